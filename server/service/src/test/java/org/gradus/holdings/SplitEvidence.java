package org.gradus.holdings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.gradus.evidence.admission.ContentNames;

/** Parts of a sample: documents of some of its items each, for one organisation or another. */
final class SplitEvidence {
    private static final Path SAMPLE = Path.of("../../examples/lanqiao.ttl");

    private final Random random;
    private final String text;

    SplitEvidence(Random random) {
        this.random = random;
        try {
            this.text = Files.readString(SAMPLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of it. */
    Graph all(String organisation) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        RDFParser.fromString(
                        text.replace("https://lanqiao.example/", "https://" + organisation + ".example/"), Lang.TURTLE)
                .parse(graph);
        return ContentNames.named(graph);
    }

    /** Some of its items, most or few, with all that they and their subjects say. */
    Graph some(String organisation) {
        Graph all = all(organisation);
        List<Node> items = EffectiveEvidence.items(all);
        var left = new HashSet<Node>();
        int share = List.of(2, 10, 50, 1000).get(random.nextInt(4));
        items.stream().filter(item -> random.nextInt(share) == 0).forEach(left::add);
        var some = GraphMemFactory.createDefaultGraphSameTerm();
        all.find().filterDrop(triple -> isOf(triple, left)).forEachRemaining(some::add);
        return some;
    }

    private static boolean isOf(Triple triple, Set<Node> items) {
        return items.contains(triple.getSubject()) || items.contains(triple.getObject());
    }
}
