package org.gradus.evidence.reading;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Makes statements of expanded JSON-LD, as its deserialisation to RDF does, but for what that passes over: here it is refused
 * with its place. JSON has one kind of number, which JSON-LD turns into xsd:double, even where xsd:decimal is asked; here a
 * fraction is an xsd:decimal, as in Turtle, and stays as it is written.
 */
final class JsonLdStatements {
    private static final Node TYPE = RDF.type.asNode();
    private static final Node FIRST = RDF.first.asNode();
    private static final Node REST = RDF.rest.asNode();
    private static final Node NIL = RDF.nil.asNode();

    private static final Text DIRECTION = TermGuard.direction().text();
    private static final Text INDEX = new Text(
            "“@index” says nothing in RDF and would be lost. State it with a property of your own, or remove it.",
            "“@index”在 RDF 中没有含义，会丢失。请改用自有属性陈述，或删除。");
    private static final Text BLANK_PROPERTY = new Text(
            "The property is a blank node (_:…), which RDF does not have. Define it by an IRI in the @context, such as"
                    + " \"https://acme.example/id/note\".",
            "该属性是空白节点（_:…），RDF 不允许。请在 @context 中以 IRI 定义，例如 \"https://acme.example/id/note\"。");
    private static final Text MISPLACED = new Text(
            "“%s” says nothing here and would be lost. Remove it, or put it where a value is.",
            "“%s”在此处没有含义，会丢失。请删除，或移到取值之处。");

    private final JsonLdSource source;
    private final EvidenceSink sink;
    private final Map<String, Node> iris = new HashMap<>();
    private final Map<String, Node> blanks = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    JsonLdStatements(JsonLdSource source, EvidenceSink sink) {
        this.source = source;
        this.sink = sink;
    }

    void read(JsonArray expanded) {
        expanded.forEach(each -> node(each.asJsonObject()));
        source.requireAllArrived(names);
    }

    private Node node(JsonObject object) {
        Node node = object.containsKey("@id") ? named(object, object.getString("@id")) : NodeFactory.createBlankNode();
        object.forEach((key, value) -> {
            switch (key) {
                case "@id" -> {
                    // read above
                }
                case "@type" ->
                    value.asJsonArray()
                            .forEach(type -> state(node, TYPE, named(object, ((JsonString) type).getString())));
                case "@graph" -> graph(object, value.asJsonArray());
                case "@included" -> value.asJsonArray().forEach(each -> node(each.asJsonObject()));
                case "@reverse" ->
                    value.asJsonObject()
                            .forEach((property, subjects) -> subjects.asJsonArray()
                                    .forEach(subject ->
                                            state(node(subject.asJsonObject()), property(property, subjects), node)));
                case "@index" -> throw lost(object, INDEX);
                default -> {
                    if (key.startsWith("@")) {
                        throw lost(object, Wording.say(MISPLACED.en(), MISPLACED.zh(), key));
                    }
                    Node property = property(key, value);
                    value.asJsonArray().forEach(each -> state(node, property, object(each.asJsonObject())));
                }
            }
        });
        return node;
    }

    private void graph(JsonObject node, JsonArray members) {
        if (!members.isEmpty()) {
            sink.graph(JsonLdSpelling.plain(node.getString("@id", "_:")));
            members.forEach(each -> node(each.asJsonObject()));
        }
    }

    private void state(Node subject, Node property, Node object) {
        sink.triple(Triple.create(subject, property, object));
    }

    private Node property(String key, JsonValue values) {
        String name = JsonLdSpelling.plain(key);
        if (name.startsWith("_:")) {
            throw lost(values, BLANK_PROPERTY);
        }
        // A key with a space falls into Gradus's namespace: let intake name it as a misspelt key, not as a bad IRI.
        String iri = name.startsWith(Namespaces.BASE) ? name.replace(' ', '-') : name;
        return iri(iri, () -> place(values));
    }

    /** A node or class by its name, which stands in the document. */
    private Node named(JsonObject object, String spelt) {
        names.add(spelt);
        String name = JsonLdSpelling.plain(spelt);
        if (name.startsWith("_:")) {
            return blanks.computeIfAbsent(name, n -> NodeFactory.createBlankNode());
        }
        return iri(name, () -> source.pointerOfName(name).orElseGet(() -> place(object)));
    }

    private Node iri(String iri, Supplier<String> place) {
        Node known = iris.get(iri);
        if (known == null) {
            refuseAny(TermGuard.iri(iri), place);
            known = NodeFactory.createURI(iri);
            iris.put(iri, known);
        }
        return known;
    }

    private Node object(JsonObject object) {
        if (object.containsKey("@value")) {
            return literal(object);
        }
        if (object.containsKey("@list")) {
            if (object.containsKey("@index")) {
                throw lost(object, INDEX);
            }
            return list(object.getJsonArray("@list"));
        }
        return node(object);
    }

    private Node list(JsonArray members) {
        Node rest = NIL;
        for (int i = members.size() - 1; i >= 0; i--) {
            Node cell = NodeFactory.createBlankNode();
            state(cell, FIRST, object(members.getJsonObject(i)));
            state(cell, REST, rest);
            rest = cell;
        }
        return rest;
    }

    private Node literal(JsonObject object) {
        JsonValue value = Objects.requireNonNull(object.get("@value"), "a value object has one");
        String type = object.getString("@type", null);
        if (object.containsKey("@direction")) {
            throw lost(object, DIRECTION);
        }
        if (object.containsKey("@index")) {
            throw lost(object, INDEX);
        }
        source.arrived(value);
        if (object.containsKey("@language")) {
            String text = JsonLdSpelling.plain(((JsonString) value).getString());
            String tag = JsonLdSpelling.plain(object.getString("@language"));
            // Titanium writes tags in small letters; people look for what they wrote.
            refuseAny(
                    TermGuard.inLanguage(text, tag).flatMap(fault -> TermGuard.inLanguage(text, source.asWritten(tag))),
                    () -> place(value));
            return NodeFactory.createLiteralLang(text, tag);
        }
        RDFDatatype datatype = datatype(object, value, type);
        String lexical = switch (value.getValueType()) {
            case STRING -> JsonLdSpelling.plain(((JsonString) value).getString());
            case NUMBER -> JsonLdNumber.lexical((JsonNumber) value, datatype);
            default -> value.toString();
        };
        refuseAny(TermGuard.typed(lexical, datatype), () -> place(object));
        return NodeFactory.createLiteralDT(lexical, datatype);
    }

    private RDFDatatype datatype(JsonObject object, JsonValue value, @Nullable String spelt) {
        if (spelt == null) {
            return switch (value.getValueType()) {
                case NUMBER -> JsonLdNumber.datatype((JsonNumber) value);
                case TRUE, FALSE -> XSDDatatype.XSDboolean;
                default -> XSDDatatype.XSDstring;
            };
        }
        String type = spelt.equals("@json") ? RDF.dtRDFJSON.getURI() : JsonLdSpelling.plain(spelt);
        refuseAny(TermGuard.iri(type), () -> place(object));
        return TypeMapper.getInstance().getSafeTypeByName(type);
    }

    private void refuseAny(Optional<TermGuard.Fault> fault, Supplier<String> place) {
        fault.ifPresent(f -> {
            throw source.refused(f.code(), place.get(), f.text());
        });
    }

    private RefusedException lost(JsonValue expanded, Text why) {
        return source.refused(Code.WOULD_BE_LOST, place(expanded), why);
    }

    /** Where in the document something expanded comes from: where the first value in it stands. */
    private String place(JsonValue expanded) {
        return switch (expanded.getValueType()) {
            case OBJECT -> firstPlace(expanded.asJsonObject().values());
            case ARRAY -> firstPlace(expanded.asJsonArray());
            case STRING ->
                source.pointer(expanded)
                        .or(() -> source.pointerOfName(JsonLdSpelling.plain(((JsonString) expanded).getString())))
                        .orElse("");
            default -> source.pointer(expanded).orElse("");
        };
    }

    private String firstPlace(Iterable<JsonValue> values) {
        for (JsonValue each : values) {
            String place = place(each);
            if (!place.isEmpty()) {
                return place;
            }
        }
        return "";
    }
}
