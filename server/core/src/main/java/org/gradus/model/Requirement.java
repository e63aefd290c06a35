package org.gradus.model;

import java.util.List;
import java.util.stream.Stream;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One item of a standard.
 *
 * @param name local name, such as {@code 5.2.2-a}
 * @param item letter or number of the list item, empty where the clause has none
 * @param levels every level at which it is asked, ascending; the first decides
 * @param condition the condition under which it applies at all, or null
 * @param judgedUnder IRI of what it is judged under where it does not bind by itself, else null: the lead-in that asks for
 *     one or more of several groups of items, or the grade cell of a key requirement
 * @param leadIn whether it is the requirement of a sentence that stands before a list
 * @param recurring whether its clause and item recur at other levels
 */
public record Requirement(
        String iri,
        String name,
        String clause,
        String item,
        List<Level> levels,
        String aspect,
        Modality modality,
        @Nullable Condition condition,
        @Nullable String judgedUnder,
        boolean leadIn,
        boolean recurring,
        Text label,
        Text definition,
        Text note,
        List<Criterion> criteria) {

    public Requirement {
        levels = List.copyOf(levels);
        criteria = List.copyOf(criteria);
    }

    /**
     * Clause and item: "5.2.2 a". Where they recur at other levels, the level stands between: "8.1.1 L3 a". No two
     * requirements of a model have the same.
     */
    public String number() {
        if (!recurring) {
            return cited();
        }
        return name.replace('-', ' ');
    }

    /** Clause and item as the standard prints them, where the level is told beside. */
    public String cited() {
        return item.isEmpty() ? clause : clause + " " + item;
    }

    /** The same in words: the standards number their tables, whose name is a word of a language. */
    public Text citation() {
        return Clause.said(cited());
    }

    /** The level from which on it is asked. */
    public Level level() {
        return levels.get(0);
    }

    /**
     * What a failure means: the condition overrides the modality where only organisations with the means are asked, and an
     * item that is judged under something else never lowers a level by itself.
     */
    public Severity severity() {
        if (condition == Condition.WHERE_CONDITIONS_PERMIT || judgedUnder != null) {
            return Severity.INFO;
        }
        return modality.severity();
    }

    /**
     * What failing one criterion means: where only those with the means are asked, it is for their information; what the
     * sentence only recommends beside what it demands is a warning.
     */
    public Severity severity(Criterion criterion) {
        if (criterion.condition() == Condition.WHERE_CONDITIONS_PERMIT) {
            return Severity.INFO;
        }
        return criterion.modality() == null || severity() != modality.severity()
                ? severity()
                : criterion.modality().severity();
    }

    /** Whether the requirement fails with the criterion: not where the sentence asks for it less firmly than for the rest. */
    public boolean bindsTo(Criterion criterion) {
        return severity(criterion) == severity();
    }

    /** The criteria without which the requirement fails. */
    public List<Criterion> binding() {
        return criteria.stream().filter(this::bindsTo).toList();
    }

    /** The IRI of what must be stated not to apply to be free from a criterion: its own, this one's, or null for neither. */
    public @Nullable String waivedBy(Criterion criterion) {
        if (criterion.condition() != null) {
            return criterion.iri();
        }
        return condition == null ? null : iri;
    }

    /** The criteria that decide: those that bind, or all where the sentence only asks those with the means. */
    public List<Criterion> deciding() {
        var binding = binding();
        return binding.isEmpty() ? criteria : binding;
    }

    public boolean isConditional() {
        return condition != null || criteria.stream().anyMatch(criterion -> criterion.condition() != null);
    }

    /** Every practice that the requirement names. */
    public Stream<Criterion.Asked> asked() {
        return criteria.stream().flatMap(Criterion::leaves);
    }
}
