package org.gradus.workbook.write;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gradus.text.Language;

/** How cells look: one accent, one grey, nothing that only a colour tells. */
final class Styles {
    private static final String ACCENT = "1F6F5C";
    private static final String GREY = "6B6B6B";
    private static final String PALE = "F3F6F5";
    private static final String LINE = "D5DBD9";
    private static final String RED = "F8CBAD";

    /** What a cell is. */
    enum Style {
        HEADER,
        TEXT,
        DATE,
        NUMBER,
        LOCKED,
        INFO,
        TITLE,
        SECTION,
        PLAIN,
        LINK,
        MET,
        NEAR,
        FAR
    }

    private final XSSFWorkbook book;
    private final Map<Style, XSSFCellStyle> made = new EnumMap<>(Style.class);
    private final String fontName;

    Styles(XSSFWorkbook book, Language language) {
        this.book = book;
        this.fontName = language == Language.ZH ? "Microsoft YaHei" : "Calibri";
        XSSFFont usual = book.getFontAt(0);
        usual.setFontName(fontName);
        usual.setFontHeightInPoints((short) 10);
    }

    XSSFCellStyle of(Style style) {
        return made.computeIfAbsent(style, this::make);
    }

    private XSSFCellStyle make(Style style) {
        XSSFCellStyle made = book.createCellStyle();
        made.setVerticalAlignment(VerticalAlignment.TOP);
        made.setWrapText(true);
        switch (style) {
            case HEADER -> {
                made.setFont(font(true, "FFFFFF", 10));
                fill(made, ACCENT);
                made.setVerticalAlignment(VerticalAlignment.CENTER);
                border(made);
            }
            case TITLE -> made.setFont(font(true, ACCENT, 16));
            case SECTION -> made.setFont(font(true, ACCENT, 12));
            case INFO -> {
                made.setFont(font(false, GREY, 9));
                fill(made, PALE);
                border(made);
            }
            case LINK -> {
                XSSFFont font = font(false, "1155CC", 10);
                font.setUnderline(XSSFFont.U_SINGLE);
                made.setFont(font);
            }
            case DATE -> {
                made.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
                made.setAlignment(HorizontalAlignment.CENTER);
                open(made);
            }
            case NUMBER, TEXT -> open(made);
            case MET -> coloured(made, "D9F0D3");
            case NEAR -> coloured(made, "FFF2CC");
            case FAR -> coloured(made, RED);
            case PLAIN -> border(made);
            case LOCKED -> {
                // as it comes: locked, where the sheet is
            }
        }
        return made;
    }

    private static void coloured(XSSFCellStyle style, String colour) {
        fill(style, colour);
        border(style);
        style.setAlignment(HorizontalAlignment.CENTER);
    }

    private static void open(XSSFCellStyle style) {
        style.setLocked(false);
        border(style);
    }

    private XSSFFont font(boolean bold, String colour, int points) {
        XSSFFont font = book.createFont();
        font.setFontName(fontName);
        font.setBold(bold);
        font.setColor(colour(colour));
        font.setFontHeightInPoints((short) points);
        return font;
    }

    private static void fill(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void border(XSSFCellStyle style) {
        XSSFColor line = colour(LINE);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(line);
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(line);
    }

    /** The red that marks what is at fault. */
    static XSSFColor red() {
        return colour(RED);
    }

    private static XSSFColor colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value});
    }
}
