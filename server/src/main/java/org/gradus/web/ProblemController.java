package org.gradus.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gradus.model.Language;
import org.gradus.report.Printable;
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
            JsonResponse.write(Arrays.stream(ProblemType.values()).map(ProblemController::json).toList(), response);
            return;
        }
        Language language = Languages.of(request);
        Page page = new Page(language, language == Language.ZH ? "错误类型" : "Problems");
        page.open("ul");
        for (ProblemType type : ProblemType.values()) {
            page.item(type.iri(), type.tag(), type.status() + " · " + type.title().in(language));
        }
        Page.write(page.close("ul"), response);
    }

    @GetMapping("/problem/{type}")
    void one(@PathVariable("type") String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemType type = ProblemType.of(tag)
                .orElseThrow(() -> new ProblemException(Problems.notFound("/problem/" + Printable.line(tag))));
        if (Negotiation.choose(request, FORMS).equals(Negotiation.JSON)) {
            JsonResponse.write(json(type), response);
            return;
        }
        Language language = Languages.of(request);
        Page.write(
                new Page(language, type.title().in(language))
                        .paragraph(type.iri() + " · " + type.status(), "about")
                        .paragraph(type.meaning().in(language), "statement"),
                response);
    }

    private static Map<String, Object> json(ProblemType type) {
        return Json.map(
                "type", type.iri(),
                "status", type.status(),
                "title", Json.text(type.title()),
                "meaning", Json.text(type.meaning()));
    }
}
