package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gradus.assess.Standards;
import org.gradus.diagnosis.Aim;
import org.gradus.diagnosis.Answer;
import org.gradus.diagnosis.Answers;
import org.gradus.diagnosis.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The self-diagnosis in a terminal. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class DiagnoseCommandTest {
    @TempDir
    private Path folder;

    private record Ended(int code, String out, String err) {}

    private static Ended run(List<String> typed, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream((String.join("\n", typed) + "\n").getBytes(StandardCharsets.UTF_8)));
            int code = Gradus.run(new PrintWriter(out), new PrintWriter(err), arguments);
            return new Ended(code, out.toString(), err.toString());
        } finally {
            System.setIn(before);
        }
    }

    private Ended diagnose(List<String> typed, String... more) {
        var arguments = new ArrayList<>(List.of("diagnose", "-o", evidence().toString(), "--lang", "en"));
        arguments.addAll(List.of(more));
        return run(typed, arguments.toArray(String[]::new));
    }

    private Path evidence() {
        return folder.resolve("evidence.ttl");
    }

    private String saved() throws IOException {
        return Files.readString(folder.resolve("evidence.answers.txt"));
    }

    @Test
    void oneNoAtTheFirstLevelSettlesIt() throws IOException {
        // "Not done" stands behind the choices of the first step.
        var typed = new ArrayList<String>();
        var model = Standards.published().model("t-aiitre-10003");
        var questionnaire = Questionnaire.of(
                Standards.published(), List.of(Aim.of(model, "CL2")), LocalDate.now(ZoneId.systemDefault()));
        Answers answers = Answers.none();
        for (var next = questionnaire.next(answers); next.isPresent(); next = questionnaire.next(answers)) {
            typed.add(String.valueOf(next.get().steps().get(0).choices().size() + 1));
            answers = answers.with(next.get().practice().iri(), Answer.notDone());
        }
        var ended = diagnose(typed, "t-aiitre-10003", "--target", "CL2");
        assertEquals(0, ended.code(), ended::err);
        assertTrue(ended.out().contains("[0 answered, "), ended::out);
        assertTrue(ended.out().contains("below the first level"), ended::out);
        var checked = run(List.of(), "check", evidence().toString(), "--lang", "en");
        assertEquals(0, checked.code(), () -> checked.out() + checked.err());
    }

    @Test
    void whatWasLeftIsTakenUpAgain() throws IOException {
        // Not sure, back, not sure, why, and leave.
        var first = diagnose(List.of("", "b", "", "?", "s"), "t-aiitre-10004-2023", "--target", "L1");
        assertEquals(0, first.code(), first::err);
        assertTrue(first.out().contains("It can still decide:"), first::out);
        assertTrue(saved().contains(": not sure"));
        assertTrue(first.out().contains("questions can still change that"), first::out);
        var second = diagnose(List.of("s"));
        assertEquals(0, second.code(), second::err);
        assertTrue(second.out().contains("[1 answered"), second::out);
    }

    @Test
    void theEndOfInputLosesNoAnswer() throws IOException {
        diagnose(List.of("", ""), "t-aiitre-10004-2023", "--target", "L1");
        assertTrue(saved().lines().anyMatch(line -> line.endsWith(": not sure")), saved());
    }

    @Test
    void itSpeaksChinese() {
        var ended =
                run(List.of("s"), "diagnose", "t-ccua-2024", "-o", evidence().toString(), "--lang", "zh");
        assertEquals(0, ended.code(), ended::err);
        String chinese = ended.out().replace(folder.toString(), "");
        assertEquals(List.of(), LatinWords.in(chinese), chinese);
    }

    @Test
    void savedAnswersThatAreBrokenAreNamedWithTheirLine() throws IOException {
        diagnose(List.of("", "s"), "t-aiitre-10003");
        Path file = folder.resolve("evidence.answers.txt");
        Files.writeString(file, Files.readString(file) + "no such line\n");
        var ended = diagnose(List.of("s"), "t-aiitre-10003");
        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("evidence.answers.txt") && ended.err().contains("line "), ended::err);
    }

    @Test
    void answersForOtherModelsAreNotMixed() {
        diagnose(List.of("", "s"), "t-aiitre-10003");
        var ended = diagnose(List.of("s"), "t-ccua-2024");
        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("--answers"), ended::err);
    }

    @Test
    void whatIsMisspeltIsRefusedBeforeAnythingIsWritten() {
        assertEquals(2, diagnose(List.of("s"), "t-aiitre-1003").code());
        assertEquals(
                2, diagnose(List.of("s"), "t-aiitre-10003", "--target", "L9").code());
        assertEquals(
                2,
                diagnose(List.of("s"), "t-aiitre-10003", "--organisation", "acme")
                        .code());
        assertEquals(2, diagnose(List.of("s")).code());
        assertFalse(Files.exists(evidence()));
    }
}
