package org.gradus.web.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.UpdateFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No expression of a query is out of reach, wherever it stands. */
class BoundedExpressionsTest {
    @BeforeAll
    static void start() {
        new SparqlConfiguration();
    }

    private static final String FOUND = "REGEX(STR(?s), 'marker')";
    private static final String MADE = "REPLACE(STR(?s), 'marker', 'x')";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o FILTER FOUND }",
                "SELECT * { ?s ?p ?o FILTER (!FOUND || 1 = 2) }",
                "SELECT * { ?s ?p ?o FILTER (MADE = 'x') }",
                "SELECT * { ?s ?p ?o FILTER (MADE IN ('x', 'y')) }",
                "SELECT * { ?s ?p ?o FILTER (1 IN (FOUND, ?o)) }",
                "SELECT * { ?s ?p ?o BIND (MADE AS ?x) }",
                "SELECT (MADE AS ?x) { ?s ?p ?o }",
                "SELECT (IF(FOUND, 1, 2) AS ?x) { ?s ?p ?o }",
                "SELECT (COALESCE(?y, MADE) AS ?x) { ?s ?p ?o }",
                "SELECT (CONCAT('a', MADE) AS ?x) { ?s ?p ?o }",
                "SELECT (STRLEN(MADE) + 1 AS ?x) { ?s ?p ?o }",
                "SELECT (CONTAINS(MADE, 'a') AS ?x) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o } ORDER BY FOUND",
                "SELECT * { ?s ?p ?o } ORDER BY FOUND LIMIT 3",
                "SELECT * { ?s ?p ?o } ORDER BY ?s DESC(MADE) LIMIT 3",
                "SELECT DISTINCT ?s { ?s ?p ?o } ORDER BY MADE LIMIT 3",
                "SELECT * { ?s ?p ?o } ORDER BY EXISTS { ?s ?p ?q FILTER FOUND } LIMIT 3",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 1 && FOUND)",
                "SELECT ?x { ?s ?p ?o } GROUP BY (MADE AS ?x)",
                "SELECT ?x { ?s ?p ?o } GROUP BY (FOUND AS ?x)",
                "SELECT (COUNT(DISTINCT MADE) AS ?n) { ?s ?p ?o }",
                "SELECT (SUM(STRLEN(MADE)) AS ?n) { ?s ?p ?o }",
                "SELECT (GROUP_CONCAT(MADE; separator='/') AS ?n) { ?s ?p ?o }",
                "SELECT (GROUP_CONCAT(DISTINCT MADE) AS ?n) { ?s ?p ?o }",
                "SELECT (SAMPLE(MADE) AS ?n) (MAX(MADE) AS ?m) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o OPTIONAL { ?s ?q ?r FILTER FOUND } }",
                "SELECT * { ?s ?p ?o OPTIONAL { ?o ?q ?s FILTER (?p != ?q && FOUND) } }",
                "SELECT * { { ?s ?p ?o FILTER FOUND } UNION { ?s a ?o } }",
                "SELECT * { ?s ?p ?o MINUS { ?s ?q ?o FILTER FOUND } }",
                "SELECT * { GRAPH ?g { ?s ?p ?o FILTER FOUND } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER FOUND } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s ?q ?r FILTER FOUND } }",
                "SELECT * { ?s ?p ?o BIND (EXISTS { ?s ?q ?r FILTER FOUND } AS ?x) }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SELECT ?s { ?s ?q ?r } ORDER BY MADE LIMIT 1 } }",
                "SELECT * { { SELECT (MADE AS ?x) { ?s ?p ?o } } }",
                "SELECT * { { SELECT ?s { ?s ?p ?o } ORDER BY MADE LIMIT 2 } }",
                "SELECT * { ?s ?p ?o LATERAL { SELECT * { ?s ?q ?r FILTER FOUND } } }",
                "SELECT * { ?s <x:p>*/<x:q> ?o FILTER FOUND }",
                "SELECT * { ?s <http://www.w3.org/2000/01/rdf-schema#member> ?o FILTER FOUND }",
                "ASK { ?s ?p ?o FILTER FOUND }",
                "CONSTRUCT { ?s ?p ?x } WHERE { ?s ?p ?o BIND (MADE AS ?x) }",
                "DESCRIBE ?s { ?s ?p ?o FILTER FOUND }",
                "JSON { 'a': ?x } WHERE { ?s ?p ?o BIND (MADE AS ?x) }",
                "SELECT (<http://www.w3.org/2005/xpath-functions#string-length>(MADE) AS ?x) { ?s ?p ?o }",
                "SELECT (CALL(<http://www.w3.org/2005/xpath-functions#string-length>, MADE) AS ?x) { ?s ?p ?o }"
            })
    void aPatternStandsNowhereUnbounded(String template) {
        assertBounded(template, optimised(Algebra.compile(read(template))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE { ?s ?p ?o } INSERT { ?s ?p ?x } WHERE { ?s ?p ?o BIND (MADE AS ?x) }",
                "WITH <x:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER FOUND } }",
                "INSERT { ?s ?p ?o } WHERE { { SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY MADE LIMIT 5 } }"
            })
    void noneOfAnUpdateDoes(String template) {
        var modify = (UpdateModify)
                UpdateFactory.create(filled(template)).getOperations().get(0);
        assertBounded(template, optimised(Algebra.compile(modify.getWherePattern())));
    }

    private static Query read(String template) {
        return QueryFactory.create(filled(template), Syntax.syntaxARQ);
    }

    private static String filled(String template) {
        return template.replace("FOUND", FOUND).replace("MADE", MADE);
    }

    /** As every execution asks for it. */
    private static Op optimised(Op op) {
        return Algebra.optimize(op, ARQ.getContext().copy());
    }

    private static void assertBounded(String template, Op op) {
        String algebra = op.toString();
        assertFalse(Pattern.compile("\\((regex|replace)\\s").matcher(algebra).find(), template + "\n" + algebra);
        long markers = Pattern.compile("marker").matcher(algebra).results().count();
        long bounded = Pattern.compile("\\(bounded-(regex|replace)\\s")
                .matcher(algebra)
                .results()
                .count();
        assertTrue(markers > 0, template + "\n" + algebra);
        assertEquals(markers, bounded, template + "\n" + algebra);
    }

    /** A new version of the library must not bring a function that nobody has looked at. */
    @Test
    void everyFunctionOfTheLanguageIsKnown() throws IOException {
        var unknown = new TreeSet<String>();
        URL classes = Expr.class.getResource("Expr.class");
        try (var jar = ((JarURLConnection) classes.openConnection()).getJarFile()) {
            jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.matches("org/apache/jena/sparql/expr/E_\\w+\\.class"))
                    .map(name -> name.replaceAll(".*/|\\.class", ""))
                    .filter(name -> !BoundedExpressions.isBounded(name) && !OF_BOUNDED_SIZE.contains(name))
                    .forEach(unknown::add);
        }
        assertEquals(Set.of(), unknown, "can they make a value larger than what they are given?");
    }

    /** Whose value is yes or no, a part of what they are given, or of a fixed size. */
    private static final Set<String> OF_BOUNDED_SIZE = Set.copyOf(List.of(
            "E_BNode",
            "E_Bound",
            "E_Cast",
            "E_Coalesce",
            "E_Conditional",
            "E_Datatype",
            "E_DateTimeDay",
            "E_DateTimeHours",
            "E_DateTimeMinutes",
            "E_DateTimeMonth",
            "E_DateTimeSeconds",
            "E_DateTimeTZ",
            "E_DateTimeTimezone",
            "E_DateTimeYear",
            "E_EBV",
            "E_Equals",
            "E_Exists",
            "E_GreaterThan",
            "E_GreaterThanOrEqual",
            "E_HasLang",
            "E_HasLangDir",
            "E_If",
            "E_IsBlank",
            "E_IsIRI",
            "E_IsLiteral",
            "E_IsNumeric",
            "E_IsTriple",
            "E_IsURI",
            "E_Lang",
            "E_LangDir",
            "E_LangMatches",
            "E_LessThan",
            "E_LessThanOrEqual",
            "E_LogicalAnd",
            "E_LogicalNot",
            "E_LogicalOr",
            "E_MD5",
            "E_NotEquals",
            "E_NotExists",
            "E_NotOneOf",
            "E_Now",
            "E_OneOf",
            "E_OneOfBase",
            "E_Random",
            "E_SHA1",
            "E_SHA224",
            "E_SHA256",
            "E_SHA384",
            "E_SHA512",
            "E_SameTerm",
            "E_SameValue",
            "E_Str",
            "E_StrEndsWith",
            "E_StrLength",
            "E_StrStartsWith",
            "E_StrSubstring",
            "E_StrUUID",
            "E_TripleObject",
            "E_TriplePredicate",
            "E_TripleSubject",
            "E_UUID",
            "E_Version"));
}
