package org.gradus.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.evidence.admission.Admission;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Subject;
import org.gradus.model.Criterion;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.probe.Probe;
import org.gradus.probe.ProbeEvidence;
import org.gradus.probe.Probes;
import org.gradus.text.Text;

/** The probes of a model, assessed one by one. */
final class ProbeRun {
    private final MaturityModel model;
    private final Map<String, Requirement> requirements = new LinkedHashMap<>();
    private final Probes probes;

    ProbeRun(MaturityModel model) {
        this.model = model;
        this.probes = Probes.of(TestModels.ONTOLOGY, model);
        Stream.concat(
                        model.requirements().stream(),
                        model.grades().stream().flatMap(cell -> cell.keyRequirements().stream()))
                .forEach(requirement -> requirements.put(requirement.iri(), requirement));
    }

    /** The probes that the requirement's outcome does not bear out, each with why. */
    List<String> parted(Assessor assessor) {
        var all = requirements.values().stream()
                .flatMap(requirement -> probes.of(requirement).stream())
                .toList();
        var parted = new ArrayList<String>();
        var at = all.iterator();
        assessor.assessAll(all.stream().map(this::dossier).iterator(), ProbeEvidence.DAY, 2, assessment -> {
            Probe probe = at.next();
            RequirementFinding finding = finding(assessment, probe.requirement());
            if (finding.outcome().isFavourable() != probe.sufficient()) {
                parted.add("%s %s: %s; open: %s"
                        .formatted(
                                probe.iri().replaceFirst(".*/probe/", ""),
                                finding.outcome(),
                                probe.words().en(),
                                finding.unmet().stream().map(Criterion::iri).toList()));
            }
        });
        return parted;
    }

    private static RequirementFinding finding(Assessment assessment, String requirement) {
        var keys = assessment.grade() == null
                ? Stream.<RequirementFinding>empty()
                : assessment.grade().keyFindings().stream();
        return Stream.concat(assessment.findings().stream(), keys)
                .filter(finding -> finding.requirement().iri().equals(requirement))
                .findFirst()
                .orElseThrow();
    }

    /** The evidence of a probe; of one whose requirement only refers to others, what their probes show. */
    private Dossier dossier(Probe probe) {
        Requirement requirement = required(probe.requirement());
        if (requirement.asked().findAny().isPresent()) {
            return new Dossier(
                    probe.iri(),
                    List.of(new Subject(probe.iri(), model.subjectClass(), probe.iri(), probe.words())),
                    Map.of(probe.iri(), probe.evidence().shown().getOrDefault(probe.iri(), List.of())),
                    List.of());
        }
        return together(probe.iri(), probe.sufficient() ? Set.of() : lacking(requirement), requirement);
    }

    private Requirement required(String iri) {
        return java.util.Objects.requireNonNull(requirements.get(iri), iri);
    }

    /** Of each list of requirements that one refers to, one which the others do not meet. */
    private Set<String> lacking(Requirement referring) {
        var lacking = new LinkedHashSet<String>();
        for (Criterion criterion : referring.criteria()) {
            lists(criterion)
                    .forEach(list -> list.composed()
                            .filter(other -> required(other).asked().findAny().isPresent())
                            .filter(other -> isOpen(other, with(lacking, other), referring))
                            .findFirst()
                            .ifPresent(lacking::add));
        }
        return lacking;
    }

    private static Stream<Criterion> lists(Criterion criterion) {
        return criterion instanceof Criterion.AnyOf any
                ? any.options().stream().flatMap(ProbeRun::lists)
                : Stream.of(criterion);
    }

    private static Set<String> with(Set<String> some, String more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    private boolean isOpen(String iri, Set<String> lacking, Requirement referring) {
        var admitted = new Admission(TestModels.ONTOLOGY.vocabulary(), ProbeEvidence.DAY)
                .admit(together("urn:test:lacking", lacking, referring))
                .get(0);
        return !required(iri).deciding().stream().allMatch(criterion -> Satisfaction.of(criterion, admitted));
    }

    /** The requirements with criteria of their own that one refers to, or that those refer to. */
    private Stream<Requirement> referred(Requirement referring) {
        return referring.criteria().stream()
                .flatMap(Criterion::composed)
                .map(this::required)
                .flatMap(other -> other.asked().findAny().isEmpty() ? referred(other) : Stream.of(other));
    }

    /** What the sufficient probes of all requirements show that one refers to; of those that lack, the insufficient. */
    private Dossier together(String iri, Set<String> lacking, Requirement referring) {
        var shown = referred(referring)
                .distinct()
                .flatMap(other ->
                        probes.of(other).stream().filter(probe -> probe.sufficient() != lacking.contains(other.iri())))
                .flatMap(probe -> probe.evidence().shown().getOrDefault(probe.iri(), List.of()).stream())
                .toList();
        return new Dossier(
                iri,
                List.of(new Subject(iri, model.subjectClass(), iri, new Text(iri, iri))),
                Map.of(iri, shown),
                List.of());
    }
}
