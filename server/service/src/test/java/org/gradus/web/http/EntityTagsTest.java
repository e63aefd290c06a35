package org.gradus.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of tags by RFC 9110, 8.8.3 and 5.6.1. */
class EntityTagsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\"|a",
                "\"a\",\"b\"|a b",
                "\"a\" , W/\"b\"|a W/b",
                ",, \"a\" ,,\t\"b\",|a b",
                "\"a,b\",\"c\"|a,b c",
                "\"\"|``",
                "W/\"W/\"|W/W/"
            })
    void listsAreReadTagByTag(String header, String tags) {
        assertEquals(
                tags,
                String.join(
                        " ",
                        of(header).tags().stream()
                                .map(tag -> (tag.weak() ? "W/" : "") + tag.opaque())
                                .toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "\"a",
                "a\"",
                "\"a\"\"b\"",
                "\"a\" \"b\"",
                "w/\"a\"",
                "W/ \"a\"",
                "\"a\",b",
                "'a'",
                "\"a\",*"
            })
    void whatIsNoListIsRefused(String header) {
        assertThrows(ProblemException.class, () -> of(header));
    }

    private static EntityTags of(String... headers) {
        return EntityTags.of("If-Match", Collections.enumeration(List.of(headers)))
                .orElseThrow();
    }
}
