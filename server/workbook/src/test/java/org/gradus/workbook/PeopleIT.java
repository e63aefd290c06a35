package org.gradus.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gradus.evidence.reading.Submission;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Language;
import org.gradus.workbook.table.Sheet;
import org.gradus.workbook.write.Forms;
import org.gradus.workbook.write.Forms.Wanted;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Workbooks in the state in which people leave them say what they meant. */
class PeopleIT {
    private static final List<String> SAMPLES = List.of("lanqiao.ttl", "qingshan.ttl", "xinghe.ttl");

    /** What people do that changes nothing of what is said. */
    private enum Habit {
        FULL_WIDTH_WORD {
            @Override
            void pursue(Edited edited, int row) {
                var cell = edited.cell(Sheet.EVIDENCE, row, "status");
                cell.setCellValue(" " + wide(cell.getStringCellValue()) + "　");
            }
        },
        FULL_WIDTH_DATE {
            @Override
            void pursue(Edited edited, int row) {
                var cell = edited.cell(Sheet.EVIDENCE, row, "issued");
                var day = cell.getLocalDateTimeCellValue().toLocalDate();
                cell.setCellValue(wide(day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth()));
            }
        },
        CHINESE_DATE {
            @Override
            void pursue(Edited edited, int row) {
                var cell = edited.cell(Sheet.EVIDENCE, row, "issued");
                var day = cell.getLocalDateTimeCellValue().toLocalDate();
                cell.setCellValue(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
            }
        },
        SLASHED_DATE {
            @Override
            void pursue(Edited edited, int row) {
                var cell = edited.cell(Sheet.EVIDENCE, row, "issued");
                var day = cell.getLocalDateTimeCellValue().toLocalDate();
                cell.setCellValue(day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth() + " ");
            }
        },
        DIGITS_FOR_A_DATE {
            @Override
            void pursue(Edited edited, int row) {
                var cell = edited.cell(Sheet.EVIDENCE, row, "issued");
                cell.setCellValue(Double.parseDouble(cell.getLocalDateTimeCellValue()
                        .toLocalDate()
                        .toString()
                        .replace("-", "")));
                cell.setCellStyle(edited.workbook().getCellStyleAt(0));
            }
        },
        SERIAL_FOR_A_DATE {
            @Override
            void pursue(Edited edited, int row) {
                edited.cell(Sheet.EVIDENCE, row, "issued")
                        .setCellStyle(edited.workbook().getCellStyleAt(0));
            }
        },
        CHINESE_BUILT_IN_FORMAT {
            @Override
            void pursue(Edited edited, int row) {
                var style = edited.workbook().createCellStyle();
                style.setDataFormat((short) 31);
                edited.cell(Sheet.EVIDENCE, row, "issued").setCellStyle(style);
            }
        },
        OTHER_LANGUAGE {
            @Override
            void pursue(Edited edited, int row) {
                var words = TestBooks.BOOK.practices();
                var cell = edited.cell(Sheet.EVIDENCE, row, "practice");
                var word = words.find(cell.getStringCellValue()).iterator().next();
                cell.setCellValue(word.label().in(edited.language() == Language.ZH ? Language.EN : Language.ZH));
            }
        },
        LOCAL_NAME {
            @Override
            void pursue(Edited edited, int row) {
                var words = TestBooks.BOOK.practices();
                var cell = edited.cell(Sheet.EVIDENCE, row, "practice");
                String iri =
                        words.find(cell.getStringCellValue()).iterator().next().iri();
                cell.setCellValue("practice:" + iri.substring(iri.lastIndexOf('/') + 1));
            }
        },
        HIDDEN_ROW {
            @Override
            void pursue(Edited edited, int row) {
                edited.sheet(Sheet.EVIDENCE).getRow(row).setZeroHeight(true);
            }
        },
        FORMULA_WITH_VALUE {
            @Override
            void pursue(Edited edited, int row) {
                var cell = edited.cell(Sheet.EVIDENCE, row, "status");
                String value = cell.getStringCellValue();
                cell.setCellFormula("IF(1=1,\"" + value + "\",\"\")");
                cell.setCellValue(value);
                assertEquals(CellType.FORMULA, cell.getCellType());
            }
        },
        RENAMED_HEADER {
            @Override
            void pursue(Edited edited, int row) {
                edited.cell(Sheet.EVIDENCE, 0, "issued")
                        .setCellValue(edited.language().say("Date of issue (required)", "签发日期（必填）"));
            }
        },
        BLANK_STYLED_ROWS {
            @Override
            void pursue(Edited edited, int row) {
                var sheet = edited.sheet(Sheet.EVIDENCE);
                int last = sheet.getLastRowNum();
                for (int i = 1; i < 50; i++) {
                    sheet.createRow(last + i).createCell(3).setCellValue("  ");
                }
            }
        },
        NUMBERS_AS_TEXT {
            @Override
            void pursue(Edited edited, int row) {
                for (int each : edited.rows(Sheet.MEASUREMENTS)) {
                    var cell = edited.cell(Sheet.MEASUREMENTS, each, "baseline");
                    if (cell.getCellType() == CellType.NUMERIC) {
                        String text = new BigDecimal(String.valueOf(cell.getNumericCellValue()))
                                .stripTrailingZeros()
                                .toPlainString();
                        cell.setCellValue(wide(text) + " ");
                    }
                }
            }
        },
        TITLE_ABOVE {
            @Override
            void pursue(Edited edited, int row) {
                var sheet = edited.sheet(Sheet.INAPPLICABLE);
                sheet.shiftRows(0, Math.max(1, sheet.getLastRowNum()), 2);
                sheet.createRow(0).createCell(0).setCellValue("2026");
            }
        };

        abstract void pursue(Edited edited, int row);
    }

    private static final List<Habit> HABITS = List.of(Habit.values());

    private static String wide(String text) {
        return text.chars()
                .mapToObj(c -> String.valueOf((char) (c > ' ' && c < 0x7f ? c + 0xFEE0 : c)))
                .collect(Collectors.joining());
    }

    @TestFactory
    Stream<DynamicTest> whatPeopleDoToAWorkbookChangesNothingOfWhatItSays() {
        return IntStream.range(0, 50).mapToObj(seed -> DynamicTest.dynamicTest("file " + seed, () -> unchanged(seed)));
    }

    private static void unchanged(int seed) {
        Language language = seed % 2 == 0 ? Language.ZH : Language.EN;
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve(SAMPLES.get(seed % SAMPLES.size())));
        var random = new Random(seed);
        try (var edited = new Edited(TestBooks.evidence(graph, language), language)) {
            var done = new StringBuilder();
            var rows = edited.rows(Sheet.EVIDENCE);
            int from = random.nextInt(rows.size() - 20);
            for (int i = 0; i < 6; i++) {
                Habit habit = HABITS.get((seed + i * 5) % HABITS.size());
                if (habit == Habit.RENAMED_HEADER) {
                    continue; // last, for others look for the header
                }
                habit.pursue(edited, rows.get(from + i));
                done.append(habit).append(' ');
            }
            Habit.RENAMED_HEADER.pursue(edited, 0);
            Submission read = TestBooks.read(edited.bytes());
            assertEquals(List.of(), TestBooks.check(read), done::toString);
            assertTrue(graph.isIsomorphicWith(read.graph()), done::toString);
        }
    }

    @Test
    void anAddedColumnIsKeptAsANote() {
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl"));
        try (var edited = new Edited(TestBooks.evidence(graph, Language.ZH), Language.ZH)) {
            var sheet = edited.sheet(Sheet.EVIDENCE);
            int last = sheet.getRow(0).getLastCellNum();
            sheet.getRow(0).createCell(last).setCellValue("责任人");
            sheet.getRow(2).createCell(last).setCellValue("张三");
            Submission read = TestBooks.read(edited.bytes());
            assertEquals(List.of(), TestBooks.check(read));
            assertTrue(
                    read.graph().contains(Node.ANY, SKOS.note.asNode(), NodeFactory.createLiteralLang("责任人：张三", "zh")));
            assertEquals(1, read.sheets().readOtherwise().size());
        }
    }

    @Test
    void mergedCellsHoldForEachOfTheirRows() {
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl"));
        try (var edited = new Edited(TestBooks.evidence(graph, Language.ZH), Language.ZH)) {
            int column = edited.column(Sheet.EVIDENCE, "subject");
            for (int row = 3; row < 6; row++) {
                edited.cell(Sheet.EVIDENCE, row, "subject").setBlank();
            }
            edited.sheet(Sheet.EVIDENCE).addMergedRegion(new CellRangeAddress(2, 5, column, column));
            Submission read = TestBooks.read(edited.bytes());
            assertEquals(List.of(), TestBooks.check(read));
            assertTrue(graph.isIsomorphicWith(read.graph()));
        }
    }

    /** A row that groups columns stands above those that it groups; the others reach over both. */
    @Test
    void headersInTwoRowsAreReadTogether() {
        for (Language language : Language.values()) {
            Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("xinghe.ttl"));
            try (var edited = new Edited(TestBooks.evidence(graph, language), language)) {
                int from = edited.column(Sheet.EVIDENCE, "breadth");
                int to = edited.column(Sheet.EVIDENCE, "conduct");
                var sheet = edited.sheet(Sheet.EVIDENCE);
                sheet.shiftRows(0, sheet.getLastRowNum(), 1);
                var upper = sheet.createRow(0);
                var lower = sheet.getRow(1);
                for (int i = 0; i < lower.getLastCellNum(); i++) {
                    if (i < from || i > to) {
                        upper.createCell(i).setCellValue(lower.getCell(i).getStringCellValue());
                        lower.getCell(i).setBlank();
                        sheet.addMergedRegion(new CellRangeAddress(0, 1, i, i));
                    }
                }
                upper.createCell(from).setCellValue(language.say("Extent", "程度"));
                sheet.addMergedRegion(new CellRangeAddress(0, 0, from, to));
                Submission read = TestBooks.read(edited.bytes());
                assertEquals(List.of(), TestBooks.check(read));
                assertTrue(graph.isIsomorphicWith(read.graph()), language.tag());
            }
        }
    }

    @Test
    void headersThatAreRepeatedArePassedOverAndTold() {
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl"));
        try (var edited = new Edited(TestBooks.evidence(graph, Language.ZH), Language.ZH)) {
            var sheet = edited.sheet(Sheet.EVIDENCE);
            sheet.shiftRows(4, sheet.getLastRowNum(), 1);
            sheet.copyRows(0, 0, 4, new CellCopyPolicy());
            Submission read = TestBooks.read(edited.bytes());
            assertEquals(List.of(), TestBooks.check(read));
            assertTrue(graph.isIsomorphicWith(read.graph()));
            assertEquals(1, read.sheets().readOtherwise().size());
            assertEquals(5, read.sheets().readOtherwise().get(0).cell().row());
        }
    }

    /** A stroke in a cell, or that a proof has no end, is as good as nothing where nothing need stand, and told. */
    @Test
    void signsForNothingAreReadAsBlank() {
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl"));
        var signs = List.of("/", "—", "——", "－", "N/A", "长期", "长期有效", "无");
        try (var edited = new Edited(TestBooks.evidence(graph, Language.ZH), Language.ZH)) {
            int put = 0;
            for (int row : edited.rows(Sheet.EVIDENCE)) {
                for (String key : List.of("validUntil", "depth", "figure")) {
                    var cell = edited.cell(Sheet.EVIDENCE, row, key);
                    if (cell.getCellType() == CellType.BLANK) {
                        cell.setCellValue(signs.get(key.equals("validUntil") ? put % signs.size() : put % 5));
                        put++;
                    }
                }
            }
            Submission read = TestBooks.read(edited.bytes());
            assertTrue(put > signs.size());
            assertEquals(List.of(), TestBooks.check(read));
            assertTrue(graph.isIsomorphicWith(read.graph()));
            assertEquals(put, read.sheets().readOtherwise().size());
        }
    }

    @Test
    void aSignForNothingWhereSomethingMustStandIsAFault() {
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl"));
        for (String key : List.of("issued", "source", "status", "practice", "subject")) {
            try (var edited = new Edited(TestBooks.evidence(graph, Language.ZH), Language.ZH)) {
                edited.cell(Sheet.EVIDENCE, 3, key).setCellValue("/");
                assertEquals(
                        Set.of(edited.address(Sheet.EVIDENCE, 3, key)),
                        FaultsIT.cells(TestBooks.check(TestBooks.read(edited.bytes()))));
            }
        }
    }

    @Test
    void whoCallsASubjectInAWorkbookWithoutAnyIsSentToTheirSheet() {
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl"));
        for (Language language : Language.values()) {
            try (var edited = new Edited(TestBooks.evidence(graph, language), language)) {
                var workbook = edited.workbook();
                String subjects = Sheet.SUBJECTS.label().in(language);
                workbook.removeSheetAt(workbook.getSheetIndex(subjects));
                var problems = TestBooks.check(TestBooks.read(edited.bytes()));
                assertTrue(problems.get(0).message().in(language).contains(subjects), problems.get(0)::toString);
            }
        }
    }

    @Test
    void subjectsOfOneNameAreToldApartByTheirIdentifiers() {
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl"));
        try (var edited = new Edited(TestBooks.evidence(graph, Language.ZH), Language.ZH)) {
            var first = edited.cell(Sheet.SUBJECTS, 1, "name");
            edited.cell(Sheet.SUBJECTS, 2, "name").setCellValue(first.getStringCellValue());
            var faults = TestBooks.read(edited.bytes()).sheets().faults();
            assertTrue(
                    faults.stream()
                            .anyMatch(each -> each.message()
                                    .zh()
                                    .contains("标识：https://lanqiao.example/id/company, urn:gradus:subject:")),
                    faults::toString);
        }
    }

    @Test
    void aSumBelowAllRowsAndWhoFilledThemInArePassedOverAndTold() {
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl"));
        try (var edited = new Edited(TestBooks.evidence(graph, Language.ZH), Language.ZH)) {
            int row = edited.sheet(Sheet.EVIDENCE).getLastRowNum() + 1;
            edited.cell(Sheet.EVIDENCE, row, "practice").setCellValue("合计");
            edited.cell(Sheet.EVIDENCE, row + 1, "number").setCellValue("填表人：张三");
            edited.cell(Sheet.EVIDENCE, row + 2, "number").setCellValue("E999");
            Submission read = TestBooks.read(edited.bytes());
            assertEquals(List.of(), TestBooks.check(read));
            assertTrue(graph.isIsomorphicWith(read.graph()));
            assertEquals(
                    List.of(
                            edited.address(Sheet.EVIDENCE, row, "practice"),
                            edited.address(Sheet.EVIDENCE, row + 1, "number")),
                    read.sheets().readOtherwise().stream()
                            .map(each -> each.cell().toString())
                            .toList());
        }
    }

    /** What stands in the cell is the proof; that a click leads elsewhere is told, unless it leads to just that. */
    @Test
    void theLinkBehindAProofIsTold() {
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl"));
        try (var edited = new Edited(TestBooks.evidence(graph, Language.EN), Language.EN)) {
            for (int row : List.of(2, 3)) {
                var link = edited.workbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
                var cell = edited.cell(Sheet.EVIDENCE, row, "source");
                link.setAddress("https://docs.example/" + row);
                cell.setHyperlink(link);
                cell.setCellValue(row == 2 ? "see there" : link.getAddress());
            }
            var told = TestBooks.read(edited.bytes()).sheets().readOtherwise();
            assertEquals(1, told.size());
            assertEquals(
                    edited.address(Sheet.EVIDENCE, 2, "source"),
                    told.get(0).cell().toString());
            assertTrue(told.get(0).message().en().contains("https://docs.example/2"));
        }
    }

    @Test
    void ticksAndCrossesSayWhetherAPracticeIsDone() {
        var column = TestBooks.BOOK.column(Sheet.EVIDENCE, "claim");
        for (String done : List.of("√", "✓", "是", "Y", "yes", "TRUE", "有")) {
            assertEquals(
                    "",
                    TestBooks.BOOK.words(column).find(done).iterator().next().iri(),
                    done);
        }
        for (String not : List.of("×", "✗", "否", "N", "no", "FALSE", "无", "Ｎ")) {
            assertEquals(
                    GRADUS.NotDone,
                    TestBooks.BOOK.words(column).find(not).iterator().next().iri(),
                    not);
        }
    }

    /** The copy of a row has its number too; measurements stay with the row that had it first. */
    @Test
    void measurementsStayWithTheRowThatWasCopied() {
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl"));
        try (var edited = new Edited(TestBooks.evidence(graph, Language.ZH), Language.ZH)) {
            String measured = edited.text(Sheet.MEASUREMENTS, 1, "evidence");
            int row = edited.rows(Sheet.EVIDENCE).stream()
                    .filter(each -> edited.text(Sheet.EVIDENCE, each, "number").equals(measured))
                    .findFirst()
                    .orElseThrow();
            var sheet = edited.sheet(Sheet.EVIDENCE);
            sheet.copyRows(row, row, sheet.getLastRowNum() + 1, new CellCopyPolicy());
            Submission read = TestBooks.read(edited.bytes());
            assertEquals(List.of(), read.sheets().faults());
            Node measurement = NodeFactory.createURI(GRADUS.measurement);
            assertEquals(
                    graph.find(Node.ANY, measurement, Node.ANY).toList().size(),
                    read.graph().find(Node.ANY, measurement, Node.ANY).toList().size());
        }
    }

    @Test
    void aFormulaWithoutValueIsAFaultInAnyColumnThatIsRead() {
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl"));
        try (var edited = new Edited(TestBooks.evidence(graph, Language.ZH), Language.ZH)) {
            var number = edited.cell(Sheet.EVIDENCE, 2, "number");
            number.setBlank();
            number.setCellFormula("ROW()-1");
            var sheet = edited.sheet(Sheet.EVIDENCE);
            int last = sheet.getRow(0).getLastCellNum();
            sheet.getRow(0).createCell(last).setCellValue("得分");
            sheet.getRow(3).createCell(last).setCellFormula("1+1");
            String added = "证据!" + new CellAddress(3, last);
            assertEquals(
                    Set.of(edited.address(Sheet.EVIDENCE, 2, "number"), added),
                    FaultsIT.cells(TestBooks.check(TestBooks.read(edited.bytes()))));
        }
    }

    @Test
    void aTableMayHaveATitleAboveItsHeaders() {
        String table = """
                某某公司证据表

                实践;评估对象;状态;签发日期;证明材料
                数据采集;https://example.org/a;已提交;2026年5月1号;"工单, 台账"
                """;
        Submission read = TestBooks.read("evidence.csv", table.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), read.sheets().faults());
        assertEquals(5, read.graph().size());
    }

    @Test
    void daysAreTheSameInTheCalendarFrom1904() throws IOException {
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl"));
        try (var edited = new Edited(TestBooks.evidence(graph, Language.EN), Language.EN)) {
            for (int row : edited.rows(Sheet.EVIDENCE)) {
                var each = edited.cell(Sheet.EVIDENCE, row, "issued");
                each.setCellValue(each.getNumericCellValue() - 1462);
            }
            for (int row : edited.rows(Sheet.MEASUREMENTS)) {
                var each = edited.cell(Sheet.MEASUREMENTS, row, "periodEnd");
                each.setCellValue(each.getNumericCellValue() - 1462);
            }
            Submission read = TestBooks.read(TestBooks.changed(
                    edited.bytes(),
                    "xl/workbook.xml",
                    text -> text.replaceFirst("date1904=\"[^\"]*\"", "")
                            .replaceFirst("<workbookPr", "<workbookPr date1904=\"true\"")));
            assertEquals(List.of(), TestBooks.check(read));
            assertTrue(graph.isIsomorphicWith(read.graph()));
        }
    }

    @Test
    void aCopiedRowIsAnItemOfItsOwn() {
        Graph graph = TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl"));
        try (var edited = new Edited(TestBooks.evidence(graph, Language.ZH), Language.ZH)) {
            var sheet = edited.sheet(Sheet.EVIDENCE);
            int last = sheet.getLastRowNum();
            sheet.copyRows(2, 2, last + 1, new CellCopyPolicy());
            Submission read = TestBooks.read(edited.bytes());
            assertEquals(List.of(), TestBooks.check(read));
            assertTrue(read.graph().size() > graph.size());
            assertEquals(1, read.sheets().readOtherwise().size());
        }
    }

    @Test
    void aTemplateThatIsPartlyFilledInSaysOnlyWhatIsFilledIn() {
        var models = List.of(TestBooks.BOOK.ontology().model("t-aiitre-10004-2023"));
        var form = new Forms(TestBooks.BOOK).template(new Wanted(models, "L2", List.of(), null, false), Language.ZH);
        try (var edited = new Edited(TestBooks.written(form), Language.ZH)) {
            edited.cell(Sheet.SUBJECTS, 1, "name").setCellValue("蓝桥电器有限公司");
            edited.cell(Sheet.SUBJECTS, 1, "class").setCellValue("企业");
            edited.cell(Sheet.EVIDENCE, 4, "status").setCellValue("已提交");
            edited.cell(Sheet.EVIDENCE, 4, "issued").setCellValue("2026.5.1");
            edited.cell(Sheet.EVIDENCE, 4, "source").setCellValue("ISO 证书");
            Submission read = TestBooks.read(edited.bytes());
            assertEquals(List.of(), TestBooks.check(read));
            assertEquals(2 + 1 + 4, read.graph().size(), read.graph()::toString);
        }
    }

    @Test
    void aTableInTheNationalEncodingIsReadAndSaid() {
        String table = "实践,评估对象,状态,签发日期,证明材料\n数据采集,https://example.org/a,已提交,2026年5月1日,工单\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            Submission read = TestBooks.read("evidence.csv", table.getBytes(charset));
            assertEquals(List.of(), read.problems());
            assertEquals(List.of(), read.sheets().faults());
            assertEquals(5, read.graph().size());
            assertEquals(
                    charset.equals(StandardCharsets.UTF_8) ? 1 : 2,
                    read.sheets().readOtherwise().size());
        }
    }
}
