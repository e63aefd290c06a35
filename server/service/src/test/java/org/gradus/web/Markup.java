package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tags of a page, strictly read: what is no tag that a template would write is no tag at all. */
record Markup(String page) {
    /** Text that tries to break out of elements, attributes and scripts, and to read backwards. */
    static final String HOSTILE =
            "\"'><script>alert(1)</script><img src=x onerror=alert(1)></title></textarea> &lt;b> \u202Eevil\u001b[2J";

    /** The one script of the pages. */
    private static final String SCRIPT = "<script src=\"/assets/keys.js\" defer>";

    private static final Set<String> VOID = Set.of("meta", "input");
    /** Names of attributes are of small letters, but some of drawings. */
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-z0-9]+)((?:\\s+(?:[a-z-]+[12]?|viewBox)(?:=\"[^\"<]*\")?)*)\\s*>");

    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([a-z-]+[12]?|viewBox)(?:=\"([^\"<]*)\")?");

    Markup {
        assertTrue(page.startsWith("<!doctype html>\n"), page);
        page = page.substring(page.indexOf("<html"));
    }

    /** Whether each element is closed where it was opened, and no bracket stands outside of tags. */
    void check(String name) {
        String outside = TAG.matcher(withoutStyle()).replaceAll("");
        assertEquals("", outside.replaceAll("[^<]", ""), () -> name + ": brackets outside of tags in " + outside);
        var open = new ArrayDeque<String>();
        TAG.matcher(withoutStyle()).results().forEach(tag -> {
            if (tag.group(1).isEmpty() && !VOID.contains(tag.group(2))) {
                open.push(tag.group(2));
            } else if (!tag.group(1).isEmpty()) {
                assertEquals(open.pop(), tag.group(2), () -> name + ": closed elsewhere than it was opened");
            }
        });
        assertTrue(open.isEmpty(), () -> name + ": " + open);
        TAG.matcher(withoutStyle())
                .results()
                .forEach(tag -> ATTRIBUTE.matcher(tag.group(3)).results().forEach(each -> {
                    assertFalse(
                            each.group(1).startsWith("on")
                                    || (each.group(1).equals("src")
                                            && !tag.group().equals(SCRIPT)),
                            () -> name + ": " + tag.group());
                    assertFalse(
                            each.group(1).equals("href") && each.group(2).matches("(?i)\\s*(javascript|data):.*"),
                            () -> name + ": " + tag.group());
                }));
        for (String foreign : List.of("script", "img", "b")) {
            assertFalse(tags().replace(SCRIPT, "").matches("(?s).*<" + foreign + "\\b.*"), () -> name + ": " + foreign);
        }
        assertFalse(page.chars().anyMatch(c -> c == '\u202E' || c == '\u001b'), name);
        reads(name);
    }

    /** Whether who hears the page, or walks through it by keys, is told what who sees it is. */
    private void reads(String name) {
        String body = withoutStyle();
        assertTrue(body.matches("(?s)<html lang=\"(en|zh)\">.*"), name);
        assertTrue(body.matches("(?s).*<title>[^<]*\\S[^<]*</title>.*"), name);
        int before = 0;
        for (var heading : Pattern.compile("<h([1-6])>\\s*([^\\s])")
                .matcher(body)
                .results()
                .toList()) {
            int depth = Integer.parseInt(heading.group(1));
            assertTrue(depth <= before + 1 && (depth == 1) == (before == 0), () -> name + ": h" + depth);
            before = depth;
        }
        assertEquals(
                Pattern.compile("<h[1-6]\\b").matcher(body).results().count(),
                Pattern.compile("<h[1-6]>\\s*[^\\s]").matcher(body).results().count(),
                name);
        assertFalse(
                Pattern.compile("<(a|th|dt|button|label|summary)\\b[^>]*>\\s*</\\1>")
                        .matcher(body)
                        .find(),
                name);
        for (String tag : tags().split("\n")) {
            if (tag.startsWith("<pre") || tag.contains("class=\"wide\"")) {
                assertTrue(tag.contains("tabindex=\"0\"") && tag.contains("role=\"region\""), () -> name + ": " + tag);
            }
            if (tag.matches("<(pre|nav)\\b.*") || tag.contains("role=\"region\"")) {
                assertTrue(tag.matches(".* aria-label=\"[^\"]+\".*"), () -> name + ": " + tag);
            }
            if (tag.startsWith("<th ") || tag.startsWith("<th>")) {
                assertTrue(tag.contains(" scope=\""), () -> name + ": " + tag);
            }
            boolean field = tag.matches("<(textarea|select|input)\\b.*") && !tag.contains("type=\"hidden\"");
            // A box to tick stands inside its label.
            if (field
                    && !tag.contains("type=\"checkbox\"")
                    && !tag.contains("type=\"radio\"")
                    && !tag.contains(" aria-label=\"")) {
                String label = tag.replaceFirst(".* id=\"([^\"]*)\".*", "<label for=\"$1\">");
                assertTrue(tags().contains(label), () -> name + ": " + tag);
            }
        }
    }

    String tags() {
        return TAG.matcher(withoutStyle()).results().map(tag -> tag.group()).collect(Collectors.joining("\n"));
    }

    /** The text between the tags, without that of code. */
    List<String> texts() {
        String plain = withoutStyle().replaceAll("(?s)<(code|pre|textarea)\\b.*?</\\1>", " ");
        return Pattern.compile("<[^>]*>")
                .splitAsStream(plain)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String withoutStyle() {
        return page.replaceFirst("(?s)<style>.*?</style>", "<style></style>");
    }
}
