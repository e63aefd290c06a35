package org.gradus.evidence.reading;

import static org.gradus.evidence.TestEvidence.load;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.gradus.evidence.TestEvidence;
import org.junit.jupiter.api.Test;

class JsonLdContextTest {
    @Test
    void theCommittedContextIsWhatTheOntologyGives() throws IOException {
        Path file = TestEvidence.PROJECT.resolve("ontology/context.jsonld");
        var shapes = ModelFactory.createDefaultModel();
        RDFDataMgr.read(
                shapes,
                TestEvidence.PROJECT.resolve("shapes/evidence.ttl").toUri().toString(),
                Lang.TURTLE);
        String made = new JsonLdContext(TestEvidence.ONTOLOGY, shapes.getGraph()).json();
        if (Boolean.getBoolean("gradus.regenerate")) {
            Files.writeString(file, made);
        }
        assertEquals(made, Files.readString(file), "stale context; run `./gradus compile` and commit what it writes");
    }

    @Test
    void aJsonDocumentSaysTheSameAsItsTurtle() {
        Submission json = load("well-formed-pass.jsonld");
        assertEquals(List.of(), json.problems());
        var turtle = load("well-formed-pass.ttl").graph();
        assertTrue(
                turtle.isIsomorphicWith(json.graph()),
                () -> "only in JSON:\n" + difference(json, load("well-formed-pass.ttl")));
    }

    @Test
    void theSampleInJsonSaysTheSameAsTheSampleInTurtle() {
        Path samples = TestEvidence.PROJECT.resolve("examples");
        Submission json = new EvidenceLoader().load(List.of(EvidenceSource.file(samples.resolve("xinghe.jsonld"))));
        Submission turtle = new EvidenceLoader().load(List.of(EvidenceSource.file(samples.resolve("xinghe.ttl"))));
        assertEquals(List.of(), json.problems());
        assertTrue(turtle.graph().isIsomorphicWith(json.graph()), () -> "only in JSON:\n" + difference(json, turtle));
    }

    @Test
    void measuredValuesAreDecimalWhetherOrNotTheyAreWhole() {
        var decimals = load("well-formed-pass.jsonld")
                .graph()
                .find(
                        Node.ANY,
                        NodeFactory.createURI("https://w3id.org/gradus/core#achieved"),
                        NodeFactory.createLiteralDT("101.0", XSDDatatype.XSDdecimal));
        assertEquals(1, decimals.toList().size());
    }

    private static String difference(Submission one, Submission other) {
        var out = new StringBuilder();
        one.graph()
                .find()
                .filterKeep(t -> !t.getSubject().isBlank()
                        && !t.getObject().isBlank()
                        && !other.graph().contains(t))
                .forEachRemaining(t -> out.append(t).append('\n'));
        return out.toString();
    }
}
