package org.gradus.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gradus.assess.Standards;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;
import org.gradus.ontology.Choice;
import org.gradus.ontology.Choices;
import org.gradus.ontology.PracticeCatalogue;
import org.gradus.ontology.PracticeEntry;
import org.gradus.ontology.Vocabulary;
import org.gradus.probe.PracticeExample;
import org.gradus.probe.PracticeExamples;
import org.gradus.text.Language;
import org.gradus.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one practice: what it is, what proves it, what would and would not show it, its scales and neighbours, and who asks for it. */
@Command(
        name = "practice",
        mixinStandardHelpOptions = true,
        description =
                "Show a practice: what it is, what proves it, what would show it and what would not, its scales, its neighbours, and which requirements ask for it.")
final class PracticeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description = "Such as data-acquisition, practice:data-acquisition, a label, or the whole IRI.")
    private String name;

    @Mixin
    private LanguageOption language;

    private final Standards standards = Standards.published();

    @Override
    public Integer call() {
        var catalogue = new PracticeCatalogue(standards.ontology());
        var out = spec.commandLine().getOut();
        show(catalogue.named(name), catalogue, out);
        out.flush();
        return ExitCode.OK;
    }

    private void show(PracticeEntry entry, PracticeCatalogue catalogue, PrintWriter out) {
        Language spoken = language.value();
        Practice practice = entry.practice();
        Vocabulary vocabulary = standards.ontology().vocabulary();
        out.println("practice:" + practice.name() + "  " + practice.label().in(spoken));
        out.println("  " + practice.definition().in(spoken));
        line(out, new Text("Proof", "佐证"), practice.proof().in(spoken));
        line(
                out,
                new Text("Also called", "别称"),
                String.join(spoken == Language.ZH ? "、" : ", ", entry.synonyms().getOrDefault(spoken, List.of())));
        line(out, new Text("Scope", "范围"), entry.scopeNote().in(spoken));
        line(
                out,
                new Text("Described on", "适用量表"),
                entry.describedOn().stream()
                        .map(scale -> vocabulary.label(scale).in(spoken))
                        .collect(Collectors.joining(spoken == Language.ZH ? "、" : ", ")));
        var broader =
                practice.broader().stream().sorted().map(vocabulary::declared).toList();
        list(out, new Text("Counts for", "也计入"), broader);
        list(
                out,
                new Text("Narrower", "更窄的实践"),
                catalogue.narrower(practice).stream()
                        .map(PracticeEntry::practice)
                        .toList());
        examples(new PracticeExamples(standards.ontology()).of(practice), out);
        new Choices(standards.ontology()).of(practice).forEach(choice -> choice(choice, out));
        out.println(new Text("  Asked by:", "  提出要求的条款：").in(spoken));
        standards
                .ontology()
                .modelNames()
                .forEach(model -> askedBy(standards.ontology().model(model), practice, out));
        out.println();
    }

    private void examples(List<PracticeExample> examples, PrintWriter out) {
        Language spoken = language.value();
        for (PracticeExample example : examples) {
            out.println((example.shows() ? new Text("  Would show it:", "  可证明：") : new Text("  Would not:", "  不能证明："))
                    .in(spoken));
            out.println("    - " + example.probe().words().in(spoken));
            if (!example.shown().isEmpty()) {
                out.println("      " + example.shown().in(spoken));
            }
            out.println("      " + example.why().in(spoken));
        }
    }

    private void choice(Choice choice, PrintWriter out) {
        Language spoken = language.value();
        out.println("  " + choice.title().in(spoken));
        for (Choice.Case each : choice.cases()) {
            out.println("    - " + each.there().in(spoken) + (spoken == Language.ZH ? "：" : ": ")
                    + each.practice().label().in(spoken) + " (practice:"
                    + each.practice().name() + ")");
        }
    }

    private void line(PrintWriter out, Text head, String text) {
        if (!text.isEmpty()) {
            out.println("  " + head.in(language.value()) + (language.value() == Language.ZH ? "：" : ": ") + text);
        }
    }

    private void list(PrintWriter out, Text head, List<Practice> practices) {
        if (!practices.isEmpty()) {
            line(
                    out,
                    head,
                    practices.stream()
                            .map(each -> each.label().in(language.value()) + " (practice:" + each.name() + ")")
                            .collect(Collectors.joining(language.value() == Language.ZH ? "；" : "; ")));
        }
    }

    private void askedBy(MaturityModel model, Practice practice, PrintWriter out) {
        Vocabulary vocabulary = standards.ontology().vocabulary();
        for (Requirement requirement : model.requirements()) {
            requirement
                    .asked()
                    .filter(asked -> asked.practice().equals(practice.iri()))
                    .forEach(asked -> out.println("    " + model.prefix() + ":" + requirement.name() + "  "
                            + requirement.label().in(language.value()) + "  ["
                            + vocabulary.describe(asked.bound()).in(language.value()) + "]"));
        }
    }
}
