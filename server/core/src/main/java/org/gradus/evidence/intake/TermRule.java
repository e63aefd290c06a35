package org.gradus.evidence.intake;

import static org.gradus.rdf.Namespaces.CORE;
import static org.gradus.rdf.Namespaces.PRACTICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.model.Practice;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Nearest;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * Every practice, property and class under Gradus's namespaces must be declared. A misspelt one would say nothing to any
 * shape, so that good evidence would go unseen.
 */
final class TermRule implements IntakeRule {
    /** Gradus's namespaces and what people take for them: http for https, www, another folder. */
    private static final Pattern GRADUS = Pattern.compile("https?://(www\\.)?w3id\\.org/gradus/.*");

    private static final String HOST = "w3id.org/gradus/";

    private final EvidenceTerms terms;
    private final Vocabulary vocabulary;

    /** What a misspelt property may mean: a property of the core, or a practice. */
    private final List<Meant> meant = new ArrayList<>();

    private record Meant(String iri, String name, Text label) {}

    TermRule(EvidenceTerms terms, Vocabulary vocabulary) {
        this.terms = terms;
        this.vocabulary = vocabulary;
        for (Practice practice : vocabulary.practices()) {
            meant.add(new Meant(practice.iri(), practice.name(), practice.label()));
        }
        for (String property : terms.properties()) {
            if (!EvidenceTerms.DERIVED.contains(property)) {
                meant.add(new Meant(property, property.substring(CORE.length()), Text.EMPTY));
            }
        }
    }

    @Override
    public void examine(Examination examination) {
        examination.graph().find().forEachRemaining(triple -> examine(triple, examination));
    }

    private void examine(Triple triple, Examination examination) {
        String property = triple.getPredicate().getURI();
        if (property.equals(EvidenceTerms.TYPE)) {
            if (triple.getObject().isURI()) {
                classTerm(triple, triple.getObject().getURI(), examination);
            }
        } else if (property.contains(HOST)) {
            boolean known =
                    vocabulary.practice(property) != null || terms.properties().contains(property);
            if (EvidenceTerms.DERIVED.contains(property)) {
                derived(triple, examination);
            } else if (!known && GRADUS.matcher(property).matches()) {
                unknown(triple, property, examination);
            }
        }
    }

    private void derived(Triple triple, Examination examination) {
        String property = triple.getPredicate().getURI();
        String shown = examination.names().iri(property);
        String where = examination.names().of(triple.getSubject());
        examination.report(
                Code.DERIVED_STATED,
                triple.getSubject(),
                property,
                triple.getObject(),
                property.equals(CORE + "trend") || property.equals(CORE + "fulfilment")
                        ? Wording.say(
                                "%s: %s is derived from measurements and cannot be stated. Remove it, and give a"
                                        + " gradus:measurement for each period.",
                                "%s：%s 由测量值推得，不能直接声明。请删除，并为每个周期提供 gradus:measurement。", where, shown)
                        : Wording.say(
                                "%s: %s is derived by Gradus and cannot be stated. Remove it.",
                                "%s：%s 由 Gradus 推得，不能直接声明。请删除。", where, shown));
    }

    private void unknown(Triple triple, String property, Examination examination) {
        boolean isPractice = property.startsWith(PRACTICE);
        String local = property.substring(Math.max(property.lastIndexOf('/'), property.lastIndexOf('#')) + 1);
        Optional<Meant> practice = Nearest.to(
                local, meant.stream().filter(m -> m.iri().startsWith(PRACTICE)).toList(), Meant::name);
        Optional<Meant> nearest = isPractice && practice.isPresent() ? practice : Nearest.to(local, meant, Meant::name);
        NodeNames names = examination.names();
        String where = names.of(triple.getSubject());
        Text fault = isPractice
                ? Wording.say("%s: there is no practice %s.", "%s：不存在实践 %s。", where, names.iri(property))
                : Wording.say(
                        "%s: there is no property or practice %s.", "%s：不存在属性或实践 %s。", where, names.iri(property));
        Text mend = nearest.map(m -> m.label().isEmpty()
                        ? Wording.say("Nearest known: %s.", "最接近的已知属性：%s。", names.iri(m.iri()))
                        : Wording.say(
                                "Nearest known practice: %s (%s).", "最接近的已知实践：%s（%s）。", names.iri(m.iri()), m.label()))
                .orElseGet(() -> isPractice
                        ? Wording.say(
                                "No known practice (%d in all) has a similar name; https://w3id.org/gradus/practices lists them, and `gradus practices`.",
                                "已知的 %d 项实践中没有名称相近者；全部实践见 https://w3id.org/gradus/practices，或运行 `gradus practices` 列出。",
                                vocabulary.practices().size())
                        : Wording.say(
                                "No known property has a similar name; your own properties need a namespace of your own.",
                                "没有名称相近的已知属性；自定义属性须使用您自己的命名空间。"));
        examination.report(
                isPractice || nearest.map(m -> m.iri().startsWith(PRACTICE)).orElse(false)
                        ? Code.UNKNOWN_PRACTICE
                        : Code.UNKNOWN_PROPERTY,
                triple.getSubject(),
                property,
                triple.getObject(),
                Wording.join(fault, mend));
    }

    private void classTerm(Triple triple, String type, Examination examination) {
        if (terms.classes().contains(type) || !GRADUS.matcher(type).matches()) {
            return;
        }
        String local = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')) + 1);
        NodeNames names = examination.names();
        Optional<String> nearest = Nearest.to(local, EvidenceTerms.SUBMITTED, known -> known.substring(CORE.length()));
        String allowed = String.join(
                ", ", EvidenceTerms.SUBMITTED.stream().map(names::iri).toList());
        Node node = triple.getSubject();
        examination.report(
                Code.UNKNOWN_CLASS,
                node,
                EvidenceTerms.TYPE,
                NodeFactory.createURI(type),
                Wording.join(
                        Wording.say("%s: there is no class %s.", "%s：不存在类 %s。", names.of(node), names.iri(type)),
                        nearest.map(known -> Wording.say("Nearest known: %s.", "最接近的已知类：%s。", names.iri(known)))
                                .orElseGet(() -> Wording.say("Allowed: %s.", "允许：%s。", allowed))));
    }
}
