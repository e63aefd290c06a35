package org.gradus.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.listing.Listing;
import org.gradus.ontology.Ontology;
import org.gradus.review.Comment;
import org.gradus.review.CommentForm;
import org.gradus.review.CommentsTurtle;
import org.gradus.review.Disposition;
import org.gradus.review.ReviewList;
import org.gradus.review.ReviewReader;
import org.gradus.review.Reviewed;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.turtle.TurtleNormalForm;
import org.gradus.workbook.read.FilledFile;
import org.gradus.workbook.write.ListingBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads sheets that reviewers filled in, as comments on requirements. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Read sheets that reviewers filled in as comments on requirements, and forms of comments with their dispositions.",
        footer = {
            "",
            "Takes workbooks (.xlsx, .ods), tables (.csv, .tsv) and comments that were read before (.ttl), in any number. Where anything is",
            "not understood, every such cell is named with the mend, and nothing is written.",
            "As .ttl the comments are written by the Web Annotation vocabulary; as .xlsx or .csv in the form in which standards bodies keep",
            "comments, with columns for disposition and observation. That form, filled in, is read again with the comments.",
            "",
            "Examples:",
            "  gradus sheet read from-wang.xlsx from-li.xlsx -o comments.ttl",
            "  gradus sheet read comments.ttl -o form.xlsx",
            "  gradus sheet read comments.ttl form.xlsx -o comments.ttl"
        })
final class SheetReadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Sheets, forms, and comments that were read before.")
    private List<Path> files = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write, .ttl, .csv or .xlsx.")
    private Path output;

    @Option(
            names = "--reviewer",
            paramLabel = "NAME",
            description = "Who made the comments that name nobody (default: each must name somebody).")
    private @Nullable String reviewer;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day of the comments that have none (default: today).")
    private @Nullable LocalDate date;

    @Mixin
    private OntologyOption ontology;

    @Mixin
    private LanguageOption language;

    private final Map<String, Reviewed> byIri = new HashMap<>();

    @Override
    public Integer call() throws IOException {
        String form = OutputEnding.of(output, ".ttl", ".csv", ".xlsx");
        Ontology known = ontology.standards().ontology();
        LocalDate named = date;
        LocalDate today = named == null ? LocalDate.now(Clock.system(ZoneId.systemDefault())) : named;
        var reader =
                new ReviewReader(ReviewList.prefixes(known), some -> ReviewList.known(known, some), reviewer, today);
        var faults = new ArrayList<IntakeProblem>();
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw CommandRefusal.say(Code.FILES, "There is no file %s to read.", "没有可读的文件 %s。", file);
            }
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ttl")) {
                reader.add(CommentsTurtle.read(TurtleNormalForm.decoded(Files.readAllBytes(file)), file.toString()));
            } else {
                FilledFile read = FilledFile.read(file);
                faults.addAll(read.refused());
                reader.read(read.sheets());
            }
        }
        reader.end();
        faults.addAll(reader.faults());
        remarks(reader.remarks());
        if (!faults.isEmpty()) {
            refuse(faults);
            return ExitCode.PROBLEMS;
        }
        if (reader.comments().isEmpty()) {
            throw CommandRefusal.say(
                    Code.NOTHING_TO_DO, "Nobody filled anything in, so nothing is written.", "表中没有填写任何意见，未写出文件。");
        }
        var comments = ordered(reader.comments(), known);
        new Destination(output, spec.commandLine().getOut()).write(out -> {
            if (form.equals(".xlsx")) {
                ListingBook.write(listing(comments), out);
            } else {
                var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                if (form.equals(".csv")) {
                    CommentForm.csv(listing(comments), writer);
                } else {
                    CommentsTurtle.write(comments, writer);
                }
                writer.flush();
            }
        });
        summary(comments);
        return ExitCode.OK;
    }

    private Listing listing(List<Comment> comments) {
        return CommentForm.listing(comments, byIri, language.value());
    }

    /** In the order of the standards, and on one requirement in that of their days. */
    private List<Comment> ordered(List<Comment> comments, Ontology known) {
        var order = new LinkedHashMap<String, Integer>();
        for (Reviewed each : ReviewList.known(known, ReviewList.prefixes(known)).values()) {
            byIri.put(each.iri(), each);
        }
        for (String model : known.modelNames()) {
            ReviewList.of(known, model).rows().forEach(row -> order.put(row.iri(), order.size()));
        }
        return comments.stream()
                .sorted(Comparator.comparing(
                                (Comment comment) -> order.getOrDefault(comment.about(), Integer.MAX_VALUE))
                        .thenComparing(Comment::date)
                        .thenComparing(Comment::iri))
                .toList();
    }

    private void remarks(List<IntakeProblem> remarks) {
        var out = spec.commandLine().getOut();
        remarks.forEach(remark -> out.println(Printable.line(remark.text(language.value()))));
        out.flush();
    }

    private void refuse(List<IntakeProblem> faults) {
        var err = spec.commandLine().getErr();
        faults.forEach(fault -> err.println(Printable.line(fault.text(language.value()))));
        err.println(language.value()
                .say(
                        faults.size() + (faults.size() == 1 ? " fault" : " faults") + "; nothing was written.",
                        "共 " + faults.size() + " 处问题；未写出文件。"));
        err.flush();
    }

    private void summary(List<Comment> comments) {
        Language spoken = language.value();
        var reviewers = new TreeSet<String>();
        var about = new TreeSet<String>();
        comments.forEach(comment -> {
            reviewers.add(comment.author());
            about.add(comment.about());
        });
        var said = new StringBuilder(spoken.say(
                output + ": " + comments.size() + " comments by " + reviewers.size() + " reviewers on " + about.size()
                        + " items",
                output + "：" + reviewers.size() + " 位评审人对 " + about.size() + " 项提出 " + comments.size() + " 条意见"));
        for (Disposition each : Disposition.values()) {
            long count = comments.stream()
                    .filter(comment -> {
                        Comment.Decided decided = comment.decided();
                        return decided != null && decided.disposition() == each;
                    })
                    .count();
            if (count > 0) {
                said.append(spoken.say(
                        "; " + each.label().en() + " " + count,
                        "；" + each.label().zh() + " " + count + " 条"));
            }
        }
        long open =
                comments.stream().filter(comment -> comment.decided() == null).count();
        said.append(spoken.say("; open " + open + ".", "；待处理 " + open + " 条。"));
        spec.commandLine().getOut().println(Printable.line(said.toString()));
        spec.commandLine().getOut().flush();
    }
}
