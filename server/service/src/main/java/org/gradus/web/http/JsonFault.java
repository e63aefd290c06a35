package org.gradus.web.http;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.evidence.reading.FileStart.Kind;
import org.gradus.evidence.reading.Punctuation;
import org.gradus.text.Nearest;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body in JSON, from what the mapper says: in words, with the member or the place, and the mend. */
final class JsonFault {
    private static final String DUPLICATE = "Duplicate Object property";

    private static final Pattern UNEXPECTED =
            Pattern.compile("Unexpected character \\('.*' \\(code (\\d+)", Pattern.DOTALL);

    private static final String TRAILING = "Trailing token";

    private JsonFault() {}

    /**
     * The problem, in words.
     *
     * @param seems what the body seems to be by its first bytes
     */
    static Problem of(JacksonException e, Kind seems) {
        if (e instanceof StreamReadException && !seems.label().isEmpty() && seems != Kind.JSON) {
            return otherwise(seems);
        }
        if (unexpected(e).flatMap(Punctuation::mend).isPresent()) {
            return Problem.of(
                    ProblemType.BAD_JSON,
                    Wording.join(
                            Wording.say("The JSON is broken%s.", "JSON 格式错误%s。", place(e)),
                            unexpected(e).flatMap(Punctuation::mend).orElseThrow()));
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Problem.of(ProblemType.BAD_REQUEST, unknown(unknown));
        }
        if (e.getOriginalMessage().startsWith(TRAILING)) {
            return Problem.of(
                    ProblemType.BAD_JSON,
                    Wording.say(
                            "Something stands after the end of the JSON%s. Leave it out.",
                            "JSON 结束之后还有内容%s。请删除。", place(e)));
        }
        if (e instanceof MismatchedInputException mismatch) {
            return Problem.of(ProblemType.BAD_REQUEST, mismatch(mismatch));
        }
        if (e instanceof StreamConstraintsException) {
            return Problem.of(
                    ProblemType.BAD_JSON,
                    "The JSON is nested too deeply, or a number or name in it is too long.",
                    "JSON 嵌套过深，或其中的数字、名称过长。");
        }
        if (e instanceof StreamReadException read && e.getOriginalMessage().startsWith(DUPLICATE)) {
            return Problem.of(
                    ProblemType.BAD_REQUEST,
                    Wording.say(
                            "The member \"%1$s\" is given twice%2$s. Give it once.",
                            "成员 \"%1$s\" 出现两次%2$s。请只写一次。",
                            Printable.line(String.valueOf(read.processor().currentName())),
                            place(e)));
        }
        return Problem.of(
                ProblemType.BAD_JSON,
                Wording.say(
                        "The JSON is broken%s.%s",
                        "JSON 格式错误%s。%s",
                        place(e),
                        new Text(" " + Printable.line(e.getOriginalMessage().replace('\n', ' ')), "请检查引号、逗号与括号。")));
    }

    /** A body that is none in JSON at all. */
    static Problem otherwise(Kind seems) {
        return Problem.of(
                ProblemType.BAD_JSON,
                Wording.say(
                        "The body is %s, not JSON. Send a JSON object in UTF-8: { … }; /openapi shows its members.",
                        "请求体是%s，不是 JSON。请以 UTF-8 发送 JSON 对象 { … }；其成员见 /openapi。", seems.label()));
    }

    /** The sign that the parser did not expect. */
    private static Optional<Integer> unexpected(JacksonException e) {
        Matcher sign = UNEXPECTED.matcher(e.getOriginalMessage());
        return sign.find() ? Optional.of(Integer.valueOf(sign.group(1))) : Optional.empty();
    }

    private static Text unknown(UnrecognizedPropertyException e) {
        String name = e.getPropertyName();
        Collection<Object> ids = e.getKnownPropertyIds() == null ? List.of() : e.getKnownPropertyIds();
        var known = ids.stream().map(Object::toString).toList();
        return Wording.join(
                Wording.join(
                        Wording.say(
                                "There is no member \"%s\" here; nothing was done.",
                                "此处没有成员 \"%s\"；未作任何处理。", Printable.line(path(e))),
                        Nearest.meant(name, known, each -> "\"" + each + "\"")),
                Wording.say("Members: %s.", "可用成员：%s。", Wording.list(known)));
    }

    private static Text mismatch(MismatchedInputException e) {
        String member = path(e);
        Text wanted = wanted(e.getTargetType());
        return member.isEmpty()
                ? new Text("The body is no JSON object.", "请求体不是 JSON 对象。")
                : Wording.say(
                        "The member \"%s\" is not of the right form: write %s.",
                        "成员 \"%s\" 的形式不正确：应为%s。", Printable.line(member), wanted);
    }

    private static Text wanted(@Nullable Class<?> type) {
        if (type == String.class) {
            return new Text("a text", "文字");
        }
        if (type == Text.class) {
            return new Text("a text, or {\"en\": …, \"zh\": …}", "文字，或 {\"en\": …, \"zh\": …}");
        }
        if (type == LocalDate.class) {
            return new Text("a date as year-month-day, such as 2026-06-30", "“年-月-日”形式的日期，例如 2026-06-30");
        }
        if (type == Boolean.class || type == boolean.class) {
            return new Text("true or false", " true 或 false");
        }
        if (type != null && Collection.class.isAssignableFrom(type)) {
            return new Text("a list [ … ]", "列表 [ … ]");
        }
        return new Text("an object { … }", "对象 { … }");
    }

    /** Such as {@code decisions[1].accepted}; empty for the body itself. */
    private static String path(JacksonException e) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static Text place(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1
                ? Text.EMPTY
                : Wording.say(" at line %d, column %d", "（第 %d 行第 %d 列）", at.getLineNr(), at.getColumnNr());
    }
}
