package org.gradus.evidence.intake;

import java.util.SortedMap;
import org.apache.jena.graph.Node;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.model.Indicator;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Nearest;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * A measurement of a shared indicator is in its unit and its direction, or its values would not compare; and what is due is a
 * target.
 */
final class IndicatorRule implements IntakeRule {
    private final SortedMap<String, Indicator> indicators;

    IndicatorRule(SortedMap<String, Indicator> indicators) {
        this.indicators = indicators;
    }

    @Override
    public void examine(Examination examination) {
        for (Node node : examination.nodes()) {
            if (examination.isA(node, EvidenceTerms.MEASUREMENT)
                    && !examination.values(node, GRADUS.dueDate).isEmpty()
                    && examination.values(node, GRADUS.target).isEmpty()) {
                dueOfNothing(node, examination);
            }
            for (Node named : examination.values(node, GRADUS.ofIndicator)) {
                if (named.isURI()) {
                    Indicator indicator = indicators.get(named.getURI());
                    if (indicator == null) {
                        unknown(node, named, examination);
                    } else {
                        compares(node, indicator, examination);
                    }
                }
            }
        }
    }

    private static void dueOfNothing(Node node, Examination examination) {
        examination.report(
                Code.VALUE_MISSING,
                node,
                GRADUS.target,
                null,
                Wording.say(
                        "%s: gradus:dueDate says when a target is due, and there is no gradus:target. Add it, or remove the"
                                + " date.",
                        "%s：gradus:dueDate 表示目标值的期限，但未填写 gradus:target。请补填，或删除该日期。",
                        examination.names().of(node)));
    }

    private void unknown(Node node, Node named, Examination examination) {
        NodeNames names = examination.names();
        String iri = named.getURI();
        String local = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
        Text mend = Nearest.to(local, indicators.values(), Indicator::name)
                .map(known -> Wording.say(
                        "Nearest known: %s (%s).", "最接近的共用指标：%s（%s）。", names.iri(known.iri()), known.label()))
                .orElseGet(() -> Wording.say(
                        "https://w3id.org/gradus/indicators lists them; leave gradus:ofIndicator out for one of your own.",
                        "共用指标见 https://w3id.org/gradus/indicators；自有指标请不填 gradus:ofIndicator。"));
        examination.report(
                Code.UNKNOWN_VALUE,
                node,
                GRADUS.ofIndicator,
                named,
                Wording.join(
                        Wording.say(
                                "%s: there is no shared indicator %s.",
                                "%s：不存在共用指标 %s。", names.of(node), names.of(named)),
                        mend));
    }

    private static void compares(Node node, Indicator indicator, Examination examination) {
        NodeNames names = examination.names();
        for (Node unit : examination.values(node, GRADUS.unit)) {
            if (unit.isLiteral()
                    && !indicator.units().contains(unit.getLiteralLexicalForm().strip())) {
                examination.report(
                        Code.VALUE_NOT_ALLOWED,
                        node,
                        GRADUS.unit,
                        unit,
                        Wording.say(
                                "%s: the unit is %s, but %s is stated in %s. Convert the values, or leave gradus:ofIndicator"
                                        + " out.",
                                "%s：单位为 %s，而 %s 以 %s 计量。请换算数值，或不填 gradus:ofIndicator。",
                                names.of(node),
                                names.of(unit),
                                names.iri(indicator.iri()),
                                Wording.list(indicator.units())));
            }
        }
        String direction = indicator.higherIsBetter() ? GRADUS.Higher : GRADUS.Lower;
        for (Node better : examination.values(node, GRADUS.better)) {
            if ((better.hasURI(GRADUS.Higher) || better.hasURI(GRADUS.Lower)) && !better.hasURI(direction)) {
                examination.report(
                        Code.VALUE_NOT_ALLOWED,
                        node,
                        GRADUS.better,
                        better,
                        Wording.say(
                                "%s: gradus:better is %s, but of %s %s is better.",
                                "%s：gradus:better 为 %s，而 %s 的改善方向为 %s。",
                                names.of(node),
                                names.of(better),
                                names.iri(indicator.iri()),
                                names.iri(direction)));
            }
        }
    }
}
