package org.gradus.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradus.ontology.EditionState;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the editions, how far each has come, and from when it holds. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List the editions: how far each has come, what it replaces, and from when it is in force.")
final class EditionListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OntologyOption ontology;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        var known = ontology.standards().ontology();
        var out = spec.commandLine().getOut();
        for (String model : known.modelNames()) {
            out.println(Printable.line(line(EditionState.of(known, model), language.value())));
        }
        out.flush();
        return ExitCode.OK;
    }

    private static String line(EditionState state, Language spoken) {
        List<String> said = new ArrayList<>();
        said.add(state.status().label().in(spoken));
        LocalDate from = state.from();
        if (from != null) {
            said.add(spoken.say("in force from ", "实施日期 ") + from);
        }
        state.replaces().ifPresent(before -> said.add(spoken.say("replaces ", "代替 ") + before));
        LocalDate transition = state.transition();
        if (transition != null) {
            said.add(spoken.say("transition until ", "过渡期至 ") + transition);
        }
        return state.model() + "  " + String.join(spoken.say(", ", "，"), said);
    }
}
