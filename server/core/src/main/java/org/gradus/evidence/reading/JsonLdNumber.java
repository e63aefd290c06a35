package org.gradus.evidence.reading;

import jakarta.json.JsonNumber;
import java.math.BigDecimal;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;

/** A number of JSON, whose length was bounded when it was read, as a value of RDF. */
final class JsonLdNumber {
    private JsonLdNumber() {}

    /** What a number is that says no datatype: whole or a decimal fraction, as in Turtle. */
    static RDFDatatype datatype(JsonNumber number) {
        return isWhole(number) ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal;
    }

    /** How it is written in a datatype: what has a fraction is rounded by none. */
    static String lexical(JsonNumber number, RDFDatatype datatype) {
        BigDecimal value = number.bigDecimalValue();
        if (datatype.equals(XSDDatatype.XSDdouble) || datatype.equals(XSDDatatype.XSDfloat)) {
            return scientific(value);
        }
        return datatype.equals(XSDDatatype.XSDdecimal) || !isWhole(number)
                ? value.toPlainString()
                : value.toBigIntegerExact().toString();
    }

    /** The canonical form that JSON-LD gives to floating-point numbers: 5.0E-1. */
    private static String scientific(BigDecimal value) {
        if (value.signum() == 0) {
            return "0.0E0";
        }
        BigDecimal plain = value.stripTrailingZeros();
        String digits = plain.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - plain.scale();
        return (value.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + '.'
                + (digits.length() > 1 ? digits.substring(1) : "0")
                + 'E'
                + exponent;
    }

    private static boolean isWhole(JsonNumber number) {
        return number.bigDecimalValue().stripTrailingZeros().scale() <= 0;
    }
}
