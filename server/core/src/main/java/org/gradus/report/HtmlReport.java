package org.gradus.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.gradus.assess.Assessment;
import org.gradus.assess.Explanation;
import org.gradus.assess.Gap;
import org.gradus.assess.GapFinder;
import org.gradus.assess.Improvement;
import org.gradus.assess.Outcome;
import org.gradus.assess.RequirementFinding;
import org.gradus.model.Aspect;
import org.gradus.model.Criterion;
import org.gradus.model.Level;
import org.gradus.model.Requirement;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Labels;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;

/**
 * One self-contained page: the level, the matrix drawn, what is missing, and every requirement with its reasons. No
 * scripts; whatever comes from evidence is escaped, and only http and https addresses become links.
 */
public final class HtmlReport {
    private final Language language;

    public HtmlReport(Language language) {
        this.language = language;
    }

    public void write(Results results, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append("<!doctype html>\n<html lang=\"").append(language.tag()).append("\">\n<head>\n");
        writer.append("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
        writer.append(say("Gradus assessment", "Gradus 评估报告"))
                .append("</title>\n<style>\n")
                .append(style());
        writer.append("</style>\n</head>\n<body>\n<header><h1>").append(say("Maturity assessment", "成熟度评估"));
        writer.append("</h1>\n<p>Gradus ").append(escape(results.version())).append("</p></header>\n<main>\n");
        if (results.assessments().size() > 1) {
            cards(results.assessments(), writer);
        }
        int index = 0;
        for (Assessment assessment : results.assessments()) {
            assessment(assessment, results.vocabulary(), index++, writer);
        }
        shared(results.assessments(), writer);
        writer.append("</main>\n</body>\n</html>\n");
        writer.flush();
    }

    private void cards(List<Assessment> assessments, Writer out) throws IOException {
        out.append("<nav class=\"cards\">\n");
        for (int i = 0; i < assessments.size(); i++) {
            Assessment assessment = assessments.get(i);
            out.append("<a class=\"card\" href=\"#a").append(String.valueOf(i)).append("\"><b>");
            out.append(escape(assessment.level().map(Level::name).orElse("–"))).append("</b><span>");
            out.append(escape(name(assessment))).append("</span><small>");
            out.append(escape(assessment.model().label().in(language))).append("</small></a>\n");
        }
        out.append("</nav>\n");
    }

    private void assessment(Assessment assessment, Vocabulary vocabulary, int index, Writer out) throws IOException {
        out.append("<section id=\"a")
                .append(String.valueOf(index))
                .append("\">\n<h2>")
                .append(escape(name(assessment)));
        out.append("</h2>\n<p class=\"about\">")
                .append(link(assessment.subject().iri()))
                .append("<br>");
        out.append(escape(assessment.model().label().in(language))).append(say(", as of ", "，评估日期 "));
        out.append(assessment.date().toString()).append("</p>\n<p class=\"level\"><b>");
        out.append(escape(assessment
                .level()
                .map(level -> level.label().in(language))
                .orElse(say("below ", "低于 ")
                        + assessment.model().levels().get(0).name())));
        out.append("</b>");
        String rating = assessment.level().map(Level::rating).orElse("");
        if (!rating.isEmpty()) {
            out.append(" <span class=\"rating\">").append(escape(rating)).append("</span>");
        }
        out.append("</p>\n");
        matrix(assessment, out);
        if (assessment.grade() != null) {
            new Contour(language).write(assessment, out);
        }
        outcomes(assessment, out);
        var gap = new GapFinder(vocabulary).toNextLevel(assessment);
        if (gap.isPresent()) {
            gap(gap.get(), vocabulary, out);
        }
        requirements(assessment, vocabulary, out);
        out.append("</section>\n");
    }

    private void shared(List<Assessment> assessments, Writer out) throws IOException {
        var shared = SharedEvidence.of(assessments).items();
        if (shared.isEmpty()) {
            return;
        }
        out.append("<section>\n<h2>").append(say("Evidence that served more than one standard", "同时服务于多项标准的证据"));
        out.append("</h2>\n<table class=\"shared\">\n");
        for (SharedEvidence.Item item : shared) {
            Text label = item.evidence().label();
            out.append("<tr><th>")
                    .append(escape(label.isEmpty() ? item.evidence().id() : label.in(language)));
            out.append("</th><td>");
            for (var serves : item.serves().entrySet()) {
                out.append("<small>").append(escape(serves.getKey())).append("</small> ");
                out.append(escape(
                        serves.getValue().stream().map(HtmlReport::clause).collect(Collectors.joining(", "))));
                out.append("<br>");
            }
            out.append("</td></tr>\n");
        }
        out.append("</table>\n</section>\n");
    }

    private void matrix(Assessment assessment, Writer out) throws IOException {
        out.append("<table class=\"matrix\">\n<thead><tr><th></th>");
        for (Level level : assessment.model().levels()) {
            out.append("<th title=\"")
                    .append(escape(level.label().in(language)))
                    .append("\">");
            out.append(escape(level.name())).append("</th>");
        }
        out.append("<th>").append(say("reached", "达到")).append("</th></tr></thead>\n<tbody>\n");
        for (Matrix.Row row : Matrix.of(assessment).rows()) {
            out.append("<tr class=\"d")
                    .append(String.valueOf(Math.min(row.depth(), 3)))
                    .append("\"><th>");
            out.append(escape(row.aspect().label().in(language))).append("</th>");
            for (Matrix.Cell cell : row.cells()) {
                cell(cell, out);
            }
            out.append("<td class=\"reached\">")
                    .append(escape(reached(assessment, row.aspect())))
                    .append("</td></tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private void cell(Matrix.Cell cell, Writer out) throws IOException {
        if (cell.asked() == 0) {
            out.append("<td class=\"none\" title=\"")
                    .append(say("nothing asked", "无要求"))
                    .append("\"></td>");
            return;
        }
        int share = Math.round(100f * cell.met() / cell.asked());
        String kind = cell.isFull() ? "full" : cell.met() == 0 ? "empty" : "part";
        out.append("<td class=\"").append(kind).append("\" title=\"").append(say("met ", "满足 "));
        out.append(String.valueOf(cell.met()))
                .append(" / ")
                .append(String.valueOf(cell.asked()))
                .append("\"><svg ");
        out.append("viewBox=\"0 0 40 12\" role=\"img\" aria-label=\"")
                .append(String.valueOf(cell.met()))
                .append(" / ");
        out.append(String.valueOf(cell.asked()))
                .append("\"><rect class=\"track\" width=\"40\" height=\"12\" rx=\"3\"/>");
        if (cell.met() > 0) {
            out.append("<rect class=\"bar\" width=\"").append(String.valueOf(Math.max(3, 40 * share / 100)));
            out.append("\" height=\"12\" rx=\"3\"/>");
        }
        out.append("</svg></td>");
    }

    private void outcomes(Assessment assessment, Writer out) throws IOException {
        out.append("<ul class=\"outcomes\">");
        for (Outcome outcome : Outcome.values()) {
            out.append("<li class=\"").append(outcome.localName()).append("\"><b>");
            out.append(String.valueOf(assessment.count(outcome)))
                    .append("</b> ")
                    .append(outcome(outcome))
                    .append("</li>");
        }
        out.append("</ul>\n");
    }

    private void gap(Gap gap, Vocabulary vocabulary, Writer out) throws IOException {
        out.append("<h3>")
                .append(say("Missing for ", "距离 "))
                .append(escape(gap.to().label().in(language)));
        out.append("</h3>\n<p>")
                .append(say(
                        gap.unmet().size() + " requirements not met, "
                                + gap.improvements().size() + " improvements meet them",
                        gap.unmet().size() + " 项要求未满足，改进以下 "
                                + gap.improvements().size() + " 项实践即可满足"));
        out.append("</p>\n<ol class=\"gap\">\n");
        var sentences = new Sentences(vocabulary);
        for (Improvement improvement : gap.improvements()) {
            var practice = vocabulary.practice(improvement.practice());
            out.append("<li><b>").append(escape(practice.label().in(language))).append("</b> <small>");
            out.append(
                    escape(improvement.serves().stream().map(HtmlReport::clause).collect(Collectors.joining(", "))));
            out.append("</small><br><span class=\"from\">")
                    .append(escape(sentences.extent(improvement.current()).in(language)));
            out.append("</span> → <span class=\"to\">")
                    .append(escape(sentences.extent(improvement.bound()).in(language)));
            out.append("</span><br><small>")
                    .append(escape(practice.proof().in(language)))
                    .append("</small></li>\n");
        }
        out.append("</ol>\n");
    }

    private void requirements(Assessment assessment, Vocabulary vocabulary, Writer out) throws IOException {
        out.append("<h3>").append(say("Requirements", "各项要求")).append("</h3>\n");
        for (Aspect aspect : assessment.model().aspects()) {
            var findings = assessment.findings().stream()
                    .filter(finding -> finding.requirement().aspect().equals(aspect.iri()))
                    .toList();
            if (!findings.isEmpty()) {
                out.append("<details class=\"aspect\"><summary>")
                        .append(escape(aspect.label().in(language)));
                out.append(" <small>")
                        .append(escape(reached(assessment, aspect)))
                        .append("</small></summary>\n");
                for (RequirementFinding finding : findings) {
                    requirement(finding, assessment, vocabulary, out);
                }
                out.append("</details>\n");
            }
        }
    }

    private void requirement(RequirementFinding finding, Assessment assessment, Vocabulary vocabulary, Writer out)
            throws IOException {
        Requirement requirement = finding.requirement();
        out.append("<details class=\"").append(finding.outcome().localName()).append("\"><summary><i></i>");
        out.append(escape(clause(requirement)))
                .append(" <small>")
                .append(escape(requirement.level().name()));
        out.append("</small> ").append(escape(requirement.label().in(language))).append("</summary>\n<p>");
        out.append(escape(requirement.definition().in(language))).append("</p>\n<p><b>");
        out.append(outcome(finding.outcome())).append("</b></p>\n<ul>\n");
        var sentences = new Sentences(vocabulary);
        var recommended = finding.unmet().stream()
                .filter(criterion -> !requirement.bindsTo(criterion))
                .flatMap(Criterion::leaves)
                .toList();
        for (Explanation.Leaf leaf : Explanation.of(finding, assessment).leaves()) {
            if (leaf.isMet()) {
                for (var item : leaf.deciding()) {
                    Text label = item.evidence().label();
                    String shown = label.isEmpty() ? item.evidence().id() : label.in(language);
                    out.append("<li>✓ ")
                            .append(escape(shown))
                            .append(" · ")
                            .append(link(item.evidence().source()));
                    out.append("</li>\n");
                }
            } else if (recommended.contains(leaf.asked()) || !finding.outcome().isFavourable()) {
                out.append("<li>✗ ").append(recommended.contains(leaf.asked()) ? say("recommended: ", "推荐：") : "");
                out.append(escape(sentences.lacks(leaf).in(language))).append("</li>\n");
            }
        }
        if (finding.outcome() == Outcome.INAPPLICABLE) {
            for (Labels reason : assessment.evidence().reasons(requirement)) {
                out.append("<li>").append(escape(reason.in(language))).append("</li>\n");
            }
        }
        out.append("</ul></details>\n");
    }

    private String outcome(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> say("passed", "通过");
            case FAILED -> say("failed", "未通过");
            case INAPPLICABLE -> say("inapplicable", "不适用");
            case UNTESTED -> say("untested", "未评（无证据）");
        };
    }

    private static String clause(Requirement requirement) {
        return requirement.clause() + (requirement.item().isEmpty() ? "" : " " + requirement.item());
    }

    private static String reached(Assessment assessment, Aspect aspect) {
        return assessment.level(aspect).map(Level::name).orElse("–");
    }

    private String name(Assessment assessment) {
        String label = assessment.subject().label().in(language);
        return label.isEmpty() ? assessment.subject().iri() : label;
    }

    private String say(String en, String zh) {
        return language == Language.ZH ? zh : en;
    }

    private static String link(String address) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        return web
                ? "<a href=\"" + escape(address) + "\" rel=\"noreferrer\">" + escape(address) + "</a>"
                : escape(address);
    }

    static String escape(String text) {
        return Printable.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
