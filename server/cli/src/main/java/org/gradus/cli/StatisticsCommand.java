package org.gradus.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.gradus.assess.Standards;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.evidence.admission.Facet;
import org.gradus.io.Sha256;
import org.gradus.statistics.Census;
import org.gradus.statistics.CubeTurtle;
import org.gradus.statistics.Kind;
import org.gradus.statistics.Statistics;
import org.gradus.statistics.StatisticsCsv;
import org.gradus.statistics.StatisticsJson;
import org.gradus.statistics.StatisticsText;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how many organisations reach what, and nothing of single ones. */
@Command(
        name = "statistics",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Tell how many organisations reach which level, by kind of organisation, and nothing of single ones.",
        footer = {
            "",
            "Counts of few organisations are withheld, and others with them: from all that one run tells nobody can see",
            "what is withheld. Several runs over the same organisations are not protected together; ask for all in one,",
            "and publish one. See docs/statistics.md.",
            "",
            "Examples:",
            "  gradus statistics rows.gradus --by industry,size --date 2026-06-30",
            "  gradus statistics rows.gradus --of levels,aspects --by region --format turtle -o cube.ttl"
        })
final class StatisticsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Files of rows that `gradus pack` made, or evidence: files, folders and tar archives.")
    private List<Path> named;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "KIND",
            description =
                    "Tell apart by industry, size, region, ownership, scope: three at the most, each alone and two at a"
                            + " time (default: industry).")
    private List<String> by = List.of(Facet.INDUSTRY.localName());

    @Option(
            names = "--of",
            split = ",",
            paramLabel = "WHAT",
            description = "What is counted: levels of models, aspects, outcomes of requirements (default: levels).")
    private List<String> of = List.of(Kind.LEVELS.localName());

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "A model, see `gradus models`; may be given again (default: all).")
    private List<String> models = List.of();

    @Option(
            names = "--min-organisations",
            paramLabel = "K",
            description = "The least count that is told, at least 2 (default: 5).")
    private int least = Census.LEAST;

    @Mixin
    private DateOption date;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of text, csv, json, and turtle for RDF Data Cube (default: text).")
    private Format format = Format.text;

    @Option(
            names = "--iri",
            paramLabel = "IRI",
            description = "What the IRIs of the cube begin with (default: urn:gradus:statistics: and a digest).")
    private @Nullable String iri;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write (default: standard output).")
    private @Nullable Path output;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private LanguageOption language;

    /** As it is typed. */
    private enum Format {
        text,
        csv,
        json,
        turtle
    }

    private final Standards standards = Standards.published();

    @Override
    public Integer call() throws IOException {
        Clock clock = Clock.system(ZoneId.systemDefault());
        LocalDate at = date.value(clock);
        var names = models.isEmpty() ? standards.ontology().modelNames() : models;
        names.forEach(standards::model);
        threads.require();
        var facets = List.copyOf(named("--by", by, Facet.values(), Facet::localName));
        var kinds = named("--of", of, Kind.values(), Kind::localName);
        requireSensible(facets);
        var census = new Census(standards, names, kinds, at);
        var input = new PackedInput(named, standards, clock);
        count(census, input);
        if (!input.problems().isEmpty()) {
            // Of who is refused nothing is counted, so that the rest would be taken for the whole.
            IntakeReport.write(
                    input.problems(), language.value(), spec.commandLine().getErr());
            say("Nothing was counted.", "未作任何统计。");
            return ExitCode.PROBLEMS;
        }
        Statistics statistics = census.statistics(facets, least);
        new Destination(output, spec.commandLine().getOut()).write(out -> write(statistics, out));
        if (!statistics.lacking().isEmpty() && format != Format.text) {
            int lacking = statistics.lacking().size();
            say(
                    lacking + (lacking == 1 ? " table is" : " tables are") + " not given: it could not be protected.",
                    lacking + " 张表因无法保护而未给出。");
        }
        return ExitCode.OK;
    }

    private <T extends Comparable<T>> Set<T> named(
            String option, List<String> given, T[] values, Function<T, String> name) {
        var found = new TreeSet<T>();
        for (String each : given) {
            found.add(Arrays.stream(values)
                    .filter(value -> name.apply(value).equals(each.strip()))
                    .findFirst()
                    .orElseThrow(() -> {
                        String all = String.join(
                                ", ", Arrays.stream(values).map(name).toList());
                        return CommandRefusal.say(
                                Code.WRONG_USAGE,
                                "There is no '%s' for %s; it takes %s.",
                                "%2$s 没有“%1$s”；可取：%3$s。",
                                each,
                                option,
                                all);
                    }));
        }
        return found;
    }

    private void requireSensible(List<Facet> facets) {
        if (facets.size() > Census.FACETS) {
            throw CommandRefusal.say(Code.WRONG_USAGE, "--by takes three kinds at the most.", "--by 至多取三项。");
        }
        if (least < Census.LEAST_OF_ALL) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE, "--min-organisations is at least 2.", "--min-organisations 至少为 2。");
        }
        if (iri != null && !isAbsolute(iri)) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "--iri takes an absolute IRI such as https://example.org/statistics/2026/ instead of '%s'.",
                    "--iri 须为绝对 IRI，例如 https://example.org/statistics/2026/，而不是“%s”。",
                    iri);
        }
    }

    private static boolean isAbsolute(String iri) {
        try {
            return URI.create(iri).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void count(Census census, PackedInput input) {
        var pace = new BulkPace(spec.commandLine().getErr(), language.value(), 0, input.organisations());
        long[] done = {0};
        try (var parts = input.open()) {
            census.add(parts, threads.value(), counted -> {
                for (; done[0] < counted; done[0]++) {
                    pace.step(false);
                }
            });
        }
        pace.end();
    }

    private void write(Statistics statistics, OutputStream out) throws IOException {
        if (format == Format.turtle) {
            CubeTurtle.write(statistics, iri == null ? "urn:gradus:statistics:" + digest(statistics) + ":" : iri, out);
            return;
        }
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        switch (format) {
            case json -> StatisticsJson.write(statistics, writer);
            case csv -> StatisticsCsv.write(statistics, writer);
            default -> {
                var text = new PrintWriter(writer);
                new StatisticsText(language.value()).write(statistics, text);
                text.flush();
            }
        }
        writer.flush();
    }

    /** The same for the same statistics. */
    private static String digest(Statistics statistics) throws IOException {
        var table = new StringWriter();
        StatisticsCsv.write(statistics, table);
        return Sha256.of(table.toString()).substring(0, 16);
    }

    private void say(String en, String zh) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(Printable.line(language.value() == Language.ZH ? zh : en));
        err.flush();
    }
}
