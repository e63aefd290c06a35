package org.gradus.web.sparql;

import java.math.BigInteger;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.Duration;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.gradus.rdf.NumeralBounds;
import org.jspecify.annotations.Nullable;

/** How large a value may be that an expression computes, or computes with. Larger ones are errors, as division by zero is. */
final class Size {
    /** The most characters of a text. */
    static final int TEXT = 1 << 20;

    /** The most steps of looking for one text in another, each place of the one with each of the other. */
    private static final long SEARCH = 1L << 30;

    /** The most digits that a rounding, or a power of ten, may ask for. */
    private static final BigInteger DIGITS = BigInteger.valueOf(NumeralBounds.EXPONENT);

    private static final BigInteger SPAN = BigInteger.TEN.pow(NumeralBounds.TEMPORAL_DIGITS);

    private Size() {}

    /**
     * The same value.
     *
     * @throws ExprEvalException where it is too large
     */
    static @Nullable NodeValue require(@Nullable NodeValue value) {
        if (value == null) {
            return null;
        }
        // In this order: every whole number is a decimal and a double, too.
        if (value.isInteger()) {
            requireThat(NumeralBounds.fits(value.getInteger()), "number");
        } else if (value.isDecimal()) {
            requireThat(NumeralBounds.fits(value.getDecimal()), "number");
        } else if (value.isDuration()) {
            requireThat(fits(value.getDuration()), "duration");
        } else if (!value.isNumber() && !value.isBoolean()) {
            requireThat(length(value) <= TEXT, "text");
        }
        return value;
    }

    static void requireThat(boolean fits, String what) {
        if (!fits) {
            throw new ExprEvalException("the " + what + " is too large to compute with");
        }
    }

    /** How long a value is as text. */
    static int length(NodeValue value) {
        Node node = value.getNode() == null ? value.asNode() : value.getNode();
        return node.isLiteral()
                ? node.getLiteralLexicalForm().length()
                : node.isURI() ? node.getURI().length() : 0;
    }

    /** Goes on where one text may be looked for in another. */
    static void requireSearch(NodeValue text, NodeValue sought) {
        requireThat((long) length(text) * length(sought) <= SEARCH, "text");
    }

    /** Goes on where a number of digits may be asked for. */
    static void requireDigits(NodeValue count) {
        requireThat(!count.isInteger() || count.getInteger().abs().compareTo(DIGITS) <= 0, "number of digits");
    }

    private static boolean fits(Duration duration) {
        for (var field : new DatatypeConstants.Field[] {
            DatatypeConstants.YEARS,
            DatatypeConstants.MONTHS,
            DatatypeConstants.DAYS,
            DatatypeConstants.HOURS,
            DatatypeConstants.MINUTES
        }) {
            if (duration.getField(field) instanceof BigInteger count
                    && count.abs().compareTo(SPAN) >= 0) {
                return false;
            }
        }
        var seconds = (java.math.BigDecimal) duration.getField(DatatypeConstants.SECONDS);
        return seconds == null
                || (NumeralBounds.fits(seconds) && seconds.abs().toBigInteger().compareTo(SPAN) < 0);
    }
}
