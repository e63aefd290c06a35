package org.gradus.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.gradus.security.Caller;
import org.gradus.security.FirstLink;
import org.gradus.security.KeyRing;
import org.gradus.security.RateLimit;
import org.gradus.security.Sessions;
import org.gradus.settings.Settings;
import org.gradus.settings.Settings.FirstLinkFrom;
import org.gradus.text.Text;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.security.Callers;
import org.gradus.web.security.SessionCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logs in and out. A key is sent once, by a form, and is in no address and no cookie. */
@Controller
final class LogInController {
    private final KeyRing keys;
    private final Sessions sessions;
    private final FirstLink firstLink;
    private final FormGuard guard;
    private final SessionCookie cookies;
    private final Settings.Session settings;
    private final RateLimit failures = new RateLimit(System::nanoTime);

    LogInController(
            KeyRing keys,
            Sessions sessions,
            FirstLink firstLink,
            FormGuard guard,
            SessionCookie cookies,
            Settings settings) {
        this.keys = keys;
        this.sessions = sessions;
        this.firstLink = firstLink;
        this.guard = guard;
        this.cookies = cookies;
        this.settings = settings.session();
    }

    @GetMapping("/log-in")
    void page(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String first,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String token = guard.token(request, response);
        if (first.isEmpty() || !mayTakeFirst(request) || !firstLink.holds(first)) {
            Text problem = first.isEmpty()
                    ? Text.EMPTY
                    : new Text(
                            "This link was used, is too old, or was opened on another machine. Log in with a key.",
                            "该链接已使用、已过期，或不是在本机打开。请用密钥登录。");
            show(token, LocalPath.of(next), problem, List.of(), request, response);
        } else {
            PageResponse.write(new FirstView(token, first), request, response);
        }
    }

    @PostMapping("/log-in")
    void logIn(Form form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String from = request.getRemoteAddr();
        long wait = failures.left(from, settings.failuresPerMinute());
        if (wait > 0) {
            response.setHeader("Retry-After", Long.toString(wait));
            throw new ProblemException(Problem.of(
                    ProblemType.TOO_MANY_REQUESTS,
                    "Too many log-ins from here have failed. Wait " + wait + " s, and try again.",
                    "来自此处的登录失败次数过多。请等待 " + wait + " 秒后再试。"));
        }
        Optional<Caller> caller = caller(form, request);
        if (caller.isEmpty()) {
            failures.take(from, settings.failuresPerMinute());
            response.setStatus(401);
            response.setHeader("WWW-Authenticate", "Bearer realm=\"gradus\"");
            show(
                    guard.token(request, response),
                    LocalPath.of(form.text("next")),
                    new Text(
                            "No key that holds is this one. A key begins with gradus_; whoever maintains the service issues one.",
                            "没有与此相符的有效密钥。密钥以 gradus_ 开头，由服务的维护者签发。"),
                    Held.again(form),
                    request,
                    response);
            return;
        }
        String secret = open(caller.get(), request, response);
        String address = LocalPath.of(form.text(Held.ADDRESS));
        if (form.text(Held.ADDRESS).equals(address)) {
            PageResponse.write(new HeldView(guard.token(secret), address, Held.fields(form)), request, response);
        } else {
            Back.to(LocalPath.of(form.text("next")), request, response);
        }
    }

    @PostMapping("/log-out")
    void logOut(Form form, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.session(request).ifPresent(sessions::close);
        cookies.dropSession(request, response);
        Back.to("/", request, response);
    }

    private Optional<Caller> caller(Form form, HttpServletRequest request) {
        String first = form.text("first");
        if (!first.isEmpty()) {
            return mayTakeFirst(request) ? firstLink.take(first).flatMap(keys::holder) : Optional.empty();
        }
        return keys.caller(form.text("key"));
    }

    private String open(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.session(request).ifPresent(sessions::close);
        String secret = sessions.open(caller.id());
        cookies.putSession(secret, request, response);
        Callers.became(caller, request);
        return secret;
    }

    /** Who asks through a proxy is not on this machine, however near the proxy is. */
    private boolean mayTakeFirst(HttpServletRequest request) {
        try {
            return settings.firstLink() == FirstLinkFrom.ANYWHERE
                    || (settings.firstLink() == FirstLinkFrom.LOOPBACK
                            && request.getHeader("X-Forwarded-For") == null
                            && request.getHeader("Forwarded") == null
                            && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress());
        } catch (java.net.UnknownHostException e) {
            return false;
        }
    }

    private static void show(
            String token,
            String next,
            Text problem,
            List<LogInView.Field> held,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PageResponse.write(new LogInView(token, next, problem.in(Languages.of(request)), held), request, response);
    }
}
