package org.gradus.web.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a representation: each has a tag of its own, also each language and each coding (RFC 9110, 8.8.3.3).
 *
 * @param mediaType null where the answer states none
 * @param language empty for none
 */
record Form(@Nullable String mediaType, String language, Coding coding) {
    private static final Map<String, String> SHORT = Map.of(
            "application/json", "json",
            "application/ld+json", "jsonld",
            "application/n-triples", "nt",
            "application/rdf+xml", "rdf",
            "application/sparql-results+json", "srj",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
            "application/sparql-results+xml", "srx",
            "application/yaml", "yaml",
            "text/html", "html",
            "text/turtle", "ttl");

    /** As it stands in a tag, such as {@code html.zh.gzip}. */
    String name() {
        String plain = mediaType == null ? "" : Coding.plain(mediaType);
        return SHORT.getOrDefault(plain, plain.replaceFirst("^.*/", "").replaceAll("[^a-z0-9-]", "-"))
                + (language.isEmpty() ? "" : "." + language)
                + (coding == Coding.GZIP ? ".gzip" : "");
    }
}
