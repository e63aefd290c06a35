package org.gradus.report;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.assess.Assessment;
import org.gradus.evidence.admission.ContentNames;
import org.gradus.evidence.admission.Evidence;
import org.gradus.io.Sha256;
import org.gradus.io.Utf8;
import org.gradus.model.Scale;

/**
 * Names that follow from content: the same evidence gives the same names at every run, and other evidence others, so that
 * reports of several runs can lie in one store.
 */
final class Names {
    private static final int BYTES = 10;

    private Names() {}

    /**
     * The namespace of what one assessment gives.
     *
     * @param practices that the model asks for, sorted
     */
    static String assessment(Assessment assessment, List<String> practices, String version) {
        var content = new Utf8(1 << 14);
        var told = new HashMap<String, byte[]>();
        part(version, content);
        part(assessment.subject().iri(), content);
        part(assessment.model().iri(), content);
        part(assessment.date().toString(), content);
        Stream.concat(assessment.subject().forms().stream(), assessment.subject().views().stream())
                .sorted()
                .forEach(stated -> part(stated, content));
        var evidence = assessment.evidence();
        for (String practice : practices) {
            var items = evidence.of(practice);
            if (!items.isEmpty()) {
                part(practice, content);
                items.forEach(item -> content.append(told(item.evidence(), told)));
            }
        }
        part("set aside", content);
        for (String practice : practices) {
            var items = evidence.setAside(practice);
            if (!items.isEmpty()) {
                part(practice, content);
                items.forEach(item -> content.append(told(item, told)));
            }
        }
        evidence.waived().keySet().stream().sorted().forEach(waived -> part(waived, content));
        var digest = Sha256.digest();
        digest.update(content.toBytes());
        return "urn:gradus:assessment:" + HexFormat.of().formatHex(digest.digest(), 0, BYTES) + "#";
    }

    /** The IRI of evidence; where it has none of its own, the reader has named it by what it says. */
    static String evidence(Evidence evidence) {
        return name(evidence.id());
    }

    /** The IRI of what has an IRI, or was named by what it says. */
    static String name(String id) {
        return id.startsWith("_:") ? ContentNames.EVIDENCE + id.substring(2) : id;
    }

    /** All that an item says; it may count for many practices and is then written once. */
    private static byte[] told(Evidence evidence, Map<String, byte[]> told) {
        return told.computeIfAbsent(evidence.id(), id -> {
            var content = new Utf8(1 << 8);
            part(id, content);
            content.append(evidence.status().name()).append(' ');
            content.append(String.valueOf(evidence.issued())).append(' ');
            content.append(String.valueOf(evidence.validUntil()));
            for (Scale scale : Scale.values()) {
                content.append(' ').append(String.valueOf(evidence.stated().on(scale)));
            }
            content.append(' ');
            part(String.valueOf(evidence.stated().figure()), content);
            evidence.measurements().forEach(measurement -> part(measurement.toString(), content));
            part(evidence.claim() + " " + evidence.lacking() + " " + evidence.dueDate(), content);
            return content.toBytes();
        });
    }

    private static void part(String part, Utf8 content) {
        content.append(part).append('\0');
    }
}
