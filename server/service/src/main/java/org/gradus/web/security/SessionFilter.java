package org.gradus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.gradus.security.Caller;
import org.gradus.security.FormTokens;
import org.gradus.security.Role;
import org.gradus.security.Sessions;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.text.Text;
import org.gradus.web.html.Visitor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows who is logged in. A cookie counts for what only reads, and for forms of the workbench, each of which shows besides
 * that one of its pages sent it; no other change is ever made by it. A bearer that is sent counts alone.
 */
final class SessionFilter extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    /** What a browser says of a request that another site makes. */
    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

    private final Sessions sessions;
    private final FormTokens tokens;
    private final Organisations organisations;

    SessionFilter(Sessions sessions, FormTokens tokens, Organisations organisations) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.organisations = organisations;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("Authorization") == null && counts(request)) {
            SessionCookie.session(request)
                    .ifPresent(secret -> sessions.caller(secret).ifPresent(caller -> known(caller, secret, request)));
        }
        chain.doFilter(request, response);
    }

    private static boolean counts(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return true;
        }
        String from = request.getHeader("Sec-Fetch-Site");
        return request.getMethod().equals("POST")
                && SecurityConfiguration.isOfTheWorkbench(request.getRequestURI())
                && (from == null || !ELSEWHERE.contains(from));
    }

    private void known(Caller caller, String secret, HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Known(caller));
        SecurityContextHolder.setContext(context);
        request.setAttribute(Visitor.ATTRIBUTE, new Visitor(role(caller.role()), who(caller), tokens.of(secret)));
    }

    private Text who(Caller caller) {
        return switch (caller.role()) {
            case MAINTAINER -> new Text("this service", "本服务");
            case RESEARCHER -> new Text("what is public", "公开数据");
            case ORGANISATION, ASSESSOR ->
                caller.organisations().isEmpty()
                        ? new Text("all organisations", "全部组织")
                        : caller.organisations().size() > 1
                                ? new Text(
                                        caller.organisations().size() + " organisations",
                                        caller.organisations().size() + " 个组织")
                                : caller.organisations().stream()
                                        .findFirst()
                                        .flatMap(id -> organisations
                                                .find(id)
                                                .map(Organisation::name)
                                                .or(() -> java.util.Optional.of(new Text(id, id))))
                                        .orElse(Text.EMPTY);
        };
    }

    private static Text role(Role role) {
        return switch (role) {
            case MAINTAINER -> new Text("Maintainer", "维护者");
            case ASSESSOR -> new Text("Assessor", "评估员");
            case ORGANISATION -> new Text("Organisation", "组织");
            case RESEARCHER -> new Text("Researcher", "研究者");
        };
    }
}
