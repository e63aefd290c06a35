package org.gradus.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.Submission;
import org.gradus.text.Language;
import org.gradus.workbook.read.Limits;
import org.gradus.workbook.table.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no evidence, or are more than is read, are refused in words; nothing of them is run, computed or fetched. */
class HostileTest {
    private static final Graph GRAPH = TestBooks.graph(TestBooks.EXAMPLES.resolve("lanqiao.ttl"));
    private static final byte[] WORKBOOK = TestBooks.evidence(GRAPH, Language.EN);

    @Test
    void macrosAreRefused() throws IOException {
        byte[] file = changed(
                "[Content_Types].xml",
                text -> text.replace("spreadsheetml.sheet.main", "spreadsheetml.sheet.macroEnabled.main")
                        .replace(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.macroEnabled.main",
                                "application/vnd.ms-excel.sheet.macroEnabled.main"));
        assertRefused("evidence.xlsx", file, Code.WORKBOOK_REFUSED, "macros");
    }

    @Test
    void anEncryptedWorkbookIsRefusedAsSuch() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var in = encryptor.getDataStream(container)) {
                in.write(WORKBOOK);
            }
            container.writeFilesystem(out);
        }
        assertRefused("evidence.xlsx", out.toByteArray(), Code.WORKBOOK_REFUSED, "encrypted");
    }

    @Test
    void anOldWorkbookIsRefusedAsSuch() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("Evidence");
            workbook.write(out);
        }
        assertRefused("evidence.xlsx", out.toByteArray(), Code.WORKBOOK_REFUSED, ".xls");
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        byte[] file = changed(
                "xl/sharedStrings.xml", text -> text.replaceFirst("<sst", "<!DOCTYPE sst [<!ENTITY x \"y\">]><sst"));
        assertRefused("evidence.xlsx", file, Code.WORKBOOK_REFUSED, "");
    }

    @Test
    void aFileThatIsCutOffIsRefused() {
        assertRefused("evidence.xlsx", Arrays.copyOf(WORKBOOK, WORKBOOK.length / 2), Code.WORKBOOK_REFUSED, "damaged");
    }

    @Test
    void anotherFileUnderTheNameOfAWorkbookIsRefused() {
        Submission read = TestBooks.read("evidence.xlsx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertTrue(!TestBooks.check(read).isEmpty());
    }

    @Test
    void aWorkbookUnderAnotherNameIsRead() {
        for (String name : List.of("evidence", "evidence.txt", "evidence.ttl", "evidence.zip")) {
            Submission read = TestBooks.read(name, WORKBOOK);
            assertEquals(List.of(), read.problems(), name);
            assertTrue(GRAPH.isIsomorphicWith(read.graph()), name);
        }
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        byte[] file = changed(
                "xl/sharedStrings.xml",
                text -> text.replaceFirst("</sst>", "<si><t>" + " ".repeat(40_000_000) + "</t></si></sst>"));
        assertTrue(file.length < 1_000_000);
        assertRefused("evidence.xlsx", file, Code.TOO_LARGE, "unpacks");
    }

    /** Whatever part swells, it is counted: types and relationships, the list of sheets, looks, texts and cells. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "_rels/.rels",
                "xl/_rels/workbook.xml.rels",
                "xl/workbook.xml",
                "xl/styles.xml",
                "xl/sharedStrings.xml",
                "xl/worksheets/sheet3.xml"
            })
    void everyPartIsBounded(String part) throws IOException {
        var limits = new Limits(2L << 20, 100_000);
        assertEquals(
                List.of(), TestBooks.read("evidence.xlsx", WORKBOOK, limits).problems());
        byte[] file = changed(
                part, text -> text.replaceFirst("^(<\\?xml[^>]*\\?>)?", "$0" + "<!-- nothing -->".repeat(140_000)));
        assertTooLarge(TestBooks.read("evidence.xlsx", file, limits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet3.xml"})
    void noSinglePieceIsLongerThanSpreadsheetsMakeAny(String part) throws IOException {
        byte[] file = changed(
                part, text -> text.replaceFirst("^(<\\?xml[^>]*\\?>)?", "$0<!--" + " ".repeat(5 << 20) + "-->"));
        assertTooLarge(TestBooks.read("evidence.xlsx", file, Limits.USUAL));
    }

    @Test
    void moreTextsThanCellsAreBounded() throws IOException {
        byte[] file =
                changed("xl/sharedStrings.xml", text -> text.replaceFirst("</sst>", "<si/>".repeat(5001) + "</sst>"));
        assertTooLarge(TestBooks.read("evidence.xlsx", file, new Limits(64L << 20, 5000)));
    }

    @Test
    void textsThatAreKeptAreBounded() throws IOException {
        byte[] file = changed(
                "xl/sharedStrings.xml",
                text -> text.replaceFirst(
                        "</sst>", ("<si><t>" + "x".repeat(1000) + "</t></si>").repeat(1100) + "</sst>"));
        assertTooLarge(TestBooks.read("evidence.xlsx", file, new Limits(4L << 20, 100_000)));
    }

    /** Rows and columns that repeat are counted as often as they do. */
    @Test
    void repeatedRowsOfOpenDocumentAreBounded() throws IOException {
        String cells = "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"1000\">"
                + "<text:p>x</text:p></table:table-cell>";
        byte[] file = ods("<table:table-row table:number-rows-repeated=\"100000\">" + cells + "</table:table-row>");
        assertTooLarge(TestBooks.read("evidence.ods", file, new Limits(64L << 20, 50_000)));
        assertTooLarge(TestBooks.read("evidence.ods", file, Limits.USUAL));
    }

    /** Written out, it would have a thousand million digits. */
    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1E+2147483647", "1e-999999999"})
    void aNumberThatNoSpreadsheetHoldsIsAFaultAtItsCell(String number) throws IOException {
        try (var edited = new Edited(WORKBOOK, Language.EN)) {
            edited.cell(Sheet.EVIDENCE, 3, "issued").setCellValue(424_242);
            byte[] file = TestBooks.changed(
                    edited.bytes(),
                    "xl/worksheets/sheet3.xml",
                    text -> text.replaceFirst("<v>424242(\\.0)?</v>", "<v>" + number + "</v>"));
            assertEquals(
                    Set.of(edited.address(Sheet.EVIDENCE, 3, "issued")),
                    FaultsIT.cells(TestBooks.read(file).sheets().faults()));
        }
    }

    @Test
    void aSheetThatLiesElsewhereIsNotFetchedAndTheWorkbookRefused() throws IOException {
        byte[] file = changed(
                "xl/_rels/workbook.xml.rels",
                text -> text.replaceFirst(
                        "Target=\"[^\"]*sheet3.xml\"",
                        "Target=\"http://localhost/sheet3.xml\" TargetMode=\"External\""));
        assertRefused("evidence.xlsx", file, Code.WORKBOOK_REFUSED, "damaged");
    }

    private static byte[] ods(String rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
            var mimetype = new ZipEntry("mimetype");
            var sum = new CRC32();
            sum.update(type);
            mimetype.setMethod(ZipEntry.STORED);
            mimetype.setSize(type.length);
            mimetype.setCrc(sum.getValue());
            zip.putNextEntry(mimetype);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
                            + "<office:spreadsheet><table:table table:name=\"Evidence\">" + rows
                            + "</table:table></office:spreadsheet></office:body></office:document-content>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static void assertTooLarge(Submission read) {
        assertEquals(1, read.problems().size(), read.problems()::toString);
        assertEquals(Code.TOO_LARGE, read.problems().get(0).code());
        assertTrue(read.graph().isEmpty());
    }

    /** What a spreadsheet saves as “Strict Open XML” says the same under other names. */
    @Test
    void aStrictWorkbookIsRead() throws IOException {
        byte[] file = WORKBOOK;
        var parts = new ArrayList<>(List.of("_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"));
        parts.addAll(List.of("xl/styles.xml", "xl/sharedStrings.xml"));
        for (int i = 1; i <= 7; i++) {
            parts.add("xl/worksheets/sheet" + i + ".xml");
        }
        for (String part : parts) {
            file = TestBooks.changed(
                    file,
                    part,
                    text -> text.replace(
                                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                    "http://purl.oclc.org/ooxml/officeDocument/relationships")
                            .replace(
                                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                    "http://purl.oclc.org/ooxml/spreadsheetml/main"));
        }
        Submission read = TestBooks.read(file);
        assertEquals(List.of(), read.problems());
        assertTrue(GRAPH.isIsomorphicWith(read.graph()));
    }

    @Test
    void aMillionEmptyRowsCostNothing() throws IOException {
        var rows = new StringBuilder();
        for (int i = 10_000; i < 1_010_000; i++) {
            rows.append("<row r=\"").append(i).append("\"/>");
        }
        byte[] file =
                changed("xl/worksheets/sheet3.xml", text -> text.replaceFirst("</sheetData>", rows + "</sheetData>"));
        Submission read = TestBooks.read(file);
        assertEquals(List.of(), read.problems());
        assertTrue(GRAPH.isIsomorphicWith(read.graph()));
    }

    @Test
    void aSheetThatIsNoneOfTheTemplatesIsToldUnlessItIsForNotes() throws IOException {
        try (var edited = new Edited(WORKBOOK, Language.EN)) {
            edited.workbook().createSheet("Notes").createRow(4).createCell(1).setCellValue("for us");
            assertEquals(List.of(), TestBooks.check(TestBooks.read(edited.bytes())));
            edited.workbook().createSheet("Sheet1").createRow(4).createCell(1).setCellValue("for us");
            var problems = TestBooks.check(TestBooks.read(edited.bytes()));
            assertEquals(1, problems.size());
            assertEquals("Sheet1!B5", String.valueOf(problems.get(0).place().cell()));
        }
    }

    @Test
    void aMissingColumnIsToldOnceAtTheHeading() {
        try (var edited = new Edited(WORKBOOK, Language.EN)) {
            int column = edited.column(Sheet.EVIDENCE, "status");
            for (int row : edited.rows(Sheet.EVIDENCE)) {
                edited.cell(Sheet.EVIDENCE, row, "status").setBlank();
            }
            edited.sheet(Sheet.EVIDENCE).getRow(0).getCell(column).setBlank();
            var problems = TestBooks.check(TestBooks.read(edited.bytes()));
            assertEquals(
                    List.of("Evidence"),
                    problems.stream().map(each -> each.place().cell().sheet()).toList());
            assertEquals(1, problems.get(0).place().cell().row());
        }
    }

    private static void assertRefused(String name, byte[] file, Code code, String word) {
        Submission read = TestBooks.read(name, file);
        assertEquals(1, read.problems().size(), read.problems()::toString);
        IntakeProblem problem = read.problems().get(0);
        assertEquals(code, problem.code(), problem::toString);
        assertTrue(problem.message().en().contains(word), problem.message().en());
        assertTrue(read.graph().isEmpty());
    }

    private static byte[] changed(String part, UnaryOperator<String> change) throws IOException {
        return TestBooks.changed(WORKBOOK, part, change);
    }
}
