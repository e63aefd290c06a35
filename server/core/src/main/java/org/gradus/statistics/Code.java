package org.gradus.statistics;

import java.util.List;
import java.util.stream.Collectors;
import org.gradus.text.Text;

/**
 * A value that counts are told by.
 *
 * @param name short, for tables
 * @param terms the IRIs of what it stands for: one, or several of which single ones are too rare to be told apart
 */
public record Code(String name, Text label, List<String> terms) {
    public Code {
        terms = List.copyOf(terms);
    }

    Code(String name, Text label, String term) {
        this(name, label, List.of(term));
    }

    /** Whether it stands for several. */
    public boolean isRange() {
        return terms.size() > 1;
    }

    /** Several as one. */
    static Code together(List<Code> codes, Text label) {
        return new Code(
                codes.stream().map(Code::name).collect(Collectors.joining("+")),
                label,
                codes.stream().flatMap(code -> code.terms().stream()).toList());
    }
}
