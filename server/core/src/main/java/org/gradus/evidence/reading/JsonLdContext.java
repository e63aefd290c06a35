package org.gradus.evidence.reading;

import static org.gradus.rdf.Namespaces.CORE;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.XSD;
import org.gradus.model.Practice;
import org.gradus.model.Scale;
import org.gradus.model.ScaleValue;
import org.gradus.ontology.Ontology;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.OntologyException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the published JSON-LD context, by which a JSON document with practice names as keys is evidence. Its keys are the
 * practices and the properties that the intake shapes speak of; how a value is read follows from what its shape allows.
 * The same ontology always gives the same text, one term a line.
 *
 * <p>{@code @vocab} is the core namespace: a key that is misspelt becomes a core term that is not declared, which intake
 * names with its nearest known one. Without it JSON-LD would pass over the key in silence. Scale values have a context
 * of their own, because {@code Organisation} is a breadth there and a class elsewhere.
 */
public final class JsonLdContext {
    /** The IRI by which documents name the context. */
    public static final String IRI = Namespaces.BASE + "context/v1";

    private static final String RESOURCE = "org/gradus/ontology/context.jsonld";
    private static final String VANN_PREFIX = "http://purl.org/vocab/vann/preferredNamespacePrefix";

    /** Measured values are decimal, and stay so where a writer of JSON drops the last zero of 140.0. */
    private static final Set<String> MEASURED = Set.of(GRADUS.achieved, GRADUS.baseline, GRADUS.target);

    private final Ontology ontology;
    private final Graph shapes;

    /**
     * @param intakeShapes the graph of {@code shapes/evidence.ttl}
     */
    public JsonLdContext(Ontology ontology, Graph intakeShapes) {
        this.ontology = ontology;
        this.shapes = intakeShapes;
    }

    /** The context that is packed with this version of Gradus. */
    public static InputStream open() {
        InputStream in = JsonLdContext.class.getClassLoader().getResourceAsStream(RESOURCE);
        if (in == null) {
            throw new IllegalStateException(RESOURCE + " is not on the class path");
        }
        return in;
    }

    /** The text of {@code ontology/context.jsonld}. */
    public String json() {
        var terms = new LinkedHashMap<String, String>();
        terms.put("@version", "1.1");
        terms.put("@vocab", quoted(CORE));
        terms.put("id", quoted("@id"));
        terms.put("type", quoted("@type"));
        prefixes().forEach((prefix, iri) -> terms.put(prefix, quoted(iri)));
        properties().forEach((name, definition) -> add(terms, name, definition));
        for (Practice practice : ontology.vocabulary().practices()) {
            add(terms, practice.name(), object("@id", quoted("practice:" + practice.name()), "@type", quoted("@id")));
        }
        var json = new StringBuilder("{\n  \"@context\": {\n");
        var lines = terms.entrySet().stream()
                .map(term -> "    " + quoted(term.getKey()) + ": " + term.getValue())
                .toList();
        return json.append(String.join(",\n", lines)).append("\n  }\n}\n").toString();
    }

    private static void add(Map<String, String> terms, String name, String definition) {
        if (terms.put(name, definition) != null) {
            throw OntologyException.say(
                    "The JSON-LD context would define \"%1$s\" twice: rename the practice practice:%1$s, or the property"
                            + " that has its name.",
                    "JSON-LD 上下文会重复定义“%1$s”：请更改实践 practice:%1$s 或同名属性的名称。", name);
        }
    }

    private Map<String, String> prefixes() {
        var prefixes = new TreeMap<String, String>();
        for (String prefix : new String[] {"dcterms", "gradus", "practice", "rdfs", "skos", "xsd"}) {
            prefixes.put(prefix, Namespaces.prefixes().get(prefix));
        }
        for (String model : ontology.modelNames()) {
            var facts = new Facts(ontology.graph(model + "/model.ttl"));
            for (Node node : facts.instances(GRADUS.MaturityModel)) {
                prefixes.put(facts.string(node, VANN_PREFIX), Namespaces.BASE + model + "/");
            }
        }
        return prefixes;
    }

    /** The properties of the intake shapes, by name. */
    private Map<String, String> properties() {
        var facts = new Facts(shapes);
        var properties = new TreeMap<String, String>();
        for (Node shape : facts.instances(SHACL.PropertyShape.getURI())) {
            if (facts.one(shape, SHACL.lessThanOrEquals.getURI()) != null) {
                continue; // compares two properties, each of which has its own shape
            }
            Node path = Objects.requireNonNull(facts.one(shape, SHACL.path.getURI()), "a property shape has a path");
            Node alternatives = facts.one(path, SHACL.alternativePath.getURI());
            if (alternatives == null) {
                properties.put(local(path.getURI()), definition(facts, shape, path.getURI()));
            } else {
                for (Node step : facts.list(alternatives)) {
                    properties.put(local(step.getURI()), definition(facts, shape, step.getURI()));
                }
            }
        }
        return properties;
    }

    private String definition(Facts facts, Node shape, String property) {
        String id = quoted(compact(property));
        Node allowed = facts.one(shape, SHACL.in.getURI());
        if (allowed != null) {
            Scale scale = scale(property);
            return scale == null
                    ? object("@id", id, "@type", quoted("@vocab"))
                    : object("@id", id, "@type", quoted("@vocab"), "@context", scaleContext(scale));
        }
        String datatype = facts.iri(shape, SHACL.datatype.getURI());
        if (XSD.date.getURI().equals(datatype)) {
            return object("@id", id, "@type", quoted("xsd:date"));
        }
        if (MEASURED.contains(property)) {
            return object("@id", id, "@type", quoted("xsd:decimal"));
        }
        if (property.equals(GRADUS.ofIndicator)) {
            return object(
                    "@id", id, "@type", quoted("@vocab"), "@context", object("@vocab", quoted(Namespaces.INDICATOR)));
        }
        String kind = facts.iri(shape, SHACL.nodeKind.getURI());
        if (SHACL.IRI.getURI().equals(kind) || SHACL.BlankNodeOrIRI.getURI().equals(kind)) {
            return object("@id", id, "@type", quoted("@id"));
        }
        if (SHACL.Literal.getURI().equals(kind)) {
            // a plain text, or { "en": …, "zh": … }
            return object("@id", id, "@container", quoted("@language"));
        }
        return id;
    }

    private static @Nullable Scale scale(String property) {
        for (Scale scale : Scale.values()) {
            if (property.equals(CORE + scale.localName())) {
                return scale;
            }
        }
        return null;
    }

    private String scaleContext(Scale scale) {
        var terms = new LinkedHashMap<String, String>();
        terms.put("@vocab", quoted(Namespaces.of(scale)));
        for (ScaleValue value : ontology.vocabulary().values(scale)) {
            terms.put(value.name(), quoted(value.iri()));
        }
        var pairs = terms.entrySet().stream()
                .flatMap(term -> Stream.of(term.getKey(), term.getValue()))
                .toArray(String[]::new);
        return object(pairs);
    }

    private static String compact(String iri) {
        for (var prefix : Namespaces.prefixes().entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri;
    }

    private static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    private static String object(String... pairs) {
        var object = new StringBuilder("{ ");
        for (int i = 0; i < pairs.length; i += 2) {
            object.append(i == 0 ? "" : ", ")
                    .append(quoted(pairs[i]))
                    .append(": ")
                    .append(pairs[i + 1]);
        }
        return object.append(" }").toString();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
