package org.gradus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradus.report.html.HtmlReport;
import org.gradus.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page: one file, nothing fetched, nothing from evidence read as markup. */
class HtmlReportTest {
    private static final Set<String> VOID = Set.of("meta", "br", "rect");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-z0-9]+)((?:\\s+[a-zA-Z-]+(?:=\"[^\"]*\")?)*)\\s*(/?)>");

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingFromEvidenceIsReadAsMarkup(Language language) throws IOException {
        String page = page("hostile-labels.ttl", language);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        for (String markup : List.of("<script", "<img", "</style><b>", "<b>Loose", "href=\"javascript", "\u202E")) {
            assertFalse(page.contains(markup), markup);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyElementIsClosedWhereItWasOpened(Language language) throws IOException {
        String page = page("hostile-labels.ttl", language);
        String body = page.substring(page.indexOf("<body>"));
        assertEquals("", TAG.matcher(body).replaceAll("").replaceAll("[^<>]", ""), "brackets outside of tags");
        var open = new ArrayDeque<String>();
        var tags = TAG.matcher(body);
        while (tags.find()) {
            String name = tags.group(2);
            if (tags.group(1).isEmpty()) {
                if (!VOID.contains(name) && tags.group(4).isEmpty()) {
                    open.push(name);
                }
            } else if (!name.equals("html")) {
                assertEquals(
                        open.pop(), name, () -> "at " + body.substring(Math.max(0, tags.start() - 80), tags.end()));
            }
        }
        assertTrue(open.isEmpty(), open::toString);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageFetchesNothing(Language language) throws IOException {
        String page = page("hostile-labels.ttl", language);
        String tags = TAG.matcher(page).results().map(tag -> tag.group()).collect(Collectors.joining());
        String style = page.substring(page.indexOf("<style>"), page.indexOf("</style>"));
        for (String reference : List.of("src=", "<link", "<script", "<iframe", "srcset=", "style=")) {
            assertFalse(tags.contains(reference), reference);
        }
        for (String reference : List.of("@import", "url(")) {
            assertFalse(style.contains(reference), reference);
        }
        assertTrue(page.contains("lang=\"" + language.tag() + "\""));
    }

    private static String page(String evidence, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        new HtmlReport(language)
                .write(TestResults.of(TestResults.resource(evidence), "t-aiitre-10003", "t-aiitre-10004-2023"), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
