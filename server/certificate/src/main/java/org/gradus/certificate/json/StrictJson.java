package org.gradus.certificate.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault.Code;

/**
 * JSON objects that every reader takes alike: well-formed UTF-8, each key once, no deeper than documents are. A key that
 * stands twice would say one thing to who takes the first and another to who takes the last.
 */
public final class StrictJson {
    /** No certificate, list or key document comes near it. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int DEEPEST = 32;
    private static final int MOST_DIGITS = 30;
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Map<String, Object> INDENTED = Map.of(jakarta.json.stream.JsonGenerator.PRETTY_PRINTING, true);

    private final JsonParser parser;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The object that a file holds.
     *
     * @throws CertificateRefused where it holds none
     */
    public static JsonObject read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw CertificateRefused.say(
                    Code.NOT_READABLE,
                    "The file has %s bytes; no certificate, list or key document has more than %s.",
                    "文件有 %s 字节；证书、状态列表与密钥文档均不超过 %s 字节。",
                    bytes.length,
                    MOST_BYTES);
        }
        return read(text(bytes));
    }

    /**
     * The object that a text holds.
     *
     * @throws CertificateRefused where it holds none
     */
    public static JsonObject read(String text) {
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
                throw notJson("it does not begin with {", "内容不以 { 开头");
            }
            JsonObject object = new StrictJson(parser).object(1);
            if (parser.hasNext()) {
                throw notJson("something follows its end", "结尾之后还有内容");
            }
            return object;
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            throw notJson(String.valueOf(e.getMessage()).replace('\n', ' '), "语法有误");
        }
    }

    /** An object as people read it: indented, with a line end after it. */
    public static String write(JsonObject object) {
        var out = new StringWriter();
        try (var writer = JSON.createWriterFactory(INDENTED).createWriter(out)) {
            writer.write(object);
        }
        return out.toString().strip() + "\n";
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw notJson("it is not in UTF-8", "编码不是 UTF-8");
        }
    }

    private JsonObject object(int depth) {
        requireDepth(depth);
        JsonObjectBuilder object = JSON.createObjectBuilder();
        Set<String> keys = new HashSet<>();
        while (parser.next() != Event.END_OBJECT) {
            String key = parser.getString();
            if (!keys.add(key)) {
                throw notJson("the key \"" + key + "\" stands twice in one object", "同一对象中键 \"" + key + "\" 出现两次");
            }
            object.add(key, value(parser.next(), depth));
        }
        return object.build();
    }

    private JsonValue array(int depth) {
        requireDepth(depth);
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            array.add(value(event, depth));
        }
        return array.build();
    }

    private JsonValue value(Event event, int depth) {
        return switch (event) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> array(depth + 1);
            case VALUE_NUMBER -> number();
            default -> parser.getValue();
        };
    }

    /** Numbers as documents have them: to write out 1e999999999 would take all memory. */
    private JsonValue number() {
        var number = parser.getBigDecimal();
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw notJson("it has a number of more than " + MOST_DIGITS + " digits", "含有超过 " + MOST_DIGITS + " 位的数");
        }
        return parser.getValue();
    }

    private static void requireDepth(int depth) {
        if (depth > DEEPEST) {
            throw notJson("it is nested too deeply", "嵌套过深");
        }
    }

    private static CertificateRefused notJson(String en, String zh) {
        return CertificateRefused.say(
                Code.NOT_READABLE,
                "Not a JSON object: %s. Take the file as it was issued.",
                "不是 JSON 对象：%s。请使用颁发时的原始文件。",
                new org.gradus.text.Text(en, zh));
    }
}
