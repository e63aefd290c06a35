package org.gradus.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gradus.model.Practice;
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
    private String word;

    @Mixin
    private LanguageOption language;

    private final Published published = new Published();

    @Override
    public Integer call() {
        var uses = new HashMap<String, Map<String, Long>>();
        for (String name : published.ontology().modelNames()) {
            published
                    .ontology()
                    .model(name)
                    .requirements()
                    .forEach(requirement -> requirement
                            .asked()
                            .map(asked -> asked.practice())
                            .distinct()
                            .forEach(practice -> uses.computeIfAbsent(practice, p -> new TreeMap<>())
                                    .merge(name, 1L, Long::sum)));
        }
        var out = spec.commandLine().getOut();
        var practices = published.ontology().vocabulary().practices().stream()
                .filter(this::matches)
                .sorted(Comparator.comparing(Practice::name))
                .toList();
        for (Practice practice : practices) {
            String used = uses.getOrDefault(practice.iri(), Map.of()).entrySet().stream()
                    .map(use -> use.getKey() + " " + use.getValue())
                    .collect(Collectors.joining(", "));
            out.println(
                    "practice:" + practice.name() + "  " + practice.label().in(language.value()) + "  [" + used + "]");
        }
        long shared = practices.stream()
                .filter(practice -> uses.getOrDefault(practice.iri(), Map.of()).size() > 1)
                .count();
        out.println(practices.size() + " practices, " + shared + " asked by two models or more");
        out.flush();
        return ExitCode.OK;
    }

    private boolean matches(Practice practice) {
        String wanted = word == null ? "" : word.toLowerCase(Locale.ROOT);
        return practice.name().contains(wanted)
                || practice.label().en().toLowerCase(Locale.ROOT).contains(wanted)
                || practice.label().zh().contains(wanted);
    }
}
