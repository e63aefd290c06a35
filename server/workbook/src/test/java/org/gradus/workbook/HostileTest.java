package org.gradus.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
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
import org.gradus.workbook.table.Sheet;
import org.junit.jupiter.api.Test;

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
