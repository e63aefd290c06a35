package org.gradus.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.sparql.vocabulary.EARL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.gradus.assess.Assessment;
import org.gradus.assess.Explanation;
import org.gradus.assess.Gap;
import org.gradus.assess.Improvement;
import org.gradus.assess.JudgedObjective;
import org.gradus.assess.Outcome;
import org.gradus.assess.Verdict;
import org.gradus.evidence.admission.Evidence;
import org.gradus.model.Aspect;
import org.gradus.model.Criterion;
import org.gradus.model.GradeCell;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.rdf.PROV;
import org.gradus.text.Remembered;
import org.gradus.text.Text;

/**
 * A verdict as RDF: the assessment (PROV-O), the outcome of every requirement (EARL) with the evidence that decided it or
 * what it lacks, the level of every aspect, the improvements for the next level, and the complete W3C SHACL validation
 * report. Descriptions come one by one in a fixed order, so memory stays flat and the same assessment always gives the same
 * text. Safe for use by several threads.
 */
final class RdfReport {
    /** How many ways to lack a requirement are kept: reaches are few, unless someone shows figures without end. */
    private static final int REMEMBERED = 1 << 8;

    private final Vocabulary vocabulary;
    private final String version;
    private final ShaclDescriptions shacl;
    private final Map<String, Graded> graded = new ConcurrentHashMap<>();
    private final Map<String, Asserted> asserted = new ConcurrentHashMap<>();

    /** What all assessments against a model say: the practices that it asks for, sorted, and the names of findings. */
    private record Graded(List<String> practices, Common findings) {
        static Graded of(MaturityModel model) {
            var requirements = Stream.concat(
                            model.requirements().stream(),
                            model.grades().stream().flatMap(cell -> cell.keyRequirements().stream()))
                    .toList();
            var names = Stream.concat(
                            requirements.stream().map(RdfReport::name),
                            model.aspects().stream().map(RdfReport::name))
                    .toList();
            return new Graded(
                    requirements.stream()
                            .flatMap(Requirement::asked)
                            .map(Criterion.Asked::practice)
                            .distinct()
                            .sorted()
                            .toList(),
                    new Common(Description.nameless().add(GRADUS.finding, names)));
        }
    }

    /** What findings about a requirement say: by outcome, and by what is lacking where no evidence is named. */
    private record Asserted(Term name, Map<Outcome, Common> results, Remembered<List<Text>, Lack> lacks) {}

    /** Unmet criteria with what each lacks. */
    private record Lack(List<Criterion> unmet, Common common) {
        static Lack of(Explanation explanation) {
            var unmet = explanation.finding().unmet();
            return new Lack(
                    unmet,
                    new Common(Description.nameless()
                            .texts(GRADUS.lacks, explanation.lacks())
                            .add(
                                    GRADUS.unmet,
                                    unmet.stream()
                                            .map(criterion -> new Term.Iri(criterion.iri()))
                                            .toList())));
        }

        /** Criteria that lack the same are not the same where a statement frees from one of them. */
        boolean isOf(Explanation explanation) {
            return unmet.equals(explanation.finding().unmet());
        }
    }

    RdfReport(Vocabulary vocabulary, String version) {
        this.vocabulary = vocabulary;
        this.version = version;
        this.shacl = new ShaclDescriptions(vocabulary);
    }

    /** Who made the report: said once. */
    Description assessor() {
        return new Description(assessorName(), PROV.SoftwareAgent, EARL.Software.getURI())
                .add(RDFS.label.getURI(), List.of(new Term.Words("Gradus " + version, "en")))
                .typed(OWL2.versionInfo.getURI(), version, "string");
    }

    /** The namespace of what an assessment has of its own. */
    String namespace(Assessment assessment) {
        return Names.assessment(assessment, graded(assessment.model()).practices(), version);
    }

    /** Describes one verdict. */
    void describe(Verdict verdict, Consumer<Description> sink) {
        describeFindings(verdict, sink);
        shacl.describe(verdict, sink);
    }

    /** Describes one verdict without the validation report. */
    void describeFindings(Verdict verdict, Consumer<Description> sink) {
        describeFindings(verdict, true, sink);
    }

    /** The same without what requirements lack. */
    void describeForStore(Verdict verdict, Consumer<Description> sink) {
        describeFindings(verdict, false, sink);
    }

    private void describeFindings(Verdict verdict, boolean lacks, Consumer<Description> sink) {
        Assessment assessment = verdict.assessment();
        var mentioned = new Mentioned();
        var improvements = verdict.gap().map(Gap::improvements).orElse(List.of());
        sink.accept(activity(verdict, improvements.size(), mentioned));
        List<Term> subject = List.of(new Term.Iri(assessment.subject().iri()));
        var ofSubject = new Common(Description.nameless().add(EARL.subject.getURI(), subject));
        verdict.explanations()
                .forEach(explanation -> sink.accept(finding(assessment, explanation, lacks, ofSubject, mentioned)));
        for (Aspect aspect : assessment.model().aspects()) {
            sink.accept(level(assessment, aspect, subject));
        }
        int number = 1;
        for (Improvement improvement : improvements) {
            sink.accept(improvement(improvement, number++));
        }
        number = 1;
        for (JudgedObjective judged : verdict.objectives()) {
            sink.accept(ObjectiveDescription.of(judged, number++, subject));
        }
    }

    /** Says from which cells the evidence was read that verdicts speak of. */
    static void describeOrigins(Results results, Consumer<Description> sink) {
        results.originsTold()
                .forEach((item, origin) ->
                        sink.accept(new Description(new Term.Iri(item)).link(PROV.wasDerivedFrom, origin.iri())));
    }

    /** Evidence that one report mentions, each item under one term. */
    private static final class Mentioned {
        private final Map<String, Term.Iri> terms = new HashMap<>();

        Term term(Evidence evidence) {
            return terms.computeIfAbsent(evidence.id(), id -> new Term.Iri(Names.evidence(evidence)));
        }

        List<Term> terms(List<Evidence> evidence) {
            if (evidence.isEmpty()) {
                return List.of();
            }
            var terms = new ArrayList<Term>(evidence.size());
            for (Evidence item : evidence) {
                terms.add(term(item));
            }
            return terms;
        }

        List<Term.Iri> sorted() {
            return terms.values().stream()
                    .sorted(Comparator.comparing(Term.Iri::value))
                    .distinct()
                    .toList();
        }
    }

    private Description activity(Verdict verdict, int improvements, Mentioned mentioned) {
        Assessment assessment = verdict.assessment();
        MaturityModel model = assessment.model();
        var activity = new Description(new Term.Own("assessment"), GRADUS.Assessment, PROV.Activity)
                .link(GRADUS.ofSubject, assessment.subject().iri())
                .link(GRADUS.ofModel, model.iri())
                .typed(GRADUS.assessmentDate, assessment.date().toString(), "date")
                .add(PROV.wasAssociatedWith, List.of(assessorName()))
                .add(PROV.used, used(assessment, mentioned));
        if (assessment.grade() != null) {
            assessment.grade().held().map(GradeCell::iri).ifPresent(cell -> activity.link(GRADUS.heldGrade, cell));
        }
        return activity.add(PROV.generated, List.of(ShaclDescriptions.REPORT))
                .add(graded(model).findings())
                .add(
                        GRADUS.improvement,
                        IntStream.rangeClosed(1, improvements)
                                .mapToObj(RdfReport::improvement)
                                .toList())
                .add(
                        GRADUS.objectiveFinding,
                        IntStream.rangeClosed(1, verdict.objectives().size())
                                .mapToObj(ObjectiveDescription::name)
                                .toList())
                .texts(GRADUS.remark, verdict.remarks())
                .add(
                        GRADUS.unused,
                        verdict.unused().stream()
                                .map(unused -> new Term.Iri(Names.name(unused.about())))
                                .distinct()
                                .toList());
    }

    /** The edition of the model, and all that counts for a practice that the model asks for: the verdict rests on it. */
    private List<Term> used(Assessment assessment, Mentioned mentioned) {
        for (String practice : graded(assessment.model()).practices()) {
            assessment.evidence().of(practice).forEach(item -> mentioned.term(item.evidence()));
        }
        var used = new ArrayList<Term>();
        used.add(new Term.Iri(
                Namespaces.BASE + version + "/" + assessment.model().name()));
        used.addAll(mentioned.sorted());
        return used;
    }

    private Description finding(
            Assessment assessment, Explanation explanation, boolean lacks, Common ofSubject, Mentioned mentioned) {
        Requirement requirement = explanation.finding().requirement();
        Outcome outcome = explanation.finding().outcome();
        Asserted known = asserted(requirement);
        var description = new Description(known.name())
                .add(Objects.requireNonNull(known.results().get(outcome), "there is one for each outcome"))
                .add(ofSubject)
                .add(GRADUS.decidedBy, mentioned.terms(explanation.decidedBy()))
                .add(GRADUS.nearest, mentioned.terms(explanation.nearest()))
                .add(GRADUS.claimedIn, claimedIn(explanation));
        if (lacks && !explanation.lacks().isEmpty()) {
            description.add(lacks(explanation, known));
        }
        return outcome == Outcome.INAPPLICABLE
                ? description.texts(GRADUS.justification, assessment.evidence().reasons(requirement))
                : description;
    }

    /** Evidence that is not used but named, so it is no part of what the assessment used. */
    private static List<Term.Iri> claimedIn(Explanation explanation) {
        return explanation.claims().stream()
                .map(claim -> new Term.Iri(Names.evidence(claim)))
                .distinct()
                .toList();
    }

    private static Common lacks(Explanation explanation, Asserted known) {
        for (Explanation.Leaf leaf : explanation.leaves()) {
            if (!leaf.setAside().isEmpty()) {
                return Lack.of(explanation).common();
            }
        }
        Lack lack = known.lacks().get(explanation.lacks(), lacks -> Lack.of(explanation));
        return lack.isOf(explanation) ? lack.common() : Lack.of(explanation).common();
    }

    private static Description level(Assessment assessment, Aspect aspect, List<Term> subject) {
        var description = new Description(name(aspect), GRADUS.LevelFinding).add(GRADUS.ofSubject, subject);
        if (!aspect.equals(assessment.model().root())) {
            description.link(GRADUS.inAspect, aspect.iri());
        }
        assessment.level(aspect).ifPresent(level -> description.link(GRADUS.reaches, level.iri()));
        description.link(GRADUS.standing, Standings.term(assessment, aspect));
        Standings.firstAsked(assessment, aspect).ifPresent(level -> description.link(GRADUS.firstAsked, level.iri()));
        return description;
    }

    private Description improvement(Improvement improvement, int number) {
        return new Description(improvement(number), GRADUS.Improvement)
                .link(GRADUS.improves, improvement.practice())
                .link(GRADUS.toBound, vocabulary.boundIri(improvement.bound()))
                .add(
                        GRADUS.servesRequirement,
                        improvement.serves().stream()
                                .map(requirement -> new Term.Iri(requirement.iri()))
                                .toList());
    }

    private static Term name(Requirement requirement) {
        return new Term.Own("requirement-" + requirement.name());
    }

    private static Term name(Aspect aspect) {
        return new Term.Own("level-" + aspect.name());
    }

    private static Term improvement(int number) {
        return new Term.Own("improvement-" + number);
    }

    private Term assessorName() {
        return new Term.Iri(Namespaces.BASE + version + "/assessor");
    }

    private Graded graded(MaturityModel model) {
        return graded.computeIfAbsent(model.iri(), iri -> Graded.of(model));
    }

    private Asserted asserted(Requirement requirement) {
        Asserted known = asserted.get(requirement.iri());
        return known == null ? asserted.computeIfAbsent(requirement.iri(), iri -> assertions(requirement)) : known;
    }

    private Asserted assertions(Requirement requirement) {
        var results = new EnumMap<Outcome, Common>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            var result = Description.nameless(EARL.TestResult.getURI())
                    .link(EARL.outcome.getURI(), Namespaces.EARL + outcome.localName());
            results.put(
                    outcome,
                    new Common(Description.nameless(GRADUS.RequirementFinding, EARL.Assertion.getURI())
                            .add(EARL.assertedBy.getURI(), List.of(assessorName()))
                            .link(EARL.test.getURI(), requirement.iri())
                            .add(EARL.result.getURI(), List.of(new Term.Nested(result)))));
        }
        return new Asserted(name(requirement), results, new Remembered<>(REMEMBERED));
    }
}
