package org.gradus.certificate.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault.Code;
import org.gradus.text.Text;

/**
 * An object of which every member is asked for: what nobody asked for is refused at the end, so that nothing is in a signed
 * document that its reader passes over.
 */
public final class Members {
    private final JsonObject object;
    private final String path;
    private final Set<String> asked = new HashSet<>();

    private Members(JsonObject object, String path) {
        this.object = object;
        this.path = path;
    }

    public static Members of(JsonObject object) {
        return new Members(object, "");
    }

    /** Whether a member is there; asking does not take it. */
    public boolean has(String name) {
        return object.containsKey(name);
    }

    /** Whether a member is a text; asking does not take it. */
    public boolean isText(String name) {
        return object.get(name) instanceof JsonString;
    }

    public String text(String name) {
        if (value(name) instanceof JsonString string) {
            return string.getString();
        }
        throw wrong(name, "a text", "文本");
    }

    /** An absolute IRI. */
    public String iri(String name) {
        String iri = text(name);
        if (!isIri(iri)) {
            throw wrong(name, "an absolute IRI", "绝对 IRI");
        }
        return iri;
    }

    /** Whether a text is an IRI with a scheme, that JSON-LD keeps as it is. */
    public static boolean isIri(String iri) {
        try {
            return new URI(iri).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    public int integer(String name) {
        if (value(name) instanceof JsonNumber number && isWhole(number)) {
            return number.intValueExact();
        }
        throw wrong(name, "a whole number", "整数");
    }

    /** Also 6.0, which JSON-LD takes for 6; how large numbers are is bounded where they are read. */
    private static boolean isWhole(JsonNumber number) {
        try {
            number.intValueExact();
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    public LocalDate date(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException e) {
            throw wrong(name, "a date such as 2026-06-30", "日期，例如 2026-06-30");
        }
    }

    public Instant instant(String name) {
        try {
            return OffsetDateTime.parse(text(name)).toInstant();
        } catch (DateTimeException e) {
            throw wrong(name, "a time such as 2026-06-30T00:00:00Z", "时间，例如 2026-06-30T00:00:00Z");
        }
    }

    /** Demands a text, or an array of texts, to be exactly these, in this order. */
    public void require(String name, List<String> texts) {
        if (!texts(name).equals(texts)) {
            throw wrong(name, String.join(", ", texts), String.join("、", texts));
        }
    }

    /** A text, or an array of texts. */
    public List<String> texts(String name) {
        JsonValue value = value(name);
        if (value instanceof JsonString string) {
            return List.of(string.getString());
        }
        if (value instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance)) {
            return array.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
        throw wrong(name, "texts", "文本");
    }

    public Members object(String name) {
        if (value(name) instanceof JsonObject inner) {
            return new Members(inner, path + "/" + name);
        }
        throw wrong(name, "an object", "对象");
    }

    /** An object, or an array of objects. */
    public List<Members> objects(String name) {
        JsonValue value = value(name);
        if (value instanceof JsonObject inner) {
            return List.of(new Members(inner, path + "/" + name));
        }
        if (value instanceof JsonArray array && array.stream().allMatch(JsonObject.class::isInstance)) {
            return array.getValuesAs(JsonObject.class).stream()
                    .map(each -> new Members(each, path + "/" + name))
                    .toList();
        }
        throw wrong(name, "objects", "对象");
    }

    /** A text by language, in English, Chinese or both. */
    public Text bilingual(String name) {
        Members texts = object(name);
        var text = new Text(texts.has("en") ? texts.text("en") : "", texts.has("zh") ? texts.text("zh") : "");
        texts.end();
        return text;
    }

    /** Demands that nothing is there that nobody asked for. */
    public void end() {
        object.keySet().stream().filter(key -> !asked.contains(key)).findFirst().ifPresent(key -> {
            throw CertificateRefused.say(
                    Code.FORM,
                    "%s/%s is not expected there; nothing is passed over in what is signed.",
                    "此处不应有 %s/%s；已签名的内容不容忽略任何部分。",
                    path,
                    key);
        });
    }

    private JsonValue value(String name) {
        asked.add(name);
        JsonValue value = object.get(name);
        if (value == null) {
            throw CertificateRefused.say(Code.FORM, "%s/%s is missing.", "缺少 %s/%s。", path, name);
        }
        return value;
    }

    private CertificateRefused wrong(String name, String en, String zh) {
        return CertificateRefused.say(Code.FORM, "%s/%s should be: %s.", "%s/%s 应为：%s。", path, name, new Text(en, zh));
    }
}
