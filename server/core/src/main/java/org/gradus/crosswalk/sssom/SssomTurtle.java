package org.gradus.crosswalk.sssom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.OWL2;
import org.gradus.rdf.Namespaces;
import org.gradus.turtle.TurtleNormalForm;

/**
 * Mapping sets as SSSOM/RDF in Turtle: the set lists its mappings, each an {@code owl:Axiom} with all that is said of it. A
 * mapping that relates two terms by one of SKOS's relations stands there as a triple of its own too, unless it is denied.
 */
public final class SssomTurtle {
    private static final Pattern PREFIX = Pattern.compile("\\p{L}(?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_-])?");
    private static final String MATCH = "Match";
    private static final Node TYPE = NodeFactory.createURI(Namespaces.RDF + "type");

    private final MappingSet set;
    private final RecordNames names;
    private final NodeFormatter formatter;
    private final TreeMap<String, String> prefixes = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    private SssomTurtle(MappingSet set) {
        this.set = set;
        this.names = new RecordNames(set);
        prefixes.putAll(Curies.BUILT_IN);
        prefixes.putAll(Curies.OF_PROPERTIES);
        set.prefixes().forEach((prefix, namespace) -> {
            if (PREFIX.matcher(prefix).matches()) {
                prefixes.put(prefix, namespace);
            }
        });
        PrefixMap map = PrefixMapFactory.create();
        prefixes.forEach(map::add);
        this.formatter = new NodeFormatterTTL(null, map);
    }

    /** The whole file, in normal form. */
    public static String write(MappingSet set) {
        return TurtleNormalForm.of(new SssomTurtle(set).turtle());
    }

    private String turtle() {
        text.append("# Written from ")
                .append(set.name())
                .append(SssomReader.TSV)
                .append(" by `./gradus compile`; never edited by hand.\n\n");
        prefixes.forEach((prefix, namespace) -> text.append("@prefix ")
                .append(prefix)
                .append(": <")
                .append(namespace)
                .append("> .\n"));
        header();
        for (Mapping mapping : set.mappings()) {
            if (!mapping.denied() && mapping.relatesTerms() && isMatch(mapping.predicate())) {
                text.append('\n')
                        .append(term(iri(mapping.subject())))
                        .append(' ')
                        .append(term(iri(mapping.predicate())))
                        .append(' ')
                        .append(term(iri(mapping.object())))
                        .append(" .");
            }
            axiom(mapping);
        }
        return text.toString();
    }

    private void header() {
        var said = new LinkedHashMap<Node, List<Node>>();
        said.put(TYPE, List.of(iri(Schema.NAMESPACE + "MappingSet")));
        for (Slot slot : Schema.slots()) {
            if (slot.name().equals(MappingSet.VERSION)) {
                // Names of mappings came with the newest version.
                said.put(iri(slot.property()), values(slot, List.of(Schema.NEWEST)));
            } else if (set.slots().containsKey(slot.name()) && !slot.name().equals(MappingSet.ID)) {
                said.put(iri(slot.property()), values(slot, set.slots().get(slot.name())));
            }
        }
        if (!set.mappings().isEmpty()) {
            said.put(
                    iri(Schema.NAMESPACE + "mappings"),
                    set.mappings().stream()
                            .map(mapping -> iri(names.iri(mapping)))
                            .toList());
        }
        resource(iri(set.iri()), said, Extensions.used(set.mappings()));
    }

    private void axiom(Mapping mapping) {
        var said = new LinkedHashMap<Node, List<Node>>();
        said.put(TYPE, List.of(iri(OWL2.NS + "Axiom")));
        for (Map.Entry<Slot, List<String>> entry : mapping.entries()) {
            if (!entry.getKey().name().equals(Mapping.RECORD)) {
                said.put(iri(entry.getKey().property()), values(entry.getKey(), entry.getValue()));
            }
        }
        resource(iri(names.iri(mapping)), said, List.of());
    }

    private void resource(Node subject, Map<Node, List<Node>> said, List<Slot> extensions) {
        text.append('\n').append(term(subject)).append('\n');
        var lines = new ArrayList<String>();
        said.forEach((property, values) -> lines.add("    "
                + (property.equals(TYPE) ? "a" : term(property))
                + " "
                + String.join(" , ", values.stream().map(this::term).toList())));
        extensions.forEach(slot ->
                lines.add("    " + term(iri(Schema.NAMESPACE + Extensions.SLOT)) + " " + Extensions.turtle(slot)));
        text.append(String.join(" ;\n", lines)).append(" .\n");
    }

    private static List<Node> values(Slot slot, List<String> values) {
        return values.stream().map(value -> node(slot, value)).toList();
    }

    private static Node node(Slot slot, String value) {
        return switch (slot.type()) {
            case REFERENCE, PREDICATE, JUSTIFICATION -> iri(value);
            // The first version of SSSOM took any text for some of them.
            case URI -> Values.fault(value).isEmpty() ? iri(value) : NodeFactory.createLiteralString(value);
            case TEXT -> NodeFactory.createLiteralString(value);
            case CHINESE -> NodeFactory.createLiteralLang(value, "zh");
            case DATE -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate);
            case NUMBER -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDdouble);
            case VERSION, ENTITY_TYPE, MODIFIER, CARDINALITY -> {
                var listed = Schema.values(slot.type()).get(value);
                String term = Objects.requireNonNull(listed, "such slots take listed values only")
                        .term();
                yield term.isEmpty() ? NodeFactory.createLiteralString(value) : iri(term);
            }
        };
    }

    private static boolean isMatch(String predicate) {
        return predicate.startsWith(Namespaces.SKOS) && predicate.endsWith(MATCH);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private String term(Node node) {
        var out = new IndentedLineBuffer();
        formatter.format(out, node);
        return out.asString();
    }
}
