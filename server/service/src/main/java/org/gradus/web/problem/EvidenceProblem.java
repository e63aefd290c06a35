package org.gradus.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with evidence; what is not known of its place is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceProblem(
        String code,
        @Nullable Long line,
        @Nullable Long column,
        @Nullable String node,
        @Nullable String property,
        @Nullable String value,
        @Nullable String sheet,
        @Nullable String cell,
        String message) {
    static EvidenceProblem of(IntakeProblem problem, Language language) {
        var place = problem.place();
        return new EvidenceProblem(
                problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                known(place.line()),
                known(place.column()),
                known(place.node()),
                known(place.property()),
                known(place.value()),
                place.cell() == null ? null : known(place.cell().sheet()),
                place.cell() == null ? null : place.cell().address(),
                Printable.line(problem.message().in(language)));
    }

    private static @Nullable Long known(long number) {
        return number > 0 ? number : null;
    }

    private static @Nullable String known(String value) {
        return value.isEmpty() ? null : Printable.line(value);
    }
}
