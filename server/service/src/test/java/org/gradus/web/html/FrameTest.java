package org.gradus.web.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gradus.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses on a page: the language that was asked for goes along, and nothing leads where it should not. */
class FrameTest {
    @Test
    void theOtherLanguageKeepsAllOtherParameters() {
        assertEquals("?lang=zh", Frame.of(Language.EN, null).inOther());
        assertEquals(
                "?practice=practice:x&page=2&lang=en",
                Frame.of(Language.ZH, "practice=practice:x&lang=zh&page=2").inOther());
    }

    @Test
    void aPageThatWasAskedForInALanguageLeadsToPagesInIt() {
        Frame asked = Frame.of(Language.ZH, "lang=zh");
        assertEquals("/queries?lang=zh", asked.page("/queries"));
        assertEquals("/core?lang=zh#Practice", asked.page("/core#Practice"));
        assertEquals("https://example.org/", asked.page("https://example.org/"));
        Frame byHeader = Frame.of(Language.ZH, "page=2");
        assertEquals("/queries", byHeader.page("/queries"));
        assertEquals("/queries", Frame.of(Language.EN, "lang=xx").page("/queries"), "a language that is not there");
    }

    @Test
    void anotherPartOfAListKeepsLanguageAndParameters() {
        assertEquals(
                "?a=1&lang=zh&page=3",
                Frame.of(Language.ZH, "lang=zh&a=1&page=2").part(3));
        assertEquals("?page=2", Frame.of(Language.ZH, null).part(2));
    }

    @Test
    void longNumbersAreReadInGroups() {
        Frame frame = Frame.of(Language.EN, null);
        assertEquals("0", frame.number(0));
        assertEquals("999", frame.number(999));
        assertEquals("1,000", frame.number(1000));
        assertEquals("12,345,678", frame.number(12_345_678));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//example.org/",
                "https://w3id.org/gradus//example.org/",
                "data:text/html,x",
                "urn:x",
                ""
            })
    void whatIsNoAddressOfTheWebStaysText(String address) {
        assertFalse(new Link(address, "words").isSomewhere());
    }

    @Test
    void irisOfTheOntologyLeadToThisService() {
        assertEquals(
                "/practice/data-acquisition",
                new Link("https://w3id.org/gradus/practice/data-acquisition", "").address());
        assertEquals("https://example.org/x", new Link("https://example.org/x", "").address());
        assertTrue(new Link("/queries", "").isSomewhere());
    }
}
