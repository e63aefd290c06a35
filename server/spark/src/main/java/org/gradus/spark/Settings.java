package org.gradus.spark;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.gradus.assess.AssessmentDate;
import org.gradus.evidence.admission.Facet;
import org.gradus.refusal.ValueRefused;
import org.gradus.statistics.Census;
import org.gradus.statistics.Kind;
import org.gradus.text.Language;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked for.
 *
 * @param pack whether evidence is only packed into rows
 * @param rows whether rows are read, and not evidence
 * @param named paths, patterns and folders
 * @param output the folder of the tables
 * @param models empty for all
 * @param outcomes whether each outcome has a row, and not only a letter
 * @param by the facets of the statistics; empty where none are made
 * @param kinds what they count
 * @param least the least count that they tell
 * @param chunkFiles so many files at the most are worked on together
 * @param slices into so many parts each of these is cut; 0 for four a core
 */
record Settings(
        boolean pack,
        boolean rows,
        List<String> named,
        String output,
        List<String> models,
        LocalDate date,
        boolean outcomes,
        List<Facet> by,
        Set<Kind> kinds,
        int least,
        int auditEvery,
        boolean restart,
        Language language,
        int chunkFiles,
        int slices) {
    /** How it is called. */
    static final String USAGE = """
            gradus-spark assess PATH... -o FOLDER [options]      levels, outcomes and statistics, as Parquet
            gradus-spark assess --rows PATH... -o FOLDER ...     the same from rows that were packed
            gradus-spark pack PATH... -o FOLDER [options]        evidence packed into rows, as Parquet

              PATH                     a file, a folder or a pattern, on any file system that Hadoop reads
              --model NAME             may be given again; all where it is not given
              --date YYYY-MM-DD        on which evidence counts; today where it is not given
              --outcomes               a row for each outcome, beside a letter for each
              --by FACET,FACET         statistics by industry, size, region, ownership, scope; three at the most
              --of KIND,KIND           what they count: levels, aspects, outcomes (levels)
              --min-organisations K    the least count that they tell (5)
              --audit-every N          of so many one is decided by the reference engine too (1000; 0: none)
              --restart                begin again where a run into the same folder was stopped
              --chunk-files N          files that are worked on together and then never again (10000)
              --slices N               parts of these, a task each (four for each core)
              --lang en|zh             language of problems and messages
            """;

    private static final int CHUNK_FILES = 10_000;
    private static final int AUDIT_EVERY = 1000;

    /**
     * Reads what was typed.
     *
     * @throws ValueRefused where it cannot be understood
     */
    static Settings of(List<String> arguments, Clock clock) {
        return new Reader(arguments).read(clock);
    }

    private static final class Reader {
        private final List<String> arguments;
        private int next;
        private boolean rows;
        private boolean outcomes;
        private boolean restart;
        private @Nullable String output;
        private @Nullable String date;
        private Language language = Language.EN;
        private int least = Census.LEAST;
        private int auditEvery = AUDIT_EVERY;
        private int chunkFiles = CHUNK_FILES;
        private int slices;
        private List<Facet> by = List.of();
        private Set<Kind> kinds = EnumSet.of(Kind.LEVELS);
        private final List<String> named = new ArrayList<>();
        private final List<String> models = new ArrayList<>();

        Reader(List<String> arguments) {
            this.arguments = arguments;
        }

        Settings read(Clock clock) {
            String what = arguments.isEmpty() ? "" : arguments.get(next++);
            if (!what.equals("assess") && !what.equals("pack")) {
                throw ValueRefused.because(Wording.say(
                        "The first word is assess or pack instead of '%s'.", "第一个词应为 assess 或 pack，而不是“%s”。", what));
            }
            while (next < arguments.size()) {
                option(arguments.get(next++));
            }
            if (output == null || named.isEmpty()) {
                throw ValueRefused.because(Wording.say(
                        "Give a path to read and the folder to write: PATH -o FOLDER.",
                        "请给出要读取的路径和输出目录：PATH -o FOLDER。"));
            }
            if (what.equals("pack") && rows) {
                throw ValueRefused.because(
                        Wording.say("Rows are packed already; pack takes evidence.", "数据行已打包；pack 读取的是证据。"));
            }
            return new Settings(
                    what.equals("pack"),
                    rows,
                    List.copyOf(named),
                    output,
                    List.copyOf(models),
                    AssessmentDate.read(date, clock),
                    outcomes,
                    by,
                    kinds,
                    least,
                    auditEvery,
                    restart,
                    language,
                    chunkFiles,
                    slices);
        }

        private void option(String option) {
            switch (option) {
                case "-o", "--output" -> output = value(option);
                case "--rows" -> rows = true;
                case "--outcomes" -> outcomes = true;
                case "--restart" -> restart = true;
                case "--model" -> models.add(value(option));
                case "--date" -> date = value(option);
                case "--by" -> by = by(option);
                case "--of" -> kinds = new TreeSet<>(named(option, Kind.values(), Kind::localName));
                case "--min-organisations" -> least = number(option, Census.LEAST_OF_ALL);
                case "--audit-every" -> auditEvery = number(option, 0);
                case "--chunk-files" -> chunkFiles = number(option, 1);
                case "--slices" -> slices = number(option, 1);
                case "--lang" ->
                    language = named(
                                    option,
                                    Language.values(),
                                    each -> each.name().toLowerCase(Locale.ROOT))
                            .get(0);
                default -> {
                    if (option.startsWith("-")) {
                        throw ValueRefused.because(Wording.say("There is no option %s.", "没有选项 %s。", option));
                    }
                    named.add(option);
                }
            }
        }

        private String value(String option) {
            if (next == arguments.size()) {
                throw ValueRefused.because(Wording.say("%s takes a value.", "%s 需要一个值。", option));
            }
            return arguments.get(next++);
        }

        private List<Facet> by(String option) {
            var facets = List.copyOf(new TreeSet<>(named(option, Facet.values(), Facet::localName)));
            if (facets.size() > Census.FACETS) {
                throw ValueRefused.because(Wording.say("--by takes three kinds at the most.", "--by 至多取三项。"));
            }
            return facets;
        }

        private <T> List<T> named(String option, T[] values, Function<T, String> name) {
            var found = new ArrayList<T>();
            for (String each : value(option).split(",", -1)) {
                found.add(Arrays.stream(values)
                        .filter(value -> name.apply(value).equals(each.strip()))
                        .findFirst()
                        .orElseThrow(() -> ValueRefused.because(Wording.say(
                                "There is no '%s' for %s; it takes %s.",
                                "%2$s 没有“%1$s”；可取：%3$s。",
                                each,
                                option,
                                Wording.list(Arrays.stream(values).map(name).toList())))));
            }
            return found;
        }

        private int number(String option, int least) {
            String typed = value(option);
            try {
                int number = Integer.parseInt(typed);
                if (number >= least) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below.
            }
            throw ValueRefused.because(Wording.say(
                    "%s takes a whole number of at least %s instead of '%s'.",
                    "%s 须为不小于 %s 的整数，而不是“%s”。", option, least, typed));
        }
    }
}
