package org.gradus.web.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gradus.text.Language;
import org.gradus.web.html.Link;

/** Writes problems, wherever in the service they arise: as a page to who prefers one, in JSON to everyone else. */
public final class ProblemWriter {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private ProblemWriter() {}

    public static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        represent(problem, request).write(response);
    }

    private static Representation represent(Problem problem, HttpServletRequest request) {
        Language language = Languages.of(request);
        String json = GSON.toJson(problem.json(language, request.getRequestURI())) + "\n";
        if (!Negotiation.prefersHtml(request)) {
            return new Representation(Problem.MEDIA_TYPE, language.tag(), json.getBytes(StandardCharsets.UTF_8));
        }
        ProblemType type = problem.type();
        return PageResponse.represent(
                new ErrorView(
                        type.title().in(language),
                        problem.detail().in(language),
                        new Link(type.iri(), type.tag()),
                        problem.status(),
                        json),
                request);
    }
}
