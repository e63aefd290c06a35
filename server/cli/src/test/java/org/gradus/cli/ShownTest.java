package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tests of the papers can fail. */
class ShownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a b      | \"a b\n\n\"        | true",
                "a b      | \"a b\r\n\"        | true",
                "a b      | \"a  b\"           | false",
                "a b      | \"a b\nc\"         | false",
                "a.b      | axb                | false",
                "key_…    | key_1234           | true",
                "key_… !  | key_1234           | false",
                "a…c      | \"a\nc\"           | false",
                "\"a\n…\nd\" | \"a\nb\nc\nd\"  | true",
                "\"a\n…\nd\" | \"a\nd\"        | true",
                "\"a\n…\nd\" | \"a\nb\nc\"     | false",
                "\"a\n…\"    | \"a\nb\nc\"     | true",
                "a        | \"\"               | false",
            })
    void everyCharacterCountsButWhatAnEllipsisLeavesOut(String shown, String printed, boolean matches) {
        assertEquals(matches, Shown.matches(shown, printed));
    }
}
