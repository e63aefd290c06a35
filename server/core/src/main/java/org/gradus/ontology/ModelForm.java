package org.gradus.ontology;

import static org.gradus.ontology.VocabularyForm.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.gradus.io.PackedReader;
import org.gradus.io.PackedWriter;
import org.gradus.model.Aspect;
import org.gradus.model.CapabilityForm;
import org.gradus.model.GradeCell;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.model.ScaleValue;
import org.jspecify.annotations.Nullable;

/** A model in bytes. Scale values are named by their IRIs, levels by theirs. */
final class ModelForm {
    private final Vocabulary vocabulary;
    private final Map<String, Level> levels = new HashMap<>();

    private ModelForm(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static void write(MaturityModel model, PackedWriter out) {
        out.text(model.iri()).text(model.name()).text(model.namespace()).text(model.prefix());
        VocabularyForm.write(model.label(), out).text(model.subjectClass());
        out.list(model.levels(), level -> write(level, out));
        out.list(
                model.aspects(),
                aspect -> VocabularyForm.write(
                        aspect.label(),
                        out.text(aspect.iri())
                                .text(aspect.name())
                                .textOrNull(aspect.parent())
                                .number(aspect.order())));
        out.list(model.requirements(), requirement -> write(requirement, out));
        out.list(model.grades(), cell -> write(cell, out));
    }

    static MaturityModel read(PackedReader in, Vocabulary vocabulary) {
        return new ModelForm(vocabulary).read(in);
    }

    private MaturityModel read(PackedReader in) {
        return new MaturityModel(
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                text(in),
                in.text(),
                in.list(() -> level(in)),
                in.list(() -> new Aspect(in.text(), in.text(), in.textOrNull(), in.number(), text(in))),
                in.list(() -> requirement(in)),
                in.list(() -> cell(in)));
    }

    private static void write(Level level, PackedWriter out) {
        out.text(level.iri()).text(level.name()).number(level.rank());
        VocabularyForm.write(level.label(), out).text(level.rating());
        Level.Usual usual = level.usual();
        CapabilityForm form = usual.form();
        out.textOrNull(form == null ? null : form.iri());
        if (form != null) {
            VocabularyForm.write(form.label(), out);
        }
        out.number(usual.leastViews()).number(usual.mostViews()).text(usual.clause());
    }

    private Level level(PackedReader in) {
        Level level = new Level(in.text(), in.text(), in.number(), text(in), in.text(), usual(in));
        levels.put(level.iri(), level);
        return level;
    }

    private static Level.Usual usual(PackedReader in) {
        String form = in.textOrNull();
        return new Level.Usual(
                form == null ? null : new CapabilityForm(form, text(in)), in.number(), in.number(), in.text());
    }

    private static void write(Requirement requirement, PackedWriter out) {
        out.text(requirement.iri())
                .text(requirement.name())
                .text(requirement.clause())
                .text(requirement.item())
                .list(requirement.levels(), level -> out.text(level.iri()))
                .text(requirement.aspect());
        CriterionForm.write(requirement.modality(), out);
        CriterionForm.write(requirement.condition(), out);
        out.textOrNull(requirement.judgedUnder()).flag(requirement.leadIn()).flag(requirement.recurring());
        VocabularyForm.write(requirement.label(), out);
        VocabularyForm.write(requirement.definition(), out);
        VocabularyForm.write(requirement.note(), out);
        CriterionForm.write(requirement.criteria(), out);
    }

    private Requirement requirement(PackedReader in) {
        return new Requirement(
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.list(() -> levelOf(in)),
                in.text(),
                there(CriterionForm.modality(in)),
                CriterionForm.condition(in),
                in.textOrNull(),
                in.flag(),
                in.flag(),
                text(in),
                text(in),
                text(in),
                CriterionForm.read(in));
    }

    private static void write(GradeCell cell, PackedWriter out) {
        out.text(cell.iri())
                .text(cell.name())
                .number(cell.grade())
                .text(cell.level().iri())
                .text(cell.breadth().iri())
                .text(cell.depth().iri());
        VocabularyForm.write(cell.label(), out);
        CriterionForm.write(cell.criteria(), out);
        out.list(cell.keyRequirements(), requirement -> write(requirement, out));
    }

    private GradeCell cell(PackedReader in) {
        return new GradeCell(
                in.text(),
                in.text(),
                in.number(),
                levelOf(in),
                scaleValue(in),
                scaleValue(in),
                text(in),
                CriterionForm.read(in),
                in.list(() -> requirement(in)));
    }

    private Level levelOf(PackedReader in) {
        return there(levels.get(in.text()));
    }

    private ScaleValue scaleValue(PackedReader in) {
        return there(vocabulary.scaleValue(in.text()));
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value, "what was written of an ontology is there in it");
    }
}
