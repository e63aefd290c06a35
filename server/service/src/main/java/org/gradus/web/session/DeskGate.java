package org.gradus.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gradus.text.Text;
import org.gradus.web.http.FormFields;
import org.gradus.web.http.Languages;
import org.gradus.web.http.PageResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets only people who are logged in to the workbench; all others log in first, and come to the page that they asked for.
 * What was typed into a form while the log-in ended is kept on that way. Nothing of the workbench is kept by a browser.
 */
@Component
final class DeskGate implements HandlerInterceptor, WebMvcConfigurer {
    private final FormReader reader;
    private final FormGuard guard;

    DeskGate(FormReader reader, FormGuard guard) {
        this.reader = reader;
        this.guard = guard;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk", "/desk/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (PageResponse.visitor(request).isPresent()) {
            return true;
        }
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            String here = request.getRequestURI() + (query == null ? "" : "?" + query);
            Back.to("/log-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8), request, response);
        } else {
            logInAgain(request, response);
        }
        return false;
    }

    private void logInAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<LogInView.Field> held = List.of();
        String type = request.getContentType();
        if (type != null && type.startsWith(FormFields.MEDIA_TYPE)) {
            Form form = reader.read(request);
            if (guard.isOurs(form, request)) {
                held = Held.of(request.getRequestURI(), form);
            }
        }
        Text problem = held.isEmpty()
                ? new Text(
                        "You are not logged in. Nothing was sent; log in, and send it again.",
                        "您尚未登录，未提交任何内容。请登录后重新提交。")
                : new Text(
                        "Your log-in has ended. What you entered is kept: log in, and send it.",
                        "登录已过期。您填写的内容已保留：请重新登录后提交。");
        String token = guard.token(request, response);
        response.setStatus(401);
        response.setHeader("WWW-Authenticate", "Bearer realm=\"gradus\"");
        PageResponse.write(
                new LogInView(token, LocalPath.of(request.getRequestURI()), problem.in(Languages.of(request)), held),
                request,
                response);
    }
}
