package org.gradus.rdf;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;

/**
 * How large numerals, numbers and spans of time may be. Reading a numeral takes time that grows with the square of its
 * length, writing out a number with a large exponent takes as many digits as the exponent says, and adding a span to a date
 * goes month by month: a short text can so keep a processor busy for hours. To be asked before anything makes a number of a
 * text, and of every number that is computed.
 */
public final class NumeralBounds {
    /** The most characters of a numeral. The longest exact value of an xsd:double has fewer digits than one may compute with. */
    public static final int LENGTH = 1_000;

    /** The largest exponent of a numeral, whatever its sign; those of an xsd:double end at 324. */
    public static final int EXPONENT = 1_000;

    /** The most digits in a row of a span of time, a date or a time. */
    public static final int TEMPORAL_DIGITS = 7;

    private static final int BITS = 8_192;
    private static final int SCALE = 2_500;
    private static final String XSD = Namespaces.XSD;
    private static final Set<String> NUMBERS = Set.of(
            "decimal",
            "integer",
            "double",
            "float",
            "long",
            "int",
            "short",
            "byte",
            "nonNegativeInteger",
            "positiveInteger",
            "nonPositiveInteger",
            "negativeInteger",
            "unsignedLong",
            "unsignedInt",
            "unsignedShort",
            "unsignedByte");
    private static final Set<String> TIMES = Set.of(
            "duration",
            "dayTimeDuration",
            "yearMonthDuration",
            "dateTime",
            "dateTimeStamp",
            "date",
            "time",
            "gYear",
            "gYearMonth",
            "gMonth",
            "gMonthDay",
            "gDay");

    private NumeralBounds() {}

    /**
     * Whether a literal may be made of a text. True for whatever is neither a number nor of time.
     *
     * @param datatype IRI of the datatype; null for none
     */
    public static boolean fits(String lexical, String datatype) {
        if (datatype == null || !datatype.startsWith(XSD)) {
            return true;
        }
        String type = datatype.substring(XSD.length());
        if (NUMBERS.contains(type)) {
            return fits(lexical);
        }
        return !TIMES.contains(type) || (lexical.length() <= LENGTH && digitsInARow(lexical) <= TEMPORAL_DIGITS);
    }

    /** Whether a number may be made of a numeral, such as one in JSON. */
    public static boolean fits(String numeral) {
        if (numeral.length() > LENGTH) {
            return false;
        }
        int exponent = Math.max(numeral.lastIndexOf('e'), numeral.lastIndexOf('E'));
        return exponent < 0 || fitsExponent(numeral, exponent + 1);
    }

    private static boolean fitsExponent(String numeral, int from) {
        int exponent = 0;
        for (int i = from; i < numeral.length(); i++) {
            int digit = Character.digit(numeral.charAt(i), 10);
            if (digit >= 0) {
                exponent = 10 * exponent + digit;
                if (exponent > EXPONENT) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int digitsInARow(String text) {
        int most = 0;
        int run = 0;
        for (int i = 0; i < text.length() && text.charAt(i) != '.'; i++) {
            run = Character.digit(text.charAt(i), 10) < 0 ? 0 : run + 1;
            most = Math.max(most, run);
        }
        return most;
    }

    /** Whether one may go on computing with a whole number. */
    public static boolean fits(BigInteger number) {
        return number.bitLength() <= BITS;
    }

    /** Whether one may go on computing with a decimal number. */
    public static boolean fits(BigDecimal number) {
        return Math.abs((long) number.scale()) <= SCALE && fits(number.unscaledValue());
    }
}
