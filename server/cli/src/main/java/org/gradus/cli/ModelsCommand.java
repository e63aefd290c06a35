package org.gradus.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gradus.assess.Standards;
import org.gradus.model.Level;
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

    private final Standards standards = new Standards();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        for (String name : standards.ontology().modelNames()) {
            MaturityModel model = standards.ontology().model(name);
            String levels = model.levels().stream().map(Level::name).collect(Collectors.joining(" "));
            out.println(name + "  " + model.label().in(language.value()));
            int aspects = model.aspects().size();
            out.println("  gradus:" + model.subjectClass().replaceFirst(".*#", "") + "  " + levels + "  "
                    + model.size().text().in(language.value())
                    + (language.value() == Language.ZH ? "，" + aspects + " 个方面" : ", " + aspects + " aspects"));
        }
        out.flush();
        return ExitCode.OK;
    }
}
