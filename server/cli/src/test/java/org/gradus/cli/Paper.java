package org.gradus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of documentation and the commands that it shows. A command is a line indented by four blanks, with what is indented
 * further below it; a fence without a language holds what the command before it prints. Fences with a language are pictures
 * and excerpts.
 */
record Paper(Path file, List<Step> steps) {
    private static final String INDENT = "    ";
    private static final String FENCE = "```";

    /**
     * A command of a paper.
     *
     * @param line where it stands
     * @param shown what it is said to print, or null where nothing is shown
     */
    record Step(int line, String command, String shown) {
        @Override
        public String toString() {
            return "line " + line + ": " + command;
        }
    }

    static Paper read(Path file) {
        try {
            return new Paper(file, steps(Files.readAllLines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Step> steps(List<String> lines) {
        var steps = new ArrayList<Step>();
        for (int at = 0; at < lines.size(); ) {
            String line = lines.get(at);
            int end = at + 1;
            if (line.startsWith(FENCE)) {
                while (!lines.get(end).equals(FENCE)) {
                    end++;
                }
                if (line.equals(FENCE)) {
                    show(String.join("\n", lines.subList(at + 1, end)), at + 1, steps);
                }
                end++;
            } else if (isCommand(line)) {
                while (end < lines.size() && lines.get(end).startsWith(INDENT) && !isCommand(lines.get(end))) {
                    end++;
                }
                String command = String.join(
                        "\n",
                        lines.subList(at, end).stream()
                                .map(each -> each.substring(INDENT.length()))
                                .toList());
                steps.add(new Step(at + 1, command, null));
            }
            at = end;
        }
        return List.copyOf(steps);
    }

    private static boolean isCommand(String line) {
        return line.startsWith(INDENT) && line.length() > INDENT.length() && line.charAt(INDENT.length()) != ' ';
    }

    private static void show(String output, int line, List<Step> steps) {
        int last = steps.size() - 1;
        if (last < 0 || steps.get(last).shown() != null) {
            throw new IllegalStateException("line " + line + ": an output that belongs to no command");
        }
        steps.set(last, new Step(steps.get(last).line(), steps.get(last).command(), output));
    }
}
