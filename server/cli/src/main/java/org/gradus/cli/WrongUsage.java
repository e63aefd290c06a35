package org.gradus.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what in a command line was not understood, in the language that it asks for, and where help is. */
final class WrongUsage implements IParameterExceptionHandler {
    private final Language language;

    WrongUsage(Language language) {
        this.language = language;
    }

    @Override
    public int handleParseException(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(Printable.line(
                language == Language.ZH
                        ? chinese(exception)
                        : String.valueOf(exception.getMessage()).replace('\n', ' ')));
        if (exception instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                err.println(
                        say("Did you mean: ", "是否指：") + String.join(say(" or ", " 或 "), suggestions) + say("?", "？"));
            }
        }
        String help = command.getCommandSpec().qualifiedName() + " --help";
        err.println(say("See `" + help + "`.", "用法见 `" + help + "`。"));
        err.flush();
        return ExitCode.USAGE;
    }

    /** By what kind of mistake it is: picocli has no Chinese. */
    private static String chinese(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            return "无法识别的参数：" + String.join("、", unmatched.getUnmatched()) + "。";
        }
        if (exception instanceof MissingParameterException missing) {
            ArgSpec option = exception.getArgSpec();
            return option != null && option.isOption()
                    ? name(option) + " 后面缺少值 " + option.paramLabel() + "。"
                    : "缺少必需的参数："
                            + missing.getMissing().stream()
                                    .map(WrongUsage::name)
                                    .collect(Collectors.joining("、")) + "。";
        }
        ArgSpec option = exception.getArgSpec();
        if (option == null) {
            return "无法理解该命令。";
        }
        if (exception instanceof OverwrittenOptionException) {
            return name(option) + " 只能给出一次。";
        }
        if (exception instanceof MaxValuesExceededException) {
            return name(option) + " 的值过多。";
        }
        String value = exception.getValue() == null ? "" : "“" + exception.getValue() + "”";
        return name(option) + " 的值" + value + "无效。" + allowed(option);
    }

    private static String allowed(ArgSpec option) {
        return option.completionCandidates() == null
                ? "应为 " + option.paramLabel() + "。"
                : "可用的值："
                        + StreamSupport.stream(option.completionCandidates().spliterator(), false)
                                .collect(Collectors.joining("、"))
                        + "。";
    }

    private static String name(ArgSpec option) {
        return option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
    }

    private String say(String en, String zh) {
        return language == Language.ZH ? zh : en;
    }
}
