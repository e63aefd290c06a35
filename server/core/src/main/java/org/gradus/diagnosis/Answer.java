package org.gradus.diagnosis;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one question.
 *
 * @param reaches of what is done, how far; else empty
 * @param lacking of what is done in part, what lacks; else empty
 * @param due by which a figure is to follow, or null
 * @param inapplicable by the IRI of a conditional requirement or criterion that the question bears on, why it does not apply
 */
public record Answer(
        Said said,
        List<Reach> reaches,
        String lacking,
        @Nullable LocalDate due,
        SortedMap<String, String> inapplicable) {

    /** The kinds of answers. Only what is done counts; the others tell a forgotten paper from an honest gap. */
    public enum Said {
        DONE("done", "已开展"),
        PARTLY("in part; something lacks", "部分开展，尚有欠缺"),
        FIGURE_TO_FOLLOW("there is a result; its figure follows", "已有成效，数值待补"),
        NOT_DONE("not done", "未开展"),
        NOT_SURE("not sure", "不确定"),
        /** Nothing is said of the practice, but that what is asked of it under a condition does not apply. */
        DOES_NOT_APPLY("does not apply to us", "对我们不适用");

        private final Text label;

        Said(String en, String zh) {
            this.label = new Text(en, zh);
        }

        /** Whether it leaves open how it is: it counts as not done, and may turn out otherwise. */
        boolean isOpen() {
            return this == NOT_SURE || this == FIGURE_TO_FOLLOW;
        }

        /** In plain words. */
        public Text label() {
            return label;
        }
    }

    public Answer {
        reaches = List.copyOf(reaches);
        inapplicable = Collections.unmodifiableSortedMap(new TreeMap<>(inapplicable));
        if ((said == Said.DONE) == reaches.isEmpty()) {
            throw new IllegalArgumentException("what is done reaches somewhere, and nothing else does");
        }
    }

    private static Answer of(Said said, List<Reach> reaches, String lacking, @Nullable LocalDate due) {
        return new Answer(said, reaches, lacking, due, new TreeMap<>());
    }

    /** It is done, and reaches so far; at least one reach. */
    public static Answer done(List<Reach> reaches) {
        return of(Said.DONE, reaches, "", null);
    }

    /** It is done in part. */
    public static Answer partly(String lacking) {
        return of(Said.PARTLY, List.of(), lacking.strip(), null);
    }

    /** The result is claimed, and its figure follows. */
    public static Answer figureToFollow(@Nullable LocalDate due) {
        return of(Said.FIGURE_TO_FOLLOW, List.of(), "", due);
    }

    public static Answer notDone() {
        return of(Said.NOT_DONE, List.of(), "", null);
    }

    public static Answer notSure() {
        return of(Said.NOT_SURE, List.of(), "", null);
    }

    /**
     * What is asked under a condition does not apply.
     *
     * @param inapplicable by the IRI of the requirement or criterion, the reason
     */
    public static Answer doesNotApply(Map<String, String> inapplicable) {
        return new Answer(Said.DOES_NOT_APPLY, List.of(), "", null, new TreeMap<>(inapplicable));
    }

    /** The same, with what does not apply beside it. */
    public Answer waiving(Map<String, String> more) {
        var all = new TreeMap<>(inapplicable);
        all.putAll(more);
        return new Answer(said, reaches, lacking, due, all);
    }
}
