package org.gradus.web.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/** Which methods the resource at a path has, and who answers them. */
@Component
final class Resources {
    /** Servlets of their own are SPARQL endpoints. */
    private static final List<String> OF_SERVLETS = List.of("GET", "HEAD", "POST", "OPTIONS");

    private static final List<String> ORDER = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;
    private final ObjectProvider<ServletRegistrationBean<?>> servlets;

    Resources(
            ObjectProvider<RequestMappingInfoHandlerMapping> mappings,
            ObjectProvider<ServletRegistrationBean<?>> servlets) {
        this.mappings = mappings;
        this.servlets = servlets;
    }

    /** What is mapped does not change after the start. */
    private volatile @Nullable List<Mapped> all;

    private record Mapped(PathPattern pattern, RequestMappingInfo info, HandlerMethod handler) {}

    /** The methods of the resource, as Allow lists them. */
    List<String> methods(HttpServletRequest request) {
        if (isOfServlet(request.getRequestURI())) {
            return OF_SERVLETS;
        }
        var methods = new LinkedHashSet<String>();
        for (Mapped mapped : mapped(request)) {
            var named = mapped.info().getMethodsCondition().getMethods();
            if (named.isEmpty()) {
                return ORDER;
            }
            named.stream().map(RequestMethod::name).forEach(methods::add);
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return ORDER.stream().filter(methods::contains).toList();
    }

    /** Who answers the request; empty where it is no controller. */
    Optional<HandlerMethod> handler(HttpServletRequest request) {
        return mapped(request).stream()
                .filter(mapped -> mapped.info().getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.name().equals(request.getMethod())))
                .map(Mapped::handler)
                .findFirst();
    }

    /** What is mapped at the most specific of the patterns that the path has: the others are of other resources. */
    private Collection<Mapped> mapped(HttpServletRequest request) {
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        var matching =
                all().stream().filter(mapped -> mapped.pattern().matches(path)).toList();
        return matching.stream()
                .filter(mapped -> mapped.pattern().equals(matching.get(0).pattern()))
                .toList();
    }

    private List<Mapped> all() {
        List<Mapped> known = all;
        if (known == null) {
            known = mappings.stream()
                    .map(RequestMappingInfoHandlerMapping::getHandlerMethods)
                    .flatMap(methods -> methods.entrySet().stream())
                    .flatMap(entry -> patterns(entry.getKey()).stream()
                            .map(pattern -> new Mapped(pattern, entry.getKey(), entry.getValue())))
                    .sorted(Comparator.comparing(Mapped::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                    .toList();
            all = known;
        }
        return known;
    }

    private static Set<PathPattern> patterns(RequestMappingInfo info) {
        var condition = info.getPathPatternsCondition();
        return condition == null ? Set.of() : condition.getPatterns();
    }

    private boolean isOfServlet(String path) {
        return !path.equals("/")
                && servlets.stream()
                        .flatMap(servlet -> servlet.getUrlMappings().stream())
                        .anyMatch(path::equals);
    }
}
