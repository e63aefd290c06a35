package org.gradus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The text of a standard beside its model; the owner of the text has it, this program has not. */
@Command(
        name = "overlay",
        mixinStandardHelpOptions = true,
        description =
                "Hold the text of a standard to its model: its owner gives clauses and sentences as a table, of which nothing is kept or repeated.",
        subcommands = OverlayCheckCommand.class)
final class OverlayCommand implements Runnable {
    @Mixin
    @SuppressWarnings("UnusedVariable") // takes --lang before the subcommand, too
    private LanguageOption language;

    @Override
    public void run() {
        throw CommandRefusal.say(
                CommandRefusal.Code.WRONG_USAGE,
                "Say what to do: check. See `gradus overlay --help`.",
                "请指明要做什么：check。用法见 `gradus overlay --help`。");
    }
}
