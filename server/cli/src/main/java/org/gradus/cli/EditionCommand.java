package org.gradus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Editions of standards: a new one, and what there are. */
@Command(
        name = "edition",
        mixinStandardHelpOptions = true,
        description = "Begin a new edition of a standard, or list the editions that there are.",
        subcommands = {EditionNewCommand.class, EditionListCommand.class})
final class EditionCommand implements Runnable {
    @Mixin
    @SuppressWarnings("UnusedVariable") // takes --lang before the subcommand, too
    private LanguageOption language;

    @Override
    public void run() {
        throw CommandRefusal.say(
                CommandRefusal.Code.WRONG_USAGE,
                "Say what to do: new or list. See `gradus edition --help`.",
                "请指明要做什么：new 或 list。用法见 `gradus edition --help`。");
    }
}
