package org.gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Text from evidence, made safe to show. */
class PrintableTest {
    @Test
    void controlsAndMarksOfDirectionAreShownInstead() {
        assertEquals("a\uFFFDb\uFFFDc\uFFFD", Printable.line("a\u001bb\u202Ec\n"));
        assertEquals("数据 data", Printable.line("数据 data"));
    }

    @Test
    void textOfSeveralLinesKeepsItsLinesAndNothingElse() {
        assertEquals("a\n\tb\uFFFD\uFFFD", Printable.text("a\n\tb\r\u2066"));
    }
}
