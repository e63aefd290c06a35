package org.gradus.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.gradus.decide.Decision;
import org.gradus.evidence.admission.Profile;
import org.gradus.model.Requirement;
import org.gradus.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a run: a row for each subject and model, a row for each problem of a refused source, and, where asked for, how
 * each requirement ended. They get their names when the run is done. A run that was stopped goes on after the
 * last checkpoint: nothing is lost, and nothing stands there twice.
 */
public final class ResultTables implements AutoCloseable {
    private static final String RESULTS = "results";
    private static final String REFUSED = "refused";
    private static final String OUTCOMES = "outcomes";
    private static final String LETTERS = "letters";
    /** The columns of the table of outcomes. */
    public static final List<Column> OUTCOME_COLUMNS =
            List.of(Column.text("subject"), Column.text("model"), Column.text("requirement"), Column.text("outcome"));

    /** The columns of the table of letters. */
    public static final List<Column> LETTER_COLUMNS =
            List.of(Column.text("subject"), Column.text("model"), Column.text("outcomes"));

    /** What is written of single requirements. */
    public enum Details {
        NONE,
        /** A row for each outcome. */
        OUTCOMES,
        /** A row for each subject and model, with a letter for each requirement in clause order. */
        LETTERS
    }

    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(5);

    private final Path progress;
    private final Table results;
    private final RefusedTable refused;
    private final @Nullable Table outcomes;
    private final @Nullable Table letters;
    private final String run;
    private final Duration betweenCheckpoints;
    private long done;
    private long settled = System.nanoTime();

    private ResultTables(
            Path file, Details details, Checkpoint checkpoint, Language language, Duration betweenCheckpoints)
            throws IOException {
        this.betweenCheckpoints = betweenCheckpoints;
        this.progress = progress(file);
        this.run = checkpoint.run();
        this.done = checkpoint.done();
        this.results = new Table(file, checkpoint.length(RESULTS), LevelRow.COLUMNS);
        this.refused = new RefusedTable(refused(file), checkpoint.length(REFUSED), language);
        this.outcomes = details == Details.OUTCOMES
                ? new Table(beside(file, OUTCOMES), checkpoint.length(OUTCOMES), OUTCOME_COLUMNS)
                : null;
        this.letters = details == Details.LETTERS
                ? new Table(beside(file, LETTERS), checkpoint.length(LETTERS), LETTER_COLUMNS)
                : null;
    }

    /** The table that stands beside that of the results: {@code levels.csv} has {@code levels.refused.csv}. */
    public static Path beside(Path results, String name) {
        String file = results.getFileName().toString();
        int dot = file.lastIndexOf('.');
        return results.resolveSibling(
                dot < 0 ? file + "." + name : file.substring(0, dot) + "." + name + file.substring(dot));
    }

    /** The table of what was refused, beside that of the results. */
    public static Path refused(Path results) {
        return beside(results, REFUSED);
    }

    private static Path progress(Path results) {
        return results.resolveSibling(results.getFileName() + ".progress");
    }

    /** Whether a run into this table was stopped. */
    public static boolean isBegun(Path results) {
        return Files.exists(progress(results));
    }

    /** Forgets a run that was stopped. */
    public static void forget(Path results) throws IOException {
        Files.deleteIfExists(progress(results));
    }

    /** Whether the run that was stopped is this one. */
    public static boolean isSame(Path results, String run) throws IOException {
        return Checkpoint.read(progress(results)).run().equals(run);
    }

    /**
     * Opens the tables: new ones, or those of the same run that was stopped.
     *
     * @param results where the table of results will stand
     * @param details what is written of single requirements
     * @param run tells this run from others
     * @param language of the problems
     */
    public static ResultTables open(Path results, Details details, String run, Language language) throws IOException {
        return open(results, details, run, language, BETWEEN_CHECKPOINTS);
    }

    static ResultTables open(Path results, Details details, String run, Language language, Duration betweenCheckpoints)
            throws IOException {
        Checkpoint checkpoint =
                isBegun(results) && isSame(results, run) ? Checkpoint.read(progress(results)) : Checkpoint.start(run);
        return new ResultTables(results, details, checkpoint, language, betweenCheckpoints);
    }

    /** Whether a run was stopped when only the names of its tables were left to be given; they have them now. */
    public static boolean isDone(Path results) throws IOException {
        if (isBegun(results) && Checkpoint.read(progress(results)).complete()) {
            publish(results);
            return true;
        }
        return false;
    }

    /** How many sources are in the tables. */
    public long done() {
        return done;
    }

    /** Adds the next source. */
    public void add(SourceResult result) throws IOException {
        refused.add(result.source(), result.problems());
        for (Decision decision : result.decisions()) {
            Profile profile = result.profiles().getOrDefault(decision.organisation(), Profile.NONE);
            add(result.source(), decision, profile);
        }
        done++;
        if (System.nanoTime() - settled > betweenCheckpoints.toNanos()) {
            settle(false);
        }
    }

    private void add(String source, Decision decision, Profile profile) {
        String model = decision.model().name();
        results.row(LevelRow.of(source, decision, profile));
        if (outcomes != null) {
            List<Requirement> requirements = decision.model().requirements();
            for (int i = 0; i < requirements.size(); i++) {
                outcomes.row(List.of(
                        decision.subject(),
                        model,
                        requirements.get(i).name(),
                        decision.outcome(i).localName()));
            }
        }
        if (letters != null) {
            letters.row(List.of(decision.subject(), model, decision.letters()));
        }
    }

    private void settle(boolean complete) throws IOException {
        var lengths = new HashMap<String, Long>();
        lengths.put(RESULTS, results.settle());
        lengths.put(REFUSED, refused.settle());
        if (outcomes != null) {
            lengths.put(OUTCOMES, outcomes.settle());
        }
        if (letters != null) {
            lengths.put(LETTERS, letters.settle());
        }
        new Checkpoint(run, done, lengths, complete).write(progress);
        settled = System.nanoTime();
    }

    /** Gives the tables their names: the run is done. */
    public void publish() throws IOException {
        settle(true);
        close();
        publish(results.file());
    }

    private static void publish(Path results) throws IOException {
        for (Path file : List.of(beside(results, OUTCOMES), beside(results, LETTERS), refused(results), results)) {
            Table.publish(file);
        }
        Files.delete(progress(results));
    }

    @Override
    public void close() throws IOException {
        results.close();
        refused.close();
        if (outcomes != null) {
            outcomes.close();
        }
        if (letters != null) {
            letters.close();
        }
    }
}
