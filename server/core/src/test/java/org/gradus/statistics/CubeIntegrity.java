package org.gradus.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.ModelFactory;

/** The integrity constraints of the RDF Data Cube recommendation, each as a query for what breaks it. */
final class CubeIntegrity {
    static final int CONSTRAINTS = 21;

    private CubeIntegrity() {}

    /**
     * What breaks a constraint.
     *
     * @param property that leads from parents to children, for constraints on hierarchical code lists
     */
    static List<String> broken(int constraint, Graph graph, String property) {
        String file = "integrity/ic-%02d.rq".formatted(constraint);
        try (InputStream in = Objects.requireNonNull(CubeIntegrity.class.getResourceAsStream(file), file)) {
            String query = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("PROPERTY", property);
            // The first line tells people of the word.
            query = query.substring(query.indexOf('\n'));
            try (QueryExecution running = QueryExecution.model(ModelFactory.createModelForGraph(graph))
                    .query(query)
                    .build()) {
                var broken = new ArrayList<String>();
                running.execSelect().forEachRemaining(row -> broken.add(row.toString()));
                return broken;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
