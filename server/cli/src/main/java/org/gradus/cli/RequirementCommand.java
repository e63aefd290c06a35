package org.gradus.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.NodeFactory;
import org.gradus.model.Criterion;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.shapes.ShapeCompiler;
import org.gradus.shapes.ShapeText;
import org.gradus.text.Language;
import org.gradus.text.Nearest;
import org.gradus.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one requirement: what it asks, its criteria and shapes, and what the same practices need at other levels. */
@Command(
        name = "requirement",
        mixinStandardHelpOptions = true,
        description = "Show a requirement: what it asks, its criteria, shapes, and neighbours a level up and down.")
final class RequirementCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Such as t10003:5.2.2-a, 5.2.2-a, 10003:5.2.2:a, or the whole IRI.")
    private String id;

    @Mixin
    private LanguageOption language;

    private final Published published = new Published();

    private record Found(MaturityModel model, Requirement requirement) {}

    @Override
    public Integer call() {
        var found = find();
        var out = spec.commandLine().getOut();
        found.forEach(each -> show(each, out));
        out.flush();
        return ExitCode.OK;
    }

    private List<Found> find() {
        var all = new ArrayList<Found>();
        for (String name : published.ontology().modelNames()) {
            MaturityModel model = published.ontology().model(name);
            model.requirements().forEach(requirement -> all.add(new Found(model, requirement)));
        }
        var found = all.stream().filter(this::isMeant).toList();
        if (found.isEmpty()) {
            Optional<String> nearest =
                    Nearest.to(id, all, each -> qualified(each)).map(this::qualified);
            throw new Refusal(
                    ExitCode.USAGE,
                    "There is no requirement '" + id + "'."
                            + nearest.map(n -> " Did you mean " + n + "?").orElse(""),
                    "没有要求“" + id + "”。" + nearest.map(n -> "是否指 " + n + "？").orElse(""));
        }
        return found;
    }

    private boolean isMeant(Found each) {
        Requirement requirement = each.requirement();
        String inventory = each.model().prefix().replaceFirst("^t(?=\\d)", "") + ":" + requirement.clause() + ":"
                + requirement.item();
        return id.equals(requirement.iri())
                || id.equals(requirement.name())
                || id.equals(qualified(each))
                || (!requirement.leadIn() && (id.equals(inventory) || id.equals(inventory + "-")));
    }

    private String qualified(Found each) {
        return each.model().prefix() + ":" + each.requirement().name();
    }

    private void show(Found found, PrintWriter out) {
        Language spoken = language.value();
        boolean chinese = spoken == Language.ZH;
        MaturityModel model = found.model();
        Requirement requirement = found.requirement();
        var text = new ShapeText(published.ontology().vocabulary());
        out.println(qualified(found) + "  " + requirement.label().in(spoken));
        out.println("  " + text.place(requirement).in(spoken) + " · "
                + model.aspects().stream()
                        .filter(aspect -> aspect.iri().equals(requirement.aspect()))
                        .map(aspect -> aspect.label().in(spoken))
                        .findFirst()
                        .orElse("")
                + " · " + requirement.severity().localName());
        out.println("  " + requirement.definition().in(spoken));
        if (!requirement.note().isEmpty()) {
            out.println((chinese ? "  注：" : "  Note: ") + requirement.note().in(spoken));
        }
        Text erratum = erratum(found);
        if (!erratum.isEmpty()) {
            out.println((chinese ? "  原文勘误：" : "  Erratum of the source: ") + erratum.in(spoken));
        }
        out.println(chinese ? "  判据（须全部满足）：" : "  Criteria (all needed):");
        for (Criterion criterion : requirement.criteria()) {
            out.println("    - " + text.asked(criterion).in(spoken)
                    + (criterion.condition() == null ? "" : chinese ? "（有条件）" : " (conditional)")
                    + (requirement.bindsTo(criterion) ? "" : chinese ? "（不作必须）" : " (does not bind)"));
            out.println("      <" + ShapeCompiler.shapeIri(model, criterion.iri()) + ">");
        }
        neighbours(found, -1, chinese ? "  下一级的相同实践：" : "  The same practices a level down:", out);
        neighbours(found, 1, chinese ? "  上一级的相同实践：" : "  The same practices a level up:", out);
        out.println();
    }

    /** The error of the printed source at this place; only this command shows it, so the model does not carry it. */
    private Text erratum(Found found) {
        var node = NodeFactory.createURI(found.requirement().iri());
        return published.ontology().modelFiles(found.model().name()).stream()
                .map(file -> new Facts(published.ontology().graph(file)).text(node, GRADUS.erratum))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(Text.EMPTY);
    }

    private void neighbours(Found found, int step, String title, PrintWriter out) {
        var neighbours = found.model().neighbours(found.requirement(), step);
        if (!neighbours.isEmpty()) {
            out.println(title);
            neighbours.forEach(other -> out.println("    " + found.model().prefix() + ":" + other.name() + "  "
                    + other.label().in(language.value())));
        }
    }
}
