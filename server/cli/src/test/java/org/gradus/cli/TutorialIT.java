package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tour of the service, in both languages, against a service that was started as it says. */
class TutorialIT {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/\\s");
    private static final Pattern KEY = Pattern.compile("gradus_[\\w-]+");

    @ParameterizedTest
    @ValueSource(strings = {"tutorial.md", "tutorial.zh.md"})
    void theTourPrintsWhatIsShown(String name, @TempDir Path folder) throws Exception {
        Paper paper = Paper.read(Path.of("../../docs").resolve(name));
        var serve = paper.steps().stream()
                .filter(step -> step.command().startsWith("./gradus serve "))
                .findFirst()
                .orElseThrow();
        Path visitor = Files.createDirectory(folder.resolve("checkout"));
        Path log = folder.resolve("serve.log");
        Process service = new PaperShell(Files.createDirectory(folder.resolve("service")))
                .process(
                        Map.of("SPRING_MAIN_LOGSTARTUPINFO", "false", "LOGGING_LEVEL_ROOT", "warn"),
                        "sh",
                        "-c",
                        "exec " + serve.command().replace("--data data", "--data " + visitor.resolve("data"))
                                + " --address 127.0.0.1 --port 0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            String said = said(service, log);
            String port = found(ADDRESS, said, 1);
            assertTrue(
                    Shown.matches(serve.shown(), said.replace(":" + port + "/", ":8080/")),
                    () -> "what a start prints\n" + said);
            PaperCheck.run(paper, visitor, Map.of("URL", "http://127.0.0.1:" + port, "KEY", found(KEY, said, 0)));
        } finally {
            service.destroy();
            assertEquals(143, service.waitFor(), "stopped by SIGTERM");
        }
    }

    /** Waits until it serves or has ended. */
    private static String said(Process service, Path log) throws Exception {
        while (service.isAlive() && !ADDRESS.matcher(Files.readString(log)).find()) {
            Thread.sleep(50);
        }
        assertTrue(service.isAlive(), Files.readString(log));
        return Files.readString(log);
    }

    private static String found(Pattern pattern, String text, int group) {
        var matcher = pattern.matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group(group);
    }
}
