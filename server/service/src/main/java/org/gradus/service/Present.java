package org.gradus.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.assess.Assessment;
import org.gradus.assess.Explainer;
import org.gradus.assess.Standards;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Subject;
import org.gradus.holdings.Holdings;
import org.gradus.ontology.Version;
import org.gradus.report.Results;
import org.gradus.text.Text;

/**
 * How an organisation stands today, without anything being kept of it: by what assessors have accepted, and by all that it
 * states, as if that were accepted too.
 */
public final class Present {
    private static final int KEPT = 24;

    private final Standards standards;
    private final Holdings holdings;
    private final Explainer explainer;
    private final Clock clock;
    private final Cache<Key, Found> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public Present(Standards standards, Holdings holdings, Clock clock) {
        this.standards = standards;
        this.holdings = holdings;
        this.explainer = new Explainer(standards.ontology());
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param counted by what counts
     * @param stated by all that it states
     */
    public record Found(LocalDate date, List<Dossier> dossiers, Results counted, Results stated) {
        public Found {
            dossiers = List.copyOf(dossiers);
        }

        /** What the evidence calls a subject; empty where it does not name it. Who names it otherwise contradicts it. */
        public Optional<Text> label(String subject) {
            return subjects().stream()
                    .filter(each -> each.iri().equals(subject))
                    .map(Subject::label)
                    .filter(label -> !label.isEmpty())
                    .findFirst();
        }

        /** The subjects, in the order of the evidence. */
        public List<Subject> subjects() {
            return dossiers.stream()
                    .flatMap(dossier -> dossier.subjects().stream())
                    .toList();
        }
    }

    /** What it was found of. */
    private record Key(String organisation, String state, LocalDate date) {}

    /** How an organisation stands today. */
    public Found of(String organisation) {
        LocalDate today = LocalDate.now(clock);
        return known.get(
                new Key(organisation, holdings.state(organisation), today),
                key -> found(holdings.of(organisation).dossiers(), today));
    }

    private Found found(List<Dossier> dossiers, LocalDate date) {
        return new Found(
                date,
                dossiers,
                results(dossiers, date),
                results(dossiers.stream().map(Present::stated).toList(), date));
    }

    /**
     * How a model would grade the subjects if all that is stated were accepted, and more were shown.
     *
     * @param more what each subject would show besides, by its IRI
     */
    public List<Assessment> supposing(Found found, String model, Map<String, List<Dossier.Showing>> more) {
        return found.dossiers().stream()
                .map(dossier -> with(stated(dossier), more))
                .flatMap(dossier -> standards.assessor(model).assess(dossier, found.date()).stream())
                .toList();
    }

    private static Dossier with(Dossier dossier, Map<String, List<Dossier.Showing>> more) {
        var shown = new HashMap<>(dossier.shown());
        dossier.subjects().stream()
                .map(Subject::iri)
                .filter(more::containsKey)
                .forEach(subject -> shown.merge(
                        subject,
                        more.getOrDefault(subject, List.of()),
                        (first, then) ->
                                Stream.concat(first.stream(), then.stream()).toList()));
        return new Dossier(
                dossier.organisation(), dossier.subjects(), shown, dossier.inapplicabilities(), dossier.profile());
    }

    private Results results(List<Dossier> dossiers, LocalDate date) {
        var types = dossiers.stream()
                .flatMap(dossier -> dossier.subjects().stream())
                .map(Subject::type)
                .collect(Collectors.toSet());
        var assessments = new ArrayList<Assessment>();
        for (String model : standards.modelsFor(types)) {
            dossiers.forEach(
                    dossier -> assessments.addAll(standards.assessor(model).assess(dossier, date)));
        }
        return Results.of(explainer, assessments, Version.GRADUS);
    }

    /** The same, with what is submitted taken for accepted. */
    private static Dossier stated(Dossier dossier) {
        var shown = dossier.shown().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(each -> new Dossier.Showing(each.practice(), accepted(each.evidence())))
                                .toList()));
        return new Dossier(
                dossier.organisation(), dossier.subjects(), shown, dossier.inapplicabilities(), dossier.profile());
    }

    private static Evidence accepted(Evidence evidence) {
        return evidence.status() != Evidence.Status.SUBMITTED || evidence.claim() != null
                ? evidence
                : new Evidence(
                        evidence.id(),
                        evidence.stated(),
                        Evidence.Status.ACCEPTED,
                        evidence.issued(),
                        evidence.validUntil(),
                        evidence.label(),
                        evidence.source(),
                        evidence.measurements());
    }
}
