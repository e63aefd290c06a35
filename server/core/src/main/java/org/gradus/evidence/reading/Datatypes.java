package org.gradus.evidence.reading;

import static org.gradus.rdf.Namespaces.BASE;
import static org.gradus.rdf.Namespaces.RDF;
import static org.gradus.rdf.Namespaces.XSD;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.vocabulary.RDFS;
import org.gradus.text.Nearest;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** The datatypes that values of evidence may have: those that RDF may use, and people's own. */
final class Datatypes {
    /** Their forms change on the way: XML and JSON are rewritten, and only some syntaxes know of directions. */
    private static final Set<String> CHANGED =
            Set.of(RDF + "XMLLiteral", RDF + "JSON", RDF + "dirLangString", RDF + "langString");

    /** The datatypes of XML Schema that RDF may use and whose values are texts of any length. */
    private static final Set<String> TEXTS = Set.of(
            "string",
            "normalizedString",
            "token",
            "language",
            "Name",
            "NCName",
            "NMTOKEN",
            "anyURI",
            "hexBinary",
            "base64Binary");

    /** The others that RDF may use (RDF 1.1 Concepts, 5.1); their values are short. */
    private static final Set<String> VALUES = Set.of(
            "boolean",
            "decimal",
            "integer",
            "double",
            "float",
            "date",
            "time",
            "dateTime",
            "dateTimeStamp",
            "gYear",
            "gMonth",
            "gDay",
            "gYearMonth",
            "gMonthDay",
            "duration",
            "yearMonthDuration",
            "dayTimeDuration",
            "byte",
            "short",
            "int",
            "long",
            "unsignedByte",
            "unsignedShort",
            "unsignedInt",
            "unsignedLong",
            "positiveInteger",
            "nonNegativeInteger",
            "negativeInteger",
            "nonPositiveInteger");

    /** A text of which RDF says how it is compared; what else is named there is a class of literals, or none at all. */
    private static final String HTML = RDF + "HTML";

    private static final Map<String, String> PREFIXES = Map.of("xsd", XSD, "rdf", RDF, "rdfs", RDFS.getURI());

    private static final int SHOWN = 60;

    /** What is meant by names of datatypes that there are not: those that evidence may need. */
    private static final List<String> DATATYPES = List.of(
            "string",
            "boolean",
            "integer",
            "int",
            "long",
            "decimal",
            "double",
            "float",
            "date",
            "dateTime",
            "time",
            "gYear",
            "gYearMonth",
            "duration",
            "anyURI",
            "nonNegativeInteger",
            "positiveInteger");

    private static final Text PLAIN = new Text(
            "Write a plain text without a datatype, or one of XML Schema, such as xsd:date or xsd:decimal.",
            "请写不带数据类型的普通文字，或使用 XML Schema 的类型，例如 xsd:date、xsd:decimal。");

    private Datatypes() {}

    /** What is wrong with a datatype, whatever its value. */
    static Optional<Text> fault(String datatype, String value) {
        if (CHANGED.contains(datatype)) {
            return Optional.of(Wording.say(
                    "The datatype %s is not kept as it is by every form in which evidence is given out. Write a plain"
                            + " text.",
                    "数据类型 %s 在证据的某些输出形式中会被改写。请改用普通文字。", name(datatype)));
        }
        if (datatype.startsWith(BASE)) {
            return Optional.of(Wording.say(
                    "“%s” has the datatype <%s>, and Gradus has no datatypes. Write one of XML Schema, such as"
                            + " xsd:decimal, or none.",
                    "“%s”的数据类型为 <%s>，而 Gradus 没有自己的数据类型。请使用 XML Schema 的类型，例如 xsd:decimal，或不写类型。", value, datatype));
        }
        if (datatype.startsWith(XSD)) {
            String local = datatype.substring(XSD.length());
            return TEXTS.contains(local) || VALUES.contains(local)
                    ? Optional.empty()
                    : Optional.of(unknown(local, value));
        }
        // Classes of literals, such as rdfs:Literal, or names that are none.
        return (datatype.startsWith(RDF) && !datatype.equals(HTML)) || datatype.startsWith(RDFS.getURI())
                ? Optional.of(none(datatype, value))
                : Optional.empty();
    }

    /** Whether its values may be of any length. */
    static boolean isOfTexts(String datatype) {
        return !datatype.startsWith(XSD) || TEXTS.contains(datatype.substring(XSD.length()));
    }

    /** A datatype of that namespace which is none, or stands for no values: whoever reads it would take it for a text. */
    private static Text unknown(String local, String value) {
        return Wording.join(
                Wording.say(
                        "“%s” has the datatype xsd:%s, which is none of XML Schema that RDF may use.",
                        "“%s”的数据类型为 xsd:%s，它不是 RDF 可用的 XML Schema 类型。", value, shown(local)),
                Nearest.to(local, DATATYPES, known -> known)
                        .map(known -> Wording.say("Did you mean %s?", "是否指 %s？", "xsd:" + known))
                        .orElse(PLAIN));
    }

    private static Text none(String datatype, String value) {
        return Wording.join(
                Wording.say(
                        "“%s” has the datatype %s, which is no datatype of a value.",
                        "“%s”的数据类型为 %s，它不是取值的数据类型。", value, shown(name(datatype))),
                PLAIN);
    }

    /** The short form of a datatype that has a usual one. */
    static String name(String datatype) {
        for (var prefix : PREFIXES.entrySet()) {
            if (datatype.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":"
                        + datatype.substring(prefix.getValue().length());
            }
        }
        return datatype;
    }

    private static String shown(String name) {
        return name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
    }
}
