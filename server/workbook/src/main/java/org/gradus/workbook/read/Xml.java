package org.gradus.workbook.read;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as a stream, without document types and without anything from outside. */
final class Xml {
    /** Thirty times what spreadsheets allow a cell. */
    private static final int LONGEST = 1 << 20;

    private Xml() {}

    static XMLInputFactory factory() {
        XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return xml;
    }

    /** The text of an element that has no others in it, as long as a cell may be and more. */
    static String text(XMLStreamReader reader) throws XMLStreamException {
        var text = new StringBuilder();
        while (reader.hasNext()) {
            int event = next(reader);
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                append(reader.getText(), text);
            }
        }
        return text.toString();
    }

    static void append(String more, StringBuilder text) throws XMLStreamException {
        text.append(more);
        if (text.length() > LONGEST) {
            throw new XMLStreamException(Bounds.Exceeded.MESSAGE);
        }
    }

    /** The next event. */
    static int next(XMLStreamReader reader) throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
            throw new XMLStreamException("DOCTYPE");
        }
        return event;
    }
}
