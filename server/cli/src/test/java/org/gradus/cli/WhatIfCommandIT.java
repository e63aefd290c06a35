package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfCommandIT {
    private static final Path EXAMPLE =
            Path.of("../../examples/xinghe.ttl").toAbsolutePath().normalize();
    private static final String CHANGE = """
            @prefix gradus: <https://w3id.org/gradus/core#> .
            @prefix conduct: <https://w3id.org/gradus/conduct#> .
            @prefix t10003: <https://w3id.org/gradus/t-aiitre-10003/> .
            t10003:5.2.2-a.1 gradus:minConduct conduct:Optimised .
            """;

    @TempDir
    private Path folder;

    private Path change;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void write() throws IOException {
        change = folder.resolve("change.ttl");
        Files.writeString(change, CHANGE);
    }

    private Ended whatIf(Path evidence, String... more) {
        var arguments = new ArrayList<>(
                List.of("what-if", "--change", change.toString(), evidence.toString(), "--date", "2026-06-30"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static Ended run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        return new Ended(
                Gradus.run(new PrintWriter(out), new PrintWriter(err), arguments), out.toString(), err.toString());
    }

    @Test
    void whoFallsIsToldWithTheCriterionInBothLanguages() {
        Ended english = whatIf(EXAMPLE, "--lang", "en");
        assertEquals(0, english.code(), english::err);
        assertTrue(english.out().startsWith("1 organisation on 2026-06-30."), english::out);
        assertTrue(english.out().contains("0 rise, "), english::out);
        assertTrue(english.out().contains("  decided by t10003:5.2.2-a.1: "), english::out);
        Ended chinese = whatIf(EXAMPLE, "--lang", "zh");
        assertTrue(chinese.out().contains("  由 t10003:5.2.2-a.1 决定："), chinese::out);
    }

    @Test
    void rowsSayWhatTheEvidenceSays() {
        Path rows = folder.resolve("rows.gradus");
        assertEquals(0, run("pack", EXAMPLE.toString(), "-o", rows.toString()).code());
        Ended fromRows = whatIf(rows, "--format", "csv");
        assertEquals(whatIf(EXAMPLE, "--format", "csv").out(), fromRows.out());
        assertTrue(
                fromRows.out()
                        .lines()
                        .skip(1)
                        .allMatch(line -> line.endsWith(",https://w3id.org/gradus/t-aiitre-10003/5.2.2-a.1")),
                fromRows::out);
        assertTrue(fromRows.out().lines().count() > 1, fromRows::out);
        Ended json = whatIf(rows, "--format", "json");
        assertTrue(json.out().contains("\"changedShapes\": "), json::out);
    }

    @Test
    void aChangeThatDoesNotLoadEndsInOneWithItsLine() throws IOException {
        Files.writeString(change, CHANGE.replace("minConduct", "minConduc"));
        Ended english = whatIf(EXAMPLE, "--lang", "en");
        assertEquals(1, english.code());
        assertTrue(english.err().startsWith(change + ":4: The ontology uses no property"), english::err);
        assertTrue(english.err().contains("Did you mean <https://w3id.org/gradus/core#minConduct>?"), english::err);
        assertTrue(whatIf(EXAMPLE, "--lang", "zh").err().contains("变更无法载入"));
        Files.delete(change);
        assertEquals(2, whatIf(EXAMPLE, "--lang", "en").code());
    }
}
