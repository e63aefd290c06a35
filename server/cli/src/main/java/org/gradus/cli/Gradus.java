package org.gradus.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import org.gradus.ontology.Version;
import org.gradus.text.Language;
import org.gradus.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Gradus. */
@Command(
        name = "gradus",
        mixinStandardHelpOptions = true,
        version = "gradus " + Version.GRADUS,
        synopsisSubcommandLabel = "COMMAND",
        description = "From evidence to a maturity level, and what is missing for the next.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the input has problems (evidence not well formed, shapes stale, findings of a check)",
            "2:the command was not understood, or names something that is not there",
            "3:internal failure; no level was given"
        },
        subcommands = {
            AssessCommand.class,
            AssessAllCommand.class,
            DiagnoseCommand.class,
            PackCommand.class,
            StatisticsCommand.class,
            WhatIfCommand.class,
            DiffCommand.class,
            SampleCommand.class,
            CheckCommand.class,
            TemplateCommand.class,
            ExportCommand.class,
            ModelsCommand.class,
            PracticesCommand.class,
            PracticeCommand.class,
            RequirementCommand.class,
            TermsCommand.class,
            QueryCommand.class,
            ProgressCommand.class,
            CompileCommand.class,
            FormatCommand.class,
            ServeCommand.class,
            KeyCommand.class,
            HelpCommand.class
        })
public final class Gradus {
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("org.gradus.cli.Help_zh");

    private Gradus() {}

    public static void main(String[] args) {
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.exit(run(
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)),
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8)),
                args));
    }

    /** Runs a command and returns its exit code; never throws, never ends the program. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Language language = LanguageOption.asked(args);
        var refusals = new Refusals(err, language);
        try {
            if (args.length == 0) {
                commandLine(language).usage(out);
                return ExitCode.OK;
            }
            return commandLine(language)
                    .setOut(out)
                    .setErr(err)
                    .setExecutionExceptionHandler((thrown, commandLine, parsed) -> refusals.tell(thrown))
                    .execute(args);
        } catch (OutOfMemoryError e) {
            return refusals.tell(
                    new Text(
                            "Out of memory; no level was given. Allow a larger heap (JAVA_TOOL_OPTIONS=-Xmx4g), or assess"
                                    + " fewer organisations at a time.",
                            "内存不足，未给出任何等级。请增大堆内存（JAVA_TOOL_OPTIONS=-Xmx4g），或分批评估。"),
                    ExitCode.FAILURE);
        } catch (StackOverflowError e) {
            return refusals.tell(e);
        }
    }

    static CommandLine commandLine(Language language) {
        var commandLine = new CommandLine(new Gradus())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongUsage(language));
        // English stands at the commands themselves.
        return language == Language.ZH ? commandLine.setResourceBundle(CHINESE) : commandLine;
    }
}
