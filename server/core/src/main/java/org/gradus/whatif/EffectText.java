package org.gradus.whatif;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.text.Language;

/** Tells people the effects of a change. */
public final class EffectText {
    /** So many criteria are named; the table of moves has all. */
    private static final int CRITERIA = 20;

    private final Language language;

    public EffectText(Language language) {
        this.language = language;
    }

    /** Writes what a change does to organisations on a date. */
    public void write(List<Effect> effects, int organisations, LocalDate date, PrintWriter out) {
        out.println(say(
                organisations + (organisations == 1 ? " organisation on " : " organisations on ") + date + ".",
                date + " 当日共 " + organisations + " 个组织。"));
        if (effects.isEmpty()) {
            out.println(say("Nothing that decides would be different.", "没有任何影响判定的变化。"));
        }
        effects.forEach(effect -> write(effect, out));
    }

    private void write(Effect effect, PrintWriter out) {
        String seconds = String.format(Locale.ROOT, "%.3f", effect.decided().toNanos() / 1e9);
        out.println();
        out.println(effect.after().label().in(language)
                + say(
                        ": " + effect.changedShapes() + " of " + effect.shapes() + " shapes differ, decided again in "
                                + seconds + " s",
                        "：" + effect.shapes() + " 个形状中有 " + effect.changedShapes() + " 个不同，重新判定用时 " + seconds + " 秒"));
        int stay = effect.subjects() - effect.moves().size();
        out.println(say(
                "  " + effect.subjects() + " subjects: " + effect.rising() + " rise, " + effect.falling() + " fall, "
                        + stay + " stay",
                "  共 " + effect.subjects() + " 个对象：上升 " + effect.rising() + "，下降 " + effect.falling() + "，不变 " + stay));
        effect.bySteps().forEach((steps, count) -> out.println(steps(steps, count)));
        ranks(effect, out);
        effect.byCriterion().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CRITERIA)
                .forEach(each -> out.println(say(
                        "  decided by " + name(effect.after(), each.getKey()) + ": " + each.getValue(),
                        "  由 " + name(effect.after(), each.getKey()) + " 决定：" + each.getValue())));
        causes(effect, out);
    }

    private void causes(Effect effect, PrintWriter out) {
        effect.byRequirement().entrySet().stream()
                .limit(CRITERIA)
                .forEach(each -> out.println(say(
                                "  because of " + effect.after().prefix() + ":"
                                        + each.getKey().name() + " ",
                                "  因 " + effect.after().prefix() + ":"
                                        + each.getKey().name() + " ")
                        + each.getKey().label().in(language)
                        + moved(each.getValue())));
        effect.byAspect()
                .forEach((aspect, moved) ->
                        out.println(say("  in ", "  方面：") + aspect.label().in(language) + moved(moved)));
        if (effect.industries().size() > 1) {
            new TreeMap<>(effect.industries())
                    .forEach((industry, moved) -> out.println(say("  industry ", "  行业 ")
                            + (industry.isEmpty() ? say("not said", "未说明") : industry.replaceFirst(".*[/#]", ""))
                            + moved(moved)
                            + say(", " + moved.staying() + " stay", "，不变 " + moved.staying())));
        }
    }

    private String moved(Moved moved) {
        return say(
                ": " + moved.rising() + " rise, " + moved.falling() + " fall",
                "：上升 " + moved.rising() + "，下降 " + moved.falling());
    }

    private String steps(int steps, int count) {
        if (steps == 0) {
            return say("  another grade only: " + count, "  仅档次变化：" + count);
        }
        int by = Math.abs(steps);
        return steps > 0
                ? say("  up by " + by + (by == 1 ? " level: " : " levels: ") + count, "  上升 " + by + " 级：" + count)
                : say("  down by " + by + (by == 1 ? " level: " : " levels: ") + count, "  下降 " + by + " 级：" + count);
    }

    private void ranks(Effect effect, PrintWriter out) {
        row(say("below the first level", "未达首级"), 0, effect, out);
        for (Level level : effect.after().levels()) {
            row(level.label().in(language), level.rank(), effect, out);
        }
    }

    private void row(String label, int rank, Effect effect, PrintWriter out) {
        int before = effect.ranksBefore().getOrDefault(rank, 0);
        int after = effect.ranksAfter().getOrDefault(rank, 0);
        String difference = before == after ? "" : " (" + (after > before ? "+" : "") + (after - before) + ")";
        out.println("  " + label + say(": ", "：") + before + " → " + after + difference);
    }

    private static String name(MaturityModel model, String criterion) {
        return model.prefix() + ":" + criterion.substring(model.namespace().length());
    }

    private String say(String en, String zh) {
        return language == Language.ZH ? zh : en;
    }
}
