package org.gradus.bulk;

import java.time.LocalDate;
import java.util.List;
import org.gradus.assess.Assessor;
import org.gradus.assess.Engine;
import org.gradus.decide.Decision;
import org.gradus.evidence.admission.Dossier;
import org.gradus.refusal.EngineMisledException;
import org.gradus.text.Wording;

/** Holds what was decided of packed evidence against what the reference engine says of the evidence itself. */
final class Audit {
    private final List<Assessor> models;
    private final LocalDate date;
    private final int every;

    /**
     * @param models assessors over one ontology, in the order of the decider's models
     * @param every of so many one is audited, the first of all among them; 0 for none
     */
    Audit(List<Assessor> models, LocalDate date, int every) {
        this.models = models.stream().map(model -> model.by(Engine.AUDITED)).toList();
        this.date = date;
        this.every = every;
    }

    /** Whether what has this number, of all that there are, is audited. */
    boolean isDue(long number) {
        return every > 0 && number % every == 0;
    }

    /**
     * Audits decisions.
     *
     * @param decided model by model
     * @throws EngineMisledException where they are others
     */
    void require(String source, List<Dossier> dossiers, List<Decision> decided) {
        var expected = Assessor.assess(models, dossiers, date).stream()
                .map(Decision::of)
                .toList();
        if (!expected.equals(decided)) {
            throw new EngineMisledException(Wording.say(
                    "The rows of %s from %s are decided otherwise than its evidence, so no level of this run is given. Keep the"
                            + " file and report this with it: it is a fault of Gradus.",
                    "%s（来自 %s）的数据行与其证据的判定结果不一致，因此本次运行不给出任何等级。请保留该文件并一并报告：这是 Gradus 的缺陷。",
                    Wording.list(dossiers.stream()
                            .map(dossier -> "<" + dossier.organisation() + ">")
                            .toList()),
                    source));
        }
    }
}
