package org.gradus.web.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gradus.text.Language;

/** Writes problems, wherever in the service they arise. */
public final class ProblemWriter {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private ProblemWriter() {}

    public static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Language language = Languages.of(request);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Content-Language", language.tag());
        response.setHeader("Cache-Control", "no-store");
        byte[] json =
                (GSON.toJson(problem.json(language, request.getRequestURI())) + "\n").getBytes(StandardCharsets.UTF_8);
        response.setContentLength(json.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(json);
        }
    }
}
