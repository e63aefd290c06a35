package org.gradus.evidence.reading;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * Reads JSON-LD 1.1. Stricter than RIOT's reader, which fetches any remote context, and passes over keys that no context
 * defines and nodes whose IRI is malformed: evidence would be lost without a word.
 *
 * <p>JSON has one kind of number, which JSON-LD turns into xsd:double; here a fraction becomes xsd:decimal, as in Turtle.
 */
final class JsonLdReader {
    private static final Pattern UNDEFINED =
            Pattern.compile("undefined term has been found \\[(.*)\\]", Pattern.DOTALL);
    private static final Document CONTEXT = context();

    private final EvidenceSink sink;
    private final int nesting;
    private final Map<String, Node> iris = new HashMap<>();
    private final Map<String, Node> blanks = new HashMap<>();
    private final boolean plainJson;
    private URI refused;

    /**
     * @param plainJson whether the published context is meant where there is none
     */
    JsonLdReader(EvidenceSink sink, int nesting, boolean plainJson) {
        this.sink = sink;
        this.nesting = nesting;
        this.plainJson = plainJson;
    }

    void read(InputStream in) {
        JsonStructure json = JsonTree.read(in, sink.file(), nesting);
        prefixes(json);
        var options = new JsonLdOptions((iri, request) -> load(iri));
        options.setBase(URI.create(IriGuard.NO_BASE));
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        // The sink judges IRIs, and says so; this policy would pass over the statements in silence.
        options.setUriValidation(UriValidationPolicy.None);
        if (plainJson && !(json instanceof JsonObject object && object.containsKey("@context"))) {
            options.setExpandContext(CONTEXT);
        }
        try {
            JsonLd.toRdf(JsonDocument.of(json)).options(options).provide(this::statement);
        } catch (JsonLdError e) {
            throw new RefusedException(problem(e));
        }
    }

    private Document load(URI iri) throws JsonLdError {
        if (JsonLdContext.IRI.equals(iri.toString())) {
            return CONTEXT;
        }
        refused = iri;
        throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED);
    }

    private static Document context() {
        try (InputStream in = JsonLdContext.open()) {
            return JsonDocument.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonLdError e) {
            throw new IllegalStateException("context.jsonld is broken: write it again with `gradus compile`", e);
        }
    }

    private RdfQuadConsumer statement(
            String subject,
            String predicate,
            String object,
            String datatype,
            String language,
            String direction,
            String graph) {
        if (graph != null) {
            sink.graph(graph);
        }
        Node value = datatype == null && language == null ? resource(object) : literal(object, datatype, language);
        sink.triple(Triple.create(resource(subject), resource(predicate), value));
        return null;
    }

    private Node resource(String name) {
        if (name.startsWith("_:")) {
            return blanks.computeIfAbsent(name, n -> NodeFactory.createBlankNode());
        }
        // A key with a space falls into Gradus's namespace: let intake name it as a misspelt key, not as a bad IRI.
        return iris.computeIfAbsent(
                name, n -> NodeFactory.createURI(n.startsWith(Namespaces.BASE) ? n.replace(' ', '-') : n));
    }

    private Node literal(String lexical, String datatype, String language) {
        if (language != null) {
            return NodeFactory.createLiteralLang(lexical, language);
        }
        var type = TypeMapper.getInstance().getSafeTypeByName(datatype);
        sink.measure(lexical, datatype);
        if (type.equals(XSDDatatype.XSDdouble) && lexical.matches("[-+.0-9eE]+")) {
            return NodeFactory.createLiteralDT(new BigDecimal(lexical).toPlainString(), XSDDatatype.XSDdecimal);
        }
        if (!type.isValid(lexical)) {
            String name = datatype.startsWith(Namespaces.XSD)
                    ? "XSD " + datatype.substring(Namespaces.XSD.length())
                    : datatype;
            sink.refuse(SyntaxFault.of(
                    "Lexical form '" + lexical + "' not valid for datatype " + name,
                    new Place(sink.file(), 0, 0, "", "", lexical)));
        }
        return NodeFactory.createLiteralDT(lexical, type);
    }

    /** The prefixes of inline contexts, so that messages name things as the file does. */
    private void prefixes(JsonValue json) {
        if (json instanceof JsonArray array) {
            array.forEach(this::prefixes);
        } else if (json instanceof JsonObject object && object.containsKey("@context")) {
            JsonValue context = object.get("@context");
            var contexts = context instanceof JsonArray array ? array : List.of(context);
            for (JsonValue each : contexts) {
                if (each instanceof JsonObject terms) {
                    terms.forEach((key, value) -> {
                        if (value instanceof JsonString iri
                                && iri.getString().matches("\\w+:.*[/#:]")
                                && !key.startsWith("@")) {
                            sink.prefix(key, iri.getString());
                        }
                    });
                }
            }
        }
    }

    private IntakeProblem problem(JsonLdError error) {
        if (refused != null) {
            return new IntakeProblem(
                    Code.REMOTE_CONTEXT_REFUSED,
                    new Place(sink.file(), 0, 0, "", "@context", refused.toString()),
                    Wording.say(
                            "The @context <%s> is refused: contexts are never fetched. Known is only \"%s\"; write other"
                                    + " terms into the file.",
                            "拒绝 @context <%s>：上下文不会从网络获取。仅识别 \"%s\"；其他术语请直接写入文件。", refused, JsonLdContext.IRI));
        }
        Matcher undefined = UNDEFINED.matcher(String.valueOf(error.getMessage()));
        Text message = undefined.find()
                ? Wording.say(
                        "No @context says what the key \"%s\" means. Add \"@context\": \"%s\" at the top, or define the key.",
                        "没有任何 @context 说明键 \"%s\" 的含义。请在开头加入 \"@context\": \"%s\"，或定义该键。",
                        undefined.group(1),
                        JsonLdContext.IRI)
                : Wording.say("The JSON-LD cannot be read: %s", "JSON-LD 无法解析：%s", error.getMessage());
        return new IntakeProblem(Code.SYNTAX_ERROR, Place.file(sink.file()), message);
    }
}
