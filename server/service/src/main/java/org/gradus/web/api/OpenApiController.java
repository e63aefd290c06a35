package org.gradus.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradus.text.Language;
import org.gradus.web.http.JsonResponse;
import org.gradus.web.http.Languages;
import org.gradus.web.http.Negotiation;
import org.gradus.web.http.PageResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of this interface, OpenAPI 3.1, written by hand and held to the controllers by a test. */
@RestController
final class OpenApiController {
    private static final String YAML = "application/yaml";

    private static final List<String> FORMS = List.of(Negotiation.JSON, YAML, Negotiation.HTML);
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    @GetMapping("/openapi")
    void openApi(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String form = Negotiation.choose(request, FORMS);
        switch (form) {
            case YAML -> yaml(response);
            case Negotiation.HTML -> PageResponse.write(calls(Languages.of(request)), request, response);
            default -> JsonResponse.write(description(), response);
        }
    }

    @GetMapping("/openapi.yaml")
    void yaml(HttpServletResponse response) throws IOException {
        try (InputStream in = open()) {
            response.setContentType(YAML);
            in.transferTo(response.getOutputStream());
        }
    }

    /** What there is to call, for people who look before they generate a client. */
    private static CallsView calls(Language language) throws IOException {
        Map<?, ?> description = description();
        Map<?, ?> paths = (Map<?, ?>) member(description, "paths");
        var groups = new ArrayList<CallsView.Group>();
        for (Object each : (List<?>) member(description, "tags")) {
            Map<?, ?> tag = (Map<?, ?>) each;
            var calls = new ArrayList<CallsView.Call>();
            paths.forEach((path, operations) -> ((Map<?, ?>) operations).forEach((method, operation) -> {
                if (METHODS.contains(method)
                        && member((Map<?, ?>) operation, "tags").equals(List.of(member(tag, "name")))) {
                    calls.add(new CallsView.Call(
                            method.toString().toUpperCase(Locale.ROOT) + " " + path,
                            words((Map<?, ?>) operation, "summary", language)));
                }
            }));
            groups.add(new CallsView.Group(title(tag, language), calls));
        }
        return new CallsView(groups);
    }

    /** A heading ends without a full stop, other than a description. */
    private static String title(Map<?, ?> tag, Language language) {
        return words(tag, "description", language).replaceFirst("[.。]$", "");
    }

    private static String words(Map<?, ?> described, String member, Language language) {
        return member(described, language == Language.ZH ? "x-summary-zh" : member)
                .toString();
    }

    /** A member that the description has, as a test makes sure. */
    private static Object member(Map<?, ?> described, String member) {
        return Objects.requireNonNull(described.get(member), () -> "openapi.yaml: no " + member);
    }

    private static Map<?, ?> description() throws IOException {
        try (InputStream in = open()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        }
    }

    private static InputStream open() {
        return OpenApiController.class.getResourceAsStream("openapi.yaml");
    }
}
