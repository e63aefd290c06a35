package org.gradus.web.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gradus.text.Language;
import org.gradus.text.Nearest;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.gradus.web.http.FormFields;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a query parameter that the resource does not know, or that is given twice: whoever wrote it meant something by
 * it, and would take the answer for what was asked. A handler knows what it declares with {@link RequestParam}; one that
 * declares a map looks at all of them itself.
 */
@Component
final class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
    private static final String LANG = "lang";

    /** Spring's own resources, such as metrics, have parameters that only they know. */
    private static final String OURS = "org.gradus.";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null
                && handler instanceof HandlerMethod method
                && request.getDispatcherType() == DispatcherType.REQUEST
                && method.getBeanType().getName().startsWith(OURS)) {
            check(request, method);
        }
        return true;
    }

    private static void check(HttpServletRequest request, HandlerMethod method) {
        // What is no UTF-8 is refused here, in words; Tomcat would fail on it when a parameter is asked for.
        new FormFields().add(request.getQueryString());
        Optional<List<String>> known = known(method, isPage(request));
        var seen = new HashSet<String>();
        for (String pair : request.getQueryString().split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (name.isEmpty() && equals < 0) {
                continue;
            }
            if (known.isPresent() && !known.get().contains(name)) {
                throw new ProblemException(Problem.of(ProblemType.BAD_REQUEST, unknown(name, known.get())));
            }
            if (!seen.add(name)) {
                throw JsonBody.wrong(
                        "The parameter '" + Printable.line(name) + "' is given twice. Give it once.",
                        "参数“" + Printable.line(name) + "”出现两次。请只写一次。");
            }
            if (name.equals(LANG)) {
                requireLanguage(decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        return Negotiation.prefersHtml(request) || request.getRequestURI().endsWith(".html");
    }

    /** The names that a handler knows; empty where it takes any. Pages have parts, data are whole. */
    private static Optional<List<String>> known(HandlerMethod method, boolean page) {
        var known = new TreeSet<>(page ? List.of(LANG, "page") : List.of(LANG));
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
            if (declared != null) {
                if (Map.class.isAssignableFrom(parameter.getParameterType())) {
                    return Optional.empty();
                }
                known.add(declared.name().isEmpty() ? parameter.getParameter().getName() : declared.name());
            }
        }
        return Optional.of(List.copyOf(known));
    }

    private static void requireLanguage(String value) {
        if (Arrays.stream(Language.values())
                .noneMatch(language -> language.tag().equals(value))) {
            throw JsonBody.wrong(
                    "'" + Printable.line(value) + "' is no language of Gradus; lang is en or zh.",
                    "“" + Printable.line(value) + "”不是 Gradus 的语言；lang 只能是 en 或 zh。");
        }
    }

    private static Text unknown(String name, List<String> known) {
        return Wording.join(
                Wording.join(
                        Wording.say(
                                "There is no parameter '%s' here; nothing was done.",
                                "此处没有参数“%s”；未作任何处理。", Printable.line(name)),
                        Nearest.meant(name, known, each -> each)),
                Wording.say("Parameters: %s.", "可用参数：%s。", Wording.list(known)));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw JsonBody.wrong(
                    "The query of the address is not percent-encoded as it must be: " + Printable.line(text) + ".",
                    "地址中的查询部分百分号编码有误：" + Printable.line(text) + "。");
        }
    }
}
