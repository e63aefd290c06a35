package org.gradus.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.assess.Engine;
import org.gradus.assess.ShaclResult;
import org.gradus.assess.Standards;
import org.gradus.io.WholeFile;
import org.gradus.json.Json;
import org.gradus.refusal.EnginesDifferException;
import org.gradus.refusal.EnginesDifferException.Difference;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.store.AssessmentRun;
import org.gradus.store.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds what the plan decides against the reference engine: one assessment of so many as it is made, and each that is
 * published. Where they differ nothing is given or published, and both answers are kept in the data folder.
 */
public final class Audits {
    private static final Logger LOG = LoggerFactory.getLogger(Audits.class);
    private static final Node FOCUS_NODE = NodeFactory.createURI(SHACL.focusNode.getURI());
    private static final Node SOURCE_SHAPE = NodeFactory.createURI(SHACL.sourceShape.getURI());

    private final Standards standards;
    private final Reports reports;
    private final DataFolder folder;
    private final int every;
    private final AtomicLong begun = new AtomicLong();

    /**
     * @param every of so many assessments one is audited; the first after a start is
     */
    public Audits(Standards standards, Reports reports, DataFolder folder, int every) {
        this.standards = standards;
        this.reports = reports;
        this.folder = folder;
        this.every = every;
    }

    /** What decides the next assessment. */
    Engine next() {
        return begun.getAndIncrement() % every == 0 ? Engine.AUDITED : Engine.PLAN;
    }

    /**
     * Holds the report of an assessment against the reference engine, unless that decided it.
     *
     * @throws RequestRefused where the assessment was made by shapes of another version
     * @throws EnginesDifferException where the reference engine says otherwise than the report
     */
    void confirm(AssessmentRun run) {
        if (Engine.namesReference(run.engine())) {
            return;
        }
        if (!run.shapesDigest().equals(standards.shapesDigest())) {
            throw RequestRefused.notPossible(
                    "The assessment was made by the shapes of another version, and has not been audited. Assess again, and publish"
                            + " that.",
                    "该评估依据的是另一版本的形状，且未经核验。请重新评估后再发布。");
        }
        var expected = new HashSet<Failure>();
        Graph data = data(run);
        for (String model : run.models()) {
            for (ShaclResult result : standards.assessor(model).reference(data)) {
                expected.add(new Failure(result.focusNode(), result.shape()));
            }
        }
        var reported = reported(read(run, Reports.RESULTS, Lang.TURTLE));
        var differences = new ArrayList<Difference>();
        union(expected, reported).stream()
                .filter(failure -> reported.contains(failure) != expected.contains(failure))
                .map(failure -> new Difference(failure.focusNode(), failure.shape(), reported.contains(failure)))
                .forEach(differences::add);
        if (!differences.isEmpty()) {
            throw kept(
                    run.organisation() + "-" + run.number(),
                    new EnginesDifferException(run.engine(), Engine.RDF4J.description(), differences));
        }
    }

    /** Keeps both answers, and gives the refusal back. */
    EnginesDifferException kept(String name, EnginesDifferException refusal) {
        LOG.error("audit of {}: {}", name, refusal.getMessage());
        try {
            WholeFile.put(
                    folder.engineDifferences().resolve(name + ".json"),
                    out -> out.write(Json.MAPPER.writeValueAsBytes(
                            new Kept(refusal.first(), refusal.second(), refusal.differences()))));
        } catch (IOException e) {
            refusal.addSuppressed(e);
        }
        return refusal;
    }

    /** What is kept of an audit in which the engines differ. */
    private record Kept(String first, String second, List<Difference> differences) {}

    private record Failure(String focusNode, String shape) {}

    private static Set<Failure> union(Set<Failure> one, Set<Failure> other) {
        var union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    private static Set<Failure> reported(Graph report) {
        var reported = new HashSet<Failure>();
        report.find(Node.ANY, SOURCE_SHAPE, Node.ANY).forEachRemaining(result -> {
            Node focusNode = report.find(result.getSubject(), FOCUS_NODE, Node.ANY)
                    .next()
                    .getObject();
            reported.add(new Failure(focusNode.getURI(), result.getObject().getURI()));
        });
        return reported;
    }

    /** The graph that the shapes of an assessment ran on. */
    Graph data(AssessmentRun run) {
        return read(run, Reports.DATA, Lang.NTRIPLES);
    }

    /** The report of an assessment, as Turtle. */
    String report(AssessmentRun run) {
        try (InputStream in = open(run, Reports.RESULTS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Graph read(AssessmentRun run, String form, Lang syntax) {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = open(run, form)) {
            RDFParser.source(in).lang(syntax).parse(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return graph;
    }

    private InputStream open(AssessmentRun run, String form) throws IOException {
        return reports.open(run, form)
                .orElseThrow(() -> RequestRefused.notPossible(
                        "The file %s of assessment %s is not there: it was made by an earlier version, or is lost. Assess again.",
                        "缺少评估 %2$s 的文件 %1$s：该评估由较早版本产生，或文件已丢失。请重新评估。", form, run.number()));
    }
}
