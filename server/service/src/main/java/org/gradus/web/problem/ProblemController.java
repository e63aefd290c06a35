package org.gradus.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.web.html.Item;
import org.gradus.web.html.Slice;
import org.gradus.web.http.JsonResponse;
import org.gradus.web.http.Languages;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.PageResponse;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the types of problems mean, at their IRIs. */
@Controller
final class ProblemController {
    private static final List<String> FORMS = List.of(Negotiation.JSON, Negotiation.HTML);

    @GetMapping("/problem")
    void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Negotiation.choose(request, FORMS).equals(Negotiation.JSON)) {
            JsonResponse.write(
                    Arrays.stream(ProblemType.values()).map(Explained::of).toList(), response);
            return;
        }
        Language language = Languages.of(request);
        Slice<Item> types = PageResponse.slice(List.of(ProblemType.values()), request)
                .map(type -> Item.of(
                        type.iri(),
                        type.tag(),
                        type.status() + " · " + type.title().in(language)));
        PageResponse.write(new TypesView(types), request, response);
    }

    @GetMapping("/problem/{type}")
    void one(@PathVariable("type") String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemType type = ProblemType.of(tag)
                .orElseThrow(() -> new ProblemException(Problem.notFound("/problem/" + Printable.line(tag))));
        if (Negotiation.choose(request, FORMS).equals(Negotiation.JSON)) {
            JsonResponse.write(Explained.of(type), response);
            return;
        }
        Language language = Languages.of(request);
        PageResponse.write(
                new TypeView(
                        type.title().in(language),
                        type.iri(),
                        type.status(),
                        type.meaning().in(language)),
                request,
                response);
    }

    /** A type of problem in JSON. */
    private record Explained(String type, int status, Text title, Text meaning) {
        static Explained of(ProblemType type) {
            return new Explained(type.iri(), type.status(), type.title(), type.meaning());
        }
    }
}
