package org.gradus.evidence.intake;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.model.Practice;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.Claims;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says instead of that a practice is done must not contradict the rest of what it says: what is not
 * done reaches nothing and is not shown besides, and a figure that is to follow is not there yet.
 */
final class ClaimRule implements IntakeRule {
    private static final List<String> SHOWN =
            List.of(GRADUS.breadth, GRADUS.depth, GRADUS.driver, GRADUS.conduct, GRADUS.figure, GRADUS.measurement);
    private static final List<String> FIGURES = List.of(GRADUS.figure, GRADUS.measurement);

    private final Vocabulary vocabulary;

    ClaimRule(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A practice that a subject is said to carry out, or not. */
    private record Said(Practice practice, Node evidence) {}

    @Override
    public void examine(Examination examination) {
        for (Node node : examination.nodes()) {
            if (examination.isSubject(node)) {
                of(node, examination);
            }
            if (examination.isA(node, EvidenceTerms.EVIDENCE)) {
                itself(node, examination);
            }
        }
    }

    private static void itself(Node node, Examination examination) {
        if (says(node, GRADUS.NotDone, examination)) {
            none(node, SHOWN, GRADUS.NotDone, examination);
        }
        if (says(node, GRADUS.FigureToFollow, examination)) {
            none(node, FIGURES, GRADUS.FigureToFollow, examination);
        } else {
            noDueDate(node, examination);
        }
        if (!says(node, GRADUS.PartlyDone, examination)) {
            none(node, List.of(GRADUS.lacking), null, examination);
        }
    }

    private static void noDueDate(Node node, Examination examination) {
        NodeNames names = examination.names();
        for (Node value : examination.values(node, GRADUS.dueDate)) {
            examination.report(
                    Code.PROPERTY_MISPLACED,
                    node,
                    GRADUS.dueDate,
                    value,
                    Wording.say(
                            "%s: gradus:dueDate is for a figure to follow, or for the target of a measurement, and says nothing"
                                    + " here. Move it to the gradus:measurement, or remove it.",
                            "%s：gradus:dueDate 用于待补的数值或测量的目标值，在此处不起作用。请移至 gradus:measurement，或删除。", names.of(node)));
        }
    }

    private static boolean says(Node node, String claim, Examination examination) {
        return examination.values(node, GRADUS.claim).stream().anyMatch(value -> value.hasURI(claim));
    }

    /** @param claim null where it is that the practice is done in part which is missing */
    private static void none(Node node, List<String> properties, @Nullable String claim, Examination examination) {
        NodeNames names = examination.names();
        for (String property : properties) {
            for (Node value : examination.values(node, property)) {
                examination.report(
                        Code.CONTRADICTION,
                        node,
                        property,
                        value,
                        claim == null
                                ? Wording.say(
                                        "%s: %s says what lacks of a practice that is done in part. State gradus:claim"
                                                + " gradus:PartlyDone too, or remove it.",
                                        "%s：%s 用于说明部分开展的实践尚缺的内容。请同时填写 gradus:claim gradus:PartlyDone，或删除。",
                                        names.of(node),
                                        names.iri(property))
                                : Wording.say(
                                        "%s: gradus:claim is %s, and yet %s is stated. Remove one of the two.",
                                        "%s：gradus:claim 为 %s，却又填写了 %s。请删除其一。",
                                        names.of(node),
                                        names.iri(claim),
                                        names.iri(property)));
            }
        }
    }

    private void of(Node subject, Examination examination) {
        var denied = new ArrayList<Said>();
        var shown = new ArrayList<Said>();
        for (Triple triple : examination.about(subject)) {
            Practice practice = vocabulary.practice(triple.getPredicate().getURI());
            Node evidence = triple.getObject();
            if (practice != null && examination.isA(evidence, EvidenceTerms.EVIDENCE)) {
                (says(evidence, GRADUS.NotDone, examination) ? denied : shown).add(new Said(practice, evidence));
                if (says(evidence, GRADUS.FigureToFollow, examination)) {
                    hasFigure(practice, evidence, examination);
                }
            }
        }
        for (Said no : denied) {
            for (Said yes : shown) {
                boolean same = yes.practice().equals(no.practice())
                        || yes.practice().broader().contains(no.practice().iri());
                if (same && Claims.atOneTime(no.evidence(), examination.graph(), yes.evidence(), examination.graph())) {
                    contradict(no, yes, examination);
                }
            }
        }
    }

    private static void hasFigure(Practice practice, Node evidence, Examination examination) {
        if (practice.kind() != Practice.Kind.OUTCOME && practice.kind() != Practice.Kind.ATTAINMENT) {
            examination.report(
                    Code.VALUE_NOT_ALLOWED,
                    evidence,
                    GRADUS.claim,
                    null,
                    Wording.say(
                            "%s: %s is shown without a figure, so none can follow. State gradus:PartlyDone, or show it.",
                            "%s：“%s”无需数值证明，不存在待补的数值。请改为 gradus:PartlyDone，或提供证据。",
                            examination.names().of(evidence),
                            practice.label()));
        }
    }

    private static void contradict(Said no, Said yes, Examination examination) {
        NodeNames names = examination.names();
        examination.report(
                Code.CONTRADICTION,
                no.evidence(),
                GRADUS.claim,
                yes.evidence(),
                Wording.say(
                        "%s%s says that %s is not done, and %s%s that %s is. Correct one of the two, or end the validity of the"
                                + " earlier one with gradus:validUntil.",
                        "%s%s 称“%s”未开展，而 %s%s 称“%s”已开展。请更正其一，或以 gradus:validUntil 截止较早的一条。",
                        names.of(no.evidence()),
                        in(no.evidence(), examination),
                        no.practice().label(),
                        names.of(yes.evidence()),
                        in(yes.evidence(), examination),
                        yes.practice().label()));
    }

    private static Text in(Node node, Examination examination) {
        String file = examination.submission().fileOf(node);
        return file.isEmpty() ? Text.EMPTY : Wording.say(" in %s", "（%s）", file);
    }
}
