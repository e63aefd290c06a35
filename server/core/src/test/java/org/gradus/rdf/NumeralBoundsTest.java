package org.gradus.rdf;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralBoundsTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "-12.50", "1.7976931348623157E308", "4.9e-324", "1e+1000", "", "no numeral", "INF"})
    void usualNumeralsFit(String numeral) {
        assertTrue(NumeralBounds.fits(numeral));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1001", "1E-1001", "0e+00002000", "1e٢٠٠٠"})
    void largeExponentsDoNot(String numeral) {
        assertFalse(NumeralBounds.fits(numeral));
    }

    @Test
    void longNumeralsDoNot() {
        assertTrue(NumeralBounds.fits("9".repeat(NumeralBounds.LENGTH)));
        assertFalse(NumeralBounds.fits("9".repeat(NumeralBounds.LENGTH + 1)));
        assertFalse(NumeralBounds.fits("0." + "0".repeat(NumeralBounds.LENGTH)));
    }

    @ParameterizedTest
    @CsvSource({
        "P1Y2M3DT4H5M6.789S, duration, true",
        "P9999999D, dayTimeDuration, true",
        "P10000000D, dayTimeDuration, false",
        "PT0.123456789012S, dayTimeDuration, true",
        "2026-06-30T08:00:00.123456789Z, dateTime, true",
        "123456789-01-01, date, false",
        "20260630, string, true",
        "12345678901234567890, integer, true",
        "1e2000, double, false"
    })
    void spansAndDatesAreBoundedByTheirDigits(String lexical, String type, boolean fits) {
        assertTrue(fits == NumeralBounds.fits(lexical, Namespaces.XSD + type));
    }

    @Test
    void textOfOtherTypesIsNoNumeral() {
        String digits = "9".repeat(5000);
        assertTrue(NumeralBounds.fits(digits, Namespaces.XSD + "string"));
        assertTrue(NumeralBounds.fits(digits, null));
        assertTrue(NumeralBounds.fits(digits, "https://example.org/type"));
    }

    @Test
    void numbersFitByTheirDigitsWrittenOut() {
        assertTrue(NumeralBounds.fits(new BigDecimal(Double.MIN_VALUE)), "the longest of an xsd:double");
        assertTrue(NumeralBounds.fits(new BigDecimal(Double.MAX_VALUE)));
        assertTrue(NumeralBounds.fits(new BigInteger("9".repeat(NumeralBounds.LENGTH))));
        assertFalse(NumeralBounds.fits(BigInteger.TEN.pow(3000)));
        assertFalse(NumeralBounds.fits(new BigDecimal("1e-3000")));
        assertFalse(NumeralBounds.fits(new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE)));
    }
}
