package org.gradus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradus.report.html.HtmlReport;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyHeadSaysSomethingAndHeadingsGoDownByOne(Language language) throws IOException {
        String page = page("hostile-labels.ttl", language);
        assertFalse(Pattern.compile("<th[^>]*>\\s*</th>").matcher(page).find());
        assertFalse(Pattern.compile("<th\\b(?![^>]*scope=)[^>]*>").matcher(page).find());
        int before = 0;
        for (var heading : Pattern.compile("<h([1-6])>").matcher(page).results().toList()) {
            int depth = Integer.parseInt(heading.group(1));
            assertTrue(depth <= before + 1, heading::group);
            before = depth;
        }
        assertEquals(3, before);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLegendSaysWhatIsNotAskedAndWhatIsNotReached(Language language) throws IOException {
        String page = page("hostile-labels.ttl", language);
        String legend = page.substring(page.indexOf("<p class=\"legend\">"));
        for (String words : List.of(
                language.say("nothing asked", "无要求"),
                language.say("“not asked”", "“无要求”"),
                language.say("“not reached”", "“未达到”"))) {
            assertTrue(legend.contains(words), words);
        }
    }

    /** Who reads one sheet of a printed report has seen every result, and what to do next. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void onPaperATableOfAllResultsComesFirst(Language language) throws IOException {
        String page = page("hostile-labels.ttl", language);
        String table = page.substring(page.indexOf("<table class=\"summary\">"), page.indexOf("<section"));
        long results = Pattern.compile("<section id=").matcher(page).results().count();
        assertEquals(
                results,
                Pattern.compile("<th scope=\"row\">").matcher(table).results().count());
        var first = Pattern.compile("<ol class=\"gap\">\\s*<li><b>([^<]+)</b>").matcher(page);
        assertTrue(first.find());
        assertTrue(table.contains(first.group(1)), table);
    }

    @Test
    void whatAClauseThatOnlyRefersToOthersLacksIsSaid() throws IOException {
        String page = page("hostile-labels.ttl", Language.EN);
        var lacks = Pattern.compile("<li>✗ \\d+ of the \\d+ requirements that it refers to are not met: ");
        assertTrue(lacks.matcher(page).find());
    }

    /** A full disk is no fault of a template. */
    @Test
    void aStreamThatBreaksSaysSoItself() {
        var broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        var thrown = assertThrows(
                IOException.class,
                () -> new HtmlReport(Language.EN)
                        .write(TestResults.of(TestResults.resource("hostile-labels.ttl"), "t-aiitre-10003"), broken));
        assertEquals("full", thrown.getMessage());
    }

    private static String page(String evidence, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        new HtmlReport(language)
                .write(TestResults.of(TestResults.resource(evidence), "t-aiitre-10003", "t-aiitre-10004-2023"), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
