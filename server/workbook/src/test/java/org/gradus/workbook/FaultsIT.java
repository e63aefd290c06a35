package org.gradus.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gradus.evidence.reading.Cell;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.Submission;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.workbook.table.Sheet;
import org.gradus.workbook.write.Annotation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every fault is told at its cell, and nothing else is called one. */
class FaultsIT {
    private static final List<Fault> KINDS = List.of(Fault.values());
    private static final int FILES = 30;
    private static final int FAULTS_A_FILE = 7;
    private static final List<String> SAMPLES = List.of("lanqiao.ttl", "qingshan.ttl", "xinghe.ttl");

    @TestFactory
    Stream<DynamicTest> faultsAreToldAtTheirCells() {
        return IntStream.range(0, FILES)
                .mapToObj(seed -> DynamicTest.dynamicTest("file " + seed, () -> toldAtTheirCells(seed)));
    }

    /** A workbook with faults. */
    static final class Faulty {
        private final byte[] file;
        private final NavigableMap<String, Fault> made;

        private Faulty(byte[] file, NavigableMap<String, Fault> made) {
            this.file = file;
            this.made = made;
        }

        byte[] file() {
            return file.clone();
        }

        /** What was done, by the cell at which it must be told. */
        NavigableMap<String, Fault> made() {
            return made;
        }

        Set<String> expected() {
            return made.keySet();
        }
    }

    /** The workbooks with faults, each the same at every run. */
    static Stream<Faulty> faulty() {
        return IntStream.range(0, FILES).mapToObj(FaultsIT::faulty);
    }

    private static Faulty faulty(int seed) {
        Language language = seed % 2 == 0 ? Language.ZH : Language.EN;
        var random = new Random(seed);
        try (var edited = new Edited(sample(seed, language), language)) {
            var made = new TreeMap<String, Fault>();
            var used = new HashSet<String>();
            for (int i = 0; i < FAULTS_A_FILE; i++) {
                Fault fault = KINDS.get((seed + i * KINDS.size() / FAULTS_A_FILE) % KINDS.size());
                String cell = fault.make(edited, row(fault, edited, used, random));
                assertNull(made.put(cell, fault), () -> "two faults at " + cell);
            }
            return new Faulty(edited.bytes(), made);
        }
    }

    private static void toldAtTheirCells(int seed) {
        Faulty faulty = faulty(seed);
        List<IntakeProblem> problems = TestBooks.check(TestBooks.read(faulty.file()));
        assertEquals(
                faulty.expected(),
                cells(problems),
                () -> faulty.made() + "\n"
                        + problems.stream()
                                .map(problem -> problem.text(Language.EN))
                                .collect(Collectors.joining("\n")));
    }

    @Test
    void thereAreTwoHundredFaultsOfFortyKinds() {
        var made = faulty().flatMap(each -> each.made().values().stream()).toList();
        assertTrue(made.size() >= 200, () -> made.size() + " faults");
        assertTrue(Set.copyOf(made).size() >= 40, () -> Set.copyOf(made).size() + " kinds");
    }

    private static int row(Fault fault, Edited edited, Set<String> used, Random random) {
        List<Integer> rows = edited.rows(fault.sheet()).stream()
                .filter(row -> fault.sheet() == Sheet.SUBJECTS || !used.contains(fault.sheet() + " " + row))
                .filter(row -> fault.fits(edited, row))
                .toList();
        int row = rows.get(random.nextInt(rows.size()));
        used.add(fault.sheet() + " " + row);
        return row;
    }

    static Set<String> cells(List<IntakeProblem> problems) {
        return problems.stream()
                .map(problem -> String.valueOf(problem.place().cell()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static byte[] sample(int seed, Language language) {
        String name = SAMPLES.get(seed % SAMPLES.size());
        return TestBooks.evidence(TestBooks.graph(TestBooks.EXAMPLES.resolve(name)), language);
    }

    @Test
    void theAnnotatedCopyHasEachProblemAtItsCellAndReadsAsBefore() throws IOException {
        try (var edited = new Edited(sample(0, Language.ZH), Language.ZH)) {
            String status = Fault.STATUS_EMPTY.make(edited, 3);
            String breadth = Fault.BREADTH_UNKNOWN.make(edited, 5);
            Submission read = TestBooks.read(edited.bytes());
            var problems = TestBooks.check(read);
            byte[] copy = annotated(edited.bytes(), problems, read);
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
                assertEquals("问题清单", workbook.getSheetName(0));
                assertEquals(2, workbook.getSheetAt(0).getHyperlinkList().size());
                for (String cell : List.of(status, breadth)) {
                    var at = new CellAddress(cell.substring(cell.indexOf('!') + 1));
                    var comment = workbook.getSheet("证据").getCellComment(at);
                    assertTrue(comment.getString().getString().length() > 5, cell);
                    assertTrue(
                            !comment.getString().getString().contains("gradus:"),
                            comment.getString().getString());
                }
            }
            Submission again = TestBooks.read(copy);
            assertEquals(cells(problems), cells(TestBooks.check(again)));
            byte[] twice = annotated(copy, problems, again);
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(twice))) {
                assertEquals(2, workbook.getSheet("证据").getCellComments().size());
                // Red is above the yellow of what is missing, in a copy of a copy too.
                var rules = workbook.getSheet("证据").getCTWorksheet().getConditionalFormattingList();
                var red = rules.stream()
                        .filter(each -> each.getCfRuleArray(0).getPriority() == 1)
                        .flatMap(each -> ((List<?>) each.getSqref()).stream())
                        .map(cell -> "证据!" + cell)
                        .collect(Collectors.toSet());
                assertEquals(Set.of(status, breadth), red);
            }
        }
    }

    /** Whether a cell shows a percentage decides what it says, and a copy of a copy shows it still. */
    @Test
    void whatACellShowsIsTheSameInACopyOfACopy() throws IOException {
        try (var edited = new Edited(sample(0, Language.ZH), Language.ZH)) {
            var cell = edited.cell(Sheet.MEASUREMENTS, 1, "achieved");
            var percent = edited.workbook().createCellStyle();
            percent.setDataFormat((short) 10);
            cell.setCellValue(0.925);
            cell.setCellStyle(percent);
            byte[] file = edited.bytes();
            var at = new Cell("测量", cell.getRowIndex() + 1, cell.getColumnIndex() + 1);
            var problem = new IntakeProblem(
                    IntakeProblem.Code.CELL_NOT_READ,
                    IntakeProblem.Place.at("evidence.xlsx", at),
                    new Text("asked about", "请核对"));
            byte[] copy = annotated(file, List.of(problem), TestBooks.read(file));
            byte[] twice = annotated(copy, List.of(), TestBooks.read(copy));
            assertTrue(TestBooks.read(file)
                    .graph()
                    .isIsomorphicWith(TestBooks.read(twice).graph()));
        }
    }

    static byte[] annotated(byte[] file, List<IntakeProblem> problems, Submission read) throws IOException {
        var out = new ByteArrayOutputStream();
        new Annotation(TestBooks.BOOK, Language.ZH)
                .write(new ByteArrayInputStream(file), problems, read.sheets().readOtherwise(), out);
        return out.toByteArray();
    }
}
