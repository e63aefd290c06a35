package org.gradus.web.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The coding of a representation: gzip where the client takes it and the form gains by it (RFC 9110, 12.5.3). */
enum Coding {
    IDENTITY,
    GZIP;

    private static final Set<String> COMPRESSIBLE = Set.of(
            "application/json",
            "application/ld+json",
            "application/n-quads",
            "application/n-triples",
            "application/problem+json",
            "application/rdf+json",
            "application/rdf+xml",
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "application/trig",
            "application/xml",
            "application/yaml",
            "text/csv",
            "text/html",
            "text/plain",
            "text/tab-separated-values",
            "text/turtle");

    static boolean isCompressible(@Nullable String mediaType) {
        return mediaType != null && COMPRESSIBLE.contains(plain(mediaType));
    }

    static Coding accepted(HttpServletRequest request) {
        double gzip = -1;
        double identity = -1;
        double others = -1;
        for (String header : Collections.list(request.getHeaders("Accept-Encoding"))) {
            for (String part : header.split(",")) {
                String[] words = part.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*q\\s*=\\s*", 2);
                double quality = words.length < 2 ? 1 : quality(words[1]);
                switch (words[0]) {
                    case "gzip", "x-gzip" -> gzip = quality;
                    case "identity" -> identity = quality;
                    case "*" -> others = quality;
                    default -> {
                        // a coding that is not offered
                    }
                }
            }
        }
        double asGzip = gzip >= 0 ? gzip : others;
        // Identity is acceptable unless it is refused, and preferred only by who says so.
        return asGzip > 0 && asGzip >= identity ? GZIP : IDENTITY;
    }

    private static double quality(String written) {
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A media type without parameters. */
    static String plain(String mediaType) {
        int semicolon = mediaType.indexOf(';');
        return (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
