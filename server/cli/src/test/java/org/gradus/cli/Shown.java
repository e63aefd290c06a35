package org.gradus.cli;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a paper shows of an output: every character of it, but for an ellipsis, which stands for what differs from run to run
 * or is left out: part of a line, or any number of lines where it stands alone.
 */
final class Shown {
    private static final String ELLIPSIS = "…";

    private Shown() {}

    static boolean matches(String shown, String printed) {
        String pattern = Arrays.stream(shown.split("\n"))
                .map(line -> line.equals(ELLIPSIS) ? "(?:.*\n)*?" : pattern(line) + "\n")
                .collect(Collectors.joining());
        return Pattern.matches(pattern, normal(printed) + "\n");
    }

    /** With the line ends of a paper and nothing empty at the end. */
    static String normal(String printed) {
        return printed.replace("\r\n", "\n").stripTrailing();
    }

    private static String pattern(String line) {
        return Arrays.stream(line.split(ELLIPSIS, -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }
}
