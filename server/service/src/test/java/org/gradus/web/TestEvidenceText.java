package org.gradus.web;

/** Small documents of evidence. */
final class TestEvidenceText {
    private static final String PREFIXES = """
            @prefix gradus: <https://w3id.org/gradus/core#> .
            @prefix practice: <https://w3id.org/gradus/practice/> .
            @prefix breadth: <https://w3id.org/gradus/breadth#> .
            @prefix depth: <https://w3id.org/gradus/depth#> .
            @prefix conduct: <https://w3id.org/gradus/conduct#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private TestEvidenceText() {}

    static String iri(String organisation) {
        return "https://" + organisation + ".example/id/company";
    }

    /** One capability with one item of evidence, which says a word that nobody else says. */
    static String of(String organisation, String word, String status) {
        return PREFIXES + """
                <https://ORG.example/id/quality> a gradus:Capability ;
                    rdfs:label "Quality x"@en ;
                    gradus:ofOrganisation <https://ORG.example/id/company> ;
                    practice:data-acquisition [ a gradus:Evidence ;
                        rdfs:label "WORD"@en ;
                        gradus:breadth breadth:CrossUnit ; gradus:depth depth:DigitalIntegration ; gradus:conduct conduct:Managed ;
                        gradus:status gradus:STATUS ; dcterms:issued "2026-05-01"^^xsd:date ;
                        dcterms:source <https://ORG.example/files/WORD> ] .
                """.replace("ORG", organisation).replace("WORD", word).replace("STATUS", status);
    }
}
