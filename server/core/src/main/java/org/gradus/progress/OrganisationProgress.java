package org.gradus.progress;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gradus.text.Text;

/**
 * How far one organisation has got.
 *
 * @param states by activity IRI, what was stated last; activities without a statement have not begun
 */
public record OrganisationProgress(String organisation, Text label, Map<String, Statement> states) {
    public OrganisationProgress {
        states = Map.copyOf(states);
    }

    /**
     * A statement of progress on a day.
     *
     * @param source what proves it, or empty
     * @param reason why the activity is not needed; empty where it is
     */
    public record Statement(Progress progress, LocalDate date, String source, Text reason) {}

    public Progress of(Activity activity) {
        Statement statement = states.get(activity.iri());
        return statement == null ? Progress.NOT_BEGUN : statement.progress();
    }

    /** How much of a stage is done. */
    public long done(Stage stage) {
        return stage.activities().stream()
                .filter(each -> of(each) == Progress.DONE)
                .count();
    }

    /** How much there is to do in a stage: what is stated as not needed is not. */
    public long asked(Stage stage) {
        return stage.activities().stream()
                .filter(each -> of(each) != Progress.NOT_NEEDED)
                .count();
    }

    /** Done where every activity is that is needed, not begun where none has begun. */
    public Progress of(Stage stage) {
        if (done(stage) == asked(stage)) {
            return Progress.DONE;
        }
        return stage.activities().stream()
                        .map(this::of)
                        .allMatch(each -> each == Progress.NOT_BEGUN || each == Progress.NOT_NEEDED)
                ? Progress.NOT_BEGUN
                : Progress.UNDER_WAY;
    }

    /** Where it stands: the first stage that is not done; empty at the end. */
    public Optional<Stage> stands(ImplementationProcess process) {
        return process.stages().stream()
                .filter(stage -> of(stage) != Progress.DONE)
                .findFirst();
    }
}
