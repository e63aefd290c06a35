package org.gradus.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one script of the pages, which work without it. */
@Controller
final class AssetController {
    @GetMapping("/assets/keys.js")
    void keys(HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        try (InputStream in = Objects.requireNonNull(
                AssetController.class.getResourceAsStream("keys.js"), "keys.js comes with the program")) {
            in.transferTo(response.getOutputStream());
        }
    }
}
