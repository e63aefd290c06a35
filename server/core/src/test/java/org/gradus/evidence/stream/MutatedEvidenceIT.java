package org.gradus.evidence.stream;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.evidence.TestEvidence;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.stream.TwoReaders.Taken;
import org.gradus.model.Practice;
import org.gradus.model.Scale;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.junit.jupiter.api.Test;

/**
 * Documents with one to three statements changed at random: whatever the stream takes, Jena's validation by the intake shapes
 * and the other rules of intake take too. 1,000 of them; {@code -Dgradus.mutated-documents=10000} asks for more.
 */
class MutatedEvidenceIT {
    private static final int DOCUMENTS = Integer.getInteger("gradus.mutated-documents", 1_000);
    private static final String BASE = """
            @prefix gradus: <https://w3id.org/gradus/core#> .
            @prefix practice: <https://w3id.org/gradus/practice/> .
            @prefix breadth: <https://w3id.org/gradus/breadth#> .
            @prefix depth: <https://w3id.org/gradus/depth#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix ex: <https://example.org/> .
            ex:acme a gradus:Organisation ; rdfs:label "Acme"@en , "某某公司"@zh ; ex:of "Acme" ;
                gradus:inapplicable [ a gradus:Inapplicability ; gradus:ofRequirement <%s> ;
                    gradus:justification "Nothing of the kind is done here."@en ] ;
                practice:data-acquisition ex:one .
            ex:quality a gradus:Capability ; gradus:ofOrganisation ex:acme ; rdfs:label "Quality"@en ;
                gradus:form gradus:Flow ; gradus:view gradus:ProcessView ;
                practice:%s [ a gradus:Evidence ; gradus:status gradus:Accepted ; dcterms:issued "2026-01-02"^^xsd:date ;
                    dcterms:source <https://example.org/doc> ; gradus:figure 3 ] ;
                practice:%s [ a gradus:Evidence ; gradus:status gradus:Rejected ; gradus:statusReason "unsigned" ;
                    dcterms:issued "2026-03-01"^^xsd:date ; dcterms:source "minutes" ;
                    gradus:measurement [ a gradus:Measurement ; gradus:indicator "cost"@en ; gradus:unit "CNY" ;
                        gradus:baseline 10.50 ; gradus:achieved 9 ; gradus:better gradus:Lower ;
                        gradus:periodEnd "2026-02-28"^^xsd:date ] ] .
            ex:one a gradus:Evidence ; gradus:status gradus:Submitted ; dcterms:issued "2026-01-01"^^xsd:date ;
                gradus:validUntil "2027-01-01"^^xsd:date ; dcterms:source "report" ; dcterms:title "Data"@en ;
                gradus:breadth breadth:CrossUnit ; gradus:depth depth:SystemIntegration ; gradus:scenario ex:scene .
            """;

    private final Random random = new Random(20260630);
    private final List<Triple> base = base();
    private final List<Node> values = values();
    private final List<Node> properties = properties();

    private static String practice(Practice.Kind kind) {
        return TestEvidence.ONTOLOGY.vocabulary().practices().stream()
                .filter(practice -> practice.kind() == kind)
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static String conditional() {
        return TestEvidence.ONTOLOGY.modelNames().stream()
                .flatMap(name -> TestEvidence.ONTOLOGY.model(name).requirements().stream())
                .filter(requirement -> requirement.condition() != null)
                .findFirst()
                .orElseThrow()
                .iri();
    }

    private static List<Triple> base() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(
                        BASE.formatted(
                                conditional(), practice(Practice.Kind.ATTAINMENT), practice(Practice.Kind.OUTCOME)),
                        Lang.TURTLE)
                .parse(graph);
        return graph.find().toList();
    }

    /** What stands in the document, and what looks like it. */
    private List<Node> values() {
        var values = new ArrayList<Node>();
        base.forEach(triple -> {
            values.add(triple.getObject());
            values.add(triple.getSubject());
        });
        for (String iri : List.of(
                GRADUS.Capability,
                GRADUS.Organisation,
                GRADUS.Evidence,
                GRADUS.Measurement,
                GRADUS.Subject,
                GRADUS.NotDone,
                Namespaces.CORE + "Evidense",
                Namespaces.of(Scale.BREADTH) + "Organisation",
                Namespaces.of(Scale.DRIVER) + "Data",
                Namespaces.of(Scale.CONDUCT) + "Planned",
                Namespaces.of(Scale.TREND) + "Improved",
                "https://example.org/nobody")) {
            values.add(NodeFactory.createURI(iri));
        }
        for (String text :
                List.of("", "a", "123456789", "1234567890", "2026-02-30", "2027-05-05", "-1", "1.2.3", "5.", "+7")) {
            values.add(NodeFactory.createLiteralString(text));
            values.add(NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate));
            values.add(NodeFactory.createLiteralDT(text, XSDDatatype.XSDdecimal));
            values.add(NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger));
        }
        values.add(NodeFactory.createLiteralLang("质量", "zh-Hans"));
        values.add(NodeFactory.createLiteralLang("Qualität", "de"));
        values.add(NodeFactory.createLiteralDT("5", XSDDatatype.XSDint));
        values.add(NodeFactory.createLiteralDT("5e0", XSDDatatype.XSDdouble));
        values.add(NodeFactory.createLiteralDT("2026-01-01Z", XSDDatatype.XSDdate));
        return values;
    }

    private List<Node> properties() {
        var properties = new ArrayList<Node>();
        base.forEach(triple -> properties.add(triple.getPredicate()));
        for (String iri : List.of(
                GRADUS.claim,
                GRADUS.lacking,
                GRADUS.target,
                GRADUS.dueDate,
                GRADUS.ofIndicator,
                GRADUS.driver,
                GRADUS.conduct,
                GRADUS.evidence,
                Namespaces.CORE + "trend",
                Namespaces.CORE + "statuss",
                Namespaces.PRACTICE + "data-integration-and-sharing",
                Namespaces.PRACTICE + "no-such-practice",
                RDF.type.getURI(),
                RDFS.label.getURI(),
                SKOS.prefLabel.getURI(),
                "https://example.org/own")) {
            properties.add(NodeFactory.createURI(iri));
        }
        return properties;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void mutate(List<Triple> document) {
        int at = random.nextInt(document.size());
        Triple triple = document.get(at);
        Node subject = triple.getSubject();
        Node property = triple.getPredicate();
        Node value = triple.getObject();
        switch (random.nextInt(6)) {
            case 0 -> document.remove(at);
            case 1 -> document.set(at, Triple.create(subject, property, any(values)));
            case 2 -> document.set(at, Triple.create(subject, any(properties), value));
            case 3 -> document.set(at, Triple.create(any(document).getSubject(), property, value));
            case 4 -> document.add(Triple.create(subject, property, any(values)));
            default -> document.add(Triple.create(subject, any(properties), any(values)));
        }
    }

    private static byte[] written(List<Triple> document) {
        var out = new ByteArrayOutputStream();
        var writer = StreamRDFWriter.getWriterStream(out, Lang.NTRIPLES);
        writer.start();
        document.forEach(writer::triple);
        writer.finish();
        return out.toByteArray();
    }

    @Test
    void whateverTheStreamTakesIntakeTakes() {
        var counts = new EnumMap<Taken, Integer>(Taken.class);
        for (int i = 0; i < DOCUMENTS; i++) {
            var document = new ArrayList<>(base);
            int changes = i == 0 ? 0 : 1 + random.nextInt(3);
            for (int change = 0; change < changes; change++) {
                mutate(document);
            }
            Collections.shuffle(document, random);
            byte[] bytes = written(document);
            counts.merge(
                    TwoReaders.read(
                            new EvidenceSource("mutant.nt", null, () -> new ByteArrayInputStream(bytes)),
                            new String(bytes, StandardCharsets.UTF_8)),
                    1,
                    Integer::sum);
        }
        // It would show nothing if the stream took nothing, or all were good.
        assertTrue(counts.get(Taken.BY_BOTH) > DOCUMENTS / 20, counts::toString);
        assertTrue(counts.get(Taken.BY_NEITHER) > DOCUMENTS / 2, counts::toString);
        System.out.println("mutated documents: " + counts);
    }
}
