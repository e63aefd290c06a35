package org.gradus.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Leads to a page after something was done, in the language in which it was asked for. */
public final class Back {
    private Back() {}

    /** Answers 303 with a page of this service. */
    public static void to(String path, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", inLanguage(path, request));
    }

    static String inLanguage(String path, HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || path.matches(".*[?&]lang=.*")) {
            return path;
        }
        for (String pair : query.split("&")) {
            if (pair.matches("lang=(en|zh)")) {
                int fragment = path.indexOf('#');
                String page = fragment < 0 ? path : path.substring(0, fragment);
                return page + (page.contains("?") ? "&" : "?") + pair + (fragment < 0 ? "" : path.substring(fragment));
            }
        }
        return path;
    }
}
