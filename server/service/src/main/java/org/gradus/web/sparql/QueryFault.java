package org.gradus.web.sparql;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gradus.text.Text;

/** What is wrong with a query, from the parser's words, which are English. */
final class QueryFault {
    private static final String LINE_AND_COLUMN = "[Ll]ine (\\d+), column (\\d+)";

    private static final List<Reading> READINGS = List.of(
            new Reading(
                    "Encountered \"(?: \"([^ ]*)\" .*?|(.*?))\" at " + LINE_AND_COLUMN + ".*",
                    found -> at(found.group(3), found.group(4))
                            + outOfPlace(found.group(1) == null ? found.group(2) : found.group(1))),
            new Reading(
                    "Lexical error at " + LINE_AND_COLUMN + "\\.\\s+Encountered: (<EOF>)?.*",
                    found -> at(found.group(1), found.group(2))
                            + (found.group(3) == null ? "此处的字符不能构成 SPARQL 的词" : "查询在此处意外结束")),
            new Reading(
                    LINE_AND_COLUMN + ": Unresolved prefixed name: (.*)",
                    found -> at(found.group(1), found.group(2)) + "前缀未声明：" + found.group(3)),
            new Reading(
                    "Non-group key variable in SELECT: (\\S+).*",
                    found -> "SELECT 中的变量 " + found.group(1) + " 既不在 GROUP BY 中，也未经聚合"),
            new Reading(
                    ".*Variable used when already in-scope: (\\S+).*",
                    found -> "变量 " + found.group(1) + " 在此处已有值，不能再赋值"));

    /** Words of the parser, and how they are said in Chinese. */
    private record Reading(Pattern words, Function<MatchResult, String> chinese) {
        Reading(String words, Function<MatchResult, String> chinese) {
            this(Pattern.compile(words, Pattern.DOTALL), chinese);
        }
    }

    private QueryFault() {}

    /** The parser's words in both languages; in English where the Chinese is not known. */
    static Text of(String message) {
        String words = message.replaceFirst("^Parse error:\\s*", "");
        for (Reading reading : READINGS) {
            var found = reading.words().matcher(words);
            if (found.matches()) {
                return new Text(
                        "The query was not understood: " + message,
                        "无法理解该查询：" + reading.chinese().apply(found.toMatchResult()) + "。");
            }
        }
        return new Text("The query was not understood: " + message, "无法理解该查询。解析器原文：" + message);
    }

    private static String at(String line, String column) {
        return "第 " + line + " 行第 " + column + " 列：";
    }

    private static String outOfPlace(String token) {
        return token.equals("<EOF>") ? "查询在此处意外结束" : "此处不应出现 " + token;
    }
}
