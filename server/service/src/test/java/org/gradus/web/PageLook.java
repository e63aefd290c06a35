package org.gradus.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.testing.Amount;

/** What a reader would stumble on in the page that a browser has open: what can be measured, and what axe-core finds. */
final class PageLook {
    private static final String RUN =
            "axe.run(document, {resultTypes: ['violations']}).then(result => result.violations"
                    + ".flatMap(each => each.nodes.map(node => each.id + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 100)"
                    + ".replace(/\\s+/g, ' '))).join('\\n'))";

    private final String measured;
    private final String axe;

    PageLook() {
        try (InputStream in = PageLook.class.getResourceAsStream("/axe.min.js")) {
            measured = Files.readString(Path.of("src/test/js/look.js"));
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; ''";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether the page of this number is held to the rules of access in this language at this width: in one of the four, the
     * next page in the next, so that each page is and each way of showing pages is. They take a second a page.
     */
    static boolean rules(int page, boolean chinese, boolean phone) {
        return Amount.isWhole() || page % 4 == (chinese ? 1 : 0) + (phone == chinese ? 0 : 2);
    }

    /** A line for each thing. */
    List<String> at(Chromium browser) {
        browser.evaluate(axe);
        return Stream.of(browser.evaluate(measured), browser.evaluate(RUN))
                .flatMap(String::lines)
                .toList();
    }

    /** What can be measured alone: on paper, or where the same page is held to the rules of access in another way. */
    List<String> measured(Chromium browser) {
        return browser.evaluate(measured).lines().toList();
    }
}
