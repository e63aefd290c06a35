package org.gradus.text;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a text in a table for a formula: an apostrophe before it, which they take for the sign that
 * it is none. It is taken off again where a table is read.
 */
public final class FormulaGuard {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private FormulaGuard() {}

    /** A text as it is written into a table. */
    public static String with(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** A text as a table that was written so means it. */
    public static String without(String text) {
        return text.startsWith("'") && isFormula(text) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    }
}
