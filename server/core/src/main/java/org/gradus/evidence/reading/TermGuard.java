package org.gradus.evidence.reading;

import static org.gradus.rdf.Namespaces.XSD;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.rdf.NumeralBounds;
import org.gradus.rdf.Numerals;
import org.gradus.text.Directions;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * What no term of evidence may be, in any syntax: one strictness for all readers, so that what one syntax accepts no other
 * refuses, and so that whatever is kept can be given out in every promised form and read again.
 */
public final class TermGuard {
    private static final Pattern CONTROLS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final int LONGEST_VALUE = 100;
    private static final int SHOWN = 60;

    /** What a file is told that speaks about statements. */
    static final Text TRIPLE_TERM = new Text(
            "What is sent speaks about statements (a triple term, <<( … )>>), which is no evidence. State the evidence itself.",
            "所提交的内容对陈述本身作陈述（三元组项 <<( … )>>），这不是证据。请直接陈述证据。");

    private TermGuard() {}

    /** What is wrong with a term, wherever it stands. */
    record Fault(Code code, Text text) {
        IntakeProblem at(Place place) {
            return new IntakeProblem(code, place, text);
        }
    }

    static Optional<Fault> node(Node node) {
        if (node.isURI()) {
            return iri(node.getURI());
        }
        if (!node.isLiteral()) {
            return Optional.empty();
        }
        return node.getLiteralLanguage().isEmpty()
                ? typed(node.getLiteralLexicalForm(), node.getLiteralDatatype())
                : node.getLiteralBaseDirection() == null
                        ? inLanguage(node.getLiteralLexicalForm(), node.getLiteralLanguage())
                        : Optional.of(direction());
    }

    /** What is wrong with a statement that no reader has read, such as one that a query has made. */
    public static Optional<Text> fault(Triple triple) {
        return triple.getObject().isTripleTerm()
                ? Optional.of(TRIPLE_TERM)
                : triple(triple).map(Fault::text);
    }

    /** What is wrong with any term of a statement. */
    static Optional<Fault> triple(Triple triple) {
        return node(triple.getSubject()).or(() -> node(triple.getPredicate())).or(() -> node(triple.getObject()));
    }

    static Optional<Fault> iri(String iri) {
        return IriGuard.fault(iri).map(TermGuard::badIri);
    }

    /** An IRI as it stands in the file, relative or not. */
    static Optional<Fault> written(String iri) {
        return IriGuard.written(iri).map(TermGuard::badIri);
    }

    private static Fault badIri(Text text) {
        return new Fault(Code.BAD_IRI, text);
    }

    static Optional<Fault> inLanguage(String text, String tag) {
        return LanguageGuard.fault(tag)
                .map(fault -> new Fault(Code.BAD_LANGUAGE, fault))
                .or(() -> characters(text));
    }

    static Fault direction() {
        return new Fault(
                Code.BAD_LANGUAGE,
                Wording.say(
                        "A text is given a direction of reading, which RDF/XML and most readers would lose. Leave the direction"
                                + " out: Unicode text shows its own.",
                        "文字被指定了书写方向，而 RDF/XML 及多数程序会丢失该信息。请去掉方向：Unicode 文字自身已含方向。"));
    }

    static Optional<Fault> typed(String lexical, RDFDatatype type) {
        String datatype = type.getURI();
        Optional<Text> fault = Datatypes.fault(datatype, shown(lexical));
        if (fault.isPresent()) {
            return Optional.of(new Fault(Code.BAD_LITERAL, fault.get()));
        }
        if (Datatypes.isOfTexts(datatype)) {
            return characters(lexical).or(() -> valid(lexical, type));
        }
        if (lexical.length() > LONGEST_VALUE || !Numerals.isBounded(lexical)) {
            return Optional.of(tooLong(lexical));
        }
        return spaces(lexical, type).or(() -> valid(lexical, type)).or(() -> within(lexical, datatype));
    }

    /** A date, duration or number that is right as such, and about nothing that anyone could show. */
    private static Optional<Fault> within(String lexical, String datatype) {
        return NumeralBounds.fits(lexical, datatype)
                ? Optional.empty()
                : Optional.of(new Fault(
                        Code.BAD_LITERAL,
                        Wording.say(
                                "“%s” is further away than anything that evidence could say. Correct it.",
                                "“%s”超出证据可能涉及的范围。请更正。", shown(lexical))));
    }

    /** A number that is not parsed, for that alone could take longer than anyone waits. */
    static Fault tooLong(String numeral) {
        return new Fault(
                Code.BAD_LITERAL,
                Wording.say(
                        "The number “%s” is too long: at most %d digits, and an exponent of at most %d. Round it.",
                        "数字“%s”过长：最多 %d 位，指数最大 %d。请四舍五入。", shown(numeral), Numerals.DIGITS, Numerals.EXPONENT));
    }

    private static Optional<Fault> spaces(String lexical, RDFDatatype type) {
        return lexical.equals(lexical.strip())
                ? Optional.empty()
                : Optional.of(new Fault(
                        Code.BAD_LITERAL,
                        Wording.say(
                                "The value “%s” of %s has blanks around it. Remove them.",
                                "取值“%s”（%s）首尾有空白。请删除。", lexical, name(type))));
    }

    private static Optional<Fault> valid(String lexical, RDFDatatype type) {
        if (type.isValid(lexical)) {
            return Optional.empty();
        }
        Text fault = type.getURI().equals(XSD + "date")
                ? Wording.say(
                        "“%s” is no date. Write year-month-day of a day that exists, such as \"2026-05-01\"^^xsd:date.",
                        "“%s”不是日期。请按“年-月-日”书写真实存在的日期，例如 \"2026-05-01\"^^xsd:date。", shown(lexical))
                : Wording.say(
                        "“%s” is no value of %s. Correct the value or the datatype; numbers need no quotes, such as 92.5.",
                        "“%s”不是 %s 的合法取值。请更正取值或数据类型；数字不需加引号，例如 92.5。", shown(lexical), name(type));
        Text meant = PlainForm.of(lexical, type)
                .map(plain -> Wording.say("Meant is perhaps %s.", "是否指 %s？", plain))
                .orElse(Text.EMPTY);
        return Optional.of(new Fault(Code.BAD_LITERAL, Wording.join(fault, meant)));
    }

    private static String name(RDFDatatype type) {
        return Datatypes.name(type.getURI());
    }

    /**
     * What XML cannot carry, and with it RDF/XML: most control characters, half characters, and what is no character. And what
     * shows a text as another: controls of direction that are not settled within it.
     */
    static Optional<Fault> characters(String text) {
        boolean directed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= ' ' && c < Character.MIN_SURROGATE) || c == '\t' || c == '\n' || c == '\r') {
                directed |= Directions.isControl(c);
                continue;
            }
            int point = text.codePointAt(i);
            if (point < ' ' || point == 0xFFFE || point == 0xFFFF || Character.getType(point) == Character.SURROGATE) {
                return Optional.of(new Fault(
                        Code.BAD_LITERAL,
                        Wording.say(
                                "The text “%s” contains U+%04X at position %d, a character that shows nothing and that XML cannot"
                                        + " carry. Remove it.",
                                "文字“%s”的第 %3$d 个字符是 U+%2$04X，该字符不可显示，XML 也无法承载。请删除。",
                                shown(text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", "�")),
                                point,
                                i + 1)));
            }
            i += Character.charCount(point) - 1;
        }
        return directed ? Directions.fault(text).map(fault -> undirected(text, fault)) : Optional.empty();
    }

    private static Fault undirected(String text, Directions.Fault fault) {
        String shown = shown(text);
        return new Fault(
                Code.BAD_LITERAL,
                Wording.say(
                        "The text “%s” %s", "文字“%s”%s", CONTROLS.matcher(shown).replaceAll("�"), fault.text()));
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
