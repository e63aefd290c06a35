package org.gradus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gradus.app.GradusService;
import org.gradus.security.KeyRing;
import org.gradus.security.Role;
import org.gradus.store.DataFolder;

/** One service for all tests of a process, with limits that a test can reach. */
final class ServiceHere {
    private static ServiceHere shared;

    private final Path data;
    private final String port;

    private ServiceHere(Path data) {
        this.data = data;
        var context = GradusService.start(Map.of(
                "gradus.data",
                data.toString(),
                "server.port",
                0,
                "server.address",
                "127.0.0.1",
                "logging.level.root",
                "error",
                "gradus.sparql.max-rows",
                50,
                "gradus.sparql.timeout",
                "2s",
                "gradus.limits.anonymous-requests-per-minute",
                5));
        this.port = context.getEnvironment().getProperty("local.server.port");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            delete(data);
        }));
    }

    static synchronized ServiceHere shared() {
        if (shared == null) {
            try {
                shared = new ServiceHere(Files.createTempDirectory("gradus-here"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String key(Role role, String... organisations) {
        return new KeyRing(new DataFolder(data).keys())
                .create(role, List.of(organisations), "test", Instant.now())
                .secret();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
