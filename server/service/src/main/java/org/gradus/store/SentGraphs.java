package org.gradus.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphReadOnly;

/** Evidence as it was sent, in memory: no version ever changes, so what is known of one need not be read from the database again. */
public final class SentGraphs {
    private final Cache<String, Graph> graphs;

    /**
     * @param statements how many are kept at most
     */
    public SentGraphs(long statements) {
        this.graphs = Caffeine.newBuilder()
                .maximumWeight(statements)
                // What is too much goes at once, and not when some other thread finds the time.
                .executor(Runnable::run)
                .weigher((String name, Graph graph) -> 1 + graph.size())
                .build();
    }

    /** What a version says; not to be changed. */
    Graph of(EvidenceVersion version, Supplier<Graph> read) {
        return Objects.requireNonNull(
                graphs.get(key(version), key -> new GraphReadOnly(read.get())), "what is read is there");
    }

    void keep(EvidenceVersion version, Graph graph) {
        graphs.put(key(version), new GraphReadOnly(graph));
    }

    /** After a restoration the same name may be that of another content. */
    private static String key(EvidenceVersion version) {
        return version.graph() + ' ' + version.sha256() + ' ' + version.format();
    }
}
