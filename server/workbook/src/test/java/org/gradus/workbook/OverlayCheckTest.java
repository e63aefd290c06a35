package org.gradus.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.assess.Standards;
import org.gradus.listing.Listing;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.review.Errata;
import org.gradus.review.OverlayCheck;
import org.gradus.text.Language;
import org.gradus.workbook.read.FilledFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of clauses and sentences against a model. The sentences are invented: those of a standard are its publisher's. */
class OverlayCheckTest {
    @TempDir
    private Path folder;

    private OverlayCheck.Found check(String model, Stream<String> lines) throws IOException {
        Path file = Files.writeString(
                folder.resolve("sentences.tsv"),
                lines.collect(Collectors.joining("\n", "Clause\tItem\tLevel\tText\n", "\n")));
        return new OverlayCheck(model(model)).check(FilledFile.read(file).sheets());
    }

    private static MaturityModel model(String name) {
        return Standards.published().model(name);
    }

    private static Stream<Requirement> requirements(String model) {
        return model(model).requirements().stream();
    }

    /** As an owner may write it: the whole number in one column, or each part in its own. */
    private static String line(Requirement requirement) {
        return requirement.recurring()
                ? requirement.number() + "\t\t\tSomething about it."
                : requirement.clause() + "\t" + (requirement.item().isEmpty() ? "" : requirement.item() + ")") + "\t"
                        + requirement.level().mark().zh() + "\tSomething about it.";
    }

    @ParameterizedTest
    @ValueSource(strings = {"t-aiitre-10003", "t-aiitre-10004-2023", "t-ccua-2024", "ms-2014"})
    void aTableOfAllClausesAndItemsIsWhole(String model) throws IOException {
        var found = check(model, requirements(model).map(OverlayCheckTest::line));
        assertEquals(
                List.of(),
                found.problems().stream().map(each -> each.text(Language.EN)).toList());
        assertEquals(List.of(), found.missing());
        assertTrue(found.isWhole());
        assertEquals(found.all(), found.covered());
    }

    @Test
    void whatIsMissingUnknownDoubledOrEmptyIsNamedAtItsCell() throws IOException {
        String model = "t-aiitre-10003";
        var all = requirements(model).map(OverlayCheckTest::line).toList();
        int rows = all.size();
        Stream<String> wrong = Stream.concat(
                all.subList(1, rows - 1).stream(),
                Stream.of(
                        "5.2.22\ta\t\tSomething.",
                        all.get(1),
                        requirements(model).toList().get(rows - 1).clause() + "\t"
                                + requirements(model).toList().get(rows - 1).item() + "\t\t",
                        "5\t\t\tA heading"));
        var found = check(model, wrong);
        assertFalse(found.isWhole());
        assertEquals(List.of(requirements(model).findFirst().orElseThrow().number()), found.missing());
        assertEquals(1, found.headings());
        var told = found.problems().stream().map(each -> each.text(Language.EN)).toList();
        assertEquals(3, told.size(), told::toString);
        assertTrue(
                told.get(0).contains(":A" + rows + ": ") && told.get(0).contains("Did you mean 5.2.2 a?"),
                told::toString);
        assertTrue(told.get(1).contains(":A" + (rows + 1) + ": ") && told.get(1).contains(":A2"), told::toString);
        assertTrue(told.get(2).contains(":D" + (rows + 2) + ": "), told::toString);
        Path headless = Files.writeString(folder.resolve("headless.csv"), "5.2.2,Something\n");
        assertTrue(new OverlayCheck(model(model))
                .check(FilledFile.read(headless).sheets())
                .problems()
                .get(0)
                .text(Language.ZH)
                .contains("表头"));
    }

    /** Counted in the files as they are, beside what reads them. */
    @Test
    void everyErratumOfTheOntologyIsInTheReport() {
        var files = TurtleLibrary.published("ontology");
        var sign = Pattern.compile("(?m)^    gradus:erratum ");
        long there = files.names("").stream()
                .mapToLong(file -> sign.matcher(files.text(file)).results().count())
                .sum();
        Listing report = Errata.of(Standards.published().ontology(), List.of(), Language.EN);
        long told =
                report.parts().stream().mapToLong(part -> part.rows().size()).sum();
        assertTrue(there >= 156, () -> "there are " + there);
        assertEquals(there, told);
        report.parts()
                .forEach(part -> part.rows()
                        .forEach(row -> assertTrue(
                                row.cells().stream().noneMatch(String::isBlank), () -> part.name() + " " + row)));
    }
}
