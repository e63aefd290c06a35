package org.gradus.workbook.read;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;

/** Which styles show a number as a date or as a percentage. */
final class CellStyles {
    enum Shows {
        NUMBER,
        DATE,
        PERCENT
    }

    private final StylesTable styles;
    private final Map<Integer, Shows> known = new HashMap<>();

    CellStyles(StylesTable styles) {
        this.styles = styles;
    }

    Shows of(int style) {
        return known.computeIfAbsent(style, this::shows);
    }

    private Shows shows(int style) {
        if (style < 0 || style >= styles.getNumCellStyles()) {
            return Shows.NUMBER;
        }
        var format = styles.getStyleAt(style);
        int number = format.getDataFormat();
        String text = format.getDataFormatString();
        if (isChineseDate(number) || (text != null && DateUtil.isADateFormat(number, text))) {
            return Shows.DATE;
        }
        return text != null && text.indexOf('%') >= 0 ? Shows.PERCENT : Shows.NUMBER;
    }

    /** Formats of dates that stand in no file: they are built into the spreadsheets of East Asia. */
    private static boolean isChineseDate(int number) {
        return (number >= 27 && number <= 31) || number == 36 || (number >= 50 && number <= 58);
    }
}
