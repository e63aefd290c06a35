package org.gradus.rows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file of rows was made of.
 *
 * @param ontology SHA-256 of the ontology whose terms it numbers
 * @param practices how many practices that has
 * @param program the version of Gradus that made it
 * @param made the command that makes it again and what it was given, without the output: {@code pack evidence/}
 */
public record RowsHeader(String ontology, int practices, String program, List<String> made) {
    public RowsHeader {
        made = List.copyOf(made);
    }

    byte[] bytes() {
        var lines = new StringBuilder(ontology + "\n" + practices + "\n" + program + "\n");
        made.forEach(name -> lines.append(name.replace('\n', ' ')).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws RuntimeException where the bytes are no header
     */
    static RowsHeader of(byte[] bytes) {
        var lines = new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n")));
        return new RowsHeader(
                lines.get(0), Integer.parseInt(lines.get(1)), lines.get(2), lines.subList(3, lines.size()));
    }

    /** The command that makes the file again. */
    String command(String file) {
        var command = new StringBuilder("gradus");
        made.forEach(name -> command.append(' ').append(quoted(name)));
        return command.append(" -o ").append(quoted(file)).toString();
    }

    private static String quoted(String name) {
        return name.matches("[\\w./:@%+=,-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }
}
