package org.gradus.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.text.Nearest;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the help of a command, for who asks as other programs are asked. */
@Command(
        name = "help",
        mixinStandardHelpOptions = true,
        description = "Show the help of a command; without a command, list all.")
final class HelpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** Read where commands are made, before this one runs. */
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private LanguageOption language;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command, such as `assess` or `key create`.")
    private List<String> path = List.of();

    @Override
    public Integer call() {
        CommandLine shown = spec.parent().commandLine();
        for (String name : path) {
            CommandLine below = shown.getSubcommands().get(name);
            if (below == null) {
                throw unknown(name, shown);
            }
            shown = below;
        }
        var out = spec.commandLine().getOut();
        shown.usage(out);
        out.flush();
        return ExitCode.OK;
    }

    private static CommandRefusal unknown(String name, CommandLine among) {
        var names = List.copyOf(among.getSubcommands().keySet());
        String command = among.getCommandSpec().qualifiedName();
        Text meant = Nearest.meant(name, names, known -> known);
        return CommandRefusal.say(
                Code.WRONG_USAGE,
                "%s has no command '%s'.%s%s",
                "%s 没有命令“%s”。%s%s",
                command,
                name,
                meant.isEmpty() ? meant : new Text(" " + meant.en(), meant.zh()),
                names.isEmpty() ? Text.EMPTY : Wording.say(" Commands: %s.", "可用命令：%s。", Wording.list(names)));
    }
}
