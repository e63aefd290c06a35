package org.gradus.workbook.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which styles show a number as a date or as a percentage. */
final class CellStyles {
    enum Shows {
        NUMBER,
        DATE,
        PERCENT
    }

    private final List<Shows> styles;

    private CellStyles(List<Shows> styles) {
        this.styles = styles;
    }

    /** No style is there. */
    static CellStyles none() {
        return new CellStyles(List.of());
    }

    static CellStyles read(XMLStreamReader reader, Bounds bounds) throws XMLStreamException, IOException {
        var formats = new HashMap<Integer, String>();
        var styles = new ArrayList<Shows>();
        boolean ofCells = false;
        while (reader.hasNext()) {
            int event = Xml.next(reader);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "numFmt" -> {
                        bounds.shared();
                        String code = reader.getAttributeValue(null, "formatCode");
                        formats.putIfAbsent(Xml.number(reader, "numFmtId"), code == null ? "" : code);
                    }
                    case "cellXfs" -> ofCells = true;
                    case "xf" -> {
                        if (ofCells) {
                            bounds.shared();
                            styles.add(shows(Xml.number(reader, "numFmtId"), formats));
                        }
                    }
                    default -> {
                        // fonts, fills, borders: nothing that is said
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("cellXfs")) {
                break;
            }
        }
        return new CellStyles(styles);
    }

    Shows of(int style) {
        return style < 0 || style >= styles.size() ? Shows.NUMBER : styles.get(style);
    }

    private static Shows shows(int number, Map<Integer, String> formats) {
        String text = formats.getOrDefault(number, BuiltinFormats.getBuiltinFormat(number));
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
