package org.gradus.shapes;

import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.ShapeRefusedException;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * Refuses shapes with any construct outside the compiler's allow-list. An engine that does not know a construct gives no
 * result for it, and "no result" would read as "requirement met"; a misspelt term is the same danger.
 */
public final class ShapeGuard {
    private static final Set<String> PROPERTIES = Set.of(
            RDF.type.getURI(),
            RDF.first.getURI(),
            RDF.rest.getURI(),
            SHACL.targetClass.getURI(),
            SHACL.path.getURI(),
            SHACL.alternativePath.getURI(),
            SHACL.hasValue.getURI(),
            SHACL.or.getURI(),
            SHACL.and.getURI(),
            SHACL.severity.getURI(),
            SHACL.message.getURI(),
            GRADUS.compiledFrom);

    private static final Set<String> TYPES = Set.of(SHACL.NodeShape.getURI(), SHACL.PropertyShape.getURI());

    private static final Set<String> SEVERITIES =
            Set.of(SHACL.Violation.getURI(), SHACL.Warning.getURI(), SHACL.Info.getURI());

    private ShapeGuard() {}

    /**
     * Checks a shapes graph.
     *
     * @param origin where the graph came from, for the message
     * @throws ShapeRefusedException naming the first construct that is not allowed
     */
    public static void check(Graph shapes, String origin) {
        shapes.find().forEachRemaining(triple -> check(triple, origin));
        Node type = NodeFactory.createURI(RDF.type.getURI());
        shapes.find(Node.ANY, type, Node.ANY).forEachRemaining(triple -> complete(shapes, triple.getSubject(), origin));
    }

    /** A shape without a constraint conforms always, one without a target is never run. */
    private static void complete(Graph shapes, Node shape, String origin) {
        boolean lookUp = has(shapes, shape, "path") && has(shapes, shape, "hasValue");
        if (!lookUp && !has(shapes, shape, "or") && !has(shapes, shape, "and")) {
            throw new ShapeRefusedException(Wording.say(
                    "%s: %s has no constraint: it would pass anyone.", "%s：%s 没有约束：任何对象都会通过。", origin, shape));
        }
        for (String property : new String[] {"targetClass", "severity", "message"}) {
            if (!has(shapes, shape, property)) {
                throw new ShapeRefusedException(Wording.say(
                        "%s: %s has no sh:%s; compile it again with `gradus compile`.",
                        "%s：%s 没有 sh:%s；请用 `gradus compile` 重新编译。", origin, shape, property));
            }
        }
    }

    private static boolean has(Graph shapes, Node shape, String property) {
        return shapes.contains(shape, NodeFactory.createURI(Namespaces.SH + property), Node.ANY);
    }

    private static void check(Triple triple, String origin) {
        String property = triple.getPredicate().getURI();
        Node value = triple.getObject();
        if (!PROPERTIES.contains(property)) {
            throw refused(origin, triple, Wording.say("the property <%s>", "属性 <%s>", property));
        }
        if (property.equals(RDF.type.getURI()) && !isOneOf(value, TYPES)) {
            throw refused(origin, triple, Wording.say("the type %s", "类型 %s", value));
        }
        if (property.equals(SHACL.severity.getURI()) && !isOneOf(value, SEVERITIES)) {
            throw refused(origin, triple, Wording.say("the severity %s", "严重程度 %s", value));
        }
        if (property.equals(SHACL.targetClass.getURI()) && !value.isURI()) {
            throw refused(origin, triple, new Text("a target that is no IRI", "非 IRI 的目标"));
        }
    }

    private static boolean isOneOf(Node value, Set<String> allowed) {
        return value.isURI() && allowed.contains(value.getURI());
    }

    private static ShapeRefusedException refused(String origin, Triple triple, Text what) {
        return new ShapeRefusedException(Wording.say(
                "%s: %s on %s is outside what Gradus compiles to, and an engine might ignore it silently. Remove it, or"
                        + " compile the shapes again with `gradus compile`.",
                "%1$s：%3$s 上的%2$s超出 Gradus 的编译范围，引擎可能会不作声地忽略它。请删除，或用 `gradus compile` 重新编译形状。",
                origin,
                what,
                triple.getSubject()));
    }
}
