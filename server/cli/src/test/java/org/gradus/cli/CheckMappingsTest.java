package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gradus check} takes files of mappings too. */
class CheckMappingsTest {
    private static final Path CROSSWALKS = Path.of("../..", "ontology", "crosswalks");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int check(String language, Path... files) {
        var args = new ArrayList<>(List.of("check", "--lang", language));
        for (Path file : files) {
            args.add(file.toString());
        }
        return Gradus.run(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
    }

    @Test
    void theMappingsOfTheProjectKeepToSssom() {
        Path file = CROSSWALKS.resolve("requirements.sssom.tsv");
        assertEquals(ExitCode.OK, check("en", file), err::toString);
        assertTrue(out.toString().contains("726, 217 of them denied"), out::toString);
        assertEquals("", err.toString());
    }

    @Test
    void aFaultIsToldWithFileLineAndCellInTheLanguageAsked() throws IOException {
        Path file = folder.resolve("mine.sssom.tsv");
        Files.writeString(
                file, Files.readString(CROSSWALKS.resolve("terms.sssom.tsv")).replaceFirst("0\\.95", "95%"));
        assertEquals(ExitCode.PROBLEMS, check("en", file));
        assertTrue(
                err.toString()
                        .startsWith(file + ":16: column 8 (confidence): “95%” is no number from 0 to 1; write 0.95."),
                err::toString);
        err.getBuffer().setLength(0);
        assertEquals(ExitCode.PROBLEMS, check("zh", CROSSWALKS.resolve("terms.sssom.tsv"), file));
        assertTrue(
                err.toString().startsWith(file + ":16: 第 8 列（confidence）：“95%”不是 0 至 1 之间的数；请写作 0.95。"), err::toString);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertEquals(ExitCode.USAGE, check("en", folder.resolve("none.sssom.tsv")));
        assertTrue(err.toString().contains("none.sssom.tsv"), err::toString);
    }

    /** Evidence in a table is told what other tables are told. */
    @Test
    void aTableWithoutTheColumnsOfMappingsIsReadAsEvidence() throws IOException {
        Path file = folder.resolve("evidence.tsv");
        Files.writeString(file, "practice\tbreadth\ndata-acquisition\tCrossUnit\nvalue-stream\tUnit\n");
        assertEquals(ExitCode.PROBLEMS, check("en", file));
        assertTrue(err.toString().contains("evidence.tsv:C1: The column “status” is missing"), err::toString);
    }
}
