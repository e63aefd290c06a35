package org.gradus.certificate.proof;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.canon.RdfCanonTimeTicker;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonObject;
import java.io.StringWriter;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault.Code;
import org.gradus.io.Sha256;

/** What a document or a graph states, as the one text that RDFC-1.0 makes of it. */
public final class CanonicalStatements {
    /** Statements can be made over which every canonicaliser works for years; honest ones take a moment. */
    private static final long MOST_MILLISECONDS = 10_000;

    private CanonicalStatements() {}

    /**
     * The statements of a document.
     *
     * @throws CertificateRefused where it names a context that is not known, or has a key that no context defines
     */
    public static String of(JsonObject document, KnownContexts contexts) {
        RdfCanon canon = canonicaliser();
        try {
            JsonLd.toRdf(JsonDocument.of(document)).options(contexts.options()).provide(canon);
        } catch (JsonLdError e) {
            throw e.getCode() == JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED
                    ? CertificateRefused.say(
                            Code.CONTEXT,
                            "A context is not known here, and none is ever fetched. Known are: %s.",
                            "含有未知的 @context；上下文从不从网络获取。已知的有：%s。",
                            String.join(", ", contexts.iris()))
                    : CertificateRefused.say(
                            Code.FORM,
                            "The document cannot be read as statements: %s",
                            "无法将该文档读作陈述：%s",
                            String.valueOf(e.getMessage()));
        }
        return text(canon);
    }

    /** The statements of a graph, its language tags in lower case as RDF 1.1 lets anybody write them. */
    public static String of(Graph graph) {
        RdfCanon canon = canonicaliser();
        graph.find().forEachRemaining(triple -> add(triple, canon));
        return text(canon);
    }

    /** SHA-256 of the statements of a graph, in hexadecimal. */
    public static String digest(Graph graph) {
        return Sha256.of(of(graph));
    }

    private static void add(Triple triple, RdfCanon canon) {
        Node object = triple.getObject();
        String subject = name(triple.getSubject());
        String predicate = triple.getPredicate().getURI();
        if (object.isLiteral()) {
            String language = object.getLiteralLanguage().isEmpty()
                    ? null
                    : object.getLiteralLanguage().toLowerCase(Locale.ROOT);
            canon.quad(
                    subject,
                    predicate,
                    object.getLiteralLexicalForm(),
                    object.getLiteralDatatypeURI(),
                    language,
                    null,
                    null);
        } else {
            canon.quad(subject, predicate, name(object), null, null, null, null);
        }
    }

    private static String name(Node node) {
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
    }

    private static RdfCanon canonicaliser() {
        return RdfCanon.create("SHA-256", new RdfCanonTimeTicker(MOST_MILLISECONDS));
    }

    private static String text(RdfCanon canon) {
        var out = new StringWriter();
        try {
            canon.provide(new NQuadsWriter(out));
        } catch (IllegalStateException e) {
            throw CertificateRefused.say(
                    Code.FORM,
                    "The statements have so many nodes without names that tell them apart that no canonical form was found in"
                            + " %s s; give those nodes IRIs.",
                    "陈述中有大量无法区分的无名节点，%s 秒内未能得出规范形式；请为这些节点指定 IRI。",
                    MOST_MILLISECONDS / 1000);
        } catch (RdfConsumerException e) {
            throw new IllegalStateException("a string takes all that is written", e);
        }
        return out.toString();
    }
}
