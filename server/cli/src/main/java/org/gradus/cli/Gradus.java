package org.gradus.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        })
public final class Gradus {
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("org.gradus.cli.Help_zh");

    /** In the order of the help. */
    private static final List<Subcommand> SUBCOMMANDS = List.of(
            new Subcommand("assess", AssessCommand.class),
            new Subcommand("assess-all", AssessAllCommand.class),
            new Subcommand("diagnose", DiagnoseCommand.class),
            new Subcommand("pack", PackCommand.class),
            new Subcommand("statistics", StatisticsCommand.class),
            new Subcommand("what-if", WhatIfCommand.class),
            new Subcommand("diff", DiffCommand.class),
            new Subcommand("edition", EditionCommand.class),
            new Subcommand("sheet", SheetCommand.class),
            new Subcommand("overlay", OverlayCommand.class),
            new Subcommand("errata", ErrataCommand.class),
            new Subcommand("sample", SampleCommand.class),
            new Subcommand("check", CheckCommand.class),
            new Subcommand("template", TemplateCommand.class),
            new Subcommand("export", ExportCommand.class),
            new Subcommand("certificate", CertificateCommand.class),
            new Subcommand("models", ModelsCommand.class),
            new Subcommand("practices", PracticesCommand.class),
            new Subcommand("practice", PracticeCommand.class),
            new Subcommand("requirement", RequirementCommand.class),
            new Subcommand("terms", TermsCommand.class),
            new Subcommand("query", QueryCommand.class),
            new Subcommand("progress", ProgressCommand.class),
            new Subcommand("compile", CompileCommand.class),
            new Subcommand("format", FormatCommand.class),
            new Subcommand("serve", ServeCommand.class),
            new Subcommand("key", KeyCommand.class),
            new Subcommand("help", HelpCommand.class));

    private record Subcommand(String name, Class<?> type) {}

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
            return commandLine(language, named(args[0]))
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
        } finally {
            // The program ends right after, and with it whatever a command left in the writers.
            out.flush();
            err.flush();
        }
    }

    /** The command that is named; looking at the others takes as long as a tenth of an assessment. Help speaks of all. */
    private static List<Subcommand> named(String name) {
        var named = SUBCOMMANDS.stream()
                .filter(each -> each.name().equals(name) && each.type() != HelpCommand.class)
                .toList();
        return named.isEmpty() ? SUBCOMMANDS : named;
    }

    static CommandLine commandLine(Language language) {
        return commandLine(language, SUBCOMMANDS);
    }

    private static CommandLine commandLine(Language language, List<Subcommand> subcommands) {
        var commandLine = new CommandLine(new Gradus());
        subcommands.forEach(each -> commandLine.addSubcommand(each.name(), each.type()));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true).setParameterExceptionHandler(new WrongUsage(language));
        // English stands at the commands themselves.
        return language == Language.ZH ? commandLine.setResourceBundle(CHINESE) : commandLine;
    }
}
