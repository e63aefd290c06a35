package org.gradus.evidence.intake;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDFS;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Nearest;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/** The intake shapes, and their results in words: what stands there, what the shape allows, and the nearest allowed. */
final class ShapeRule implements IntakeRule {
    private final EvidenceShapes shapes;

    ShapeRule(EvidenceShapes shapes) {
        this.shapes = shapes;
    }

    @Override
    public void examine(Examination examination) {
        var report = ShaclValidator.get().validate(shapes.shapes(), examination.graph());
        for (ReportEntry entry : report.getEntries()) {
            explain(entry, examination);
        }
    }

    private void explain(ReportEntry entry, Examination examination) {
        Node node = entry.focusNode();
        String component = entry.sourceConstraintComponent().getURI().substring(Namespaces.SH.length());
        boolean counted = component.startsWith("MinCount") || component.startsWith("MaxCount");
        String property = property(entry.resultPath());
        Node value = counted || property == null ? null : entry.value();
        if (examination.isReported(node, property, value)) {
            return; // another rule said it better, or another part of the same shape did
        }
        NodeNames names = examination.names();
        String where = names.of(node);
        Text allowed = shapes.message(entry.source());
        String shown = property == null ? "" : shown(property, entry.resultPath(), names);
        if (property == null) {
            String wanted = component.startsWith("Or") ? shapes.wanted(entry.source()) : null;
            boolean missing = wanted != null && examination.values(node, wanted).isEmpty();
            examination.report(
                    missing ? Code.VALUE_MISSING : Code.VALUE_NOT_ALLOWED,
                    node,
                    wanted,
                    null,
                    Wording.join(Wording.say("%s:", "%s：", where), allowed));
        } else if (component.startsWith("MinCount")) {
            examination.report(
                    Code.VALUE_MISSING,
                    node,
                    property,
                    null,
                    Wording.join(Wording.say("%s: %s is missing.", "%s：缺少 %s。", where, shown), allowed));
        } else if (component.startsWith("MaxCount")) {
            var values = examination.values(node, property).stream()
                    .map(names::of)
                    .sorted()
                    .toList();
            examination.report(
                    Code.TOO_MANY_VALUES,
                    node,
                    property,
                    null,
                    Wording.join(
                            Wording.say(
                                    "%s: %s has %d values: %s.",
                                    "%s：%s 有 %d 个取值：%s。", where, shown, values.size(), String.join(", ", values)),
                            allowed));
        } else {
            notAllowed(entry, node, property, shown, allowed, examination);
        }
    }

    private void notAllowed(
            ReportEntry entry, Node node, String property, String shown, Text allowed, Examination examination) {
        NodeNames names = examination.names();
        if (entry.sourceConstraintComponent().getURI().endsWith("LessThanOrEqualsConstraintComponent")) {
            String until = String.join(
                    ", ",
                    examination.values(node, GRADUS.validUntil).stream()
                            .map(names::of)
                            .sorted()
                            .toList());
            examination.report(
                    Code.VALUE_NOT_ALLOWED,
                    node,
                    property,
                    entry.value(),
                    Wording.join(
                            Wording.say(
                                    "%s: %s %s lies after gradus:validUntil %s.",
                                    "%s：%s %s 晚于 gradus:validUntil %s。",
                                    names.of(node),
                                    shown,
                                    names.of(entry.value()),
                                    until),
                            allowed));
            return;
        }
        Optional<Text> date = Dates.advice(names.of(node), shown, entry.value());
        if (date.isPresent()) {
            examination.report(Code.VALUE_NOT_ALLOWED, node, property, entry.value(), date.get());
            return;
        }
        List<Node> enumerated = shapes.allowed(entry.source());
        String written = written(entry.value());
        Text nearest = enumerated.isEmpty()
                ? Text.EMPTY
                : Nearest.to(written, enumerated, known -> local(known.getURI()))
                        .map(known -> Wording.say("Nearest: %s.", "最接近：%s。", names.of(known)))
                        .orElse(Text.EMPTY);
        examination.report(
                enumerated.isEmpty() ? Code.VALUE_NOT_ALLOWED : Code.UNKNOWN_VALUE,
                node,
                property,
                entry.value(),
                Wording.join(
                        Wording.join(
                                Wording.say(
                                        "%s: %s has the value %s, which is not allowed.",
                                        "%s：%s 的取值 %s 不被允许。", names.of(node), shown, names.of(entry.value())),
                                nearest),
                        allowed));
    }

    /** The property of a result; of a choice of labels, the usual one; null for a result on the node as a whole. */
    private static @Nullable String property(@Nullable Path path) {
        return path == null
                ? null
                : path instanceof P_Link link ? link.getNode().getURI() : RDFS.label.getURI();
    }

    private static String shown(String property, Path path, NodeNames names) {
        return path instanceof P_Link ? names.iri(property) : "rdfs:label";
    }

    private static String written(Node value) {
        return value.isURI() ? local(value.getURI()) : value.isLiteral() ? value.getLiteralLexicalForm() : "";
    }

    private static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
