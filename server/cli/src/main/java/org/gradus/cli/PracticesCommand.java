package org.gradus.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gradus.assess.Standards;
import org.gradus.model.Practice;
import org.gradus.ontology.PracticeUses;
import org.gradus.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists practices with how often each model asks for them. */
@Command(
        name = "practices",
        mixinStandardHelpOptions = true,
        description = "List the practices, and how many requirements of each model ask for them.")
final class PracticesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "WORD", description = "Only practices whose name or label has this word.")
    private @Nullable String word;

    @Mixin
    private LanguageOption language;

    private final Standards standards = Standards.published();

    @Override
    public Integer call() {
        var uses = new PracticeUses(standards.ontology());
        var out = spec.commandLine().getOut();
        var practices = uses.practices(word == null ? "" : word);
        for (Practice practice : practices) {
            String used = uses.of(practice).entrySet().stream()
                    .map(use -> use.getKey() + " " + use.getValue())
                    .collect(Collectors.joining(", "));
            out.println(
                    "practice:" + practice.name() + "  " + practice.label().in(language.value()) + "  [" + used + "]");
        }
        long shared = practices.stream()
                .filter(practice -> uses.of(practice).size() > 1)
                .count();
        out.println(
                language.value() == Language.ZH
                        ? "共 " + practices.size() + " 项实践，其中 " + shared + " 项为两个以上模型所要求"
                        : practices.size() + " practices, " + shared + " asked by two models or more");
        out.flush();
        return ExitCode.OK;
    }
}
