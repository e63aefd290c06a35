package org.gradus.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gradus.text.Printable;
import org.gradus.web.html.Frame;
import org.gradus.web.html.Slice;
import org.gradus.web.html.Templates;
import org.gradus.web.html.View;
import org.gradus.web.html.Visitor;

/** Answers with a page. */
public final class PageResponse {
    private PageResponse() {}

    public static void write(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        represent(view, request).write(response);
    }

    public static Representation represent(View view, HttpServletRequest request) {
        Frame frame =
                Frame.of(Languages.of(request), request.getRequestURI(), request.getQueryString(), visitor(request));
        return new Representation(
                Negotiation.HTML + ";charset=UTF-8", frame.language().tag(), Templates.draw(view, frame));
    }

    /** Who is logged in. */
    public static Optional<Visitor> visitor(HttpServletRequest request) {
        return request.getAttribute(Visitor.ATTRIBUTE) instanceof Visitor visitor
                ? Optional.of(visitor)
                : Optional.empty();
    }

    /**
     * The part of a list that {@code ?page=} asks for.
     *
     * @throws ProblemException 400 where it is no number, 404 where the list does not go so far
     */
    public static <T> Slice<T> slice(List<T> all, HttpServletRequest request) {
        return slice(all, Slice.SIZE, request);
    }

    /** The same in parts of another size. */
    public static <T> Slice<T> slice(List<T> all, int size, HttpServletRequest request) {
        String asked = request.getParameter("page");
        if (asked == null) {
            return Slice.of(all, 1, size);
        }
        if (!asked.matches("[1-9][0-9]{0,6}")) {
            throw new ProblemException(Problem.of(
                    ProblemType.BAD_REQUEST,
                    Printable.line("'" + asked + "' is no page; pages are numbered from 1."),
                    Printable.line("“" + asked + "”不是页码；页码从 1 开始。")));
        }
        int parts = Slice.parts(all.size(), size);
        if (Integer.parseInt(asked) > parts) {
            throw new ProblemException(Problem.of(
                    ProblemType.NOT_FOUND,
                    "The list ends with page " + parts + "; there is no page " + asked + ".",
                    "列表共 " + parts + " 页，没有第 " + asked + " 页。"));
        }
        return Slice.of(all, Integer.parseInt(asked), size);
    }
}
