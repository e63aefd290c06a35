package org.gradus.service;

import java.util.Locale;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.gradus.service.refusal.RequestRefused;

/** What an organisation's evidence may call it. */
public final class OrganisationIri {
    private static final String FORM = "(https?://[^/?#@]+([/?#].*)?|urn:.+)";
    private static final String FORBIDDEN = ".*[\\s<>\"{}|\\\\^`\\p{Cc}\\p{Cf}\\p{Z}].*";

    private OrganisationIri() {}

    /**
     * Refuses what is no IRI to register.
     *
     * @throws RequestRefused where it is none, or not in its usual spelling
     */
    public static void check(String iri) {
        if (!iri.matches(FORM) || iri.matches(FORBIDDEN)) {
            throw RequestRefused.wrong(
                    "\"iri\" is what the organisation's evidence calls it: an http, https or urn IRI.",
                    "\"iri\" 为该组织在其证据中的名称：http、https 或 urn IRI。");
        }
        // Two spellings of one host are two IRIs, and what is resolved changes its spelling: evidence would never
        // match.
        String host = iri.startsWith("http") ? iri.replaceFirst("(https?://[^/?#]+).*", "$1") : "";
        String plain = resolved(host.toLowerCase(Locale.ROOT) + iri.substring(host.length()));
        if (!plain.equals(iri)) {
            throw RequestRefused.wrong(
                    "\"iri\" is not in its usual spelling. Write %s, here and in the evidence.",
                    "\"iri\" 不是通常的写法。请在此处与证据中写成 %s。", plain);
        }
    }

    private static String resolved(String iri) {
        try {
            return IRIx.create("https://relative.invalid/").resolve(iri).str();
        } catch (IRIException e) {
            throw RequestRefused.wrong("\"iri\": <%s> is no IRI.", "\"iri\"：<%s> 不是 IRI。", iri);
        }
    }
}
