package org.gradus.web.pages;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.gradus.assess.Standards;
import org.gradus.model.Criterion;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.rdf.Namespaces;
import org.gradus.shapes.ShapeCompiler;
import org.gradus.shapes.ShapeText;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.web.html.Item;
import org.gradus.web.html.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Criteria, shapes and neighbours of a requirement, for its page. */
@Component
final class RequirementParts {
    private final Standards standards;
    private final Descriptions descriptions;
    private final ProbeItems probes;
    private @Nullable Map<String, Placed> all;

    RequirementParts(Standards standards, Descriptions descriptions, ProbeItems probes) {
        this.standards = standards;
        this.descriptions = descriptions;
        this.probes = probes;
    }

    /** A requirement with the model that it belongs to. */
    private record Placed(MaturityModel model, Requirement requirement) {}

    /** The part of a resource that is a requirement; empty for any other. */
    Optional<RequirementPart> of(String iri, Language language) {
        return Optional.ofNullable(all().get(iri)).map(placed -> part(placed.model(), placed.requirement(), language));
    }

    private RequirementPart part(MaturityModel model, Requirement requirement, Language language) {
        var text = new ShapeText(standards.ontology().vocabulary());
        return new RequirementPart(
                place(requirement, language) + " · " + descriptions.label(requirement.aspect(), language) + " · "
                        + descriptions.label(
                                Namespaces.SH + requirement.severity().localName(), language),
                requirement.criteria().stream()
                        .map(criterion ->
                                Item.of(criterion.iri(), text.asked(criterion).in(language), ""))
                        .toList(),
                probes.of(requirement.iri(), true, language),
                probes.of(requirement.iri(), false, language),
                requirement.criteria().stream()
                        .map(criterion -> shape(model, criterion))
                        .toList(),
                neighbours(model, requirement, -1, language),
                neighbours(model, requirement, 1, language));
    }

    /** Clause and levels by their labels: the names of some levels are English words. */
    private static String place(Requirement requirement, Language language) {
        List<Level> levels = requirement.levels();
        String first = levels.get(0).label().in(language);
        String last = levels.get(levels.size() - 1).label().in(language);
        String clause = requirement.citation().in(language);
        String asked = first.equals(last) ? first : first + " – " + last;
        return requirement.leadIn()
                ? new Text(clause + " lead-in (" + asked + ")", clause + " 引语（" + asked + "）").in(language)
                : new Text(clause + " (" + asked + ")", clause + "（" + asked + "）").in(language);
    }

    private RequirementPart.Shape shape(MaturityModel model, Criterion criterion) {
        String iri = ShapeCompiler.shapeIri(model, criterion.iri());
        return new RequirementPart.Shape(new Link(iri, iri), turtle(descriptions.of(iri), model));
    }

    private static String turtle(Graph graph, MaturityModel model) {
        graph.getPrefixMapping().setNsPrefix(model.prefix(), model.namespace());
        graph.getPrefixMapping().setNsPrefix("shape", ShapeCompiler.shapeNamespace(model));
        var writer = new StringWriter();
        RDFDataMgr.write(writer, graph, RDFFormat.TURTLE);
        return writer.toString().replaceAll("(?m)^PREFIX .*\\n", "").strip();
    }

    private static List<Item> neighbours(MaturityModel model, Requirement requirement, int levels, Language language) {
        return model.neighbours(requirement, levels).stream()
                .map(other -> Item.of(
                        other.iri(),
                        other.label().in(language),
                        other.citation().in(language)))
                .toList();
    }

    private synchronized Map<String, Placed> all() {
        if (all == null) {
            var byIri = new HashMap<String, Placed>();
            for (String name : standards.ontology().modelNames()) {
                MaturityModel model = standards.ontology().model(name);
                var key = model.grades().stream().flatMap(cell -> cell.keyRequirements().stream());
                Stream.concat(model.requirements().stream(), key)
                        .forEach(requirement -> byIri.put(requirement.iri(), new Placed(model, requirement)));
            }
            all = byIri;
        }
        return all;
    }
}
