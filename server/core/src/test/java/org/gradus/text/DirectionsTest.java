package org.gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Controls of direction: those that mixed scripts need are let be, and those that show a text as another are not. */
class DirectionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "数据 data",
                "שלום\u200F!",
                "\u2066ISO 9001\u2069",
                "\u2067שלום \u2068עולם\u2069\u2069 and \u202Aa\u202C",
                "\u202B\u2066a\u2069\u202C",
                "\u2067שלום\u2069\n\u2067עולם\u2069"
            })
    void whatIsClosedInItsLineStands(String text) {
        assertEquals(Optional.empty(), Directions.fault(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Db\u202C", "a\u202Eb\u202C", "\u2067a\u202Eb\u202C\u2069"})
    void overridesNeverStand(String text) {
        Directions.Fault fault = Directions.fault(text).orElseThrow();
        assertTrue(fault.text().en().endsWith("than they stand in. Leave it out."), fault.text()::en);
        assertTrue(text.charAt(fault.at()) == '\u202D' || text.charAt(fault.at()) == '\u202E');
    }

    @ParameterizedTest
    @CsvSource({"'a\u2067b', 1", "'\u202Aa\nb\u202C', 0", "'\u2066\u2067a\u2069', 0", "'\u202Aa\u2029b', 0"})
    void whatStaysOpenIsTold(String text, int at) {
        Directions.Fault fault = Directions.fault(text).orElseThrow();
        assertEquals(at, fault.at());
        assertTrue(fault.text().zh().contains("请在同一行内结束"), fault.text()::zh);
    }

    @ParameterizedTest
    @CsvSource({"'a\u2069', 1", "'\u202C', 0", "'\u2067a\u202C\u2069', 2", "'\u202Aa\u2069\u202C', 2"})
    void whatClosesNothingIsTold(String text, int at) {
        assertEquals(at, Directions.fault(text).orElseThrow().at());
    }

    @Test
    void aFaultIsTheEndOfASentence() {
        assertEquals(
                "has the control of direction U+2067 at position 2, which changes the direction of all that follows. Close it in"
                        + " its line, an isolate by U+2069 and an embedding by U+202C, or leave it out.",
                Directions.fault("a\u2067b").orElseThrow().text().en());
    }
}
