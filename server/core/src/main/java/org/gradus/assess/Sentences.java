package org.gradus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradus.assess.Explanation;
import org.gradus.model.Extent;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Language;
import org.gradus.text.Text;

/** What reports say, in both languages, about one practice of a requirement that is not met. */
final class Sentences {
    /** How many clauses a sentence names before it only counts. */
    private static final int NAMED = 8;

    private final Vocabulary vocabulary;

    Sentences(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What is missing: "Digital twin: breadth across units, needs whole organisation". */
    Text lacks(Explanation.Leaf leaf) {
        Text practice = vocabulary.practice(leaf.asked().practice()).label();
        Text needs = vocabulary.describe(Explanation.lacking(leaf));
        var en = new StringBuilder(practice.en()).append(": ");
        var zh = new StringBuilder(practice.zh()).append("：");
        if (leaf.nearest() == null) {
            en.append("nothing that counts is shown; needs ").append(needs.en());
            zh.append("尚无计入的证据；须达到").append(needs.zh());
        } else {
            Text reached = vocabulary.describe(leaf.nearest().reach());
            en.append("reaches ")
                    .append(or(reached.en(), "no stated extent"))
                    .append("; needs ")
                    .append(needs.en());
            zh.append("现为 ").append(or(reached.zh(), "未说明的程度")).append("；须达到 ").append(needs.zh());
        }
        var asideEn = new ArrayList<String>();
        var asideZh = new ArrayList<String>();
        leaf.setAside().forEach(item -> {
            Text reason = reason(item);
            asideEn.add(reason.en());
            asideZh.add(reason.zh());
        });
        if (!asideEn.isEmpty()) {
            en.append("; set aside: ").append(String.join(", ", asideEn));
            zh.append("；不计入：").append(String.join("，", asideZh));
        }
        return new Text(en.toString(), zh.toString());
    }

    /** Parts that are all missing. */
    Text all(List<Text> parts) {
        return new Text(join(parts, Language.EN, "; and "), join(parts, Language.ZH, "；并且"));
    }

    /** Alternatives of which some must still be met. */
    Text any(int more, List<Text> options) {
        String en = options.size() == 1 ? "" : "at least " + more + " of: ";
        String zh = options.size() == 1 ? "" : "以下至少" + more + "项：";
        return new Text(en + join(options, Language.EN, "; or "), zh + join(options, Language.ZH, "；或"));
    }

    /** What a clause lacks that only refers to others. */
    Text refersTo(int all, List<String> open) {
        String named = open.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = open.size() - NAMED;
        return new Text(
                open.size() + " of the " + all + " requirements that it refers to are not met: " + named
                        + (more > 0 ? " and " + more + " more" : ""),
                "其所指向的 " + all + " 项要求中有 " + open.size() + " 项未满足：" + named + (more > 0 ? " 等" : ""));
    }

    private static String join(List<Text> texts, Language language, String separator) {
        return texts.stream().map(text -> text.in(language)).collect(Collectors.joining(separator));
    }

    /** Evidence that does not count, with the reason: "Security rules (expired after 2026-03-31)". */
    Text reason(Explanation.SetAside item) {
        var evidence = item.evidence();
        Text name = evidence.label().isEmpty() ? new Text(evidence.source(), evidence.source()) : evidence.label();
        Text why = switch (item.reason()) {
            case REJECTED -> new Text("rejected", "已被拒绝");
            case NOT_YET_ACCEPTED -> new Text("not yet accepted", "尚未采信");
            case NOT_YET_ISSUED -> new Text("issued only on " + evidence.issued(), evidence.issued() + " 才签发");
            case EXPIRED ->
                new Text("expired after " + evidence.validUntil(), "有效期至 " + evidence.validUntil() + "，已过期");
        };
        return new Text(name.en() + " (" + why.en() + ")", name.zh() + "（" + why.zh() + "）");
    }

    /** An extent in words, or what says that nothing counts yet. */
    Text extent(Extent extent) {
        return extent == null ? new Text("nothing that counts", "尚无计入的证据") : vocabulary.describe(extent);
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
