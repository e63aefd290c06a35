package org.gradus.crosswalk.sssom;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradus.io.Sha256;
import org.gradus.rdf.Namespaces;

/**
 * The IRIs of mappings that have none of their own: named after what they say, so that a row more or less renames no other.
 * Mappings that differ only in what is said beside (two authors of one judgement) have a digest of all of it behind.
 */
final class RecordNames {
    private static final int DIGITS = 12;
    private static final String PLAIN = "-._~!$&'()*+;=:@/?";

    private final String set;
    private final Map<String, Integer> uses = new HashMap<>();

    RecordNames(MappingSet set) {
        this.set = set.iri() + (set.iri().contains("#") ? "/" : "#");
        set.mappings().forEach(mapping -> uses.merge(said(mapping), 1, Integer::sum));
    }

    /** The IRI of a mapping. */
    String iri(Mapping mapping) {
        String own = mapping.one(Mapping.RECORD);
        if (!own.isEmpty()) {
            return own;
        }
        String said = said(mapping);
        int times = Objects.requireNonNull(uses.get(said), "a mapping of the set");
        return set + said + (times > 1 ? "," + digest(all(mapping)) : "");
    }

    /** Subject, predicate, object and justification, with a word for a denial. */
    private static String said(Mapping mapping) {
        var parts = new ArrayList<String>();
        parts.add(end(mapping.subject(), mapping.one(Mapping.SUBJECT_LABEL)));
        if (mapping.denied()) {
            parts.add(Mapping.NOT);
        }
        parts.add(local(mapping.predicate()));
        parts.add(end(mapping.object(), mapping.one(Mapping.OBJECT_LABEL)));
        parts.add(local(mapping.justification()));
        return String.join(",", parts);
    }

    private static String end(String iri, String label) {
        return iri.isEmpty() ? "text-" + digest(label) : local(iri);
    }

    private static String local(String iri) {
        for (String namespace : List.of(Namespaces.BASE, Namespaces.SKOS, Curies.BUILT_IN.get("semapv"))) {
            if (iri.startsWith(namespace)) {
                return escaped(iri.substring(namespace.length()));
            }
        }
        return escaped(iri);
    }

    /** What may not stand in a fragment, and the comma, percent-encoded. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || PLAIN.indexOf(point) >= 0) {
                escaped.appendCodePoint(point);
            } else {
                for (byte each : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append(String.format("%%%02X", each));
                }
            }
        });
        return escaped.toString();
    }

    private static String all(Mapping mapping) {
        var all = new StringBuilder();
        mapping.entries()
                .forEach(entry -> all.append(entry.getKey().name())
                        .append('\n')
                        .append(entry.getValue().size())
                        .append('\n')
                        .append(String.join("\n", entry.getValue()))
                        .append('\n'));
        return all.toString();
    }

    private static String digest(String text) {
        return Sha256.of(text).substring(0, DIGITS);
    }
}
