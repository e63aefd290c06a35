package org.gradus.workbook.read;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.text.FormulaGuard;
import org.gradus.text.Text;
import org.gradus.workbook.table.Content;
import org.gradus.workbook.table.Plain;

/** Reads a table of separated values, in UTF-8 or in the encoding that Chinese spreadsheets write. */
final class CsvReader {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int FIRST_LINES = 30;
    private static final char MARK = '\uFEFF';

    private CsvReader() {}

    /** A table, and whether it is in the national encoding. */
    record Read(RawSheet sheet, boolean gb18030) {}

    static Read read(byte[] bytes, Limits limits) throws Refused, IOException {
        String text;
        boolean gb18030 = false;
        try {
            text = decoded(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            gb18030 = true;
            try {
                text = decoded(bytes, GB18030);
            } catch (CharacterCodingException neither) {
                throw new Refused(
                        Code.NOT_UTF8,
                        new Text(
                                "The table is neither in UTF-8 nor in GB 18030. Save it as “CSV UTF-8”.",
                                "表格既不是 UTF-8 编码，也不是 GB 18030 编码。请另存为“CSV UTF-8”。"));
            }
        }
        if (!text.isEmpty() && text.charAt(0) == MARK) {
            text = text.substring(1);
        }
        try {
            return new Read(table(text, new Bounds(limits)), gb18030);
        } catch (Bounds.Exceeded e) {
            throw XlsxReader.tooLarge(limits);
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static RawSheet table(String text, Bounds bounds) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        var rows = new ArrayList<RawRow>();
        try (var records = format.parse(new StringReader(text))) {
            int number = 0;
            for (CSVRecord each : records) {
                var row = new RawRow(++number);
                int column = 0;
                for (String value : each) {
                    column++;
                    if (!Plain.trimmed(value).isEmpty()) {
                        bounds.cell();
                        row.put(column, new Content.Words(FormulaGuard.without(value)));
                    }
                }
                if (!row.isEmpty()) {
                    row.trim();
                    rows.add(row);
                }
            }
        }
        return new RawSheet("", false, rows, List.of());
    }

    /** The sign that occurs most in the first line that has any: a title may stand above the headers. */
    private static char separator(String text) {
        String first = text.lines()
                .limit(FIRST_LINES)
                .filter(line -> line.chars().anyMatch(c -> c == ',' || c == ';' || c == '\t'))
                .findFirst()
                .orElse("");
        char best = ',';
        long most = 0;
        for (char each : new char[] {',', ';', '\t'}) {
            long count = first.chars().filter(c -> c == each).count();
            if (count > most) {
                most = count;
                best = each;
            }
        }
        return best;
    }
}
