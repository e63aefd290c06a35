package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gradus.assess.Standards;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.listing.Listing;
import org.gradus.listing.ListingPage;
import org.gradus.review.ReviewList;
import org.gradus.review.ReviewSheet;
import org.gradus.text.Language;
import org.gradus.workbook.write.ListingBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a sheet in which people review a standard. */
@Command(
        name = "sheet",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = SheetReadCommand.class,
        description =
                "Make a sheet for reviewers who read no Turtle: what a model or an aspect asks, in both languages and in words, with empty columns for"
                        + " what they say; or read such sheets back.",
        footer = {
            "",
            "A row for each requirement: clause, level, what is asked in Chinese and English, criteria in words, what would only just do and",
            "what would not, notes; then verdict, type, comment, proposed change, reviewer, date, which reviewers fill in.",
            "As .html it is a page to print, as .xlsx a workbook that comes back.",
            "",
            "Examples:",
            "  gradus sheet t10003:data -o data.xlsx",
            "  gradus sheet t-aiitre-10004-2026 --ontology drafts -o review.html",
            "  gradus sheet read data.xlsx -o comments.ttl"
        })
final class SheetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "MODEL|ASPECT",
            description = "A model, see `gradus models`, or an aspect of one, such as t10003:data.")
    private @Nullable String what;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write, .html or .xlsx.")
    private @Nullable Path output;

    @Mixin
    private OntologyOption ontology;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        String asked = what;
        Path file = output;
        if (asked == null || file == null) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "Name a model or an aspect, and the file to write with -o; or use `gradus sheet read`.",
                    "请给出模型或方面，并用 -o 指定写出的文件；或使用 `gradus sheet read`。");
        }
        boolean book = OutputEnding.of(file, ".html", ".xlsx").equals(".xlsx");
        Standards standards = ontology.standards();
        ReviewList list = ReviewList.of(standards.ontology(), asked);
        Language spoken = language.value();
        Listing listing = book ? ReviewSheet.book(list, spoken) : ReviewSheet.page(list, spoken);
        new Destination(file, spec.commandLine().getOut()).write(out -> {
            if (book) {
                ListingBook.write(listing, out);
            } else {
                ListingPage.write(listing, out);
            }
        });
        var out = spec.commandLine().getOut();
        int rows = list.rows().size() - 1;
        out.println(spoken.say(file + ": " + rows + " requirements.", file + "：共 " + rows + " 项要求。"));
        out.flush();
        return ExitCode.OK;
    }
}
