package org.gradus.web.diagnosis;

import java.util.List;
import java.util.Optional;
import org.gradus.web.html.Item;
import org.gradus.web.html.View;

/**
 * The first page of a self-diagnosis, which is also its end.
 *
 * @param problem why what was sent is not taken; empty for nothing
 * @param models to choose from, with the levels to aim at
 * @param progress empty where none was begun
 * @param estimates where the levels will probably be; empty where not asked for
 * @param assumed what counts as not done though it may be
 * @param first what to prove first, for the level hangs on it
 * @param answers that were given, each leading to its question
 * @param document the document of evidence that the answers became; 0 for none
 */
public record DiagnosisView(
        String id,
        String name,
        String problem,
        List<Model> models,
        Optional<Progress> progress,
        List<String> estimates,
        List<Item> assumed,
        List<Item> first,
        List<Item> answers,
        long document)
        implements View {
    public DiagnosisView {
        models = List.copyOf(models);
        estimates = List.copyOf(estimates);
        assumed = List.copyOf(assumed);
        first = List.copyOf(first);
        answers = List.copyOf(answers);
    }

    /** A standard to be diagnosed by. */
    public record Model(String name, String label, boolean chosen, List<Level> levels) {
        public Model {
            levels = List.copyOf(levels);
        }
    }

    /** A level to aim at. */
    public record Level(String name, String label, boolean chosen) {}

    /** Whether nothing more can change the level. */
    public boolean isSettled() {
        return progress.map(each -> each.remaining() == 0).orElse(false);
    }

    @Override
    public String template() {
        return "diagnosis/diagnosis.jte";
    }
}
