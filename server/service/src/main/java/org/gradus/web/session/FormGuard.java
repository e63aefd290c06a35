package org.gradus.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gradus.security.FormTokens;
import org.gradus.web.html.Visitor;
import org.gradus.web.http.PageResponse;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.security.SessionCookie;
import org.springframework.stereotype.Component;

/** Lets only such forms through as a page of this service made for this browser. */
@Component
final class FormGuard {
    /** The field of the token. */
    static final String TOKEN = "token";

    private final FormTokens tokens;
    private final SessionCookie cookies;

    FormGuard(FormTokens tokens, SessionCookie cookies) {
        this.tokens = tokens;
        this.cookies = cookies;
    }

    /** A token for a form; who is not logged in is known by a cookie from then on. */
    String token(HttpServletRequest request, HttpServletResponse response) {
        Optional<Visitor> visitor = PageResponse.visitor(request);
        if (visitor.isPresent()) {
            return visitor.get().token();
        }
        String known = SessionCookie.visit(request).orElseGet(() -> {
            String visit = FormTokens.visit();
            cookies.putVisit(visit, request, response);
            return visit;
        });
        return tokens.of(known);
    }

    /** A token for someone who just logged in. */
    String token(String session) {
        return tokens.of(session);
    }

    /**
     * Refuses a form that no page of this service made for this browser.
     *
     * @throws ProblemException 403
     */
    void check(Form form, HttpServletRequest request) {
        boolean known = PageResponse.visitor(request).isPresent();
        Optional<String> cookie = known ? SessionCookie.session(request) : SessionCookie.visit(request);
        if (!cookie.map(value -> tokens.fits(form.text(TOKEN), value)).orElse(false)) {
            throw new ProblemException(Problem.of(
                    ProblemType.FORM_REFUSED,
                    "The form is not from a page that was opened in this browser since the last log-in. Open the page again, and"
                            + " send the form from there. Cookies must be allowed.",
                    "该表单并非来自此浏览器上次登录后打开的页面。请重新打开页面，再从中提交表单；浏览器须允许 Cookie。"));
        }
    }

    /** Whether a page of this service sent a form, though its log-in may have ended since. */
    boolean isOurs(Form form, HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                || SessionCookie.session(request)
                        .map(value -> tokens.fits(form.text(TOKEN), value))
                        .orElse(false);
    }
}
