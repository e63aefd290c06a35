package org.gradus.ontology;

import static org.gradus.rdf.Namespaces.CORE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.model.Aspect;
import org.gradus.model.CapabilityForm;
import org.gradus.model.Condition;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.GradeCell;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.model.Modality;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;
import org.gradus.model.Scale;
import org.gradus.model.ScaleValue;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.OntologyException;
import org.jspecify.annotations.Nullable;

/** Reads one model from the graph of its files, and refuses what does not fit together. */
final class ModelReader {
    /** Clause order: numbers by value, letters by alphabet, and a lead-in before its items. */
    static final Comparator<Requirement> CLAUSE_ORDER =
            Comparator.comparing(requirement -> ordinal(requirement.name()));

    private static final String VANN_PREFIX = "http://purl.org/vocab/vann/preferredNamespacePrefix";

    private final Facts facts;
    private final Supplier<Facts> core;
    private final Vocabulary vocabulary;
    private final String name;
    private final Map<String, Level> levels = new HashMap<>();
    /** By clause and item, how many requirements have them. */
    private final Map<String, Integer> citedBy = new HashMap<>();

    /**
     * @param core the core vocabulary, which is read where the model uses terms of it that people are told
     */
    ModelReader(Facts facts, Supplier<Facts> core, Vocabulary vocabulary, String name) {
        this.facts = facts;
        this.core = core;
        this.vocabulary = vocabulary;
        this.name = name;
    }

    MaturityModel read() {
        var models = facts.instances(GRADUS.MaturityModel);
        if (models.size() != 1) {
            throw OntologyException.say(
                    "ontology/%1$s/model.ttl must declare one gradus:MaturityModel, not %2$d.",
                    "ontology/%1$s/model.ttl 须声明且仅声明一个 gradus:MaturityModel，实际为 %2$d 个。", name, models.size());
        }
        Node model = models.get(0);
        String namespace = Namespaces.BASE + name + "/";
        for (Node node : facts.instances(GRADUS.Level)) {
            Node rating = facts.one(node, GRADUS.rating);
            levels.put(
                    node.getURI(),
                    new Level(
                            node.getURI(),
                            local(node, namespace),
                            Integer.parseInt(facts.string(node, GRADUS.rank)),
                            facts.text(node, SKOS.prefLabel.getURI()),
                            rating == null ? "" : facts.string(rating, SKOS.notation.getURI()),
                            usual(node)));
        }
        var aspects = new ArrayList<Aspect>();
        for (Node node : facts.instances(GRADUS.Aspect)) {
            aspects.add(new Aspect(
                    node.getURI(),
                    local(node, namespace),
                    facts.iri(node, GRADUS.parentAspect),
                    Integer.parseInt(facts.string(node, GRADUS.rank)),
                    facts.text(node, SKOS.prefLabel.getURI())));
        }
        aspects.sort(Comparator.comparingInt(Aspect::order));
        if (aspects.isEmpty() || aspects.get(0).parent() != null) {
            throw OntologyException.say(
                    "ontology/%s/model.ttl: the aspect with the least gradus:rank must be the root, without"
                            + " gradus:parentAspect.",
                    "ontology/%s/model.ttl：gradus:rank 最小的方面须为根，即没有 gradus:parentAspect。", name);
        }
        facts.instances(GRADUS.Requirement).forEach(node -> citedBy.merge(cited(node), 1, Integer::sum));
        var requirements = new ArrayList<Requirement>();
        for (String type : List.of("Requirement", "LeadIn")) {
            for (Node node : facts.instances(CORE + type)) {
                requirements.add(requirement(node, namespace, type.equals("LeadIn")));
            }
        }
        requirements.sort(CLAUSE_ORDER);
        return new MaturityModel(
                model.getURI(),
                name,
                namespace,
                facts.string(model, VANN_PREFIX),
                facts.text(model, SKOS.prefLabel.getURI()),
                required(facts.iri(model, GRADUS.assesses), model, "gradus:assesses"),
                List.copyOf(levels.values()),
                aspects,
                requirements,
                grades(namespace));
    }

    private String cited(Node node) {
        return facts.string(node, GRADUS.clause) + ' ' + facts.string(node, GRADUS.item);
    }

    private Level.Usual usual(Node level) {
        String form = facts.iri(level, GRADUS.typicalForm);
        return new Level.Usual(
                form == null
                        ? null
                        : new CapabilityForm(form, core.get().text(Ontology.node(form), RDFS.label.getURI())),
                number(level, GRADUS.leastViews),
                number(level, GRADUS.mostViews),
                facts.string(level, GRADUS.clause));
    }

    /** A number, or 0 where none is said. */
    private int number(Node node, String property) {
        String written = facts.string(node, property);
        return written.isEmpty() ? 0 : Integer.parseInt(written);
    }

    private @Nullable String judgedUnder(Node node) {
        String option = facts.iri(node, GRADUS.optionOf);
        return option != null ? option : facts.iri(node, GRADUS.gradeCell);
    }

    private List<GradeCell> grades(String namespace) {
        var keys = new HashMap<String, List<Requirement>>();
        for (Node node : facts.instances(GRADUS.KeyRequirement)) {
            keys.computeIfAbsent(facts.iri(node, GRADUS.gradeCell), c -> new ArrayList<>())
                    .add(requirement(node, namespace, false));
        }
        var cells = new ArrayList<GradeCell>();
        for (Node node : facts.instances(GRADUS.GradeCell)) {
            cells.add(new GradeCell(
                    node.getURI(),
                    local(node, namespace),
                    Integer.parseInt(facts.string(node, GRADUS.grade)),
                    required(levels.get(facts.iri(node, GRADUS.level)), node, "gradus:level"),
                    required(scaleValue(node, GRADUS.atBreadth), node, "gradus:atBreadth"),
                    required(scaleValue(node, GRADUS.atDepth), node, "gradus:atDepth"),
                    facts.text(node, SKOS.prefLabel.getURI()),
                    criteria(node),
                    keys.getOrDefault(node.getURI(), List.of()).stream()
                            .sorted(CLAUSE_ORDER)
                            .toList()));
        }
        cells.sort(Comparator.comparingInt(GradeCell::grade)
                .thenComparing(GradeCell::level)
                .thenComparing(GradeCell::name));
        return cells;
    }

    private List<Criterion> criteria(Node node) {
        return facts.all(node, GRADUS.criterion).stream()
                .map(this::criterion)
                .sorted(Comparator.comparing(criterion -> ordinal(criterion.iri())))
                .toList();
    }

    private Requirement requirement(Node node, String namespace, boolean leadIn) {
        var asked = facts.all(node, GRADUS.level).stream()
                .map(level -> level(node, level))
                .sorted()
                .toList();
        if (asked.isEmpty()) {
            throw OntologyException.say("%s has no gradus:level.", "%s 没有 gradus:level。", node);
        }
        var criteria = criteria(node);
        if (criteria.isEmpty()) {
            throw OntologyException.say(
                    "%s has no gradus:criterion: it would be met by anyone.",
                    "%s 没有 gradus:criterion：任何组织都会满足它。", node);
        }
        return new Requirement(
                node.getURI(),
                local(node, namespace),
                facts.string(node, GRADUS.clause),
                facts.string(node, GRADUS.item),
                asked,
                required(facts.iri(node, GRADUS.aspect), node, "gradus:aspect"),
                required(modality(node), node, "gradus:modality"),
                condition(node),
                judgedUnder(node),
                leadIn,
                citedBy.getOrDefault(cited(node), 0) > 1,
                facts.text(node, SKOS.prefLabel.getURI()),
                facts.text(node, SKOS.definition.getURI()),
                facts.text(node, GRADUS.note),
                criteria);
    }

    private Level level(Node node, Node asked) {
        Level level = levels.get(asked.getURI());
        if (level == null) {
            throw OntologyException.say("%s: gradus:level %s is not declared.", "%s：gradus:level %s 未声明。", node, asked);
        }
        return level;
    }

    private Criterion criterion(Node node) {
        String iri = node.getURI();
        Condition condition = condition(node);
        Modality modality = modality(node);
        var options = parts(node, "anyOf");
        if (!options.isEmpty()) {
            String least = facts.string(node, GRADUS.atLeast);
            return new Criterion.AnyOf(
                    iri, least.isEmpty() ? 1 : Integer.parseInt(least), options, condition, modality);
        }
        var parts = parts(node, "allOf");
        if (!parts.isEmpty()) {
            return new Criterion.AllOf(iri, parts, condition, modality);
        }
        var composed = facts.all(node, GRADUS.composes);
        if (!composed.isEmpty()) {
            return new Criterion.Composition(
                    iri, composed.stream().map(Node::getURI).toList(), condition, modality);
        }
        String practiceIri = facts.iri(node, GRADUS.practice);
        if (practiceIri == null) {
            throw OntologyException.say("%s: gradus:practice is missing.", "%s：缺少 gradus:practice。", iri);
        }
        Practice practice = vocabulary.practice(practiceIri);
        if (practice == null) {
            throw OntologyException.say(
                    "%s: gradus:practice <%s> is not declared in practices/.",
                    "%s：gradus:practice <%s> 未在 practices/ 中声明。", iri, practiceIri);
        }
        return new Criterion.Asked(iri, practiceIri, bound(node, practice), condition, modality);
    }

    private List<Criterion> parts(Node node, String property) {
        return facts.all(node, CORE + property).stream()
                .map(this::criterion)
                .sorted(Comparator.comparing(criterion -> ordinal(criterion.iri())))
                .toList();
    }

    private Extent bound(Node node, Practice practice) {
        Extent bound = Extent.EMPTY;
        for (Scale scale : Scale.values()) {
            String iri = facts.iri(node, CORE + scale.boundProperty());
            if (iri != null) {
                ScaleValue value = vocabulary.scaleValue(iri);
                if (value == null || value.scale() != scale) {
                    throw OntologyException.say(
                            "%s: gradus:%s <%s> is no value of that scale.",
                            "%s：gradus:%s <%s> 不是该量表的取值。", node, scale.boundProperty(), iri);
                }
                bound = bound.with(scale, value.rank());
            }
        }
        String figure = facts.string(node, GRADUS.minFigure);
        if (!figure.isEmpty()) {
            bound = bound.withFigure(new BigDecimal(figure));
        }
        boolean outcome = practice.kind() == Practice.Kind.OUTCOME;
        if (outcome && bound.trend() == Extent.NONE && bound.fulfilment() == Extent.NONE) {
            throw OntologyException.say(
                    "%s: an outcome needs gradus:minTrend or gradus:minFulfilment, or anyone would meet it.",
                    "%s：成效类实践须有 gradus:minTrend 或 gradus:minFulfilment，否则任何组织都会满足它。", node);
        }
        // Conduct left out means Practised: what is merely planned never satisfies a criterion (modelling rule).
        return outcome || bound.conduct() != Extent.NONE ? bound : bound.with(Scale.CONDUCT, vocabulary.practised());
    }

    private @Nullable ScaleValue scaleValue(Node node, String property) {
        String iri = facts.iri(node, property);
        return iri == null ? null : vocabulary.scaleValue(iri);
    }

    private @Nullable Condition condition(Node node) {
        String iri = facts.iri(node, GRADUS.condition);
        return iri == null
                ? null
                : byLocalName(Condition.values(), Condition::localName, iri, node, "gradus:condition");
    }

    private @Nullable Modality modality(Node node) {
        String iri = facts.iri(node, GRADUS.modality);
        return iri == null ? null : byLocalName(Modality.values(), Modality::localName, iri, node, "gradus:modality");
    }

    private static <T> T byLocalName(
            T[] values, java.util.function.Function<T, String> localName, String iri, Node node, String property) {
        for (T value : values) {
            if ((CORE + localName.apply(value)).equals(iri)) {
                return value;
            }
        }
        throw OntologyException.say(
                "%s: %s <%s> is not one of the values of core.ttl.",
                "%s：%s <%s> 不是 core.ttl 中的取值。", node, property, iri);
    }

    private static <T> T required(@Nullable T value, Node node, String property) {
        if (value == null) {
            throw OntologyException.say("%s: %s is missing.", "%s：缺少 %s。", node, property);
        }
        return value;
    }

    private static String local(Node node, String namespace) {
        if (!node.isURI() || !node.getURI().startsWith(namespace)) {
            throw OntologyException.say("%s is outside the namespace %s.", "%s 不在命名空间 %s 内。", node, namespace);
        }
        return node.getURI().substring(namespace.length());
    }

    /** A key that sorts numbers by value: every run of digits is padded. */
    static String ordinal(String text) {
        var key = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && Character.isDigit(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                key.append("0".repeat(Math.max(0, 6 - (i - start)))).append(text, start, i);
            } else {
                key.append(text.charAt(i++));
            }
        }
        return key.toString();
    }
}
