package org.gradus.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.NodeFactory;
import org.gradus.assess.Standards;
import org.gradus.model.Criterion;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.ontology.RequirementNames;
import org.gradus.ontology.RequirementNames.Found;
import org.gradus.probe.Probe;
import org.gradus.probe.ProbeText;
import org.gradus.probe.Probes;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.shapes.ShapeCompiler;
import org.gradus.shapes.ShapeText;
import org.gradus.text.Language;
import org.gradus.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one requirement: what it asks, its criteria and shapes, what would do, and what the same practices need at other levels. */
@Command(
        name = "requirement",
        mixinStandardHelpOptions = true,
        description =
                "Show a requirement: what it asks, its criteria and shapes, what would and would not do, and neighbours a"
                        + " level up and down.")
final class RequirementCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Such as t10003:5.2.2-a, 5.2.2-a, 10003:5.2.2:a, or the whole IRI.")
    private String id;

    @Mixin
    private OntologyOption ontology;

    @Mixin
    private LanguageOption language;

    private Standards standards = Standards.published();

    @Override
    public Integer call() {
        standards = ontology.standards();
        var found = new RequirementNames(standards.ontology()).find(id);
        var out = spec.commandLine().getOut();
        found.forEach(each -> show(each, out));
        out.flush();
        return ExitCode.OK;
    }

    private void show(Found found, PrintWriter out) {
        Language spoken = language.value();
        boolean chinese = spoken == Language.ZH;
        MaturityModel model = found.model();
        Requirement requirement = found.requirement();
        var text = new ShapeText(standards.ontology().vocabulary());
        out.println(found.qualified() + "  " + requirement.label().in(spoken));
        out.println("  " + text.place(requirement).in(spoken) + " · "
                + model.aspects().stream()
                        .filter(aspect -> aspect.iri().equals(requirement.aspect()))
                        .map(aspect -> aspect.label().in(spoken))
                        .findFirst()
                        .orElse("")
                + (chinese ? " · 未满足时为" : " · ")
                + requirement.severity().label().in(spoken));
        if (found.cell() != null) {
            out.println((chinese ? "  关键要求，所属档次：" : "  Key requirement of ")
                    + found.cell().label().in(spoken));
        }
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
        var probes = Probes.of(standards.ontology(), model).of(requirement);
        probes(probes, true, chinese ? "  可满足：" : "  Would do:", out);
        probes(probes, false, chinese ? "  不满足：" : "  Would not do:", out);
        neighbours(found, -1, chinese ? "  下一级的相同实践：" : "  The same practices a level down:", out);
        neighbours(found, 1, chinese ? "  上一级的相同实践：" : "  The same practices a level up:", out);
        out.println();
    }

    /** The error of the printed source at this place; only this command shows it, so the model does not carry it. */
    private Text erratum(Found found) {
        var node = NodeFactory.createURI(found.requirement().iri());
        return standards.ontology().modelFiles(found.model().name()).stream()
                .map(file -> new Facts(standards.ontology().graph(file)).text(node, GRADUS.erratum))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(Text.EMPTY);
    }

    private void probes(List<Probe> probes, boolean sufficient, String title, PrintWriter out) {
        var text = new ProbeText(standards.ontology().vocabulary());
        var shown = probes.stream()
                .filter(probe -> probe.sufficient() == sufficient)
                .toList();
        if (!shown.isEmpty()) {
            out.println(title);
        }
        for (Probe probe : shown) {
            out.println("    - " + probe.words().in(language.value()));
            Text evidence = text.shown(probe);
            if (!evidence.isEmpty()) {
                out.println("      " + evidence.in(language.value()));
            }
        }
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
