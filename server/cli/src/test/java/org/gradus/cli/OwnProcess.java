package org.gradus.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gradus as people run it: in a Java of its own, where nothing was loaded before the command. */
final class OwnProcess {
    private OwnProcess() {}

    /**
     * What starts the program: the jar that was packaged with the class-data archive made of it, as the launcher does, or, where
     * tests run without Maven, the classes.
     */
    static List<String> program() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m"));
        String jar = System.getProperty("gradus.test.program");
        command.addAll(
                jar == null
                        ? List.of("-cp", System.getProperty("java.class.path"), "org.gradus.cli.Gradus")
                        : List.of(
                                "-XX:SharedArchiveFile=" + jar.replaceAll("jar$", "jsa"),
                                "-Xlog:disable",
                                "-Xlog:all=off",
                                "-jar",
                                jar));
        return command;
    }

    /** Starts a command; what it says comes in one stream. */
    static Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(program());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Starts {@code gradus serve} and waits until it says that it serves. */
    static Process serve(Path folder, int port) throws IOException {
        Process started = start(
                "serve",
                "--data",
                folder.toString(),
                "--port",
                Integer.toString(port),
                "--address",
                "127.0.0.1",
                "--lang",
                "en");
        var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Gradus is serving")) {
                Thread drain = new Thread(() -> lines.lines().forEach(rest -> {}));
                drain.setDaemon(true);
                drain.start();
                return started;
            }
        }
        throw new IllegalStateException(said.toString());
    }
}
