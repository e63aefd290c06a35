package org.gradus.web.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.gradus.text.Text;

/** A request body in JSON, read member by member; what is missing or of another form is a problem that names the member. */
public final class JsonBody {
    private final JsonObject object;

    private JsonBody(JsonObject object) {
        this.object = object;
    }

    /** The body; an empty one counts as an object without members. */
    public static JsonBody read(HttpServletRequest request, long limit) throws IOException {
        byte[] bytes = Body.read(request, limit);
        if (bytes.length == 0) {
            return new JsonBody(new JsonObject());
        }
        String type = Body.mediaType(request, Negotiation.JSON);
        if (!type.equals(Negotiation.JSON)) {
            throw new ProblemException(Body.unsupported(type, Negotiation.JSON));
        }
        try {
            JsonElement element = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8));
            if (!element.isJsonObject()) {
                throw wrong("The body is no JSON object.", "请求体不是 JSON 对象。");
            }
            return new JsonBody(element.getAsJsonObject());
        } catch (JsonParseException e) {
            String what = String.valueOf(e.getMessage())
                    .replaceFirst("^[\\w.]*Exception: ", "")
                    .replaceFirst("\\s*\\n[\\s\\S]*", "");
            throw new ProblemException(
                    Problem.of(ProblemType.BAD_JSON, "The JSON is broken: " + what, "JSON 格式错误：" + what));
        } catch (StackOverflowError e) {
            throw wrong("The JSON is nested too deeply.", "JSON 嵌套过深。");
        }
    }

    public String string(String member) {
        JsonElement value = object.get(member);
        if (value == null || !value.isJsonPrimitive() || value.getAsString().isBlank()) {
            throw wrong("The member \"" + member + "\" is needed, as a text.", "缺少成员 \"" + member + "\"（文字）。");
        }
        return value.getAsString();
    }

    public String string(String member, String otherwise) {
        return object.has(member) && !object.get(member).isJsonNull() ? string(member) : otherwise;
    }

    public boolean truth(String member) {
        JsonElement value = object.get(member);
        if (value == null
                || !value.isJsonPrimitive()
                || !value.getAsJsonPrimitive().isBoolean()) {
            throw wrong(
                    "The member \"" + member + "\" is needed, true or false.",
                    "缺少成员 \"" + member + "\"（true 或 false）。");
        }
        return value.getAsBoolean();
    }

    /** A text in both languages, {@code {"en": …, "zh": …}}; one alone, or a plain string, stands for both. */
    public Text text(String member) {
        JsonElement value = object.get(member);
        if (value != null && value.isJsonObject()) {
            JsonBody both = new JsonBody(value.getAsJsonObject());
            String en = both.string("en", "");
            String zh = both.string("zh", "");
            if (!en.isEmpty() || !zh.isEmpty()) {
                return new Text(en.isEmpty() ? zh : en, zh.isEmpty() ? en : zh);
            }
        }
        String one = string(member);
        return new Text(one, one);
    }

    public List<String> strings(String member) {
        JsonElement value = object.get(member);
        if (value == null || value.isJsonNull()) {
            return List.of();
        }
        if (!value.isJsonArray()) {
            throw wrong("The member \"" + member + "\" is a list of texts.", "成员 \"" + member + "\" 应为文字列表。");
        }
        var strings = new ArrayList<String>();
        for (JsonElement each : value.getAsJsonArray()) {
            if (!each.isJsonPrimitive()) {
                throw wrong("The member \"" + member + "\" is a list of texts.", "成员 \"" + member + "\" 应为文字列表。");
            }
            strings.add(each.getAsString());
        }
        return strings;
    }

    public List<JsonBody> objects(String member) {
        JsonElement value = object.get(member);
        if (value == null || !value.isJsonArray() || value.getAsJsonArray().isEmpty()) {
            throw wrong(
                    "The member \"" + member + "\" is needed, as a list of objects.", "缺少成员 \"" + member + "\"（对象列表）。");
        }
        JsonArray array = value.getAsJsonArray();
        var objects = new ArrayList<JsonBody>();
        for (JsonElement each : array) {
            if (!each.isJsonObject()) {
                throw wrong("The member \"" + member + "\" is a list of objects.", "成员 \"" + member + "\" 应为对象列表。");
            }
            objects.add(new JsonBody(each.getAsJsonObject()));
        }
        return objects;
    }

    /** A date such as 2026-06-30, or null where it is left out. */
    public LocalDate date(String member) {
        String value = string(member, "");
        if (value.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw wrong(
                    "\"" + member + "\": '" + value + "' is no date; write it as year-month-day, such as 2026-06-30.",
                    "\"" + member + "\"：“" + value + "”不是日期；请写成 年-月-日，例如 2026-06-30。");
        }
    }

    public static ProblemException wrong(String en, String zh) {
        return new ProblemException(Problem.of(ProblemType.BAD_REQUEST, en, zh));
    }
}
