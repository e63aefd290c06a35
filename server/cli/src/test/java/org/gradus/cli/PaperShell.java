package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A folder like a checkout to somebody who reads the papers, and a shell in it: {@code ./gradus} runs the program under test,
 * and the examples are there. Commands run one after the other in one shell, so that what one sets the next one has.
 */
final class PaperShell {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final String MARK = "-- end of a step: ";

    private final Path folder;

    /** What a command printed, and how it ended. */
    record Printed(int exitCode, String out, String err) {}

    PaperShell(Path folder) throws IOException {
        this.folder = folder;
        Path launcher =
                Files.writeString(folder.resolve("gradus"), """
                #!/bin/sh
                exec '%s' "$@"
                """.formatted(String.join("' '", OwnProcess.program())));
        if (!launcher.toFile().setExecutable(true)) {
            throw new IOException(launcher + " cannot be made executable");
        }
        Files.createDirectory(folder.resolve("examples"));
        try (var examples = Files.list(PROJECT.resolve("examples"))) {
            for (Path example : (Iterable<Path>) examples::iterator) {
                Files.copy(example, folder.resolve("examples").resolve(example.getFileName()));
            }
        }
        // A refused request is a failed command.
        Files.writeString(folder.resolve(".curlrc"), "fail-with-body\nsilent\nshow-error\n");
    }

    ProcessBuilder process(Map<String, String> variables, String... command) {
        var process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        process.environment().put("LC_ALL", "C.UTF-8");
        process.environment().put("CURL_HOME", folder.toString());
        process.environment().putAll(variables);
        return process;
    }

    List<Printed> run(List<Paper.Step> steps, Map<String, String> variables) throws IOException, InterruptedException {
        var script = new StringBuilder();
        for (Paper.Step step : steps) {
            script.append(step.command())
                    .append("\nended=$?; printf '\\n" + MARK + "%d\\n' $ended; printf '\\n" + MARK
                            + "%d\\n' $ended >&2\n");
        }
        Path file = Files.writeString(folder.resolve("steps.sh"), script);
        Path out = folder.resolve("steps.out");
        Path err = folder.resolve("steps.err");
        process(variables, "sh", file.toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        var said = printed(Files.readString(out));
        var complained = printed(Files.readString(err));
        if (said.size() < steps.size() || complained.size() < steps.size()) {
            throw new IOException("the shell did not get to the end of " + steps.get(said.size()) + "\n"
                    + Files.readString(out) + Files.readString(err));
        }
        var printed = new ArrayList<Printed>();
        for (int i = 0; i < steps.size(); i++) {
            printed.add(new Printed(
                    said.get(i).exitCode(),
                    said.get(i).text(),
                    complained.get(i).text()));
        }
        return printed;
    }

    private record Part(String text, int exitCode) {}

    private static List<Part> printed(String stream) {
        var parts = new ArrayList<Part>();
        int from = 0;
        var end = Pattern.compile("\n" + MARK + "(\\d+)\n").matcher(stream);
        while (end.find()) {
            parts.add(new Part(stream.substring(from, end.start()), Integer.parseInt(end.group(1))));
            from = end.end();
        }
        return parts;
    }
}
