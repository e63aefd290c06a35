package org.gradus.report;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gradus.assess.Assessment;
import org.gradus.assess.Gap;
import org.gradus.assess.GapFinder;
import org.gradus.assess.Improvement;
import org.gradus.assess.Outcome;
import org.gradus.assess.RequirementFinding;
import org.gradus.model.Aspect;
import org.gradus.model.GradeCell;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.Namespaces;

/**
 * The RDF that every other report is a view of: the assessment (PROV-O), the outcome of every requirement (EARL) with the
 * evidence that decided it or what it lacks, the level of every aspect, the improvements for the next level, and the
 * complete W3C SHACL validation report. Descriptions come one by one in a fixed order, so memory stays flat and the same
 * assessment always gives the same text. Safe for use by several threads.
 */
final class RdfReport {
    private static final String CORE = Namespaces.CORE;
    private static final String EARL = Namespaces.EARL;
    private static final String PROV = Namespaces.PROV;

    private final Vocabulary vocabulary;
    private final String version;
    private final Sentences sentences;
    private final GapFinder gaps;
    private final ShaclDescriptions shacl;
    private final Map<String, Set<String>> practicesOf = new ConcurrentHashMap<>();
    private final Map<Outcome, Map<String, Common>> commons = new EnumMap<>(Outcome.class);

    RdfReport(Vocabulary vocabulary, String version) {
        for (Outcome outcome : Outcome.values()) {
            commons.put(outcome, new ConcurrentHashMap<>());
        }
        this.vocabulary = vocabulary;
        this.version = version;
        this.sentences = new Sentences(vocabulary);
        this.gaps = new GapFinder(vocabulary);
        this.shacl = new ShaclDescriptions(vocabulary);
    }

    /** Who made the report: said once. */
    Description assessor() {
        return new Description(assessorIri(), PROV + "SoftwareAgent", EARL + "Software")
                .add(Namespaces.RDFS + "label", new Term.Words("Gradus " + version, "en"))
                .typed("http://www.w3.org/2002/07/owl#versionInfo", version, "string");
    }

    /** The namespace of what an assessment gives. */
    String namespace(Assessment assessment) {
        return Names.assessment(assessment, practices(assessment.model()), version);
    }

    /**
     * Describes one assessment.
     *
     * @param namespace its {@link #namespace}
     */
    void describe(Assessment assessment, String namespace, Consumer<Description> sink) {
        describeFindings(assessment, namespace, sink);
        shacl.describe(assessment, namespace, sink);
    }

    /** Describes one assessment without the validation report. */
    void describeFindings(Assessment assessment, String namespace, Consumer<Description> sink) {
        var improvements = gaps.toNextLevel(assessment).map(Gap::improvements).orElse(List.of());
        sink.accept(activity(assessment, namespace, improvements.size()));
        var reasons = new Reasons(assessment, sentences);
        findings(assessment).forEach(finding -> sink.accept(finding(assessment, finding, namespace, reasons)));
        for (Aspect aspect : assessment.model().aspects()) {
            sink.accept(level(assessment, aspect, namespace));
        }
        int number = 1;
        for (Improvement improvement : improvements) {
            sink.accept(improvement(improvement, namespace + "improvement-" + number++));
        }
    }

    /** Requirements of the model, then the key requirements of its grades. */
    static Stream<RequirementFinding> findings(Assessment assessment) {
        return assessment.grade() == null
                ? assessment.findings().stream()
                : Stream.concat(assessment.findings().stream(), assessment.grade().keyFindings().stream());
    }

    private Description activity(Assessment assessment, String namespace, int improvements) {
        MaturityModel model = assessment.model();
        var activity = new Description(namespace + "assessment", CORE + "Assessment", PROV + "Activity")
                .link(CORE + "ofSubject", assessment.subject().iri())
                .link(CORE + "ofModel", model.iri())
                .typed(CORE + "assessmentDate", assessment.date().toString(), "date")
                .link(PROV + "wasAssociatedWith", assessorIri())
                .link(PROV + "used", Namespaces.BASE + version + "/" + model.name());
        if (assessment.grade() != null) {
            assessment.grade().held().map(GradeCell::iri).ifPresent(cell -> activity.link(CORE + "heldGrade", cell));
        }
        used(assessment).forEach(evidence -> activity.link(PROV + "used", evidence));
        activity.link(PROV + "generated", namespace + "report");
        findings(assessment).forEach(finding -> activity.link(CORE + "finding", iri(finding, namespace)));
        model.aspects().forEach(aspect -> activity.link(CORE + "finding", namespace + "level-" + aspect.name()));
        for (int number = 1; number <= improvements; number++) {
            activity.link(CORE + "improvement", namespace + "improvement-" + number);
        }
        return activity;
    }

    /** All evidence that the verdict rests on: whatever counts for a practice that the model asks for. */
    private Set<String> used(Assessment assessment) {
        var used = new TreeSet<String>();
        Set<String> practices = practices(assessment.model());
        assessment.evidence().byPractice().forEach((practice, items) -> {
            if (practices.contains(practice)) {
                items.forEach(item -> used.add(Names.evidence(item.evidence())));
            }
        });
        return used;
    }

    private Description finding(Assessment assessment, RequirementFinding finding, String namespace, Reasons reasons) {
        var description = new Description(iri(finding, namespace), common(finding))
                .link(EARL + "subject", assessment.subject().iri());
        Reasons.Reason reason = reasons.of(finding);
        reason.decidedBy().forEach(evidence -> description.link(CORE + "decidedBy", Names.evidence(evidence)));
        reason.nearest().forEach(evidence -> description.link(CORE + "nearest", Names.evidence(evidence)));
        reason.lacks().forEach(lacks -> description.text(CORE + "lacks", lacks));
        finding.unmet().forEach(criterion -> description.link(CORE + "unmet", criterion.iri()));
        if (finding.outcome() == Outcome.INAPPLICABLE) {
            assessment
                    .evidence()
                    .reasons(finding.requirement())
                    .forEach(why -> description.labels(CORE + "justification", why));
        }
        return description;
    }

    private Common common(RequirementFinding finding) {
        return commons.get(finding.outcome())
                .computeIfAbsent(
                        finding.requirement().iri(),
                        requirement -> new Common(new Description(null, CORE + "RequirementFinding", EARL + "Assertion")
                                .link(EARL + "assertedBy", assessorIri())
                                .link(EARL + "test", requirement)
                                .add(
                                        EARL + "result",
                                        new Term.Nested(new Description(null, EARL + "TestResult")
                                                .link(
                                                        EARL + "outcome",
                                                        EARL + finding.outcome().localName())))));
    }

    private static String iri(RequirementFinding finding, String namespace) {
        return namespace + "requirement-" + finding.requirement().name();
    }

    private static Description level(Assessment assessment, Aspect aspect, String namespace) {
        var description = new Description(namespace + "level-" + aspect.name(), CORE + "LevelFinding")
                .link(CORE + "ofSubject", assessment.subject().iri());
        if (!aspect.equals(assessment.model().root())) {
            description.link(CORE + "inAspect", aspect.iri());
        }
        assessment.level(aspect).ifPresent(level -> description.link(CORE + "reaches", level.iri()));
        return description;
    }

    private Description improvement(Improvement improvement, String iri) {
        var description = new Description(iri, CORE + "Improvement")
                .link(CORE + "improves", improvement.practice())
                .link(CORE + "toBound", vocabulary.boundIri(improvement.bound()));
        improvement.serves().stream()
                .map(Requirement::iri)
                .forEach(requirement -> description.link(CORE + "servesRequirement", requirement));
        return description;
    }

    private String assessorIri() {
        return Namespaces.BASE + version + "/assessor";
    }

    private Set<String> practices(MaturityModel model) {
        return practicesOf.computeIfAbsent(model.iri(), m -> {
            var practices = new HashSet<String>();
            Stream.concat(
                            model.requirements().stream(),
                            model.grades().stream().flatMap(cell -> cell.keyRequirements().stream()))
                    .flatMap(Requirement::asked)
                    .forEach(asked -> practices.add(asked.practice()));
            return practices;
        });
    }
}
