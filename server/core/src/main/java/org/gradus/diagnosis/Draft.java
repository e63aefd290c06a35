package org.gradus.diagnosis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Inapplicability;
import org.gradus.model.Extent;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;

/** Makes evidence of answers. */
final class Draft {
    static final String SOURCE = "self-diagnosis";

    private final Vocabulary vocabulary;
    private final boolean withCapability;
    /** Practices that a model asks of organisations as such; the others are shown by the capability where there is one. */
    private final Set<String> ofOrganisations;
    /** Conditional requirements and criteria of models that grade organisations. */
    private final Set<String> waivedByOrganisations;

    private Draft(
            Vocabulary vocabulary,
            boolean withCapability,
            Set<String> ofOrganisations,
            Set<String> waivedByOrganisations) {
        this.vocabulary = vocabulary;
        this.withCapability = withCapability;
        this.ofOrganisations = Set.copyOf(ofOrganisations);
        this.waivedByOrganisations = Set.copyOf(waivedByOrganisations);
    }

    static Draft of(Vocabulary vocabulary, Collection<Aim> aims, Collection<Question> questions) {
        var ofOrganisations = new HashSet<String>();
        var waived = new HashSet<String>();
        for (Question question : questions) {
            if (question.askings().stream().anyMatch(asking -> gradesOrganisations(asking.model()))) {
                ofOrganisations.add(question.practice().iri());
            }
            question.conditionals().stream()
                    .filter(each -> gradesOrganisations(each.model()))
                    .map(Conditional::iri)
                    .forEach(waived::add);
        }
        boolean withCapability = !aims.stream().map(Aim::model).allMatch(Draft::gradesOrganisations);
        return new Draft(vocabulary, withCapability, ofOrganisations, waived);
    }

    private static boolean gradesOrganisations(MaturityModel model) {
        return model.subjectClass().equals(GRADUS.Organisation);
    }

    /**
     * The dossier that answers are.
     *
     * @param status of all evidence but figures to follow, which nobody can accept
     */
    Dossier dossier(Answers answers, Diagnosed who, LocalDate date, Evidence.Status status) {
        Map<String, List<Dossier.Showing>> shown = new LinkedHashMap<>();
        var statements = new LinkedHashMap<String, Inapplicability>();
        var subjects = who.subjects(withCapability);
        subjects.forEach(subject -> shown.put(subject.iri(), new ArrayList<>()));
        answers.byPractice().forEach((iri, answer) -> {
            Practice practice = vocabulary.declared(iri);
            String base = who.under(SOURCE + "/" + date + "/" + practice.name());
            shown.computeIfAbsent(subject(who, ofOrganisations.contains(iri)), s -> new ArrayList<>())
                    .addAll(showings(practice, answer, base, date, status));
            answer.inapplicable()
                    .forEach((of, why) -> statements.putIfAbsent(
                            of,
                            new Inapplicability(
                                    subject(who, waivedByOrganisations.contains(of)), of, new Text(why, why))));
        });
        return new Dossier(who.organisation(), subjects, shown, List.copyOf(statements.values()));
    }

    private String subject(Diagnosed who, boolean asSuch) {
        return withCapability && !asSuch ? who.capabilityIri() : who.organisation();
    }

    private static List<Dossier.Showing> showings(
            Practice practice, Answer answer, String base, LocalDate date, Evidence.Status status) {
        return switch (answer.said()) {
            case DONE -> done(practice, answer, base, date, status);
            case PARTLY -> one(practice, claim(practice, answer, base, date, status, Evidence.Claim.PARTLY_DONE));
            case NOT_DONE -> one(practice, claim(practice, answer, base, date, status, Evidence.Claim.NOT_DONE));
            case FIGURE_TO_FOLLOW ->
                one(
                        practice,
                        claim(
                                practice,
                                answer,
                                base,
                                date,
                                Evidence.Status.SUBMITTED,
                                Evidence.Claim.FIGURE_TO_FOLLOW));
            case NOT_SURE, DOES_NOT_APPLY -> List.of();
        };
    }

    private static List<Dossier.Showing> done(
            Practice practice, Answer answer, String base, LocalDate date, Evidence.Status status) {
        var showings = new ArrayList<Dossier.Showing>();
        for (Reach reach : answer.reaches()) {
            String id = showings.isEmpty() ? base : base + "-" + (showings.size() + 1);
            showings.add(new Dossier.Showing(
                    practice.iri(),
                    new Evidence(
                            id, reach.stated(), status, date, null, practice.label(), SOURCE, reach.measurements())));
        }
        return showings;
    }

    private static List<Dossier.Showing> one(Practice practice, Evidence evidence) {
        return List.of(new Dossier.Showing(practice.iri(), evidence));
    }

    private static Evidence claim(
            Practice practice, Answer answer, String id, LocalDate date, Evidence.Status status, Evidence.Claim claim) {
        return new Evidence(
                id,
                Extent.EMPTY,
                status,
                date,
                null,
                practice.label(),
                SOURCE,
                List.of(),
                claim,
                new Text(answer.lacking(), answer.lacking()),
                answer.due());
    }
}
