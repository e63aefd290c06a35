package org.gradus.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.gradus.model.Aspect;
import org.gradus.model.Condition;
import org.gradus.model.Criterion;
import org.gradus.model.MaturityModel;
import org.gradus.model.Modality;
import org.gradus.model.Requirement;
import org.gradus.ontology.Ontology;
import org.gradus.probe.Probe;
import org.gradus.probe.Probes;
import org.gradus.rdf.Facts;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.NotThere;
import org.gradus.refusal.ValueRefused;
import org.gradus.shapes.ShapeText;
import org.gradus.text.Nearest;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet asks reviewers about, in the order of the standard: a model, or an aspect with its parts.
 *
 * @param title of the sheet: the model, and the aspect where it is one
 * @param name for files, such as {@code t-aiitre-10003} or {@code t-aiitre-10003-data}
 */
public record ReviewList(Text title, String name, List<Reviewed> rows) {
    public ReviewList {
        rows = List.copyOf(rows);
    }

    /**
     * The list of a model or of an aspect.
     *
     * @param what the name of a model, or of an aspect: {@code t10003:data}, or {@code data} where only one model has it
     * @throws org.gradus.refusal.Refusal where there is no such model or aspect; it names the nearest
     */
    public static ReviewList of(Ontology ontology, String what) {
        if (ontology.modelNames().contains(what)) {
            MaturityModel model = ontology.model(what);
            return new ReviewList(model.label(), model.name(), new Maker(ontology, model).rows(null));
        }
        var found = new ArrayList<ReviewList>();
        var names = new ArrayList<String>();
        for (String name : ontology.modelNames()) {
            MaturityModel model = ontology.model(name);
            for (Aspect aspect : model.aspects()) {
                String qualified = model.prefix() + ":" + aspect.name();
                names.add(qualified);
                if (what.equals(qualified) || what.equals(aspect.name()) || what.equals(aspect.iri())) {
                    Text title = new Text(
                            model.label().en() + ": " + aspect.label().en(),
                            model.label().zh() + "：" + aspect.label().zh());
                    found.add(new ReviewList(
                            title, model.name() + "-" + aspect.name(), new Maker(ontology, model).rows(aspect)));
                }
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()
                && what.indexOf(':') < 0
                && Nearest.to(what, names, each -> each).isEmpty()) {
            throw NotThere.model(what, ontology.modelNames());
        }
        Text which = found.isEmpty()
                ? Wording.join(
                        Wording.say("There is no model or aspect '%s'.", "没有名为“%s”的模型或方面。", what),
                        Nearest.meant(what, names, each -> each))
                : Wording.say(
                        "Several models have an aspect '%s'; put the prefix before it: %s.",
                        "多个模型都有方面“%s”；请加上前缀：%s。",
                        what,
                        Wording.list(names.stream()
                                .filter(name -> name.endsWith(":" + what))
                                .toList()));
        throw ValueRefused.because(which);
    }

    /** Everything of the named models that can be commented on, by name: {@code t10003:5.2.2-a}. */
    public static Map<String, Reviewed> known(Ontology ontology, Set<String> prefixes) {
        var known = new HashMap<String, Reviewed>();
        for (String name : ontology.modelNames()) {
            MaturityModel model = ontology.model(name);
            if (prefixes.contains(model.prefix())) {
                new Maker(ontology, model).rows(null).forEach(row -> known.put(row.name(), row));
            }
        }
        return known;
    }

    /** The prefixes of all models. */
    public static Set<String> prefixes(Ontology ontology) {
        return ontology.modelNames().stream()
                .map(name -> ontology.model(name).prefix())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Makes the rows of one model. */
    private static final class Maker {
        private final MaturityModel model;
        private final ShapeText words;
        private final Probes probes;
        private final Facts core;
        private final Map<String, Text> aspects;

        Maker(Ontology ontology, MaturityModel model) {
            this.model = model;
            this.words = new ShapeText(ontology.vocabulary());
            this.probes = Probes.of(ontology, model);
            this.core = new Facts(ontology.core());
            this.aspects =
                    model.aspects().stream().collect(Collectors.toMap(Aspect::iri, Aspect::label, (one, other) -> one));
        }

        /** The model as a whole first, for general comments; then what an aspect and its parts ask, or all. */
        List<Reviewed> rows(@Nullable Aspect of) {
            Set<String> within = of == null ? aspects.keySet() : below(of);
            var rows = new ArrayList<Reviewed>();
            rows.add(whole());
            Stream.concat(
                            model.requirements().stream(),
                            model.grades().stream().flatMap(cell -> cell.keyRequirements().stream()))
                    .filter(requirement -> of == null || within.contains(requirement.aspect()))
                    .map(this::row)
                    .forEach(rows::add);
            return rows;
        }

        private Set<String> below(Aspect top) {
            var within = new HashSet<String>();
            within.add(top.iri());
            model.children(top).forEach(child -> within.addAll(below(child)));
            return within;
        }

        private Reviewed whole() {
            return new Reviewed(
                    model.iri(),
                    model.prefix() + ":model",
                    new Text("the whole", "整体"),
                    "",
                    "",
                    Text.EMPTY,
                    Text.EMPTY,
                    model.label(),
                    new Text("Comments on the whole go here.", "针对整体的意见填在此行。"),
                    Text.EMPTY,
                    Text.EMPTY,
                    Text.EMPTY,
                    Text.EMPTY);
        }

        private Reviewed row(Requirement requirement) {
            var examples = probes.of(requirement);
            return new Reviewed(
                    requirement.iri(),
                    model.prefix() + ":" + requirement.name(),
                    requirement.citation(),
                    requirement.clause(),
                    requirement.leadIn() ? "" : requirement.item(),
                    lines(requirement.levels().stream()
                            .map(level -> level.mark())
                            .toList()),
                    aspects.getOrDefault(requirement.aspect(), Text.EMPTY),
                    requirement.label(),
                    requirement.definition(),
                    lines(requirement.criteria().stream()
                            .map(criterion -> criterion(requirement, criterion))
                            .toList()),
                    examples(examples, true),
                    examples(examples, false),
                    notes(requirement));
        }

        private Text criterion(Requirement requirement, Criterion criterion) {
            Text asked = words.asked(criterion);
            Text more = criterion.condition() == null ? Text.EMPTY : label(criterion.condition());
            boolean lighter = !requirement.bindsTo(criterion);
            return new Text(
                    asked.en() + (more.isEmpty() ? "" : " [" + more.en() + "]") + (lighter ? " [recommended]" : ""),
                    asked.zh() + (more.isEmpty() ? "" : "［" + more.zh() + "］") + (lighter ? "［推荐］" : ""));
        }

        private static Text examples(List<Probe> probes, boolean sufficient) {
            return lines(probes.stream()
                    .filter(probe -> probe.sufficient() == sufficient)
                    .map(Probe::words)
                    .toList());
        }

        private Text notes(Requirement requirement) {
            var notes = new ArrayList<Text>();
            notes.add(label(requirement.modality()));
            if (requirement.condition() != null) {
                notes.add(label(requirement.condition()));
            }
            if (!requirement.note().isEmpty()) {
                notes.add(requirement.note());
            }
            return lines(notes);
        }

        private Text label(Modality modality) {
            return label(modality.localName());
        }

        private Text label(Condition condition) {
            return label(condition.localName());
        }

        private Text label(String term) {
            return core.text(NodeFactory.createURI(Namespaces.CORE + term), RDFS.label.getURI());
        }

        private static Text lines(List<Text> texts) {
            return new Text(
                    texts.stream().map(Text::en).collect(Collectors.joining("\n")),
                    texts.stream().map(Text::zh).collect(Collectors.joining("\n")));
        }
    }
}
