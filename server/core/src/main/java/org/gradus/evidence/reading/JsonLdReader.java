package org.gradus.evidence.reading;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON-LD 1.1. Stricter than RIOT's reader, which fetches any remote context, and passes over keys that no context
 * defines, texts in a language that is none and nodes whose IRI is malformed: evidence would be lost without a word. Contexts
 * are applied by Titanium; {@link JsonLdStatements} makes statements of what it gives, and {@link JsonLdSource} sees to it
 * that nothing is missing.
 */
final class JsonLdReader {
    private static final Pattern UNDEFINED =
            Pattern.compile("undefined term has been found \\[(.*)\\]", Pattern.DOTALL);
    private static final JsonDocument CONTEXT = context();

    /** Held, for a logger that nobody holds forgets its level. What Titanium warns of and passes over is refused here. */
    private static final Logger TITANIUM = Logger.getLogger("com.apicatalog.jsonld");

    static {
        TITANIUM.setLevel(Level.OFF);
    }

    private final EvidenceSink sink;
    private final int nesting;
    private final boolean plainJson;
    private @Nullable URI refused;

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
        OtherJson.of(json).ifPresent(advice -> {
            throw new RefusedException(new IntakeProblem(Code.NOT_RDF, Place.file(sink.file()), advice));
        });
        var terms = JsonLdTerms.of(json, CONTEXT.getJsonContent().orElseThrow(), plainJson);
        terms.prefixes().forEach(sink::prefix);
        JsonStructure spelt = new JsonLdSpelling(terms.names()).spelt(json);
        var source = new JsonLdSource(spelt, sink.file(), terms.keywords());
        new JsonLdStatements(source, sink).read(expanded(spelt, source));
    }

    private JsonArray expanded(JsonStructure json, JsonLdSource source) {
        var options = new JsonLdOptions((iri, request) -> load(iri));
        options.setBase(URI.create(IriGuard.NO_BASE));
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        if (plainJson && !(json instanceof JsonObject object && object.containsKey("@context"))) {
            options.setExpandContext(CONTEXT);
        }
        try {
            return JsonLd.expand(JsonDocument.of(json)).options(options).get();
        } catch (JsonLdError e) {
            Optional<URI> context = Optional.ofNullable(refused);
            String pointer = JsonLdCulprit.pointer(json, part -> isSame(e, part, options));
            throw new RefusedException(
                    context.map(iri -> refused(iri, pointer, source)).orElseGet(() -> problem(e, pointer, source)));
        }
    }

    private static boolean isSame(JsonLdError fault, JsonStructure part, JsonLdOptions options) {
        try {
            JsonLd.expand(JsonDocument.of(part)).options(options).get();
            return false;
        } catch (JsonLdError e) {
            return e.getCode() == fault.getCode() && Objects.equals(e.getMessage(), fault.getMessage());
        }
    }

    private Document load(URI iri) throws JsonLdError {
        if (JsonLdContext.IRI.equals(iri.toString())) {
            return CONTEXT;
        }
        refused = iri;
        throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED);
    }

    private static JsonDocument context() {
        try (InputStream in = JsonLdContext.open()) {
            return JsonDocument.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonLdError e) {
            throw new IllegalStateException("context.jsonld is broken: write it again with `gradus compile`", e);
        }
    }

    private static IntakeProblem refused(URI context, String pointer, JsonLdSource source) {
        String iri = JsonLdSpelling.plain(context.toString()).replace(IriGuard.NO_BASE, "");
        var problem = source.problem(
                Code.REMOTE_CONTEXT_REFUSED,
                pointer,
                Wording.say(
                        "The @context <%s> is refused: contexts are never fetched. Known is only \"%s\"; write other"
                                + " terms into the file.",
                        "拒绝 @context <%s>：上下文不会从网络获取。仅识别 \"%s\"；其他术语请直接写入文件。", iri, JsonLdContext.IRI));
        Place place = problem.place();
        return new IntakeProblem(
                problem.code(), new Place(place.file(), 0, 0, place.node(), "@context", iri), problem.message());
    }

    private static IntakeProblem problem(JsonLdError error, String pointer, JsonLdSource source) {
        Matcher undefined = UNDEFINED.matcher(String.valueOf(error.getMessage()));
        return source.problem(
                Code.SYNTAX_ERROR,
                pointer,
                undefined.find()
                        ? Wording.say(
                                "No @context says what the key \"%s\" means. Add \"@context\": \"%s\" at the top, or define the key.",
                                "没有任何 @context 说明键 \"%s\" 的含义。请在开头加入 \"@context\": \"%s\"，或定义该键。",
                                JsonLdSpelling.plain(undefined.group(1)),
                                JsonLdContext.IRI)
                        : JsonLdFault.of(error));
    }
}
