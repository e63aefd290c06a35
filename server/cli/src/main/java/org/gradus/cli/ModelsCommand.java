package org.gradus.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gradus.assess.Standards;
import org.gradus.model.MaturityModel;
import org.gradus.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the models. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "List the models that evidence can be assessed against.")
final class ModelsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Mixin
    private OntologyOption ontology;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        Standards standards = ontology.standards();
        for (String name : standards.ontology().modelNames()) {
            MaturityModel model = standards.ontology().model(name);
            Language spoken = language.value();
            String levels = model.levels().stream()
                    .map(level -> level.mark().in(spoken))
                    .collect(Collectors.joining(" "));
            out.println(name + "  " + model.label().in(spoken));
            int aspects = model.aspects().size();
            out.println("  " + standards.ontology().label(model.subjectClass()).in(spoken) + "  " + levels + "  "
                    + model.size().text().in(spoken)
                    + spoken.say(", " + aspects + " aspects", "，" + aspects + " 个方面"));
        }
        out.flush();
        return ExitCode.OK;
    }
}
