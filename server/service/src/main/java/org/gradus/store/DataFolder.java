package org.gradus.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where a service keeps what it owns. Only {@code public/} can be rebuilt from the rest and the program.
 *
 * @param root the folder that {@code gradus serve --data} names
 */
public record DataFolder(Path root) {
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Creates the folder, readable by its owner only. */
    public DataFolder create() throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
            if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
        }
        return this;
    }

    /** Organisations, evidence, decisions, assessments and jobs: a TDB2 database. */
    public Path store() {
        return root.resolve("store");
    }

    /** What everyone may query: ontology, shapes, crosswalks and published results, a TDB2 database. */
    public Path publicGraphs() {
        return root.resolve("public");
    }

    /** The maintainers' draft graphs: a TDB2 database. */
    public Path drafts() {
        return root.resolve("drafts");
    }

    /** Reports as they were when the assessment was made. */
    public Path reports() {
        return root.resolve("reports");
    }

    /** What organisations have to show, packed to what decides, a file each; made of the store, and no part of what is kept. */
    public Path rows() {
        return root.resolve("rows");
    }

    /** What was decided when two engines differed, a file each. */
    public Path engineDifferences() {
        return root.resolve("engine-differences");
    }

    public Path audit() {
        return root.resolve("audit");
    }

    public Path backups() {
        return root.resolve("backups");
    }

    /** How large each database was when it was last compacted. */
    public Path sizes() {
        return root.resolve("compacted.properties");
    }

    /** API keys, hashed. */
    public Path keys() {
        return root.resolve("keys.json");
    }
}
