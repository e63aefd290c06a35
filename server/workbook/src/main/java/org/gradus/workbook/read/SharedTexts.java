package org.gradus.workbook.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook share. What is said of pronunciation is no part of them. */
final class SharedTexts {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SharedTexts() {}

    static List<String> read(XMLStreamReader reader, Bounds bounds) throws XMLStreamException, IOException {
        var texts = new ArrayList<String>();
        while (reader.hasNext()) {
            if (Xml.next(reader) == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("si")) {
                bounds.shared();
                texts.add(bounds.kept(text(reader, "si")));
            }
        }
        return texts;
    }

    /** The text up to the end of an element, of all its runs. */
    static String text(XMLStreamReader reader, String until) throws XMLStreamException {
        var text = new StringBuilder();
        int pronunciation = 0;
        while (reader.hasNext()) {
            int event = Xml.next(reader);
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                if (name.equals("rPh")) {
                    pronunciation++;
                } else if (name.equals("t") && pronunciation == 0) {
                    text.append(Xml.text(reader));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (reader.getLocalName().equals(until)) {
                    break;
                }
                if (reader.getLocalName().equals("rPh")) {
                    pronunciation--;
                }
            }
        }
        return decoded(text.toString());
    }

    /** Characters that XML has none for are written as their number. */
    static String decoded(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escapes = ESCAPE.matcher(text);
        return escapes.replaceAll(
                escape -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
