package org.gradus.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.gradus.json.Json;
import org.gradus.text.Language;
import org.gradus.web.html.Link;

/** Writes problems, wherever in the service they arise: as a page to who prefers one, in JSON to everyone else. */
public final class ProblemWriter {
    private ProblemWriter() {}

    public static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        // Without the charset that what was to be sent may have had.
        response.setContentType(null);
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        represent(problem, request).write(response);
    }

    private static Representation represent(Problem problem, HttpServletRequest request) {
        Language language = language(request);
        // Tomcat may have refused the first line before it had an address of it.
        Problem.Told told = problem.in(language, Objects.requireNonNullElse(request.getRequestURI(), ""));
        if (!Negotiation.prefersHtml(request)) {
            return new Representation(Problem.MEDIA_TYPE, language.tag(), Json.MAPPER.writeValueAsBytes(told));
        }
        ProblemType type = problem.type();
        return PageResponse.represent(
                new ErrorView(
                        type.title().in(language),
                        problem.detail().in(language),
                        new Link(type.iri(), type.tag()),
                        problem.status(),
                        Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(told)),
                request);
    }

    /** English where the request cannot be read as far as that. */
    private static Language language(HttpServletRequest request) {
        try {
            return Languages.of(request);
        } catch (RuntimeException e) {
            return Language.EN;
        }
    }
}
