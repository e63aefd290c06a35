package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandIT {
    private static final String CHANGE = """
            @prefix gradus: <https://w3id.org/gradus/core#> .
            @prefix breadth: <https://w3id.org/gradus/breadth#> .
            @prefix t10003: <https://w3id.org/gradus/t-aiitre-10003/> .
            t10003:5.2.2-a.1 gradus:minBreadth breadth:Ecosystem .
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

    private static Ended diff(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new String[arguments.length + 1];
        all[0] = "diff";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Ended(Gradus.run(new PrintWriter(out), new PrintWriter(err), all), out.toString(), err.toString());
    }

    @Test
    void whatIsTightenedIsToldWithTheEvidenceThatIsLost() {
        Ended english = diff(change.toString(), "--model", "t-aiitre-10003", "--lang", "en");
        assertEquals(1, english.code(), english::err);
        assertTrue(english.out().contains("  tightened: 1\n"), english::out);
        assertTrue(english.out().contains("5.2.2 a (CL2), "), english::out);
        assertTrue(english.out().contains("  − met before by: Data acquisition ("), english::out);
        assertTrue(english.out().contains("; now needs: Data acquisition (breadth: ecosystem"), english::out);
        Ended chinese = diff(change.toString(), "--model", "t-aiitre-10003", "--lang", "zh");
        assertTrue(chinese.out().contains("  收紧：1\n") && chinese.out().contains("原先满足：数据采集（"), chinese::out);
    }

    @Test
    void theOtherWayRoundItIsLoosened() {
        Ended back = diff(change.toString(), "t-aiitre-10003", "--format", "json");
        assertEquals(1, back.code(), back::err);
        var comparison = JsonParser.parseString(back.out())
                .getAsJsonObject()
                .getAsJsonArray("comparisons")
                .get(0)
                .getAsJsonObject();
        assertEquals(1, comparison.getAsJsonObject("counts").get("loosened").getAsInt());
        assertEquals(
                "loosened",
                comparison
                        .getAsJsonArray("requirements")
                        .get(0)
                        .getAsJsonObject()
                        .get("kind")
                        .getAsString());
    }

    @Test
    void aTableHasARowForEachThatDiffers() {
        Ended csv = diff(change.toString(), "--format", "csv", "--lang", "en");
        assertEquals(2, csv.out().lines().count(), csv::out);
    }

    @Test
    void thisVersionDiffersInNothingFromItself() {
        Ended same = diff("t-aiitre-10003", "t-aiitre-10003", "--lang", "en");
        assertEquals(0, same.code(), same::err);
        assertTrue(same.out().contains("Nothing differs."), same::out);
    }

    @Test
    void whatIsNoEditionIsRefusedWithWhatIsThere() {
        Ended refused = diff("t-aiitre-10009", "--lang", "en");
        assertEquals(2, refused.code());
        assertTrue(
                refused.err().contains("neither a model nor a file or folder")
                        && refused.err().contains("t-ccua-2024"),
                refused::err);
    }
}
