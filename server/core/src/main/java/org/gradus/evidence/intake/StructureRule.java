package org.gradus.evidence.intake;

import static org.gradus.rdf.Namespaces.PRACTICE;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * Subjects lead to evidence by practices, evidence to measurements, and every node says what it is. What hangs on
 * nothing, or on the wrong node, would be passed over; here it is named.
 */
final class StructureRule implements IntakeRule {
    private static final String HOST = "w3id.org/gradus/";
    private static final String GENERIC = GRADUS.evidence;

    /** The class of what a property leads to. */
    private static final Map<String, String> LEADS_TO = Map.of(
            GRADUS.measurement,
            EvidenceTerms.MEASUREMENT,
            GRADUS.inapplicable,
            EvidenceTerms.INAPPLICABILITY,
            GENERIC,
            EvidenceTerms.EVIDENCE);

    /** How a node of a class hangs on what it belongs to. */
    private static final Map<String, String> HANGS_BY = Map.of(
            EvidenceTerms.EVIDENCE, "practice:data-acquisition",
            EvidenceTerms.MEASUREMENT, "gradus:measurement",
            EvidenceTerms.INAPPLICABILITY, "gradus:inapplicable");

    private final EvidenceTerms terms;

    StructureRule(EvidenceTerms terms) {
        this.terms = terms;
    }

    @Override
    public void examine(Examination examination) {
        var attached = new HashSet<Node>();
        var expected = new HashSet<Node>();
        for (Node node : examination.nodes()) {
            boolean practises = false;
            for (Triple triple : examination.about(node)) {
                String property = triple.getPredicate().getURI();
                if (property.contains(HOST)) {
                    attached.add(triple.getObject()); // by a misspelt property too: that has its own problem
                }
                if (!property.startsWith(Namespaces.BASE)) {
                    continue;
                }
                boolean isPractice = property.startsWith(PRACTICE);
                practises |= isPractice;
                String leadsTo = isPractice ? EvidenceTerms.EVIDENCE : LEADS_TO.get(property);
                if (leadsTo != null) {
                    value(triple, leadsTo, examination, expected);
                }
                if (property.equals(GENERIC)) {
                    practiceNotNamed(triple, examination);
                }
                place(triple, examination);
            }
            if (practises && !examination.isSubject(node)) {
                noSubject(node, examination);
                expected.add(node);
            }
        }
        for (Node node : examination.nodes()) {
            if (!examination.isTyped(node) && expected.add(node)) {
                untyped(node, examination);
            }
            HANGS_BY.forEach((type, property) -> {
                if (examination.isA(node, type) && !attached.contains(node)) {
                    notAttached(node, type, property, examination);
                }
            });
        }
    }

    private static void value(Triple triple, String leadsTo, Examination examination, Set<Node> expected) {
        Node value = triple.getObject();
        if (examination.isA(value, leadsTo)) {
            return;
        }
        NodeNames names = examination.names();
        String property = triple.getPredicate().getURI();
        String where = names.of(triple.getSubject()) + " " + names.iri(property);
        if (value.isLiteral() || examination.about(value).isEmpty()) {
            examination.report(
                    Code.NOT_DESCRIBED,
                    triple.getSubject(),
                    property,
                    value,
                    value.isLiteral()
                            ? Wording.say(
                                    "%s: the value %s is a text or number. Allowed is a node of class %s:"
                                            + " [ a %3$s ; … ].",
                                    "%s：取值 %s 是文字或数字。此处应为类 %s 的节点：[ a %3$s ; … ]。",
                                    where,
                                    names.of(value),
                                    names.iri(leadsTo))
                            : Wording.say(
                                    "%s: nothing is said about %s. Describe it in one of the files: a %s with its"
                                            + " properties.",
                                    "%s：没有对 %s 的任何描述。请在某个文件中描述它：类为 %s，并给出其属性。",
                                    where,
                                    value.isBlank() ? "[ ]" : names.of(value),
                                    names.iri(leadsTo)));
        } else if (EvidenceTerms.SUBMITTED.stream().anyMatch(type -> examination.isA(value, type))) {
            examination.report(
                    Code.VALUE_NOT_ALLOWED,
                    triple.getSubject(),
                    property,
                    value,
                    Wording.say(
                            "%s: leads to %s, which is a %s. Allowed is only a %s.",
                            "%s：指向 %s，其类为 %s。此处只能是 %s。",
                            where,
                            names.of(value),
                            String.join(
                                    ", ",
                                    examination.types(value).stream()
                                            .map(names::iri)
                                            .sorted()
                                            .toList()),
                            names.iri(leadsTo)));
        } else if (!isMisspelt(value, examination) && expected.add(value)) {
            examination.report(
                    Code.TYPE_MISSING,
                    value,
                    EvidenceTerms.TYPE,
                    null,
                    Wording.say(
                            "%s: the class is missing. Add: a %s.",
                            "%s：缺少类。请加入：a %s。", names.of(value), names.iri(leadsTo)));
        }
    }

    private static boolean isMisspelt(Node node, Examination examination) {
        return examination.values(node, EvidenceTerms.TYPE).stream()
                .anyMatch(type -> examination.isReported(node, EvidenceTerms.TYPE, type));
    }

    private static void practiceNotNamed(Triple triple, Examination examination) {
        examination.report(
                Code.PRACTICE_NOT_NAMED,
                triple.getSubject(),
                GENERIC,
                triple.getObject(),
                Wording.say(
                        "%s: gradus:evidence does not say for which practice. Use the practice itself as the property, such as"
                                + " practice:data-acquisition.",
                        "%s：gradus:evidence 未说明针对哪项实践。请直接以实践作为属性，例如 practice:data-acquisition。",
                        examination.names().of(triple.getSubject())));
    }

    private static void noSubject(Node node, Examination examination) {
        if (isMisspelt(node, examination)) {
            return;
        }
        examination.report(
                Code.PRACTICE_ON_NO_SUBJECT,
                node,
                EvidenceTerms.TYPE,
                null,
                Wording.say(
                        "%s carries out practices but is no subject. Add: a gradus:Capability (with gradus:ofOrganisation), or a"
                                + " gradus:Organisation.",
                        "%s 开展实践，却不是评估对象。请加入：a gradus:Capability（并给出 gradus:ofOrganisation），或 a gradus:Organisation。",
                        examination.names().of(node)));
    }

    /** A core property must stand on a node of the class that it speaks of. */
    private void place(Triple triple, Examination examination) {
        Node node = triple.getSubject();
        String property = triple.getPredicate().getURI();
        String domain = terms.domains().get(property);
        if (domain == null
                || examination.isA(node, domain)
                || EvidenceTerms.SUBMITTED.stream().noneMatch(type -> examination.isA(node, type))
                || (domain.equals(EvidenceTerms.SUBJECT) && examination.isSubject(node))) {
            return;
        }
        NodeNames names = examination.names();
        examination.report(
                Code.PROPERTY_MISPLACED,
                node,
                property,
                triple.getObject(),
                Wording.say(
                        "%s: %s speaks of a %s and says nothing here. Move it to that node, or remove it.",
                        "%s：%s 用于 %s，在此处不起作用。请移至相应节点，或删除。", names.of(node), names.iri(property), names.iri(domain)));
    }

    private void untyped(Node node, Examination examination) {
        examination.about(node).stream()
                .map(triple -> terms.domains().get(triple.getPredicate().getURI()))
                .filter(domain -> domain != null && EvidenceTerms.SUBMITTED.contains(domain))
                .sorted()
                .findFirst()
                .ifPresent(domain -> examination.report(
                        Code.TYPE_MISSING,
                        node,
                        EvidenceTerms.TYPE,
                        null,
                        Wording.say(
                                "%s: the class is missing. By its properties it is a %s; add: a %2$s.",
                                "%s：缺少类。从其属性看应为 %s；请加入：a %2$s。",
                                examination.names().of(node),
                                examination.names().iri(domain))));
    }

    private static void notAttached(Node node, String type, String property, Examination examination) {
        examination.report(
                Code.NOT_ATTACHED,
                node,
                null,
                null,
                Wording.say(
                        "%s is a %s that nothing refers to, so it counts for nothing. Let its %s refer to it, for"
                                + " example with %s.",
                        "%s 是一个未被引用的 %s，因此不计入任何评估。请由其所属的%s引用它，例如以 %s。",
                        examination.names().of(node),
                        examination.names().iri(type),
                        type.equals(EvidenceTerms.MEASUREMENT)
                                ? new Text("evidence", "证据")
                                : new Text("subject", "评估对象"),
                        property));
    }
}
