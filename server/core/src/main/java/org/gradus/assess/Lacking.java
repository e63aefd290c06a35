package org.gradus.assess;

import java.util.List;
import org.gradus.assess.Explanation.Leaf;
import org.gradus.model.Criterion;
import org.gradus.text.Text;

/**
 * What a criterion lacks that is not met, in words.
 *
 * @param leaves of the requirement whose criterion it is
 */
record Lacking(Reading reading, List<Leaf> leaves, Sentences sentences) implements Criterion.Cases<Text> {
    @Override
    public Text asked(Criterion.Asked asked) {
        return sentences.lacks(leaf(leaves, asked));
    }

    @Override
    public Text anyOf(Criterion.AnyOf any) {
        var unmet = unmet(any.options());
        int met = any.options().size() - unmet.size();
        return sentences.any(any.atLeast() - met, unmet);
    }

    @Override
    public Text allOf(Criterion.AllOf all) {
        return sentences.all(unmet(all.parts()));
    }

    @Override
    public Text composition(Criterion.Composition composition) {
        var open = composition.requirements().stream()
                .map(reading::finding)
                .filter(member -> !member.outcome().isFavourable())
                .map(member -> member.requirement().number())
                .toList();
        return sentences.refersTo(composition.requirements().size(), open);
    }

    private List<Text> unmet(List<Criterion> criteria) {
        var met = new Met(reading, leaves);
        return criteria.stream()
                .filter(criterion -> !criterion.accept(met))
                .map(criterion -> criterion.accept(this))
                .toList();
    }

    /** A requirement has few leaves, so looking through them is faster than hashing. */
    private static Leaf leaf(List<Leaf> leaves, Criterion.Asked asked) {
        for (Leaf leaf : leaves) {
            if (leaf.asked().iri().equals(asked.iri())) {
                return leaf;
            }
        }
        throw new IllegalStateException(asked.iri() + " was not read");
    }

    /** Whether a criterion is met, read from its leaves. */
    private record Met(Reading reading, List<Leaf> leaves) implements Criterion.Holding {
        @Override
        public Boolean asked(Criterion.Asked asked) {
            return leaf(leaves, asked).isMet();
        }

        @Override
        public Boolean composition(Criterion.Composition composition) {
            return composition.requirements().stream()
                    .allMatch(member -> reading.finding(member).outcome().isFavourable());
        }
    }
}
