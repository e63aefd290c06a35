package org.gradus.bench;

import java.util.List;

/**
 * Queries that would take a service from its other callers if it let them: each is of a harmless size, and is refused, bounded
 * or ended at the time limit.
 */
final class HostileQueries {
    private static final String XSD = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

    static final List<String> ALL = List.of(
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c",
            "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY DESC(REGEX(STR(?c), '(x+x+)+y'))",
            "SELECT DISTINCT ?a ?f { ?a ?b ?c . ?d ?e ?f }",
            "SELECT (COUNT(*) AS ?n) { ?s (!<urn:p>)* ?o }",
            "SELECT (COUNT(*) AS ?n) { ?s (!<urn:p>)* ?m . ?m (^!<urn:p>)* ?o }",
            "SELECT (COUNT(*) AS ?n) { ?s (!<urn:p>|^!<urn:q>)+ ?o }",
            "DESCRIBE * { ?s ?p ?o }",
            "CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f }",
            "SELECT (GROUP_CONCAT(STR(?c)) AS ?x) { ?a ?b ?c . ?d ?e ?f }",
            "SELECT ?a (GROUP_CONCAT(STR(?f)) AS ?x) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a",
            "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER REGEX(STR(?o), '^(a|aa)+$') }",
            "SELECT (MAX(REPLACE(STR(?o), '(.*)*x', '$1')) AS ?x) { ?s ?p ?o }",
            "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER NOT EXISTS { ?x ?y ?z FILTER (?z > ?o) } }",
            "SELECT (COUNT(*) AS ?n) { ?s ?p ?o MINUS { ?s2 ?p2 ?o2 FILTER (?o2 != ?o2) } . ?a ?b ?c . ?d ?e ?f }",
            XSD + "SELECT (SUM(xsd:decimal('" + "9".repeat(900)
                    + "') * xsd:decimal(STRLEN(STR(?o)))) AS ?n) { ?s ?p ?o . ?a ?b ?c }",
            XSD + "SELECT * { ?s ?p " + "9".repeat(3000) + " }",
            "SELECT * { " + "{ ?s ?p ?o } UNION ".repeat(400) + "{ ?s ?p ?o } }",
            "SELECT * { ?s ?p ?o FILTER (" + "?o = 1 || ".repeat(5000) + "true) }",
            "SELECT (COUNT(*) AS ?n) { { SELECT * { ?a ?b ?c } } { SELECT * { ?d ?e ?f } } { SELECT * { ?g ?h ?i } } }");

    private HostileQueries() {}
}
