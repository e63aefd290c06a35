package org.gradus.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gradus.evidence.reading.Submission;
import org.gradus.testing.Amount;
import org.gradus.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another spreadsheet opened and saved still says the same. Passed over where LibreOffice is not installed. */
class LibreOfficeIT {
    @TempDir
    private Path folder;

    @BeforeAll
    static void isThere() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice"))),
                "LibreOffice is not installed");
    }

    @Test
    void everySampleComesBackTheSame() throws IOException, InterruptedException {
        var graphs = new TreeMap<String, Graph>();
        for (String sample : List.of("baihe-progress.ttl", "baihe.ttl", "lanqiao.ttl", "qingshan.ttl", "xinghe.ttl")) {
            Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve(sample));
            for (Language language : languages(graphs.size())) {
                String name = sample.replace(".ttl", "-" + language.tag() + ".xlsx");
                Files.write(folder.resolve(name), TestBooks.evidence(graph, language));
                graphs.put(name, graph);
            }
        }
        saved("xlsx:Calc MS Excel 2007 XML");
        saved("ods");
        for (var each : graphs.entrySet()) {
            for (String name : List.of(each.getKey(), each.getKey().replace(".xlsx", ".ods"))) {
                Submission read = TestBooks.read(
                        name, Files.readAllBytes(folder.resolve("saved").resolve(name)));
                assertEquals(List.of(), TestBooks.check(read), name);
                assertTrue(each.getValue().isIsomorphicWith(read.graph()), name);
                assertEquals(List.of(), read.sheets().readOtherwise(), name);
            }
        }
    }

    /** Workbooks with faults, annotated, opened and saved: each comment is still at its cell, and all is told as before. */
    @Test
    void commentsAreThereInEveryCopyWithProblems() throws IOException, InterruptedException {
        List<FaultsIT.Faulty> faulty = FaultsIT.faulty().toList();
        int step = Amount.of(4, 1);
        List<FaultsIT.Faulty> all = IntStream.range(0, faulty.size() / step)
                .mapToObj(i -> faulty.get(i * step))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            byte[] file = all.get(i).file();
            Submission read = TestBooks.read(file);
            Files.write(folder.resolve(i + ".xlsx"), FaultsIT.annotated(file, TestBooks.check(read), read));
        }
        saved("xlsx:Calc MS Excel 2007 XML");
        for (int i = 0; i < all.size(); i++) {
            byte[] copy = Files.readAllBytes(folder.resolve("saved").resolve(i + ".xlsx"));
            var made = all.get(i).made();
            assertEquals(all.get(i).expected(), commented(copy), made::toString);
            // What was not computed is computed now.
            var still = new TreeSet<>(all.get(i).expected());
            still.removeIf(cell -> made.get(cell) == Fault.FORMULA_WITHOUT_VALUE);
            assertEquals(still, FaultsIT.cells(TestBooks.check(TestBooks.read(copy))), made::toString);
        }
    }

    /** One after the other, or both. */
    private static List<Language> languages(int file) {
        List<Language> all = List.of(Language.values());
        return Amount.isWhole() ? all : List.of(all.get(file % all.size()));
    }

    /** The cells that have a comment. */
    private static Set<String> commented(byte[] file) throws IOException {
        var cells = new TreeSet<String>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            workbook.forEach(sheet ->
                    sheet.getCellComments().keySet().forEach(at -> cells.add(sheet.getSheetName() + "!" + at)));
        }
        return cells;
    }

    private void saved(String form) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                form,
                "--outdir",
                folder.resolve("saved").toString()));
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".xlsx")).forEach(file -> command.add(file.toString()));
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> "soffice");
    }
}
