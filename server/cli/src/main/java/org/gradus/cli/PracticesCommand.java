package org.gradus.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gradus.assess.Standards;
import org.gradus.model.Practice;
import org.gradus.ontology.PracticeCatalogue;
import org.gradus.ontology.PracticeCatalogue.Found;
import org.gradus.ontology.PracticeEntry;
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
        description = "List the practices, and how many requirements of each model ask for them.",
        footer = {"", "Examples:", "  gradus practices KPI", "  gradus practices 数据湖"})
final class PracticesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "WORD",
            description =
                    "Only practices that have this word in name, label, synonyms, definition, proof or scope note.")
    private @Nullable String word;

    @Mixin
    private LanguageOption language;

    private final Standards standards = Standards.published();

    @Override
    public Integer call() {
        var uses = new PracticeUses(standards.ontology());
        var out = spec.commandLine().getOut();
        var found = new PracticeCatalogue(standards.ontology()).find(word == null ? "" : word);
        found.forEach(each -> out.println(line(each, uses)));
        long shared = found.stream()
                .filter(each -> uses.of(each.entry().practice()).size() > 1)
                .count();
        out.println(
                language.value() == Language.ZH
                        ? "共 " + found.size() + " 项实践，其中 " + shared + " 项为两个以上模型所要求"
                        : found.size() + " practices, " + shared + " asked by two models or more");
        out.flush();
        return ExitCode.OK;
    }

    private String line(Found found, PracticeUses uses) {
        Practice practice = found.entry().practice();
        String used = uses.of(practice).entrySet().stream()
                .map(use -> use.getKey() + " " + use.getValue())
                .collect(Collectors.joining(", "));
        String place = found.place() == PracticeEntry.Place.NAME
                ? ""
                : "  (" + found.place().label().in(language.value()) + ")";
        return "practice:" + practice.name() + "  " + practice.label().in(language.value()) + "  [" + used + "]"
                + place;
    }
}
