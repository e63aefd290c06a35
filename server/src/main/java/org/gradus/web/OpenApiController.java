package org.gradus.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of this interface, OpenAPI 3.1, written by hand and held to the controllers by a test. */
@RestController
final class OpenApiController {
    private static final String YAML = "application/yaml";

    @GetMapping({"/openapi", "/openapi.yaml"})
    void openApi(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean yaml = request.getRequestURI().endsWith(".yaml")
                || Negotiation.choose(request, List.of(Negotiation.JSON, YAML, Negotiation.HTML)).equals(YAML);
        try (InputStream in = OpenApiController.class.getResourceAsStream("openapi.yaml")) {
            if (yaml) {
                response.setContentType(YAML);
                in.transferTo(response.getOutputStream());
            } else {
                Object description = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
                JsonResponse.write(description, response);
            }
        }
    }
}
