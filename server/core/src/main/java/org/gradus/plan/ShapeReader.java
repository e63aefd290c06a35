package org.gradus.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.gradus.model.Extent;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.GRADUS;
import org.gradus.refusal.ShapeRefusedException;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * Reads what shapes ask from their graph. Each construct is read or refused by name: one that is passed over would be a
 * requirement met by everyone.
 */
final class ShapeReader {
    private static final Node PATH = node(SHACL.path.getURI());
    private static final Node HAS_VALUE = node(SHACL.hasValue.getURI());
    private static final Node ALTERNATIVE = node(SHACL.alternativePath.getURI());
    private static final Node OR = node(SHACL.or.getURI());
    private static final Node AND = node(SHACL.and.getURI());
    private static final Node TARGET_CLASS = node(SHACL.targetClass.getURI());
    private static final Node FIRST = node(RDF.first.getURI());
    private static final Node REST = node(RDF.rest.getURI());
    private static final Node NIL = node(RDF.nil.getURI());
    private static final Node REACH = node(GRADUS.reach);
    private static final Node DOMINATES = node(GRADUS.dominates);
    private static final Node WAIVED = node(GRADUS.waived);

    private static final Set<Node> READ = Set.of(PATH, HAS_VALUE, OR, AND, TARGET_CLASS);
    /** What says nothing on which focus nodes fail. */
    private static final Set<Node> ASIDE = Set.of(
            node(RDF.type.getURI()),
            node(SHACL.severity.getURI()),
            node(SHACL.message.getURI()),
            node(GRADUS.compiledFrom));

    private final Graph graph;
    private final Vocabulary vocabulary;
    private final Practices practices;
    private final Map<Node, Asked> read = new HashMap<>();
    private final Set<Node> reading = new HashSet<>();

    ShapeReader(Graph graph, Vocabulary vocabulary, Practices practices) {
        this.graph = graph;
        this.vocabulary = vocabulary;
        this.practices = practices;
    }

    /** The shapes with targets, by IRI. */
    Set<Node> shapes() {
        var shapes = new HashSet<Node>();
        graph.find(Node.ANY, TARGET_CLASS, Node.ANY).forEachRemaining(triple -> shapes.add(triple.getSubject()));
        for (Node shape : shapes) {
            if (!shape.isURI()) {
                throw refused(shape, new Text("a target on a shape without an IRI", "无 IRI 形状上的目标"));
            }
        }
        return shapes;
    }

    /** The classes that a shape targets. */
    Set<String> targets(Node shape) {
        var targets = new HashSet<String>();
        for (Node target : values(shape, TARGET_CLASS)) {
            if (!target.isURI()) {
                throw refused(shape, new Text("a target that is no IRI", "非 IRI 的目标"));
            }
            targets.add(target.getURI());
        }
        return targets;
    }

    /** What a shape asks: all of its constraints. */
    Asked asked(Node shape) {
        Asked known = read.get(shape);
        if (known != null) {
            return known;
        }
        if (!reading.add(shape)) {
            throw refused(shape, new Text("a shape that asks for itself", "引用自身的形状"));
        }
        requireKnown(shape);
        var constraints = new ArrayList<Asked>();
        lookUps(shape, constraints);
        for (Node list : values(shape, AND)) {
            constraints.add(Asked.all(members(shape, list)));
        }
        for (Node list : values(shape, OR)) {
            constraints.add(Asked.any(members(shape, list)));
        }
        if (constraints.isEmpty()) {
            throw refused(shape, new Text("no constraint", "没有约束"));
        }
        Asked asked = Asked.all(constraints);
        reading.remove(shape);
        read.put(shape, asked);
        return asked;
    }

    private void requireKnown(Node shape) {
        graph.find(shape, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            if (!READ.contains(triple.getPredicate()) && !ASIDE.contains(triple.getPredicate())) {
                throw refused(shape, construct(triple.getPredicate()));
            }
        });
    }

    private void lookUps(Node shape, List<Asked> constraints) {
        var paths = values(shape, PATH);
        var values = values(shape, HAS_VALUE);
        if (paths.isEmpty() && values.isEmpty()) {
            return;
        }
        // Beside a path, sh:and and sh:or speak of the values at its end; without one, sh:hasValue speaks of the focus
        // node.
        if (paths.size() != 1 || values.isEmpty() || has(shape, AND) || has(shape, OR)) {
            throw refused(
                    shape,
                    new Text(
                            "sh:path and sh:hasValue other than one look-up by itself",
                            "sh:path 与 sh:hasValue 未单独构成一次查找"));
        }
        for (Node value : values) {
            constraints.add(lookUp(shape, paths.get(0), value));
        }
    }

    private Asked lookUp(Node shape, Node path, Node value) {
        if (!value.isURI()) {
            throw refused(shape, new Text("a sh:hasValue that is no IRI", "非 IRI 的 sh:hasValue"));
        }
        if (path.equals(WAIVED)) {
            return new Asked.Waiver(value.getURI());
        }
        var steps = list(shape, path);
        if (steps.size() != 3 || !steps.get(1).equals(REACH) || !steps.get(2).equals(DOMINATES)) {
            throw refused(
                    shape,
                    new Text(
                            "a path other than ( practice gradus:reach gradus:dominates ) or gradus:waived",
                            "( 实践 gradus:reach gradus:dominates ) 或 gradus:waived 以外的路径"));
        }
        Extent bound = vocabulary.bound(value.getURI());
        if (bound == null) {
            throw unfit(shape, Wording.say("the bound <%s>", "界 <%s>", value.getURI()));
        }
        var alternatives = new ArrayList<Asked>();
        for (Node practice : practices(shape, steps.get(0))) {
            alternatives.add(new Asked.LookUp(number(shape, practice), bound));
        }
        return Asked.any(alternatives);
    }

    private List<Node> practices(Node shape, Node step) {
        if (step.isURI()) {
            return List.of(step);
        }
        for (Triple triple : graph.find(step, Node.ANY, Node.ANY).toList()) {
            if (!triple.getPredicate().equals(ALTERNATIVE)) {
                throw refused(shape, construct(triple.getPredicate()));
            }
        }
        var alternatives = values(step, ALTERNATIVE);
        if (alternatives.size() != 1) {
            throw refused(shape, new Text("a step that is no practice", "不是实践的步骤"));
        }
        return list(shape, alternatives.get(0));
    }

    private int number(Node shape, Node practice) {
        int number = practice.isURI() ? practices.number(practice.getURI()) : -1;
        if (number < 0) {
            throw unfit(shape, Wording.say("the practice %s", "实践 %s", practice));
        }
        return number;
    }

    private List<Asked> members(Node shape, Node list) {
        return list(shape, list).stream().map(this::asked).toList();
    }

    /** The members of a list, of which a constraint needs at least one. */
    private List<Node> list(Node shape, Node head) {
        var members = new ArrayList<Node>();
        var seen = new HashSet<Node>();
        for (Node rest = head; !rest.equals(NIL); rest = values(rest, REST).get(0)) {
            var first = values(rest, FIRST);
            if (first.size() != 1 || values(rest, REST).size() != 1 || !seen.add(rest)) {
                throw refused(shape, new Text("a list that is broken", "残缺的列表"));
            }
            members.add(first.get(0));
        }
        if (members.isEmpty()) {
            throw refused(shape, new Text("an empty list", "空列表"));
        }
        return members;
    }

    private boolean has(Node subject, Node property) {
        return graph.contains(subject, property, Node.ANY);
    }

    private List<Node> values(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Text construct(Node property) {
        return Wording.say("the property <%s>", "属性 <%s>", property);
    }

    private static ShapeRefusedException refused(Node shape, Text construct) {
        return new ShapeRefusedException(Wording.say(
                "The plan compiler does not know %2$s, on the shape %1$s. Assess with `--engine rdf4j`, or compile the shapes"
                        + " again with `gradus compile`.",
                "计划编译器不支持形状 %s 上的%s。请以 `--engine rdf4j` 评估，或用 `gradus compile` 重新编译形状。", shape, construct));
    }

    private static ShapeRefusedException unfit(Node shape, Text term) {
        return new ShapeRefusedException(Wording.say(
                "The shape %s names %s, which the ontology does not have. Take both of one version; in the project, run"
                        + " `./gradus compile`.",
                "形状 %s 使用了本体中没有的%s。请使用同一版本的两者；在项目中请运行 `./gradus compile`。", shape, term));
    }
}
