package org.gradus.evidence.reading;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.jspecify.annotations.Nullable;

/**
 * In which lines of a JSON-LD document its texts and numbers stand. What becomes a statement is decided by contexts, and no
 * library tells where it came from: a line is given only where one text alone can be meant.
 */
final class JsonValues {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String CONTEXT = "@context";
    private static final String ID = "id";
    private static final String TYPE = "type";

    /** Keys that say how a value is meant, as JSON-LD and the published context spell them, and not of which property. */
    private static final Set<String> HOW = Set.of(ID, TYPE, "value", "list", "set");

    private final List<Value> values = new ArrayList<>();

    private JsonValues() {}

    /** An object while it is read, and how many members it has. */
    private static final class Members {
        private final @Nullable String key;
        private final @Nullable Members around;
        private int count;
        private String name = "";

        Members(@Nullable String key, @Nullable Members around) {
            this.key = key;
            this.around = around;
        }
    }

    /**
     * A text or number.
     *
     * @param key under which it stands
     * @param in the object in which it stands
     */
    private record Value(String key, String text, Members in, Place place) {
        /** Whether it says something of a property: under its key, or in an object under its key. */
        boolean isOf(String property) {
            String plain = plain(key);
            return isNamed(plain, property) || (HOW.contains(plain) && in.key != null && isNamed(in.key, property));
        }

        /** Whether it stands in the description of a node. */
        boolean isSaidOf(Node node) {
            boolean inside = HOW.contains(plain(key)) && !plain(key).equals(TYPE);
            @Nullable Members described = inside ? in.around : in;
            return described != null && isName(described.name, node.getURI());
        }
    }

    static JsonValues of(Reader text, String file) {
        var values = new JsonValues();
        try (JsonParser parser = JSON.createParser(text)) {
            values.read(parser, file);
        }
        return values;
    }

    private void read(JsonParser parser, String file) {
        Deque<Boolean> objects = new ArrayDeque<>();
        @Nullable Members in = null;
        String key = "";
        while (parser.hasNext()) {
            Event event = parser.next();
            switch (event) {
                case KEY_NAME -> {
                    key = parser.getString();
                    if (in != null) {
                        in.count++;
                    }
                    if (key.equals(CONTEXT)) {
                        skip(parser);
                    }
                }
                case START_OBJECT -> {
                    objects.push(true);
                    in = new Members(key, in);
                }
                case START_ARRAY -> objects.push(false);
                case END_OBJECT, END_ARRAY -> {
                    if (objects.pop() && in != null) {
                        key = in.key == null ? "" : in.key;
                        in = in.around;
                    }
                }
                case VALUE_STRING, VALUE_NUMBER -> {
                    if (in != null) {
                        add(
                                key,
                                parser.getString(),
                                in,
                                Place.at(file, parser.getLocation().getLineNumber(), 0));
                    }
                }
                default -> {
                    // true, false and null are too common to be found by what they say
                }
            }
        }
    }

    private static void skip(JsonParser parser) {
        switch (parser.next()) {
            case START_OBJECT -> parser.skipObject();
            case START_ARRAY -> parser.skipArray();
            default -> {
                // read
            }
        }
    }

    private void add(String key, String text, Members in, Place place) {
        if (plain(key).equals(ID)) {
            in.name = text;
        }
        values.add(new Value(key, text, in, place));
    }

    /** Where a value of a property stands. */
    Optional<Place> place(Node node, String property, Node value) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        Predicate<String> says = value.isURI()
                ? text -> isName(text, value.getURI())
                : text -> text.equals(value.getLiteralLexicalForm());
        List<Value> found = values.stream()
                .filter(each -> each.isOf(property) && says.test(each.text()))
                .toList();
        if (found.size() > 1 && node.isURI()) {
            found = found.stream().filter(each -> each.isSaidOf(node)).toList();
        }
        return only(found);
    }

    /** Where a node is described. */
    Optional<Place> place(Node node) {
        if (!node.isURI()) {
            return Optional.empty();
        }
        List<Value> found = values.stream()
                .filter(each -> plain(each.key()).equals(ID) && isName(each.text(), node.getURI()))
                .toList();
        return only(
                found.size() == 1
                        ? found
                        : found.stream().filter(each -> each.in().count > 1).toList());
    }

    private static Optional<Place> only(List<Value> found) {
        return found.size() == 1 ? Optional.of(found.get(0).place()) : Optional.empty();
    }

    private static String plain(String key) {
        return key.startsWith("@") ? key.substring(1) : key;
    }

    /** Whether a key is the name of a property, whole or its last part. */
    private static boolean isNamed(String key, String property) {
        return isName(key, property) || (key.equals(TYPE) && property.endsWith("#type"));
    }

    /** Whether a text names an IRI: whole, after a prefix, or by its last part. */
    private static boolean isName(String text, String iri) {
        if (text.isEmpty() || text.equals(iri)) {
            return text.equals(iri);
        }
        int colon = text.indexOf(':');
        if (colon >= 0 && (text.startsWith("//", colon + 1) || text.startsWith("urn:"))) {
            return false;
        }
        String last = text.substring(colon + 1);
        return iri.endsWith("/" + last) || iri.endsWith("#" + last) || iri.endsWith(":" + last);
    }
}
