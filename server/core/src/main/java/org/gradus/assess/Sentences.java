package org.gradus.assess;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gradus.evidence.admission.Counted;
import org.gradus.evidence.admission.Evidence;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Language;
import org.gradus.text.Remembered;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** What is said, in both languages, of practices that do not reach what is asked. Safe for use by several threads. */
public final class Sentences {
    /** How many clauses a sentence names before it only counts. */
    private static final int NAMED = 8;

    /** Far more than the criteria of all models give with the reaches that occur. */
    private static final int REMEMBERED = 1 << 15;

    private final Vocabulary vocabulary;
    private final Remembered<Want, Text> wants = new Remembered<>(REMEMBERED);

    /**
     * What is asked of a practice, how far the nearest evidence reaches, or null where none counts, and how far it reaches by
     * what it says.
     */
    private record Want(
            String practice,
            Extent bound,
            @Nullable Extent reach,
            @Nullable Extent told) {
        static Want of(Explanation.Leaf leaf) {
            Counted nearest = leaf.nearest();
            return new Want(
                    leaf.asked().practice(),
                    leaf.asked().bound(),
                    nearest == null ? null : nearest.reach(),
                    nearest == null ? null : nearest.told());
        }

        /** The bound on every scale where the evidence falls short. */
        Extent lacking() {
            if (reach == null) {
                return bound;
            }
            Extent lacking = Extent.EMPTY;
            for (Scale scale : Scale.values()) {
                if (reach.on(scale) < bound.on(scale)) {
                    lacking = lacking.with(scale, bound.on(scale));
                }
            }
            boolean figureShort = bound.figure() != null
                    && (reach.figure() == null || reach.figure().compareTo(bound.figure()) < 0);
            return figureShort ? lacking.withFigure(bound.figure()) : lacking;
        }
    }

    Sentences(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What is missing: "Digital twin: breadth across units, needs whole organisation". */
    public Text lacks(Explanation.Leaf leaf) {
        Text lacks = wants.get(Want.of(leaf), this::lacks);
        if (leaf.setAside().isEmpty()) {
            return lacks;
        }
        var claims = leaf.claims().stream().map(this::claim).distinct().toList();
        if (!claims.isEmpty()) {
            lacks = leaf.nearest() == null ? claimed(leaf.asked(), claims) : joined(lacks, claims, "; ", "；");
        }
        var aside = leaf.setAside().stream()
                .filter(item -> !item.isClaim())
                .map(this::reason)
                .toList();
        return aside.isEmpty()
                ? lacks
                : new Text(
                        lacks.en() + "; set aside: " + join(aside, Language.EN, ", "),
                        lacks.zh() + "；不计入：" + join(aside, Language.ZH, "，"));
    }

    private Text claimed(Criterion.Asked asked, List<Text> claims) {
        Text practice = vocabulary.declared(asked.practice()).label();
        Text needs = vocabulary.describe(asked.bound());
        return new Text(
                practice.en() + ": " + join(claims, Language.EN, "; ") + "; needs " + needs.en(),
                practice.zh() + "：" + join(claims, Language.ZH, "；") + "；须达到" + needs.zh());
    }

    private static Text joined(Text first, List<Text> rest, String en, String zh) {
        return new Text(first.en() + en + join(rest, Language.EN, en), first.zh() + zh + join(rest, Language.ZH, zh));
    }

    /** What an organisation says itself of a practice that it does not show: "the organisation says it is not done". */
    public Text claim(Evidence evidence) {
        return switch (Objects.requireNonNull(evidence.claim(), "it is a claim")) {
            case NOT_DONE -> new Text("the organisation says it is not done", "组织自述未开展");
            case PARTLY_DONE ->
                new Text(
                        "the organisation says it is done in part: lacking "
                                + evidence.lacking().en(),
                        "组织自述部分开展，尚缺：" + evidence.lacking().zh());
            case FIGURE_TO_FOLLOW ->
                evidence.dueDate() == null
                        ? new Text("a result is claimed, its figure is to follow", "已声称取得成效，数值待补")
                        : new Text(
                                "a result is claimed, its figure is to follow by " + evidence.dueDate(),
                                "已声称取得成效，数值待补（期限 " + evidence.dueDate() + "）");
        };
    }

    private Text lacks(Want want) {
        Text practice = vocabulary.declared(want.practice()).label();
        Extent lacking = want.lacking();
        Text needs = vocabulary.describe(lacking);
        if (want.told() == null) {
            return new Text(
                    practice.en() + ": nothing that counts is shown; needs " + needs.en(),
                    practice.zh() + "：尚无计入的证据；须达到" + needs.zh());
        }
        Text reached = reached(want.told(), lacking);
        return new Text(
                practice.en() + ": reaches " + or(reached.en(), "no stated extent") + "; needs " + needs.en(),
                practice.zh() + "：现为 " + or(reached.zh(), "未说明的程度") + "；须达到 " + needs.zh());
    }

    /** What evidence says, and that it says nothing on a scale where something is lacking. */
    private Text reached(Extent told, Extent lacking) {
        var said = vocabulary.describe(told);
        var en = new StringBuilder(said.en());
        var zh = new StringBuilder(said.zh());
        for (Scale scale : Scale.values()) {
            if (!scale.isDerived() && told.on(scale) == Extent.NONE && lacking.on(scale) != Extent.NONE) {
                Text label = vocabulary.label(scale);
                en.append(en.isEmpty() ? "" : ", ").append(label.en()).append(": left blank");
                zh.append(zh.isEmpty() ? "" : "，").append(label.zh()).append("：未填");
            }
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
    public Text reason(Explanation.SetAside item) {
        var evidence = item.evidence();
        Text name = evidence.label().isEmpty() ? new Text(evidence.source(), evidence.source()) : evidence.label();
        Text why = switch (item.reason()) {
            case REJECTED -> new Text("rejected", "已被拒绝");
            case NOT_YET_ACCEPTED -> new Text("not yet accepted", "尚未采信");
            case NOT_YET_ISSUED -> new Text("issued only on " + evidence.issued(), evidence.issued() + " 才签发");
            case CLAIMED -> claim(evidence);
            case EXPIRED ->
                new Text("expired after " + evidence.validUntil(), "有效期至 " + evidence.validUntil() + "，已过期");
        };
        return new Text(name.en() + " (" + why.en() + ")", name.zh() + "（" + why.zh() + "）");
    }

    /** An extent in words, or what says that nothing counts yet. */
    public Text extent(@Nullable Extent extent) {
        return extent == null ? new Text("nothing that counts", "尚无计入的证据") : vocabulary.describe(extent);
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
