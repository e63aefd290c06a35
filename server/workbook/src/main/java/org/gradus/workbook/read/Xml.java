package org.gradus.workbook.read;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

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

    /** A stream of XML of which no single piece is longer than spreadsheets make any. */
    static XMLStreamReader reader(XMLInputFactory xml, InputStream in, Bounds bounds) throws XMLStreamException {
        return new StreamReaderDelegate(xml.createXMLStreamReader(in)) {
            @Override
            public int next() throws XMLStreamException {
                int event = super.next();
                bounds.event();
                return event;
            }
        };
    }

    /** A whole number that an attribute says; 0 where it says none. */
    static int number(XMLStreamReader reader, String attribute) {
        String value = reader.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value.strip());
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
