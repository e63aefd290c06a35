package org.gradus.evidence.reading;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.text.Wording;

/**
 * What stands before the first element of an XML file, read by an XML parser that knows no DTD before the parser of RDF/XML
 * sees it, for that one cannot be told to refuse them: entities can read local files or blow up, and RDF/XML needs none. A
 * file that says it is in another encoding than UTF-8 is refused too: it would be read otherwise than it says.
 */
final class XmlProlog {
    private static final XMLInputFactory SAFE = safe();
    private static final int LONGEST = 1 << 16;
    private static final Set<String> UTF8 = Set.of("utf-8", "utf8");

    private XmlProlog() {}

    private static XMLInputFactory safe() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** The same characters, once what stands before the first element has passed. */
    static Reader passed(Reader reader, String file) throws IOException {
        var characters = new char[LONGEST];
        int length = 0;
        for (int read = 0; read >= 0 && length < LONGEST; length += Math.max(0, read)) {
            read = reader.read(characters, length, LONGEST - length);
        }
        require(characters, length, file);
        var whole = new PushbackReader(reader, LONGEST);
        whole.unread(characters, 0, length);
        return whole;
    }

    private static void require(char[] characters, int length, String file) {
        try {
            XMLStreamReader prolog = SAFE.createXMLStreamReader(new CharArrayReader(characters, 0, length));
            String encoding = prolog.getCharacterEncodingScheme();
            if (encoding != null && !UTF8.contains(encoding.toLowerCase(Locale.ROOT))) {
                throw new RefusedException(otherEncoding(encoding, file));
            }
            for (int event = prolog.getEventType(); event != XMLStreamConstants.START_ELEMENT; event = prolog.next()) {
                if (event == XMLStreamConstants.DTD) {
                    throw new RefusedException(doctype(at(prolog.getLocation(), file)));
                }
            }
        } catch (XMLStreamException e) {
            if (length == 0) {
                return; // the parser says that there is nothing
            }
            throw new RefusedException(
                    length == LONGEST ? tooLong(file) : SyntaxFault.of(e.getMessage(), at(e.getLocation(), file)));
        }
    }

    private static Place at(Location location, String file) {
        return location == null
                ? Place.file(file)
                : Place.at(file, location.getLineNumber(), location.getColumnNumber());
    }

    private static IntakeProblem doctype(Place place) {
        return new IntakeProblem(
                Code.DOCTYPE_REFUSED,
                place,
                Wording.say(
                        "A DOCTYPE is refused: its entities could read other files. Remove it and write the IRIs of"
                                + " entities in full.",
                        "拒绝 DOCTYPE：其中的实体可能读取其他文件。请删除 DOCTYPE，并将实体所代表的 IRI 写全。"));
    }

    private static IntakeProblem otherEncoding(String encoding, String file) {
        return new IntakeProblem(
                Code.NOT_UTF8,
                Place.at(file, 1, 0),
                Wording.say(
                        "The file says that it is encoded in %s, and only UTF-8 is read. Save it as UTF-8, and write"
                                + " encoding=\"UTF-8\" in its first line.",
                        "文件声明的编码为 %s，而此处只读取 UTF-8。请另存为 UTF-8，并在首行写明 encoding=\"UTF-8\"。", encoding));
    }

    private static IntakeProblem tooLong(String file) {
        return new IntakeProblem(
                Code.SYNTAX_ERROR,
                Place.file(file),
                Wording.say(
                        "There is no element within the first %d characters. Shorten the comments at the beginning.",
                        "前 %d 个字符内没有任何元素。请缩短开头的注释。", LONGEST));
    }
}
