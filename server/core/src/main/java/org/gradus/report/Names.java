package org.gradus.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gradus.assess.Assessment;
import org.gradus.evidence.admission.ContentNames;
import org.gradus.evidence.admission.Evidence;
import org.gradus.io.Sha256;
import org.gradus.model.Scale;

/**
 * Names that follow from content: the same evidence gives the same names at every run, and other evidence others, so that
 * reports of several runs can lie in one store.
 */
final class Names {
    private static final int BYTES = 10;

    private Names() {}

    /** The namespace of what one assessment gives. */
    static String assessment(Assessment assessment, Set<String> practices, String version) {
        var digest = Sha256.digest();
        update(digest, version);
        update(digest, assessment.subject().iri());
        update(digest, assessment.model().iri());
        update(digest, assessment.date().toString());
        var evidence = assessment.evidence();
        sorted(evidence.byPractice(), practices).forEach((practice, items) -> {
            update(digest, practice);
            items.forEach(item -> update(digest, item.evidence()));
        });
        update(digest, "set aside");
        sorted(evidence.setAside(), practices).forEach((practice, items) -> {
            update(digest, practice);
            items.forEach(item -> update(digest, item));
        });
        evidence.waived().keySet().stream().sorted().forEach(waived -> update(digest, waived));
        return "urn:gradus:assessment:" + hex(digest) + "#";
    }

    /** The IRI of evidence; where it has none of its own, the reader has named it by what it says. */
    static String evidence(Evidence evidence) {
        String id = evidence.id();
        return id.startsWith("_:") ? ContentNames.EVIDENCE + id.substring(2) : id;
    }

    private static <T> Map<String, T> sorted(Map<String, T> byPractice, Set<String> practices) {
        var sorted = new TreeMap<>(byPractice);
        sorted.keySet().retainAll(practices);
        return sorted;
    }

    private static void update(MessageDigest digest, Evidence evidence) {
        update(digest, evidence.id());
        var content = new StringBuilder(64).append(evidence.status().name()).append(' ');
        content.append(evidence.issued()).append(' ').append(evidence.validUntil());
        for (Scale scale : Scale.values()) {
            content.append(' ').append(evidence.stated().on(scale));
        }
        update(digest, content.append(' ').append(evidence.stated().figure()).toString());
        evidence.measurements().forEach(measurement -> update(digest, measurement.toString()));
    }

    private static void update(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
