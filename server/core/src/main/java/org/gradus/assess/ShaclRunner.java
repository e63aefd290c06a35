package org.gradus.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.eclipse.rdf4j.common.iteration.EmptyIteration;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.sail.SailConnection;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.shacl.ShaclSailConnection;
import org.eclipse.rdf4j.sail.shacl.ValidationSettings;
import org.eclipse.rdf4j.sail.shacl.ast.ContextWithShape;
import org.eclipse.rdf4j.sail.shacl.ast.Shape;
import org.eclipse.rdf4j.sail.shacl.ast.planNodes.PlanNode;
import org.eclipse.rdf4j.sail.shacl.ast.planNodes.ValidationExecutionLogger;
import org.eclipse.rdf4j.sail.shacl.ast.planNodes.ValidationTuple;
import org.eclipse.rdf4j.sail.shacl.wrapper.data.ConnectionsGroup;
import org.eclipse.rdf4j.sail.shacl.wrapper.shape.SailConnectionShapeSource;
import org.eclipse.rdf4j.sail.shacl.wrapper.shape.ShapeSource;
import org.gradus.model.Severity;

/**
 * RDF4J's SHACL engine over shapes that were parsed once. {@code ShaclValidator} parses them at every call and cuts
 * results at a limit; this class makes the same calls without either. It is the only class that touches the engine's
 * internals, and a test compares it with {@code ShaclValidator}. Safe for use by several threads.
 */
public final class ShaclRunner {
    static {
        // This class and the interface it implements initialize each other: two threads that begin with one each wait
        // for good.
        new EmptyIteration<>().close();
    }

    private static final Resource[] DEFAULT_GRAPH = {null};
    private final List<Parsed> shapes;
    private final List<String> iris;
    private final ImpliedShapes implied;

    private record Parsed(String iri, Severity severity, Shape shape) {}

    /** The version of RDF4J's engine. */
    static String engineVersion() {
        return Shape.class.getPackage().getImplementationVersion();
    }

    /**
     * @param shapes graph that {@link org.gradus.shapes.ShapeGuard} accepted
     */
    public ShaclRunner(Graph shapes) {
        var store = new MemoryStore();
        store.init();
        try (SailConnection connection = store.getConnection()) {
            connection.begin(IsolationLevels.NONE);
            shapes.find()
                    .forEachRemaining(triple -> connection.addStatement(
                            Rdf4jTerms.resource(triple.getSubject()),
                            Rdf4jTerms.iri(triple.getPredicate()),
                            Rdf4jTerms.value(triple.getObject())));
            connection.commit();
            connection.begin(IsolationLevels.NONE);
            try (var source = new SailConnectionShapeSource(connection)) {
                // Without a named shapes graph the engine finds shapes only in the default graph named RDF4J.NIL.
                var defaultGraph = new ShapeSource.ShapesGraph(RDF4J.NIL);
                List<ContextWithShape> parsed = Shape.Factory.getShapes(Shape.Factory.parse(
                        source.withContext(defaultGraph.getShapesGraph()),
                        defaultGraph,
                        new Shape.ParseSettings(true, true)));
                this.shapes = parsed.stream()
                        .map(each -> new Parsed(
                                each.getShape().getId().stringValue(),
                                Severity.valueOf(
                                        each.getShape().getSeverity().name().toUpperCase(Locale.ROOT)),
                                each.getShape()))
                        .toList();
            }
            connection.commit();
        } finally {
            store.shutDown();
        }
        this.iris = this.shapes.stream().map(Parsed::iri).toList();
        this.implied = new ImpliedShapes(shapes, iris);
    }

    /** The IRIs of all shapes, in the engine's order. */
    List<String> shapeIris() {
        return iris;
    }

    /** Every result of every shape over the data; never cut. */
    public List<ShaclResult> validate(Collection<Statement> data) {
        var results = new ArrayList<ShaclResult>();
        failures(data)
                .forEach((focusNode, failed) -> failed.stream()
                        .mapToObj(shapes::get)
                        .map(shape -> new ShaclResult(focusNode, shape.iri(), shape.severity()))
                        .forEach(results::add));
        return results;
    }

    /** By focus node, the indices in {@link #shapeIris()} of all shapes that it fails; never cut. */
    Map<String, BitSet> failures(Collection<Statement> data) {
        var failures = run(data);
        failures.values().forEach(implied::complete);
        return failures;
    }

    private Map<String, BitSet> run(Collection<Statement> data) {
        var failures = new HashMap<String, BitSet>();
        var store = new MemoryStore();
        store.setDefaultIsolationLevel(IsolationLevels.NONE);
        store.setEvaluationStrategyFactory(new AlongThePath());
        store.init();
        try (SailConnection connection = store.getConnection()) {
            connection.begin(IsolationLevels.NONE);
            data.forEach(statement ->
                    connection.addStatement(statement.getSubject(), statement.getPredicate(), statement.getObject()));
            connection.commit();
            connection.begin(IsolationLevels.NONE);
            var settings = new ShaclSailConnection.Settings(true, true, true, IsolationLevels.NONE);
            var validation = new ValidationSettings(DEFAULT_GRAPH, false, true, false);
            try (var group = new ConnectionsGroup(
                    connection,
                    null,
                    null,
                    null,
                    new org.eclipse.rdf4j.sail.shacl.Stats(),
                    () -> null,
                    settings,
                    true)) {
                for (int shape = 0; shape < shapes.size(); shape++) {
                    if (implied.contains(shape)) {
                        continue;
                    }
                    PlanNode plan = shapes.get(shape).shape().generatePlans(group, validation);
                    plan.receiveLogger(ValidationExecutionLogger.getInstance(false));
                    try (var tuples = plan.iterator()) {
                        while (tuples.hasNext()) {
                            ValidationTuple tuple = tuples.next();
                            failures.computeIfAbsent(tuple.getActiveTarget().stringValue(), node -> new BitSet())
                                    .set(shape);
                        }
                    }
                }
            }
            connection.commit();
        } finally {
            store.shutDown();
        }
        return failures;
    }
}
