package org.gradus.web.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parser speaks English; its usual words are said in Chinese too. */
class QueryFaultTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT | 第 1 行第 6 列：查询在此处意外结束",
                "SELECT * WHERE { ?s ?p } | 第 1 行第 24 列：此处不应出现 }",
                "SELECT * { ?s foo:x ?o } | 第 1 行第 15 列：前缀未声明：foo:x",
                "SELECT ?x WHERE { ?s ?p \"abc } | 第 1 行第 31 列：查询在此处意外结束",
                "SELECT * { FILTER(nope(1)) } | 第 1 行第 23 列：此处的字符不能构成 SPARQL 的词",
                "SELECT ?x (COUNT(*) AS ?n) { ?x ?p ?o } | SELECT 中的变量 ?x 既不在 GROUP BY 中，也未经聚合",
                "SELECT * { BIND(1 AS ?x) BIND(2 AS ?x) } | 变量 ?x 在此处已有值，不能再赋值",
                "SELECT * { ?s ?p ?o } LIMIT -1 | 第 1 行第 29 列：此处不应出现 -1",
                "SELECT * { VALUES ?a { ?b } } | 第 1 行第 24 列：此处不应出现 ?b",
                "SELECT (MAX() AS ?x) {} | 第 1 行第 12 列：此处不应出现 ()",
                "INSERT DATA { <urn:x-a:a> <urn:x-a:a> 1 } | 第 1 行第 1 列：此处不应出现 INSERT DATA",
                "SELECT * { FILTER(COUNT(?x) > 1) } | 第 1 行第 19 列：此处不能使用聚合函数",
                "SELECT (SUM(COUNT(?x)) AS ?n) { ?x ?p ?o } | 第 1 行第 13 列：聚合函数不能嵌套",
                "SELECT * { VALUES (?a ?b) { (1) } } | 第 1 行第 31 列：VALUES 有 2 个变量，此行却有 1 个取值",
                "SELECT * { _:a ?p ?o . OPTIONAL { _:a ?q ?r } } | 第 1 行第 35 列：空白节点 _:a 已在另一图模式中使用"
            })
    void whatIsWrongIsSaidInChineseToo(String query, String chinese) {
        String message = assertThrows(QueryException.class, () -> QueryFactory.create(query))
                .getMessage()
                .replace('\n', ' ');
        var fault = QueryFault.of("Parse error: " + message);
        assertEquals("无法理解该查询：" + chinese + "。", fault.zh());
        assertTrue(fault.en().endsWith(message), fault.en());
    }

    @Test
    void whatIsFoundOnlyWhenTheQueryIsPutTogetherIsSaidInChineseToo() {
        assertEquals(
                "无法理解该查询：正则表达式在第 1 个字符处有误。",
                QueryFault.of("Error: SELECT * { FILTER(REGEX(?o, \"[\")) } Regex pattern exception:"
                                + " java.util.regex.PatternSyntaxException: Unclosed character class near index 0 [ ^")
                        .zh());
        assertEquals(
                "无法理解该查询：变量 ?a 在 SELECT 中出现两次。",
                QueryFault.of("Error: SELECT ?a ?a (1 as ?a) {} Duplicate variable in result projection '?a'")
                        .zh());
    }

    @Test
    void anUpdateIsCalledAnUpdate() {
        assertEquals(
                "无法理解该更新：DELETE 的模板中不能有空白节点。",
                QueryFault.ofUpdate("Line 1, column 10: Blank nodes not allowed in DELETE templates")
                        .zh());
    }

    @Test
    void wordsThatAreNotKnownAreQuoted() {
        assertEquals(
                "无法理解该查询。解析器原文：Something new", QueryFault.of("Something new").zh());
    }
}
