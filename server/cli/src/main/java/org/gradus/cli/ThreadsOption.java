package org.gradus.cli;

import org.gradus.cli.CommandRefusal.Code;
import picocli.CommandLine.Option;

/** {@code --threads}, shared by the commands that work on many files or organisations. */
final class ThreadsOption {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many are worked on side by side (default: as many as there are processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /**
     * Looks before any work is begun.
     *
     * @throws CommandRefusal where it is less than one
     */
    void require() {
        if (threads < 1) {
            throw CommandRefusal.say(Code.WRONG_USAGE, "--threads is at least 1.", "--threads 至少为 1。");
        }
    }

    int value() {
        return threads;
    }
}
