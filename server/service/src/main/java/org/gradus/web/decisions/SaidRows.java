package org.gradus.web.decisions;

import java.util.ArrayList;
import java.util.List;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Measurement;
import org.gradus.judging.Said;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.web.html.Link;

/** What an item of evidence says, in words. */
final class SaidRows {
    private final Vocabulary vocabulary;
    private final Language language;
    private final List<SaidRow> rows = new ArrayList<>();

    private SaidRows(Vocabulary vocabulary, Language language) {
        this.vocabulary = vocabulary;
        this.language = language;
    }

    static List<SaidRow> of(Said said, Vocabulary vocabulary, Language language) {
        var rows = new SaidRows(vocabulary, language);
        rows.read(said);
        return rows.rows;
    }

    private void read(Said said) {
        Evidence evidence = said.evidence();
        add("Called", "名称", evidence.label().in(language));
        rows.add(new SaidRow(
                language.say("Shown by", "所属对象"),
                said.subjects().stream()
                        .map(subject -> words(subject.in(language)))
                        .toList()));
        rows.add(new SaidRow(
                language.say("Shown for", "佐证的实践"),
                said.practices().stream()
                        .map(practice -> new Link(
                                practice, vocabulary.declared(practice).label().in(language)))
                        .toList()));
        add("Reaches", "达到的程度", vocabulary.describe(evidence.stated()).in(language));
        if (evidence.claim() != null) {
            add(
                    "States instead",
                    "另作声明",
                    switch (evidence.claim()) {
                        case NOT_DONE -> language.say("not done", "未开展");
                        case PARTLY_DONE -> language.say("done in part", "部分开展");
                        case FIGURE_TO_FOLLOW -> language.say("figure to follow", "数据待补");
                    });
        }
        add("Lacks", "欠缺", evidence.lacking().in(language));
        add(
                "In force from",
                "生效日期",
                evidence.issued() == null ? "" : evidence.issued().toString());
        add(
                "In force to",
                "截止日期",
                evidence.validUntil() == null ? "" : evidence.validUntil().toString());
        String source = Printable.line(evidence.source());
        if (!source.isEmpty()) {
            rows.add(new SaidRow(language.say("Proved by", "证明材料"), List.of(new Link(source, source))));
        }
        if (!evidence.measurements().isEmpty()) {
            rows.add(new SaidRow(
                    language.say("Measured", "测量结果"),
                    evidence.measurements().stream()
                            .map(measurement -> words(measured(measurement)))
                            .toList()));
        }
    }

    private String measured(Measurement measurement) {
        String unit = measurement.unit().isEmpty() ? "" : " " + measurement.unit();
        String name = measurement.indicator().in(language);
        return (name.isEmpty() ? "" : name + language.say(": ", "："))
                + measurement.baseline().toPlainString()
                + " → "
                + measurement.achieved().toPlainString()
                + unit
                + language.say(", to ", "，截至 ")
                + measurement.periodEnd()
                + (measurement.target() == null
                        ? ""
                        : language.say("; aimed at ", "；目标 ")
                                + measurement.target().toPlainString()
                                + unit);
    }

    private void add(String en, String zh, String says) {
        if (!says.isEmpty()) {
            rows.add(new SaidRow(language.say(en, zh), List.of(words(says))));
        }
    }

    private static Link words(String text) {
        return Link.nowhere(Printable.line(text));
    }
}
