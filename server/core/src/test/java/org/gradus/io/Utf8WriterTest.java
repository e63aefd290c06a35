package org.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
    private static final List<String> PIECES =
            List.of("", "a", "level ", "数据采集", "é", "\uD83D", "\uDE00", "\uD83D\uDE00", "\n", "x".repeat(5000));

    @Test
    void writesWhatTheWriterOfTheJdkDoesWhereverTextIsCut() throws IOException {
        var random = new Random(5);
        for (int text = 0; text < 200; text++) {
            var expected = new ByteArrayOutputStream();
            var written = new ByteArrayOutputStream();
            Writer jdk = new OutputStreamWriter(expected, StandardCharsets.UTF_8);
            Writer own = new Utf8Writer(written);
            for (int piece = random.nextInt(40); piece > 0; piece--) {
                String next = PIECES.get(random.nextInt(PIECES.size()));
                int way = random.nextInt(3);
                for (Writer each : List.of(jdk, own)) {
                    write(next, way, each);
                }
            }
            jdk.close();
            own.close();
            assertEquals(expected.toString(StandardCharsets.UTF_8), written.toString(StandardCharsets.UTF_8));
        }
    }

    private static void write(String next, int way, Writer writer) throws IOException {
        switch (way) {
            case 0 -> writer.write(next);
            case 1 -> writer.write(next.toCharArray(), 0, next.length());
            default -> {
                for (int i = 0; i < next.length(); i++) {
                    writer.write(next.charAt(i));
                }
            }
        }
    }
}
