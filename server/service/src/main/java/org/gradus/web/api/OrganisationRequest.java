package org.gradus.web.api;

import java.util.Locale;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.gradus.text.Text;
import org.gradus.web.http.Asked;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.Members;
import org.gradus.web.http.ProblemException;

/**
 * What an organisation is registered by.
 *
 * @param iri what its evidence calls it
 */
record OrganisationRequest(String iri, Text name) implements Asked {
    private static final String FORM = "(https?://[^/?#@]+([/?#].*)?|urn:.+)";
    private static final String FORBIDDEN = ".*[\\s<>\"{}|\\\\^`\\p{Cc}\\p{Cf}\\p{Z}].*";

    @Override
    public void check() {
        known(Members.needed("iri", iri));
        Members.needed("name", name);
    }

    private static void known(String iri) {
        if (!iri.matches(FORM) || iri.matches(FORBIDDEN)) {
            throw JsonBody.wrong(
                    "\"iri\" is what the organisation's evidence calls it: an http, https or urn IRI.",
                    "\"iri\" 为该组织在其证据中的名称：http、https 或 urn IRI。");
        }
        // Two spellings of one host are two IRIs, and what is resolved changes its spelling: evidence would never
        // match.
        String host = iri.startsWith("http") ? iri.replaceFirst("(https?://[^/?#]+).*", "$1") : "";
        String plain = resolved(host.toLowerCase(Locale.ROOT) + iri.substring(host.length()));
        if (!plain.equals(iri)) {
            throw JsonBody.wrong(
                    "\"iri\" is not in its usual spelling. Write " + plain + ", here and in the evidence.",
                    "\"iri\" 不是通常的写法。请在此处与证据中写成 " + plain + "。");
        }
    }

    private static String resolved(String iri) {
        try {
            return IRIx.create("https://relative.invalid/").resolve(iri).str();
        } catch (IRIException e) {
            throw refused(iri);
        }
    }

    private static ProblemException refused(String iri) {
        return JsonBody.wrong("\"iri\": <" + iri + "> is no IRI.", "\"iri\"：<" + iri + "> 不是 IRI。");
    }
}
