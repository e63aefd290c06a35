package org.gradus.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.assess.Assessment;
import org.gradus.assess.Assessor;
import org.gradus.assess.Explainer;
import org.gradus.assess.Standards;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Subject;
import org.gradus.holdings.Holdings;
import org.gradus.ontology.Version;
import org.gradus.ontology.Vocabulary;
import org.gradus.report.GraphReport;
import org.gradus.report.JsonLdReport;
import org.gradus.report.JsonReport;
import org.gradus.report.Origins;
import org.gradus.report.Results;
import org.gradus.report.TurtleReport;
import org.gradus.report.html.HtmlReport;
import org.gradus.store.AssessmentRun;
import org.gradus.store.ReportFiles;
import org.gradus.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is told of assessments. A report is made when it is asked for, and kept as a file when there is time: until then it is made
 * of the same evidence and decisions by the same ontology, so whenever that is, it says the same. Safe for use by several threads.
 */
public final class Reports {
    /** The report that names the results, and the graph that they are about. */
    static final String RESULTS = "ttl";

    static final String DATA = "data.nt";

    private static final String JSON = "json";
    private static final String JSON_LD = "jsonld";
    private static final String HTML = ".html";
    private static final List<String> FORMS = forms();

    /** So many assessments are at hand: who has one made mostly reads it at once. */
    private static final int AT_HAND = 8;

    private final Standards standards;
    private final Holdings holdings;
    private final ReportFiles files;
    private final Explainer explainer;
    private final GraphReport graphReport;
    private final TurtleReport turtleReport;
    private final JsonLdReport jsonLdReport;
    private final Cache<String, Told> atHand =
            Caffeine.newBuilder().maximumSize(AT_HAND).executor(Runnable::run).build();

    public Reports(Standards standards, Holdings holdings, ReportFiles files) {
        this.standards = standards;
        this.holdings = holdings;
        this.files = files;
        Vocabulary vocabulary = standards.ontology().vocabulary();
        this.explainer = new Explainer(standards.ontology());
        this.graphReport = new GraphReport(vocabulary, Version.GRADUS);
        this.turtleReport = new TurtleReport(vocabulary, Version.GRADUS);
        this.jsonLdReport = new JsonLdReport(vocabulary, Version.GRADUS);
    }

    /** Assessments, and why they came out as they did, which is found when it is first asked for. */
    private static final class Told {
        private final List<Assessment> assessments;
        private final Supplier<Results> explained;
        private @Nullable Results results;

        Told(List<Assessment> assessments, Supplier<Results> explained) {
            this.assessments = List.copyOf(assessments);
            this.explained = explained;
        }

        List<Assessment> assessments() {
            return assessments;
        }

        synchronized Results results() {
            Results known = results;
            if (known == null) {
                known = explained.get();
                results = known;
            }
            return known;
        }
    }

    /** The models, of those named or of all, that grade any of what an organisation shows. */
    List<String> models(List<Dossier> dossiers, List<String> named) {
        var types = dossiers.stream()
                .flatMap(dossier -> dossier.subjects().stream())
                .map(Subject::type)
                .collect(Collectors.toSet());
        return standards.modelsFor(types).stream()
                .filter(model -> named.isEmpty() || named.contains(model))
                .toList();
    }

    /** What is told of an assessment that was just made. */
    private Told told(AssessmentRun run, List<Assessment> assessments) {
        return new Told(
                assessments,
                () -> Results.of(explainer, assessments, Version.GRADUS, Origins.of(holdings.origins(run))));
    }

    /** The results of an assessment, for a form that is not kept; empty where they cannot be found out any more. */
    public Optional<Results> results(AssessmentRun run) {
        return canBeMade(run) ? Optional.of(told(run).results()) : Optional.empty();
    }

    /** The result of an assessment that was just made, for the store. */
    Graph graph(AssessmentRun run) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        told(run).results().verdicts().forEach(verdict -> graphReport.add(verdict, graph));
        return graph;
    }

    /** Forgets whatever there is of a number: the assessment that now gets it is another. */
    void clear(String organisation, long number) {
        try {
            files.discard(organisation, number, FORMS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds at hand what was just found. */
    void hold(AssessmentRun run, List<Assessment> assessments) {
        atHand.put(key(run), told(run, assessments));
    }

    /**
     * Opens a report in one form, such as {@code json} or {@code en.html}; empty where it is not there and cannot be made any more.
     *
     * @throws org.gradus.service.refusal.StoreRefusal where the file is damaged: nothing of it is given then
     */
    public Optional<InputStream> open(AssessmentRun run, String form) throws IOException {
        Optional<InputStream> kept = files.open(run.organisation(), run.number(), form);
        if (kept.isPresent() || !FORMS.contains(form) || !canBeMade(run)) {
            return kept;
        }
        var made = new ByteArrayOutputStream(1 << 16);
        Objects.requireNonNull(writers(told(run)).get(form), "every form is written")
                .write(made);
        return Optional.of(new ByteArrayInputStream(made.toByteArray()));
    }

    /** Whether of an assessment a report on disk is lacking, and can be made. */
    boolean isWanting(AssessmentRun run) {
        return canBeMade(run) && FORMS.stream().anyMatch(form -> !files.has(run.organisation(), run.number(), form));
    }

    /** Keeps the reports of an assessment in every form; when this returns, they are on disk. */
    void keep(AssessmentRun run) throws IOException {
        files.put(run.organisation(), run.number(), writers(told(run)));
    }

    private Told told(AssessmentRun run) {
        Told present = atHand.getIfPresent(key(run));
        if (present == null) {
            List<Dossier> dossiers = holdings.asOf(run);
            var assessments = new ArrayList<Assessment>();
            for (String model : models(dossiers, run.models())) {
                Assessor assessor = standards.assessor(model);
                dossiers.forEach(dossier -> assessments.addAll(assessor.assess(dossier, run.date())));
            }
            present = told(run, assessments);
        }
        return present;
    }

    /** Another ontology would say otherwise, and other shapes decide otherwise. */
    private boolean canBeMade(AssessmentRun run) {
        return run.decisions() >= 0
                && run.version().equals(Version.GRADUS)
                && run.ontologyDigest().equals(standards.ontologyDigest())
                && run.shapesDigest().equals(standards.shapesDigest());
    }

    /** After a restoration the same number may be that of another. */
    private static String key(AssessmentRun run) {
        return run.graph() + ' ' + run.at();
    }

    private static List<String> forms() {
        var forms = new ArrayList<>(List.of(JSON, RESULTS, DATA, JSON_LD));
        for (Language language : Language.values()) {
            forms.add(language.tag() + HTML);
        }
        return forms;
    }

    private Map<String, ReportFiles.Writer> writers(Told told) {
        Results results = told.results();
        var writers = new LinkedHashMap<String, ReportFiles.Writer>();
        writers.put(JSON, out -> new JsonReport().write(results, out));
        writers.put(RESULTS, out -> turtleReport.write(results, out));
        writers.put(
                DATA,
                out -> RDFWriter.source(admissible(told.assessments()))
                        .lang(Lang.NTRIPLES)
                        .output(out));
        writers.put(JSON_LD, out -> jsonLdReport.write(results, out));
        for (Language language : Language.values()) {
            writers.put(language.tag() + HTML, out -> new HtmlReport(language).write(results, out));
        }
        return writers;
    }

    /** The graph that the shapes of all these models ran on. */
    private Graph admissible(List<Assessment> assessments) {
        Graph graph = GraphFactory.createDefaultGraph();
        assessments.stream()
                .collect(Collectors.groupingBy(assessment -> assessment.model().name()))
                .forEach((model, all) -> standards.assessor(model).addAdmissible(all, graph));
        return graph;
    }
}
