package org.gradus.shapes;

import java.util.List;
import java.util.stream.Collectors;
import org.gradus.model.Criterion;
import org.gradus.model.GradeCell;
import org.gradus.model.Level;
import org.gradus.model.Requirement;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** What a shape and a report say about a criterion: where it stands and what it asks. */
public final class ShapeText {
    private final Vocabulary vocabulary;
    private final Phrases phrases = new Phrases();

    public ShapeText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Clause, item and levels: "5.2.2 a (CL2)". */
    public Text place(Requirement requirement) {
        Text clause = requirement.citation();
        Text levels = levels(requirement.levels());
        return requirement.leadIn()
                ? Wording.say("%s lead-in (%s)", "%s 引语（%s）", clause, levels)
                : Wording.say("%s (%s)", "%s（%s）", clause, levels);
    }

    /**
     * The message of the shape that is compiled from a criterion. It names the requirement so that no two shapes have the
     * same: RDF4J takes shapes that are equal but for their IRI for one and drops the others.
     */
    public Text message(Requirement requirement, Criterion criterion) {
        Text place = place(requirement);
        Text label = requirement.label();
        Text asked = asked(criterion);
        boolean recommended = criterion.modality() != null;
        return new Text(
                place.en() + ", " + label.en() + (recommended ? ": recommends " : ": needs ") + asked.en() + ".",
                place.zh() + "“" + label.zh() + (recommended ? "”：建议具备" : "”：需要") + asked.zh() + "。");
    }

    /** The message of the shape that is compiled from a criterion of a grade cell. */
    public Text message(GradeCell cell, Criterion criterion) {
        Text asked = asked(criterion);
        return new Text(
                cell.label().en() + ": needs " + asked.en() + ".", cell.label().zh() + "：需要" + asked.zh() + "。");
    }

    /** What a criterion asks, as a phrase. */
    public Text asked(Criterion criterion) {
        return criterion.accept(phrases);
    }

    private final class Phrases implements Criterion.Cases<Text> {
        @Override
        public Text asked(Criterion.Asked asked) {
            Text label = vocabulary.declared(asked.practice()).label();
            Text extent = vocabulary.describe(asked.bound());
            return new Text(label.en() + " (" + extent.en() + ")", "“" + label.zh() + "”（" + extent.zh() + "）");
        }

        @Override
        public Text anyOf(Criterion.AnyOf any) {
            int least = any.atLeast();
            return new Text(
                    "at least " + least + " of: " + join(any.options(), Language.EN, "; or "),
                    "以下至少" + least + "项：" + join(any.options(), Language.ZH, "；或"));
        }

        @Override
        public Text allOf(Criterion.AllOf all) {
            return new Text(join(all.parts(), Language.EN, " and "), join(all.parts(), Language.ZH, "并且"));
        }

        @Override
        public Text composition(Criterion.Composition composition) {
            int count = composition.requirements().size();
            return new Text("all " + count + " requirements that it refers to", "其所指向的全部" + count + "项要求");
        }

        private String join(List<Criterion> criteria, Language language, String separator) {
            return criteria.stream().map(part -> part.accept(this).in(language)).collect(Collectors.joining(separator));
        }
    }

    private static Text levels(List<Level> levels) {
        Text first = levels.get(0).mark();
        Text last = levels.get(levels.size() - 1).mark();
        return levels.size() == 1 ? first : Wording.say("%s–%s", "%s–%s", first, last);
    }
}
