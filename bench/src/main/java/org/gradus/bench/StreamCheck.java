package org.gradus.bench;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.assess.Assessor;
import org.gradus.assess.Batches;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;

/**
 * Streams organisations through the assessor and prints how many were assessed: run it with a small heap, once with few
 * and once with many, to see that memory does not grow with their number.
 */
public final class StreamCheck {
    private static final String MODEL = "t-aiitre-10003";

    private StreamCheck() {}

    public static void main(String[] args) {
        int organisations = Integer.parseInt(args[0]);
        var ontology = Ontology.published();
        var assessor = Assessor.of(ontology, TurtleLibrary.published("shapes"), MODEL);
        var reader = new DossierReader(ontology.vocabulary());
        var generator = new EvidenceGenerator(ontology.vocabulary(), List.of(assessor.model()), 100);
        var assessed = new int[1];
        long start = System.nanoTime();
        Batches.of(List.of(assessor), LocalDate.of(2026, 11, 1), 2)
                .assess(
                        IntStream.range(0, organisations).boxed().iterator(),
                        number -> reader.read(parse(generator.organisation(number))),
                        assessment -> assessment,
                        assessment -> assessed[0]++);
        System.out.printf(
                "%d organisations, %d capabilities, heap limit %d MB, %.1f s%n",
                organisations, assessed[0], Runtime.getRuntime().maxMemory() >> 20, (System.nanoTime() - start) / 1e9);
    }

    private static Graph parse(byte[] turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(turtle)).lang(Lang.TURTLE).parse(graph);
        return graph;
    }
}
