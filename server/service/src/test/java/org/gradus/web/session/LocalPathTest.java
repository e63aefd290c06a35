package org.gradus.web.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a log-in leads. */
class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/desk/organisations/acme?lang=zh", "/published?page=2", "/a%20b", "/a#b"})
    void pagesOfThisServiceAreGoneBackTo(String path) {
        assertEquals(path, LocalPath.of(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "desk",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "https://elsewhere.example/",
                "javascript:alert(1)",
                "/\t/elsewhere.example",
                "/a\r\nSet-Cookie: x=y",
                "/é",
                "/log-in?next=/",
                "/log-out"
            })
    void whateverElseIsTheDesk(String path) {
        assertEquals("/desk", LocalPath.of(path));
    }
}
