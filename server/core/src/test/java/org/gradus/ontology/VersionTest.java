package org.gradus.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One version, wherever it stands. A release sets it everywhere at once. */
class VersionTest {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    /** A pom says which version is being worked on; the rest bears the version that this will be. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ontology | .ttl         | owl:versionIRI <https://w3id.org/gradus/([^/>]+)/",
                "ontology | .ttl         | owl:versionInfo \"([^\"]+)\"",
                "shapes   | .ttl         | owl:versionIRI <https://w3id.org/gradus/([^/>]+)/",
                "shapes   | .ttl         | owl:versionInfo \"([^\"]+)\"",
                ".        | pom.xml      | <artifactId>gradus(?:-[a-z]+)?</artifactId>\\s*<version>([^<$]+?)(?:-SNAPSHOT)?</version>",
                "server   | openapi.yaml | \\bversion: ([0-9]+[.][0-9]+[.][0-9]+)"
            })
    void theVersionIsTheSameEverywhere(String folder, String files, String pattern) throws IOException {
        var found = new TreeSet<String>();
        for (Path file : files(PROJECT.resolve(folder), files)) {
            Pattern.compile(pattern)
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(result -> found.add(result.group(1)));
        }
        assertTrue(!found.isEmpty(), "the pattern finds nothing");
        assertEquals(new TreeSet<>(Set.of(Version.GRADUS)), found);
    }

    private static Iterable<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(suffix))
                    .filter(file -> !PROJECT.relativize(file).toString().contains("target"))
                    .toList();
        }
    }
}
