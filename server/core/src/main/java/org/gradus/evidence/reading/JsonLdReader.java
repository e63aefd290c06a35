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
            throw new RefusedException(problem(e, source));
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

    private IntakeProblem problem(JsonLdError error, JsonLdSource source) {
        if (refused != null) {
            String iri = JsonLdSpelling.plain(refused.toString()).replace(IriGuard.NO_BASE, "");
            return new IntakeProblem(
                    Code.REMOTE_CONTEXT_REFUSED,
                    new Place(sink.file(), 0, 0, "", "@context", iri),
                    Wording.say(
                            "The @context <%s> is refused: contexts are never fetched. Known is only \"%s\"; write other"
                                    + " terms into the file.",
                            "拒绝 @context <%s>：上下文不会从网络获取。仅识别 \"%s\"；其他术语请直接写入文件。", iri, JsonLdContext.IRI));
        }
        Matcher undefined = UNDEFINED.matcher(String.valueOf(error.getMessage()));
        if (undefined.find()) {
            String key = JsonLdSpelling.plain(undefined.group(1));
            return source.problem(
                    Code.SYNTAX_ERROR,
                    source.pointerOfKey(key).orElse(""),
                    Wording.say(
                            "No @context says what the key \"%s\" means. Add \"@context\": \"%s\" at the top, or define the key.",
                            "没有任何 @context 说明键 \"%s\" 的含义。请在开头加入 \"@context\": \"%s\"，或定义该键。", key, JsonLdContext.IRI));
        }
        return new IntakeProblem(Code.SYNTAX_ERROR, Place.file(sink.file()), JsonLdFault.of(error));
    }
}
