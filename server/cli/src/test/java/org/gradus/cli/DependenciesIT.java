package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What is delivered is what was looked at: {@code dependencies.tsv} names every library with its licence and its digest. */
class DependenciesIT {
    private static final Path TARGET = Path.of("target");
    private static final String HEAD = "library\tversion\tlicence\tSHA-256";

    @Test
    void theLibrariesAreThoseThatWereLookedAt() throws Exception {
        List<String> listed = Files.readAllLines(Path.of("dependencies.tsv"));
        assertEquals(HEAD, listed.get(0));
        var expected = new TreeMap<String, String>();
        for (String line : listed.subList(1, listed.size())) {
            String[] cells = line.split("\t", -1);
            assertEquals(4, cells.length, line);
            String artifact = cells[0].substring(cells[0].indexOf(':') + 1);
            assertTrue(!cells[2].isBlank(), () -> "no licence: " + line);
            expected.put(artifact + "-" + cells[1] + ".jar", cells[3]);
        }
        Map<String, String> there = delivered();
        var unlisted = new TreeMap<>(there);
        unlisted.entrySet().removeAll(expected.entrySet());
        var missing = new TreeMap<>(expected);
        missing.entrySet().removeAll(there.entrySet());
        if (!unlisted.isEmpty() || !missing.isEmpty()) {
            Files.write(TARGET.resolve("dependencies.tsv"), asBillOfMaterialsSays());
            fail("server/cli/dependencies.tsv lacks " + unlisted.keySet() + " and names " + missing.keySet()
                    + ", which are not delivered as it says. Look at what changed (life, licence, known faults), then take"
                    + " server/cli/target/dependencies.tsv over it.");
        }
    }

    /** What the jar's class path names, but for Gradus's own. */
    private static Map<String, String> delivered() throws Exception {
        var digests = new TreeMap<String, String>();
        String[] names;
        try (var jar = new JarFile(jar().toFile())) {
            names = jar.getManifest()
                    .getMainAttributes()
                    .getValue(Attributes.Name.CLASS_PATH)
                    .split(" ");
        }
        for (String name : names) {
            Path file = TARGET.resolve(name);
            if (!file.getFileName().toString().startsWith("gradus-")) {
                digests.put(file.getFileName().toString(), digest(file));
            }
        }
        return digests;
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(TARGET)) {
            return files.filter(file -> file.getFileName().toString().matches("gradus-cli-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String digest(Path file) throws Exception {
        var sha256 = MessageDigest.getInstance("SHA-256");
        try (var in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            in.readAllBytes();
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static List<String> asBillOfMaterialsSays() throws IOException {
        var lines = new ArrayList<String>();
        try (var in = Files.newInputStream(TARGET.resolve("bom.json"))) {
            for (var each : JSON.parse(in).get("components").getAsArray()) {
                JsonObject component = each.getAsObject();
                if (!component.getString("group").equals("org.gradus")) {
                    lines.add(String.join(
                            "\t",
                            component.getString("group") + ":" + component.getString("name"),
                            component.getString("version"),
                            licences(component),
                            hash(component)));
                }
            }
        }
        lines.sort(null);
        lines.add(0, HEAD);
        return lines;
    }

    private static String licences(JsonObject component) {
        var names = new ArrayList<String>();
        if (component.hasKey("licenses")) {
            for (var each : component.get("licenses").getAsArray()) {
                JsonObject choice = each.getAsObject();
                JsonObject licence = choice.hasKey("license") ? choice.getObj("license") : choice;
                String key = licence.hasKey("id") ? "id" : licence.hasKey("name") ? "name" : "expression";
                names.add(licence.getString(key));
            }
        }
        return String.join(" or ", names);
    }

    private static String hash(JsonObject component) {
        for (var each : component.get("hashes").getAsArray()) {
            JsonObject hash = each.getAsObject();
            if (hash.getString("alg").equals("SHA-256")) {
                return hash.getString("content");
            }
        }
        return "";
    }
}
