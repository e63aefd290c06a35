package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradus.assess.Standards;
import org.gradus.listing.Listing;
import org.gradus.listing.ListingPage;
import org.gradus.review.Errata;
import org.gradus.text.Printable;
import org.gradus.workbook.write.ListingBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what the ontology found in the printed text of the standards. */
@Command(
        name = "errata",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Write the errata that the ontology records of the printed standards, for those who drafted them: a table a standard, in both languages.",
        footer = {
            "",
            "As .html it is a page to print, which word processors open too; as .xlsx a workbook. No sentence of a standard is in it.",
            "",
            "Examples:",
            "  gradus errata t-ccua-2024 -o errata.html"
        })
final class ErrataCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "MODEL",
            description = "Of these models, see `gradus models` (default: all that the ontology records).")
    private List<String> models = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write, .html or .xlsx.")
    private Path output;

    @Mixin
    private OntologyOption ontology;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        boolean book = OutputEnding.of(output, ".html", ".xlsx").equals(".xlsx");
        Standards standards = ontology.standards();
        models.forEach(standards::model);
        Listing listing = Errata.of(standards.ontology(), models, language.value());
        new Destination(output, spec.commandLine().getOut()).write(out -> {
            if (book) {
                ListingBook.write(listing, out);
            } else {
                ListingPage.write(listing, out);
            }
        });
        spec.commandLine()
                .getOut()
                .println(Printable.line(output
                        + language.value().say(": ", "：")
                        + listing.remarks().get(0)));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
