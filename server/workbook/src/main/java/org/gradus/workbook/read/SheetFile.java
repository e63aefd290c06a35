package org.gradus.workbook.read;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gradus.evidence.reading.FileStart;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * The sheets of a file, whatever they are about: of a workbook (.xlsx, .ods), or the one of a table of separated values.
 *
 * @param gb18030 whether it is a table in the national encoding
 */
record SheetFile(List<RawSheet> sheets, boolean gb18030) {
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
    private static final int START = 512;

    /**
     * Reads a file: content decides.
     *
     * @param name as people know it
     * @param called whether it is said to be a workbook
     * @throws Refused where it is not read, with the reason
     */
    static SheetFile read(String name, boolean called, Path file, Limits limits) throws Refused, IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(START);
        }
        String start = new String(first, StandardCharsets.ISO_8859_1);
        if (start.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) {
            return new SheetFile(OdsReader.read(file.toFile(), limits), false);
        }
        if (start.startsWith("PK")) {
            return new SheetFile(XlsxReader.read(file.toFile(), limits), false);
        }
        if (start.startsWith(OLE)) {
            throw old(file.toFile());
        }
        boolean workbook = called || name.toLowerCase(Locale.ROOT).matches(".*\\.(xls[xm]?|ods)");
        FileStart.Kind kind = new FileStart(first).kind();
        if (workbook && kind != FileStart.Kind.TABLE) {
            throw new Refused(Wording.say(
                    "The file is called a workbook, and is none%s. Save it as .xlsx.",
                    "文件名为工作簿，内容却不是%s。请另存为 .xlsx。",
                    kind.label().isEmpty()
                            ? Text.EMPTY
                            : new Text(
                                    " (it begins like " + kind.label().en() + ")",
                                    "（开头像" + kind.label().zh() + "）")));
        }
        CsvReader.Read read = CsvReader.read(Files.readAllBytes(file), limits);
        return new SheetFile(List.of(read.sheet()), read.gb18030());
    }

    /** Why a file in the container of old Office is not read. */
    private static Refused old(File file) {
        try (var container = new POIFSFileSystem(file, true)) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return new Refused(new Text(
                        "The workbook is encrypted. Open it with its password, take the password off, and save it.",
                        "工作簿已加密。请用密码打开、取消密码后保存，再提交。"));
            }
        } catch (IOException | RuntimeException e) {
            return new Refused(new Text(
                    "The file begins like an old workbook (.xls), and is damaged. Save it as .xlsx.",
                    "文件开头像旧版工作簿（.xls），但已损坏。请另存为 .xlsx。"));
        }
        return new Refused(
                new Text("This is a workbook of the old form (.xls). Save it as .xlsx.", "这是旧版工作簿（.xls）。请另存为 .xlsx。"));
    }
}
