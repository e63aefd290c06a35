package org.gradus.evidence.intake;

import static org.gradus.rdf.Namespaces.BASE;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.model.Criterion;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.ontology.Ontology;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Nearest;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * Only what a standard asks under a condition can be stated not to apply. The model is read when a statement names one of
 * its requirements, and not before.
 */
final class InapplicabilityRule implements IntakeRule {
    private static final String OF_REQUIREMENT = GRADUS.ofRequirement;

    private final Ontology ontology;

    InapplicabilityRule(Ontology ontology) {
        this.ontology = ontology;
    }

    @Override
    public void examine(Examination examination) {
        for (Node node : examination.nodes()) {
            if (examination.isA(node, EvidenceTerms.INAPPLICABILITY)) {
                for (Node of : examination.values(node, OF_REQUIREMENT)) {
                    if (of.isURI()) {
                        examine(node, of, examination);
                    }
                }
            }
        }
    }

    private void examine(Node node, Node of, Examination examination) {
        Optional<String> name = ontology.modelNames().stream()
                .filter(model -> of.getURI().startsWith(BASE + model + "/"))
                .findFirst();
        if (name.isEmpty()) {
            unknownModel(node, of, examination);
            return;
        }
        MaturityModel model = ontology.model(name.get());
        var frees = new TreeMap<String, Requirement>();
        for (Requirement requirement : model.requirements()) {
            frees.put(requirement.iri(), requirement);
            requirement.criteria().forEach(criterion -> frees.put(criterion.iri(), requirement));
        }
        Requirement requirement = frees.get(of.getURI());
        if (requirement == null) {
            unknownRequirement(node, of, model, frees, examination);
        } else if (!isWaivable(of.getURI(), requirement)) {
            unconditional(node, of, requirement, examination);
        }
    }

    /** Whether a statement on exactly this IRI frees from anything: shapes look for the IRI that has the condition. */
    private static boolean isWaivable(String iri, Requirement requirement) {
        if (iri.equals(requirement.iri())) {
            return requirement.condition() != null;
        }
        return requirement.criteria().stream()
                .anyMatch(criterion -> criterion.iri().equals(iri) && criterion.condition() != null);
    }

    private void unknownModel(Node node, Node of, Examination examination) {
        NodeNames names = examination.names();
        examination.report(
                Code.UNKNOWN_REQUIREMENT,
                node,
                OF_REQUIREMENT,
                of,
                Wording.say(
                        "%s: %s is no requirement of a known standard. Known: %s.",
                        "%s：%s 不是已知标准的要求。已知标准：%s。",
                        names.of(node),
                        names.of(of),
                        String.join(
                                ", ",
                                ontology.modelNames().stream()
                                        .map(model -> "<" + BASE + model + "/…>")
                                        .toList())));
    }

    private static void unknownRequirement(
            Node node, Node of, MaturityModel model, SortedMap<String, Requirement> known, Examination examination) {
        int start = model.namespace().length();
        NodeNames names = examination.names();
        // Of two equally near, the one that can be stated not to apply is more probably meant.
        var candidates = known.entrySet().stream()
                .sorted(Comparator.comparing(each -> !isWaivable(each.getKey(), each.getValue())))
                .toList();
        Text mend = Nearest.to(
                        of.getURI().substring(start),
                        candidates,
                        each -> each.getKey().substring(start))
                .map(each -> Wording.say(
                        "Nearest known: %s (%s).",
                        "最接近的已知要求：%s（%s）。",
                        names.iri(each.getKey()),
                        each.getValue().label()))
                .orElseGet(() -> Wording.say(
                        "Its requirements are named by clause and item, such as %s.",
                        "其要求以条款号和列项标号命名，例如 %s。", names.iri(known.firstKey())));
        examination.report(
                Code.UNKNOWN_REQUIREMENT,
                node,
                OF_REQUIREMENT,
                of,
                Wording.join(
                        Wording.say(
                                "%s: there is no requirement %s in %s.",
                                "%s：不存在要求 %s（%s）。", names.of(node), names.of(of), model.label()),
                        mend));
    }

    private static void unconditional(Node node, Node of, Requirement requirement, Examination examination) {
        NodeNames names = examination.names();
        var waivable = requirement.criteria().stream()
                .filter(criterion -> criterion.condition() != null)
                .map(Criterion::iri)
                .map(names::iri)
                .toList();
        boolean byRequirement = requirement.condition() != null && !of.hasURI(requirement.iri());
        Text mend = byRequirement
                ? Wording.say("Its requirement is: name %s.", "其所属要求是有条件的：请改为 %s。", names.iri(requirement.iri()))
                : waivable.isEmpty()
                        ? Wording.say("Remove the statement, and show evidence.", "请删除该声明，并提供证据。")
                        : Wording.say(
                                "Only a part of it is: name %s.", "仅其中一部分是有条件的：请改为 %s。", String.join(", ", waivable));
        examination.report(
                Code.UNCONDITIONAL_REQUIREMENT,
                node,
                OF_REQUIREMENT,
                of,
                Wording.join(
                        Wording.say(
                                "%s: %s (%s) is asked without a condition, so it cannot be stated not to apply.",
                                "%s：%s（%s）是无条件提出的要求，不能声明不适用。", names.of(node), names.of(of), requirement.label()),
                        mend));
    }
}
