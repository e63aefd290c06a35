package org.gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Text from evidence, made safe to show. */
class PrintableTest {
    @Test
    void controlsAndMarksOfDirectionAreShownInstead() {
        assertEquals("a\uFFFDb\uFFFDc\uFFFD", Printable.line("a\u001bb\u202Ec\n"));
        assertEquals("数据 data", Printable.line("数据 data"));
    }

    @Test
    void halvesOfCharactersAndWhatIsNoneAreShownInstead() {
        assertEquals("a\uFFFDb🌱\uFFFD\uFFFD\uFFFD", Printable.line("a\uD83Cb🌱\uDF31\uFFFE\uFEFF"));
        assertEquals("\uFFFD", Printable.line("\uD83C"));
    }

    @Test
    void whatRefusesThemSaysWhichAndWhere() {
        assertEquals(Optional.empty(), Printable.faultOfName("数据 data 🌱"));
        assertEquals(Optional.empty(), Printable.faultOfText("a\n\tb"));
        assertEquals(
                "has the invisible character U+000A at position 2. Leave it out.",
                Printable.faultOfName("a\nb").orElseThrow().en());
        assertEquals(
                "的第 3 个字符是方向控制字符 U+202E，会使文字的显示顺序与实际顺序不同。请删除。",
                Printable.faultOfText("ab\u202Ec").orElseThrow().zh());
        assertEquals(
                "has the invisible character U+0000 at position 1. Leave it out.",
                Printable.faultOfText("\0").orElseThrow().en());
    }

    @Test
    void whatIsSettledIsShownAndNoNameHasIt() {
        for (String settled : new String[] {"\u2067שלום\u2069 (plant 2)", "\u202Bשלום\u202C!", "שלום\u200F!"}) {
            assertEquals(settled, Printable.line(settled));
            assertEquals(Optional.empty(), Printable.faultOfText(settled));
            assertTrue(Printable.faultOfName(settled).isPresent(), settled);
        }
        assertEquals(
                "has the invisible character U+200F at position 5. Leave it out.",
                Printable.faultOfName("שלום\u200F!\u0000").orElseThrow().en());
        assertEquals("a\uFFFDb\uFFFD\uFFFDc", Printable.line("a\u2067b\u2069\u202Ec"));
    }

    @Test
    void nothingInANameIsInvisible() {
        for (String hidden : new String[] {"\u200B", "\u00AD", "\u200D", "\u2060", "\u3164", "\uDB40\uDC41"}) {
            assertTrue(Printable.faultOfName("埃" + hidden + "克米").isPresent(), () -> hidden.codePointAt(0) + "");
            assertEquals(Optional.empty(), Printable.faultOfText("埃" + hidden + "克米"));
        }
        // A selector of variants shows: some names are written so.
        assertEquals(Optional.empty(), Printable.faultOfName("葛\uDB40\uDD00城"));
    }

    @Test
    void textOfSeveralLinesKeepsItsLinesAndNothingElse() {
        assertEquals("a\n\tb\uFFFD\uFFFD", Printable.text("a\n\tb\r\u2066"));
    }
}
