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
                "SELECT * { BIND(1 AS ?x) BIND(2 AS ?x) } | 变量 ?x 在此处已有值，不能再赋值"
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
    void wordsThatAreNotKnownAreQuoted() {
        assertEquals(
                "无法理解该查询。解析器原文：Something new", QueryFault.of("Something new").zh());
    }
}
