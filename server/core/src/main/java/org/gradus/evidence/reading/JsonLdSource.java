package org.gradus.evidence.reading;

import com.apicatalog.jsonld.lang.Keywords;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * A JSON-LD document as it was sent, against which the statements made from it are counted: every text, number and name that
 * stands in it must arrive in a statement, for JSON-LD passes over much in silence. Also says where in the document something
 * stands, as a JSON Pointer (RFC 6901).
 */
final class JsonLdSource {
    private static final String CONTEXT = "@context";

    /** The keywords that say something of a node or a value; the others belong into a context. */
    private static final Set<String> SAYING = Set.of(
            CONTEXT,
            "@direction",
            "@graph",
            "@id",
            "@included",
            "@index",
            "@language",
            "@list",
            "@nest",
            "@none",
            "@reverse",
            "@set",
            "@type",
            "@value");

    private static final Set<String> OF_VALUES = Set.of("@type", "@language", "@direction", "@index");

    private final JsonStructure document;
    private final String file;

    /** By alias, the keyword that it stands for in some context of the document; keywords stand for themselves. */
    private final Map<String, String> keywords;

    /** The texts, numbers and truth values that have not arrived yet, by identity; how often each stands there. */
    private final IdentityHashMap<JsonValue, Integer> waiting = new IdentityHashMap<>();

    JsonLdSource(JsonStructure document, String file, Map<String, String> keywords) {
        this.document = document;
        this.file = file;
        this.keywords = keywords;
        walk(document, "", this::take);
    }

    private void take(String pointer, JsonValue value) {
        switch (value.getValueType()) {
            case NULL ->
                throw refused(
                        Code.WOULD_BE_LOST,
                        pointer,
                        Wording.say(
                                "null says nothing, and JSON-LD passes over it. Remove it, or write the value.",
                                "null 不表示任何内容，JSON-LD 会将其忽略。请删除，或写出取值。"));
            case OBJECT -> value.asJsonObject().forEach((key, each) -> take(pointer + "/" + escaped(key), key, each));
            case ARRAY -> {
                // its members are walked
            }
            default -> waiting.merge(value, 1, Integer::sum);
        }
    }

    /** Refuses what the processor would refuse too, but without the place, and keywords that it would pass over. */
    private void take(String pointer, String key, JsonValue value) {
        if (Keywords.contains(key) && !SAYING.contains(key)) {
            throw refused(
                    Code.WOULD_BE_LOST,
                    pointer,
                    Wording.say(
                            "“%s” has a meaning in a @context only, and is passed over here. Move it into the @context.",
                            "“%s”仅在 @context 中有意义，在此处会被忽略。请移入 @context。", key));
        }
        boolean names = "@id".equals(keyword(key)) || ("@type".equals(keyword(key)) && !(value instanceof JsonArray));
        if (names && !isText(value) && value.getValueType() != JsonValue.ValueType.NULL) {
            throw refused(
                    Code.SYNTAX_ERROR,
                    pointer,
                    Wording.say(
                            "A name must be a text in quotes, and is %s here.",
                            "此处应为引号中的名称，实际为 %s。", value.toString()));
        }
    }

    /** Visits every value outside of contexts, but for what only says how another value is to be read. */
    private void walk(JsonValue value, String pointer, BiConsumer<String, JsonValue> visitor) {
        visitor.accept(pointer, value);
        if (value instanceof JsonArray array) {
            int index = 0;
            for (JsonValue each : array) {
                walk(each, pointer + "/" + index++, visitor);
            }
        } else if (value instanceof JsonObject object) {
            boolean isValue = object.keySet().stream().anyMatch(key -> "@value".equals(keyword(key)));
            object.forEach((key, each) -> {
                if (!key.equals(CONTEXT) && !(isValue && OF_VALUES.contains(keyword(key)) && isText(each))) {
                    walk(each, pointer + "/" + escaped(JsonLdSpelling.plain(key)), visitor);
                }
            });
        }
    }

    private static boolean isText(JsonValue value) {
        return value.getValueType() == JsonValue.ValueType.STRING;
    }

    private String keyword(String key) {
        return keywords.getOrDefault(key, key);
    }

    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** A text, number or truth value has become the object of a statement. */
    void arrived(JsonValue value) {
        Integer times = waiting.get(value);
        if (times != null) {
            if (times == 1) {
                waiting.remove(value);
            } else {
                waiting.put(value, times - 1);
            }
        }
    }

    /**
     * Refuses the document where something in it has not arrived.
     *
     * @param names the IRIs of nodes and classes in the statements, once for each place where they stand
     */
    void requireAllArrived(List<String> names) {
        if (waiting.isEmpty()) {
            return;
        }
        var unclaimed = new HashMap<String, Integer>();
        names.forEach(name -> unclaimed.merge(segment(name), 1, Integer::sum));
        List<String> unnamed = unnamed(unclaimed);
        // A map of nodes by name or class has names for keys; a text that is defined to stand for a name looks like no
        // name.
        keys(document, key -> claim(unclaimed, key));
        if (unnamed.size()
                > unclaimed.values().stream().mapToInt(Integer::intValue).sum()) {
            throw lost(bareNode().orElse(unnamed.get(0)));
        }
    }

    /** Where texts stand that have not arrived and are the name of nothing; takes the names that it finds. */
    private List<String> unnamed(Map<String, Integer> unclaimed) {
        var unnamed = new ArrayList<String>();
        walk(document, "", (pointer, value) -> {
            if (!waiting.containsKey(value)) {
                return;
            }
            arrived(value);
            if (!(value instanceof JsonString text)) {
                throw lost(pointer);
            }
            if (!claim(unclaimed, text.getString())) {
                unnamed.add(pointer);
            }
        });
        return unnamed;
    }

    private static boolean claim(Map<String, Integer> unclaimed, String name) {
        String segment = segment(JsonLdSpelling.plain(name));
        Integer times = unclaimed.get(segment);
        if (times == null) {
            return false;
        }
        if (times == 1) {
            unclaimed.remove(segment);
        } else {
            unclaimed.put(segment, times - 1);
        }
        return true;
    }

    private static void keys(JsonValue value, Consumer<String> visitor) {
        if (value instanceof JsonArray array) {
            array.forEach(each -> keys(each, visitor));
        } else if (value instanceof JsonObject object) {
            object.forEach((key, each) -> {
                if (!key.equals(CONTEXT)) {
                    visitor.accept(key);
                    keys(each, visitor);
                }
            });
        }
    }

    private RefusedException lost(String pointer) {
        return refused(
                Code.WOULD_BE_LOST,
                pointer,
                Wording.say(
                        "What stands here would be passed over by JSON-LD: it is no value of a property of anything. Give it a"
                                + " place in a node with a property, or remove it.",
                        "此处内容会被 JSON-LD 忽略：它不是任何对象的属性值。请将其放到某个节点的属性之下，或删除。"));
    }

    /** Where a node at the top is only named, and nothing is said of it. */
    private Optional<String> bareNode() {
        return first(this::isBareNode);
    }

    /** Whether a node at the top is only named, and nothing is said of it. */
    private boolean isBareNode(String pointer, JsonValue value) {
        return value instanceof JsonObject object
                && object.size() == 1
                && "@id".equals(keyword(object.keySet().iterator().next()))
                && pointer.matches("(/\\d+|/[^/]*graph/\\d+)?");
    }

    /** Whether a text may be the name of something in the statements, by the last part of the name. */
    private static boolean isNamed(JsonValue value, Set<String> segments) {
        return value instanceof JsonString string
                && segments.contains(segment(JsonLdSpelling.plain(string.getString())));
    }

    private static String segment(String iri) {
        int from = iri.length();
        while (from > 0 && "/#:".indexOf(iri.charAt(from - 1)) < 0) {
            from--;
        }
        return iri.substring(from);
    }

    /** Where a value stands, by identity; of a node, where what is said of it begins. */
    Optional<String> pointer(JsonValue value) {
        return first((pointer, each) -> each == value);
    }

    /** A key or text as it stands in the document, contexts included, by its letters in any case. */
    String asWritten(String anyCase) {
        return asWritten(document, anyCase).orElse(anyCase);
    }

    private static Optional<String> asWritten(JsonValue value, String anyCase) {
        Stream<Optional<String>> found = switch (value.getValueType()) {
            case OBJECT ->
                value.asJsonObject().entrySet().stream()
                        .map(entry -> plain(entry.getKey(), anyCase).or(() -> asWritten(entry.getValue(), anyCase)));
            case ARRAY -> value.asJsonArray().stream().map(each -> asWritten(each, anyCase));
            case STRING -> Stream.of(plain(((JsonString) value).getString(), anyCase));
            default -> Stream.empty();
        };
        return found.flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> plain(String spelt, String anyCase) {
        return Optional.of(JsonLdSpelling.plain(spelt)).filter(anyCase::equalsIgnoreCase);
    }

    /** Where a text first stands that names an IRI. */
    Optional<String> pointerOfName(String iri) {
        return first((pointer, each) -> each instanceof JsonString && isNamed(each, Set.of(segment(iri))));
    }

    private Optional<String> first(BiPredicate<String, JsonValue> wanted) {
        var found = new ArrayList<String>(1);
        walk(document, "", (pointer, each) -> {
            if (found.isEmpty() && wanted.test(pointer, each)) {
                found.add(pointer);
            }
        });
        return found.stream().findFirst();
    }

    /** A problem at a place in the document. */
    IntakeProblem problem(Code code, String pointer, Text message) {
        return new IntakeProblem(
                code,
                new Place(file, 0, 0, pointer, "", ""),
                pointer.isEmpty() ? message : Wording.say("%s: %s", "%s：%s", pointer, message));
    }

    RefusedException refused(Code code, String pointer, Text message) {
        return new RefusedException(problem(code, pointer, message));
    }
}
