package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCommandIT {
    @TempDir
    private Path folder;

    private record Ended(int code, String out, String err) {}

    private static Ended run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        return new Ended(
                Gradus.run(new PrintWriter(out), new PrintWriter(err), arguments), out.toString(), err.toString());
    }

    private Ended sample(String name, String... more) {
        var arguments = new ArrayList<>(
                List.of("sample", "-o", folder.resolve(name).toString(), "--count", "12", "--date", "2026-06-30"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private List<String> levels(String name) throws IOException {
        Path table = folder.resolve("levels.csv");
        Ended ended = run(
                "assess-all",
                folder.resolve(name).toString(),
                "-o",
                table.toString(),
                "--date",
                "2026-06-30",
                "--letters",
                "--lang",
                "en");
        assertEquals(0, ended.code(), () -> ended.err() + ended.out());
        var rows = Files.readAllLines(table).stream()
                .map(line -> line.substring(line.indexOf(',')))
                .toList();
        var all = new ArrayList<>(rows);
        all.addAll(Files.readAllLines(folder.resolve("levels.letters.csv")));
        return all.stream().sorted().toList();
    }

    /** Whichever form it has: intake takes all of it, and rows, texts and quads say the same. */
    @Test
    void everyFormIsTakenAndSaysTheSame() throws IOException {
        Ended rows = sample("sample.gradus", "--lang", "en");
        assertEquals(0, rows.code(), rows::err);
        assertTrue(rows.out().startsWith("12 organisations, seed 1, 2026-06-30: "), rows::out);
        assertTrue(rows.out().contains("of them elsewhere than wanted"), rows::out);
        var expected = levels("sample.gradus");
        assertTrue(expected.size() > 12 * 2 * 4, expected::toString);
        for (String name : List.of("sample.tar.gz", "sample.nq", "sample")) {
            Ended ended = sample(name, "--lang", "zh");
            assertEquals(0, ended.code(), ended::err);
            assertTrue(ended.out().startsWith("12 个组织，种子 1"), ended::out);
            assertEquals(expected, levels(name), name);
        }
        var profiles = Files.readAllLines(folder.resolve("sample.profiles.csv"));
        assertEquals("organisation,industry,size,ownership,region", profiles.get(0));
        assertEquals(13, profiles.size());
    }

    @Test
    void theSameIsTheSameByteForByte() throws IOException {
        assertEquals(0, sample("one.tar.gz").code());
        assertEquals(0, sample("two.tar.gz", "--threads", "1").code());
        assertEquals(0, sample("three.tar.gz", "--seed", "2").code());
        byte[] one = Files.readAllBytes(folder.resolve("one.tar.gz"));
        assertArrayEquals(one, Files.readAllBytes(folder.resolve("two.tar.gz")));
        assertFalse(Arrays.equals(one, Files.readAllBytes(folder.resolve("three.tar.gz"))));
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("mine")).resolve("a.txt"), "mine");
        Ended ended = sample("mine", "--lang", "zh");
        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("不是空目录"), ended::err);
        assertEquals(2, sample("none.gradus", "--model", "no-such-model").code());
        assertEquals(2, sample("none.gradus", "--count", "0").code());
    }
}
