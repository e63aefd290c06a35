package org.gradus.evidence.reading;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;

/** The value that is meant where one is written as input methods and spreadsheets write it, such as ２０２６年５月１日. */
final class PlainForm {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*(?:[-/.]|年)\\s*(\\d{1,2})\\s*(?:[-/.]|月)\\s*(\\d{1,2})\\s*日?(?:[T ].*)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private PlainForm() {}

    /** A value of the datatype; empty where it cannot be told which is meant. */
    static Optional<String> of(String lexical, RDFDatatype type) {
        String plain = Normalizer.normalize(lexical, Normalizer.Form.NFKC)
                .replaceAll("\\p{Pd}", "-")
                .replaceAll("[\\p{Z}\\p{Cf}]+", " ")
                .strip();
        return type.equals(XSDDatatype.XSDdate)
                ? date(plain)
                : Optional.of(plain).filter(found -> !found.equals(lexical) && type.isValid(found));
    }

    private static Optional<String> date(String plain) {
        Matcher date = DATE.matcher(plain);
        Matcher digits = DIGITS.matcher(plain);
        Matcher found = digits.matches() ? digits : date;
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                            Integer.parseInt(found.group(1)),
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(3)))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
