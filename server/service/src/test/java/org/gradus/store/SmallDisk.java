package org.gradus.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** A disk of a few megabytes of memory, and something that fills it. */
public final class SmallDisk implements AutoCloseable {
    private static final int PAGE = 4096;

    private final Path folder;
    private final Path filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    /** Skips the test, and says so, where disks cannot be mounted. */
    public static SmallDisk ofMegabytes(int size) throws IOException {
        Path folder = Files.createTempDirectory("gradus-small-disk");
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size + "m", "tmpfs", folder.toString());
        if (!mounted) {
            Files.delete(folder);
        }
        assumeTrue(mounted, "no tmpfs can be mounted here (needs Linux and root): full disks are not tested");
        return new SmallDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Fills the disk but for some bytes. */
    public void fill(long left) throws IOException {
        try (var out = Files.newOutputStream(filler)) {
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 1);
            for (long over = over(left); over > 0; over = over(left)) {
                out.write(block, 0, (int) Math.min(block.length, Math.max(PAGE, over)));
            }
        } catch (IOException e) {
            if (left > 0) {
                throw e;
            }
        }
    }

    private long over(long left) throws IOException {
        return Files.getFileStore(folder).getUsableSpace() - left;
    }

    /** Makes room again. */
    public void empty() throws IOException {
        Files.deleteIfExists(filler);
    }

    private static boolean run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        // Lazily: mapped files are let go of when the collector finds them.
        run("umount", "-l", folder.toString());
        Files.deleteIfExists(folder);
    }
}
