package org.gradus.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.gradus.settings.Settings;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What browsers are known by: one cookie of who is logged in, one of who is about to. No script reads them, no other site
 * makes a browser send them with a form, and where the service is reached by https they never go without it.
 */
@Component
public final class SessionCookie {
    private static final String SESSION = "gradus-session";
    private static final String VISIT = "gradus-visit";

    private final boolean https;

    SessionCookie(Settings settings) {
        this.https = settings.baseUrl().startsWith("https:");
    }

    /** The secret of a log-in. */
    public static Optional<String> session(HttpServletRequest request) {
        return value(request, SESSION);
    }

    /** What a browser that is not logged in is known by. */
    public static Optional<String> visit(HttpServletRequest request) {
        return value(request, VISIT);
    }

    public void putSession(String secret, HttpServletRequest request, HttpServletResponse response) {
        put(SESSION, secret, -1, request, response);
    }

    public void putVisit(String value, HttpServletRequest request, HttpServletResponse response) {
        put(VISIT, value, -1, request, response);
    }

    public void dropSession(HttpServletRequest request, HttpServletResponse response) {
        put(SESSION, "", 0, request, response);
    }

    private void put(
            String name, String value, long seconds, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(https || request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(seconds)
                        .build()
                        .toString());
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }
}
