package org.gradus.certificate.proof;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.context.cache.LruCache;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gradus.io.Sha256;
import org.gradus.rdf.Namespaces;

/**
 * The JSON-LD contexts by which documents are read: those that came with the program, each held to its digest. None is ever
 * fetched, for whoever serves a context says what a document means.
 */
public final class KnownContexts {
    /** Verifiable Credentials Data Model 2.0, of which appendix B.1 gives the digest. */
    public static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";

    /** What certificates of levels add to it. */
    public static final String CERTIFICATES = Namespaces.BASE + "certificate/v1";

    private static final String CREDENTIALS_DIGEST = "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734";
    private static final String CERTIFICATES_DIGEST =
            "6b108a0a0fa9342f1e00eb44d2cb6d13eb9876cc2a73018590f7784332808f7d";

    /** Held, for a logger that nobody holds forgets its level. What Titanium warns of and passes over is refused. */
    private static final Logger TITANIUM = Logger.getLogger("com.apicatalog.jsonld");

    static {
        TITANIUM.setLevel(Level.OFF);
    }

    private static final KnownContexts PUBLISHED = new KnownContexts(Map.of(
            CREDENTIALS, pinned("credentials-v2.jsonld", CREDENTIALS_DIGEST),
            CERTIFICATES, pinned("certificate-v1.jsonld", CERTIFICATES_DIGEST)));

    private final Map<String, Document> documents;

    private KnownContexts(Map<String, Document> documents) {
        this.documents = Map.copyOf(documents);
    }

    /** Those that came with the program. */
    public static KnownContexts published() {
        return PUBLISHED;
    }

    /** With another, which the caller answers for. */
    public KnownContexts with(String iri, String context) {
        var more = new HashMap<>(documents);
        more.put(iri, document(context.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return new KnownContexts(more);
    }

    /** The IRIs of all. */
    public Set<String> iris() {
        return documents.keySet();
    }

    /** Options by which no context is fetched, and a key that no context defines is an error. */
    JsonLdOptions options() {
        var options = new JsonLdOptions((iri, request) -> load(iri));
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        options.setContextCache(new LruCache<>(64));
        options.setDocumentCache(new LruCache<>(8));
        return options;
    }

    private Document load(URI iri) throws JsonLdError {
        Document known = documents.get(iri.toString());
        if (known == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, iri.toString());
        }
        return known;
    }

    private static Document pinned(String file, String digest) {
        try (InputStream in = Objects.requireNonNull(KnownContexts.class.getResourceAsStream(file), file)) {
            byte[] bytes = in.readAllBytes();
            if (!Sha256.of(bytes).equals(digest)) {
                throw new IllegalStateException(file + " is not the context that was pinned");
            }
            return document(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(byte[] bytes) {
        try {
            return JsonDocument.of(new ByteArrayInputStream(bytes));
        } catch (JsonLdError e) {
            throw new IllegalStateException("a context that came with the program is JSON", e);
        }
    }
}
