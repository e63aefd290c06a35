package org.gradus.workbook.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.text.Wording;

/** Numbers as evidence states them: whole ones are integers, others decimals, in the spelling that was given. */
final class Figures {
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PERCENT = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?) ?%");

    private Figures() {}

    static Decoded read(Content content) {
        if (content instanceof Content.Amount amount) {
            return amount.percent()
                    ? readAs(amount.value().movePointRight(2), amount.shown())
                    : Decoded.Values.of(node(plain(amount.value())));
        }
        if (!(content instanceof Content.Words words)) {
            return none(content.shown());
        }
        String text = Plain.trimmed(words.text());
        if (PLAIN.matcher(text).matches()) {
            return Decoded.Values.of(node(text));
        }
        String folded = Plain.folded(text).replace('−', '-').replace('，', ',');
        var percent = PERCENT.matcher(folded);
        if (percent.matches()) {
            return readAs(new BigDecimal(percent.group(1)), words.text());
        }
        if (PLAIN.matcher(folded).matches()) {
            return readAs(new BigDecimal(folded), words.text());
        }
        return GROUPED.matcher(folded).matches()
                ? readAs(new BigDecimal(folded.replace(",", "")), words.text())
                : none(words.text());
    }

    private static Decoded readAs(BigDecimal value, String typed) {
        return new Decoded.Values(
                List.of(node(plain(value))), Wording.say("“%s” read as %s", "“%s”按 %s 读取", typed, plain(value)));
    }

    private static Decoded none(String typed) {
        return new Decoded.Fault(Wording.say(
                "“%s” is no number. Write digits alone, such as 92.5, without a unit.",
                "“%s”不是数字。请只填数字（例如 92.5），不带单位。", typed));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static Node node(String lexical) {
        return NodeFactory.createLiteralDT(
                lexical, lexical.indexOf('.') < 0 ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal);
    }

    /** What a cell holds for a number, or nothing where no cell would say just that. */
    static Optional<Content> written(Node node) {
        if (!node.isLiteral()) {
            return Optional.empty();
        }
        String lexical = node.getLiteralLexicalForm();
        if (!PLAIN.matcher(lexical).matches() || !node(lexical).equals(node)) {
            return Optional.empty();
        }
        var value = new BigDecimal(lexical);
        return Optional.of(
                plain(value).equals(lexical) && value.precision() <= Content.Amount.DIGITS
                        ? new Content.Amount(value, false)
                        : new Content.Words(lexical));
    }
}
