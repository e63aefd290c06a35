package org.gradus.web.sparql;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gradus.text.Text;

/** What is wrong with a query or an update, from the parser's words, which are English. */
final class QueryFault {
    private static final String PLACE = "[Ll]ine (\\d+), column (\\d+)";

    /** Before what is found when the query is put together, Fuseki says the whole query again. */
    private static final String SAID_AGAIN = "(?:Error: .*)?";

    /** The parser names each token by its kind and then as it was written, with a blank after it. */
    private static final Pattern WRITTEN = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*[^\" ]) \"");

    private static final List<Reading> READINGS = List.of(
            new Reading(
                    "Encountered \"(.*?)\" at " + PLACE + "\\..*",
                    found -> at(found.group(2), found.group(3)) + outOfPlace(found.group(1))),
            new Reading(
                    "Lexical error at " + PLACE + "\\.\\s+Encountered: (<EOF>)?.*",
                    found -> at(found.group(1), found.group(2))
                            + (found.group(3) == null ? "此处的字符不能构成 SPARQL 的词" : "查询在此处意外结束")),
            new Reading(
                    PLACE + ": Unresolved prefixed name: (.*)",
                    found -> at(found.group(1), found.group(2)) + "前缀未声明：" + found.group(3)),
            new Reading(
                    PLACE + ": Nested aggregate in expression not legal",
                    found -> at(found.group(1), found.group(2)) + "聚合函数不能嵌套"),
            new Reading(
                    PLACE + ": Aggregate expression not legal at this point",
                    found -> at(found.group(1), found.group(2)) + "此处不能使用聚合函数"),
            new Reading(
                    PLACE + ": Blank node (?:label )?reuse not allowed at this point: (\\S+)",
                    found -> at(found.group(1), found.group(2)) + "空白节点 " + found.group(3) + " 已在另一图模式中使用"),
            new Reading(".*Blank nodes not allowed in DELETE templates.*", found -> "DELETE 的模板中不能有空白节点"),
            new Reading(".*Variables not permitted in data.*", found -> "INSERT DATA 与 DELETE DATA 中不能有变量"),
            new Reading(
                    "\\[line: (\\d+), col: (\\d+) ?\\] Mismatch: (\\d+) variables but (\\d+) values",
                    found -> at(found.group(1), found.group(2)) + "VALUES 有 " + found.group(3) + " 个变量，此行却有 "
                            + found.group(4) + " 个取值"),
            new Reading(
                    SAID_AGAIN + "Regex pattern exception: \\S+ (?:.*) near index (\\d+).*",
                    found -> "正则表达式在第 " + (Integer.parseInt(found.group(1)) + 1) + " 个字符处有误"),
            new Reading(SAID_AGAIN + "Regex pattern exception: .*", found -> "正则表达式有误"),
            new Reading(
                    SAID_AGAIN + "Duplicate variable in result projection '(\\S+)'",
                    found -> "变量 " + found.group(1) + " 在 SELECT 中出现两次"),
            new Reading(
                    "Non-group key variable in SELECT: (\\S+).*",
                    found -> "SELECT 中的变量 " + found.group(1) + " 既不在 GROUP BY 中，也未经聚合"),
            new Reading(
                    ".*Variable used when already in-scope: (\\S+).*",
                    found -> "变量 " + found.group(1) + " 在此处已有值，不能再赋值"),
            new Reading("SELECT \\* not legal with GROUP BY.*", found -> "有 GROUP BY 时不能写 SELECT *"),
            new Reading(".*Subquery not a SELECT query.*", found -> "子查询只能是 SELECT"),
            new Reading(".*Datatype with lang.*", found -> "带语言的文字不能再有数据类型"));

    /** Words of the parser, and how they are said in Chinese. */
    private record Reading(Pattern words, Function<MatchResult, String> chinese) {
        Reading(String words, Function<MatchResult, String> chinese) {
            this(Pattern.compile(words, Pattern.DOTALL), chinese);
        }
    }

    private QueryFault() {}

    /** What is wrong with a query. */
    static Text of(String message) {
        return of(message, new Text("query", "查询"));
    }

    /** What is wrong with an update. */
    static Text ofUpdate(String message) {
        return of(message, new Text("update", "更新"));
    }

    /** The parser's words in both languages; quoted in Chinese where they are not known. */
    private static Text of(String message, Text what) {
        String words = message.replaceFirst("^Parse error:\\s*", "");
        for (Reading reading : READINGS) {
            var found = reading.words().matcher(words);
            if (found.matches()) {
                return text(message, what, "：" + reading.chinese().apply(found.toMatchResult()) + "。");
            }
        }
        return text(message, what, "。解析器原文：" + message);
    }

    private static Text text(String message, Text what, String chinese) {
        return new Text("The " + what.en() + " was not understood: " + message, "无法理解该" + what.zh() + chinese);
    }

    private static String at(String line, String column) {
        return "第 " + line + " 行第 " + column + " 列：";
    }

    private static String outOfPlace(String token) {
        if (token.equals("<EOF>")) {
            return "查询在此处意外结束";
        }
        var written = WRITTEN.matcher(token);
        return "此处不应出现 " + (written.find() ? written.group(1) : token.strip());
    }
}
