package org.gradus.evidence.reading;

import com.apicatalog.jsonld.lang.Keywords;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.rdf.Numerals;
import org.gradus.text.Wording;

/**
 * Reads JSON and refuses what JSON-LD would lose in silence, with its line: a key that stands twice in an object (only the
 * last would be read) and a misspelt keyword such as {@code @tpye}; also nesting that would end in a stack overflow.
 */
final class JsonTree {
    private static final JsonProvider JSON = JsonProvider.provider();

    /** The keywords of JSON-LD 1.1; the library knows more, of framing and of drafts, and passes over them here. */
    private static final Set<String> KEYWORDS = Set.of(
            "@base",
            "@container",
            "@context",
            "@direction",
            "@graph",
            "@id",
            "@import",
            "@included",
            "@index",
            "@json",
            "@language",
            "@list",
            "@nest",
            "@none",
            "@prefix",
            "@propagate",
            "@protected",
            "@reverse",
            "@set",
            "@type",
            "@value",
            "@version",
            "@vocab");

    private final JsonParser parser;
    private final String file;
    private final int limit;

    private JsonTree(JsonParser parser, String file, int limit) {
        this.parser = parser;
        this.file = file;
        this.limit = limit;
    }

    static JsonStructure read(InputStream in, String file, int limit) {
        try (var parser = JSON.createParser(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var tree = new JsonTree(parser, file, limit);
            if (!parser.hasNext()) {
                throw tree.refused(Code.EMPTY_FILE, "The file is empty.", "文件为空。");
            }
            JsonValue value = tree.value(parser.next(), 0);
            parser.hasNext(); // refuses what stands after the end
            if (value instanceof JsonStructure structure) {
                return structure;
            }
            throw tree.refused(
                    Code.SYNTAX_ERROR,
                    "A JSON-LD document is an object { … } or an array [ … ].",
                    "JSON-LD 文档须为对象 { … } 或数组 [ … ]。");
        } catch (JsonParsingException e) {
            JsonLocation at = e.getLocation();
            throw new RefusedException(
                    SyntaxFault.of(e.getMessage(), Place.at(file, at.getLineNumber(), at.getColumnNumber())));
        }
    }

    private JsonValue value(Event event, int depth) {
        if (depth > limit) {
            throw new RefusedException(TurtleWatch.nestedTooDeeply(place(), limit));
        }
        return switch (event) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> parser.getValue();
            case VALUE_NUMBER -> number();
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case VALUE_NULL -> JsonValue.NULL;
            default -> throw new IllegalStateException(event.name());
        };
    }

    private JsonValue number() {
        if (!Numerals.isBounded(parser.getString())) {
            throw new RefusedException(TermGuard.tooLong(parser.getString()).at(place()));
        }
        return parser.getValue();
    }

    private JsonValue array(int depth) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            array.add(value(event, depth + 1));
        }
        return array.build();
    }

    private JsonValue object(int depth) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        var keys = new HashSet<String>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String key = parser.getString();
            if (!keys.add(key)) {
                throw refused(
                        Code.DUPLICATE_KEY,
                        "The key \"%s\" stands twice in one object, and only one would be read. Put the values into one array:"
                                + " \"%1$s\": [ … , … ].",
                        "键 \"%s\" 在同一对象中出现两次，只有一处会被读取。请将各值合并为一个数组：\"%1$s\": [ … , … ]。",
                        key);
            }
            if (Keywords.matchForm(key) && !KEYWORDS.contains(key)) {
                throw refused(
                        Code.SYNTAX_ERROR,
                        "\"%s\" is no keyword of JSON-LD and would be passed over. Meant is perhaps \"@id\", \"@type\" or"
                                + " \"@context\".",
                        "\"%s\" 不是 JSON-LD 关键字，会被忽略。是否应为 \"@id\"、\"@type\" 或 \"@context\"？",
                        key);
            }
            JsonValue value = value(parser.next(), depth + 1);
            if (key.equals("@graph") && !mayBeNodes(value)) {
                throw refused(
                        Code.SYNTAX_ERROR,
                        "\"%s\" holds nodes: an object { … }, or a list of objects. Put the value below a key that says what it is.",
                        "\"%s\" 中须为节点：对象 { … } 或对象列表。请将该值写在说明其含义的键之下。",
                        key);
            }
            object.add(key, value);
        }
        return object.build();
    }

    /** The library takes for granted that it is none of the others. */
    private static boolean mayBeNodes(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY, OBJECT, NULL -> true;
            case STRING, NUMBER, TRUE, FALSE -> false;
        };
    }

    private Place place() {
        JsonLocation at = parser.getLocation();
        return Place.at(file, at.getLineNumber(), at.getColumnNumber());
    }

    private RefusedException refused(Code code, String en, String zh, Object... arguments) {
        return new RefusedException(new IntakeProblem(code, place(), Wording.say(en, zh, arguments)));
    }
}
