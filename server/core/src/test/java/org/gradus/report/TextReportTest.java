package org.gradus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.assess.Verdict;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the terminal shows. Golden files hold the whole; an intended change is made with {@code -Dgolden.write=true}. */
class TextReportTest {
    @ParameterizedTest
    @CsvSource({
        "production-operations, EN, false",
        "production-operations, ZH, false",
        "supplier-collaboration, EN, true",
        "supplier-collaboration, ZH, true"
    })
    void theReportOfASampleIsAsPeopleHaveReadIt(String capability, Language language, boolean all) throws IOException {
        var one = TestResults.of(TestResults.example("xinghe.ttl"), "t-aiitre-10003").verdicts().stream()
                .map(Verdict::assessment)
                .filter(assessment -> assessment.subject().iri().endsWith(capability))
                .toList();
        String text = text(TestResults.of(one), language, false, all);
        Path golden = TestResults.resource(capability + "." + language.tag() + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, text);
        }
        assertEquals(Files.readString(golden), text);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theColumnsOfTheMatrixStandUnderEachOther(Language language) throws IOException {
        String text = text(TestResults.of(TestResults.example("xinghe.ttl"), "t-aiitre-10003"), language, false, false);
        var rows = text.lines()
                .filter(line -> line.endsWith("CL3") && line.contains("●"))
                .toList();
        assertTrue(rows.size() > 30);
        assertEquals(
                1, rows.stream().map(Columns::width).distinct().count(), () -> "ragged: " + String.join("\n", rows));
    }

    @Test
    void colourIsAddedOnlyWhereAskedForAndChangesNoWord() throws IOException {
        var results = TestResults.of(TestResults.example("xinghe.ttl"), "t-aiitre-10003");
        String plain = text(results, Language.EN, false, false);
        String coloured = text(results, Language.EN, true, false);
        assertFalse(plain.contains("\u001b"));
        assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9]*m", ""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLabelCanSteerTheTerminal(Language language) throws IOException {
        String text = text(
                TestResults.of(TestResults.resource("hostile-labels.ttl"), "t-aiitre-10003", "t-aiitre-10004-2023"),
                language,
                false,
                true);
        assertTrue(text.contains("evil"), "the label is still shown");
        var steering = text.chars()
                .filter(c -> c != '\n' && (Character.isISOControl(c) || c == '\u202E'))
                .boxed()
                .toList();
        assertEquals(List.of(), steering);
    }

    private static String text(Results results, Language language, boolean colour, boolean all) throws IOException {
        var out = new StringBuilder();
        new TextReport(language, colour, all).write(results, out);
        return out.toString();
    }
}
