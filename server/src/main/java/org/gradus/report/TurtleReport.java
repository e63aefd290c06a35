package org.gradus.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.assess.Assessment;
import org.gradus.assess.Explanation;
import org.gradus.assess.Gap;
import org.gradus.assess.GapFinder;
import org.gradus.assess.Improvement;
import org.gradus.assess.RequirementFinding;
import org.gradus.model.Aspect;
import org.gradus.model.Condition;
import org.gradus.model.Criterion;
import org.gradus.model.GradeCell;
import org.gradus.model.Level;
import org.gradus.model.Namespaces;
import org.gradus.model.Severity;
import org.gradus.model.Text;
import org.gradus.model.Vocabulary;
import org.gradus.shapes.ShapeCompiler;
import org.gradus.shapes.ShapeText;

/**
 * The RDF that every other report is a view of, as Turtle: the assessment (PROV-O), the outcome of every requirement
 * (EARL) with the evidence that decided it or what it lacks, the level of every aspect, the improvements for the next
 * level, and the complete W3C SHACL validation report. Assessments are written one at a time, so memory stays flat; the
 * same assessment always gives the same bytes.
 */
public final class TurtleReport {
    private static final String HAS_VALUE = "HasValueConstraintComponent";
    private static final String OR = "OrConstraintComponent";
    private static final String AND = "AndConstraintComponent";

    private final Vocabulary vocabulary;
    private final String version;
    private final Sentences sentences;
    private final ShapeText shapeText;
    private final GapFinder gaps;
    private final Map<String, String> messages = new ConcurrentHashMap<>();

    public TurtleReport(Vocabulary vocabulary, String version) {
        this.vocabulary = vocabulary;
        this.version = version;
        this.sentences = new Sentences(vocabulary);
        this.shapeText = new ShapeText(vocabulary);
        this.gaps = new GapFinder(vocabulary);
    }

    /** Writes results whole. */
    public void write(Results results, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        prefixes(writer);
        for (Assessment assessment : results.assessments()) {
            write(assessment, writer);
        }
        writer.flush();
    }

    /** Writes the prefixes; once, before the first assessment. */
    public void prefixes(Writer out) throws IOException {
        for (var prefix : Namespaces.prefixes().entrySet()) {
            out.append("@prefix ").append(prefix.getKey()).append(": <").append(prefix.getValue()).append("> .\n");
        }
    }

    /** Writes one assessment. */
    public void write(Assessment assessment, Writer out) throws IOException {
        String id = id(assessment);
        var used = new LinkedHashSet<String>();
        var body = new StringBuilder(1 << 15);
        int index = 0;
        for (RequirementFinding finding : all(assessment)) {
            finding(assessment, finding, id + "requirement-" + index++, used, body);
        }
        levels(assessment, id, body);
        gaps.toNextLevel(assessment).ifPresent(gap -> gap(gap, id, body));
        shaclReport(assessment, id, body);
        activity(assessment, id, used, out);
        out.append(body);
    }

    private void activity(Assessment assessment, String id, Set<String> used, Writer out) throws IOException {
        out.append("\n<").append(id).append("assessment>\n    a gradus:Assessment ;\n    gradus:ofSubject <");
        out.append(assessment.subject().iri()).append("> ;\n    gradus:ofModel <").append(assessment.model().iri());
        out.append("> ;\n    gradus:assessmentDate \"").append(assessment.date().toString()).append("\"^^xsd:date ;\n");
        if (assessment.grade() != null && assessment.grade().held().isPresent()) {
            out.append("    gradus:heldGrade <").append(assessment.grade().held().get().iri()).append("> ;\n");
        }
        if (!used.isEmpty()) {
            out.append("    prov:used ")
                    .append(used.stream().map(iri -> "<" + iri + ">").collect(Collectors.joining(" , ")))
                    .append(" ;\n");
        }
        out.append("    prov:wasAssociatedWith <").append(Namespaces.BASE).append(version).append("/assessor> ;\n");
        out.append("    prov:generated <").append(id).append("report> .\n");
    }

    private void finding(
            Assessment assessment, RequirementFinding finding, String iri, Set<String> used, StringBuilder out) {
        out.append("\n<").append(iri).append(">\n    a gradus:RequirementFinding ;\n    earl:subject <");
        out.append(assessment.subject().iri()).append("> ;\n    earl:test <").append(finding.requirement().iri());
        out.append("> ;\n    earl:result [ a earl:TestResult ; earl:outcome earl:")
                .append(finding.outcome().localName())
                .append(" ]");
        for (Explanation.Leaf leaf : Explanation.of(finding, assessment).leaves()) {
            if (leaf.isMet()) {
                leaf.deciding().forEach(item -> {
                    String evidence = evidence(item.evidence().id());
                    used.add(evidence);
                    out.append(" ;\n    gradus:decidedBy <").append(evidence).append('>');
                });
            } else if (!finding.outcome().isFavourable()) {
                if (leaf.nearest() != null) {
                    String evidence = evidence(leaf.nearest().evidence().id());
                    used.add(evidence);
                    out.append(" ;\n    gradus:nearest <").append(evidence).append('>');
                }
                out.append(" ;\n    gradus:lacks ").append(bilingual(sentences.lacks(leaf)));
            }
        }
        finding.unmet().forEach(criterion ->
                out.append(" ;\n    gradus:unmet <").append(criterion.iri()).append('>'));
        out.append(" .\n");
    }

    private static void levels(Assessment assessment, String id, StringBuilder out) {
        for (Aspect aspect : assessment.model().aspects()) {
            out.append("\n<").append(id).append("level-").append(aspect.name());
            out.append(">\n    a gradus:LevelFinding ;\n    gradus:ofSubject <").append(assessment.subject().iri());
            out.append("> ;\n    gradus:inAspect <").append(aspect.iri()).append('>');
            assessment
                    .level(aspect)
                    .map(Level::iri)
                    .ifPresent(level -> out.append(" ;\n    gradus:reaches <").append(level).append('>'));
            out.append(" .\n");
        }
    }

    private void gap(Gap gap, String id, StringBuilder out) {
        int index = 0;
        for (Improvement improvement : gap.improvements()) {
            String iri = id + "improvement-" + index++;
            out.append("\n<").append(id).append("assessment> gradus:improvement <").append(iri).append("> .\n<");
            out.append(iri).append(">\n    a gradus:Improvement ;\n    gradus:improves <").append(improvement.practice());
            out.append("> ;\n    gradus:toBound <").append(vocabulary.boundIri(improvement.bound())).append('>');
            improvement.serves().forEach(requirement -> out.append(" ;\n    gradus:servesRequirement <")
                    .append(requirement.iri())
                    .append('>'));
            out.append(" .\n");
        }
    }

    /** The findings on every requirement, the key requirements of grades last. */
    private static List<RequirementFinding> all(Assessment assessment) {
        if (assessment.grade() == null) {
            return assessment.findings();
        }
        return Stream.concat(assessment.findings().stream(), assessment.grade().keyFindings().stream())
                .toList();
    }

    private void shaclReport(Assessment assessment, String id, StringBuilder out) {
        var results = new ArrayList<String>();
        for (RequirementFinding finding : all(assessment)) {
            for (Criterion criterion : finding.unmet()) {
                results.add(result(assessment, finding, criterion));
            }
        }
        if (assessment.grade() != null) {
            assessment.model().grades().stream()
                    .filter(cell -> !assessment.grade().isMet(cell))
                    .flatMap(cell -> cell.criteria().stream().map(criterion -> result(assessment, cell, criterion)))
                    .forEach(results::add);
        }
        out.append("\n<").append(id).append("report>\n    a sh:ValidationReport ;\n    sh:conforms ");
        out.append(results.isEmpty());
        for (int i = 0; i < results.size(); i++) {
            out.append(" ;\n    sh:result <").append(id).append("result-").append(i).append('>');
        }
        out.append(" .\n");
        for (int i = 0; i < results.size(); i++) {
            out.append("\n<").append(id).append("result-").append(i).append(results.get(i));
        }
    }

    private String result(Assessment assessment, RequirementFinding finding, Criterion criterion) {
        boolean plain = ShapeCompiler.isLookUp(finding.requirement(), criterion);
        Severity severity = criterion.condition() == Condition.WHERE_CONDITIONS_PERMIT
                ? Severity.INFO
                : finding.requirement().severity();
        String message = messages.computeIfAbsent(
                criterion.iri(), c -> bilingual(shapeText.message(finding.requirement(), criterion)));
        return result(assessment, criterion, component(finding, criterion, plain), severity, message);
    }

    private String result(Assessment assessment, GradeCell cell, Criterion criterion) {
        String component = criterion instanceof Criterion.AnyOf ? OR : AND;
        String message = messages.computeIfAbsent(criterion.iri(), c -> bilingual(shapeText.message(cell, criterion)));
        return result(assessment, criterion, component, Severity.INFO, message);
    }

    private static String result(
            Assessment assessment, Criterion criterion, String component, Severity severity, String message) {
        String focusNode = assessment.subject().iri();
        return ">\n    a sh:ValidationResult ;\n    sh:focusNode <" + focusNode + "> ;\n    sh:sourceShape <"
                + ShapeCompiler.shapeIri(assessment.model(), criterion.iri()) + "> ;\n    sh:sourceConstraintComponent sh:"
                + component + " ;\n    sh:resultSeverity sh:" + severity.localName()
                + (component.equals(HAS_VALUE) ? "" : " ;\n    sh:value <" + focusNode + ">")
                + " ;\n    sh:resultMessage " + message + " .\n";
    }

    private static String component(RequirementFinding finding, Criterion criterion, boolean plain) {
        if (plain) {
            return HAS_VALUE;
        }
        boolean conditional = criterion.condition() != null || finding.requirement().condition() != null;
        return conditional || criterion instanceof Criterion.AnyOf
                ? OR
                : AND;
    }

    private static String bilingual(Text text) {
        return literal(text.en()) + "@en , " + literal(text.zh()) + "@zh";
    }

    private static String literal(String value) {
        boolean plain = value.indexOf('\\') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
        if (plain) {
            return '"' + value + '"';
        }
        return '"'
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }

    private static String evidence(String id) {
        return id.startsWith("_:") ? "urn:gradus:evidence:" + id.substring(2) : id;
    }

    /** Names of an assessment follow from what it is about, so that a repeated run gives the same report. */
    private static String id(Assessment assessment) {
        String about = String.join(
                " ",
                List.of(
                        assessment.subject().iri(),
                        assessment.model().iri(),
                        assessment.date().toString()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(about.getBytes(StandardCharsets.UTF_8));
            return "urn:gradus:assessment:" + HexFormat.of().formatHex(digest, 0, 10) + "#";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
