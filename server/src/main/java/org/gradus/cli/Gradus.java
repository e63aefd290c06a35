package org.gradus.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Gradus. */
@Command(
        name = "gradus",
        mixinStandardHelpOptions = true,
        version = "gradus 0.1.0",
        description = "From evidence to a maturity level, and what is missing for the next.",
        subcommands = {CompileCommand.class})
public final class Gradus {
    private Gradus() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Gradus()).execute(args));
    }
}
