package org.gradus.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.Namespaces;

/**
 * Evidence of organisations of a realistic size: four capabilities, and about a hundred items each, drawn from what the
 * criteria ask for, so that about half of them are met. The same number always gives the same organisation.
 */
final class EvidenceGenerator {
    private static final int CAPABILITIES = 4;

    private final Vocabulary vocabulary;
    private final List<Criterion.Asked> asked;
    private final int itemsACapability;

    EvidenceGenerator(Vocabulary vocabulary, List<MaturityModel> models, int itemsACapability) {
        this.vocabulary = vocabulary;
        this.asked = models.stream()
                .flatMap(model -> model.requirements().stream())
                .flatMap(requirement -> requirement.asked())
                .toList();
        this.itemsACapability = itemsACapability;
    }

    /** Turtle of one organisation. */
    byte[] organisation(int number) {
        var random = new Random(number);
        var turtle = new StringBuilder();
        Namespaces.prefixes()
                .forEach((prefix, iri) -> turtle.append("@prefix ")
                        .append(prefix)
                        .append(": <")
                        .append(iri)
                        .append("> .\n"));
        String base = "https://example.org/" + number + "/";
        turtle.append('<').append(base).append("org> a gradus:Organisation ; rdfs:label \"Org\"@en .\n");
        for (int capability = 0; capability < CAPABILITIES; capability++) {
            turtle.append('<')
                    .append(base)
                    .append("c")
                    .append(capability)
                    .append("> a gradus:Capability ; gradus:ofOrganisation <")
                    .append(base)
                    .append("org> ; rdfs:label \"Capability\"@en");
            for (int item = 0; item < itemsACapability; item++) {
                turtle.append(" ;\n  ").append(evidence(asked.get(random.nextInt(asked.size())), random));
            }
            turtle.append(" .\n");
        }
        return turtle.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String evidence(Criterion.Asked at, Random random) {
        Practice practice = vocabulary.practice(at.practice());
        var turtle = new StringBuilder("practice:" + practice.name() + " [ a gradus:Evidence");
        for (Scale scale : List.of(Scale.BREADTH, Scale.DEPTH, Scale.DRIVER, Scale.CONDUCT)) {
            int rank = at.bound().on(scale);
            if (rank != Extent.NONE) {
                turtle.append(" ; gradus:")
                        .append(scale.localName())
                        .append(' ')
                        .append(scale.localName())
                        .append(':')
                        .append(vocabulary.name(scale, Math.max(1, rank - random.nextInt(2))));
            }
        }
        if (at.bound().figure() != null) {
            turtle.append(" ; gradus:figure ").append(at.bound().figure().toPlainString());
        }
        if (practice.kind() == Practice.Kind.OUTCOME) {
            turtle.append(" ; gradus:measurement [ a gradus:Measurement ; gradus:indicator \"cost\"@en ;")
                    .append(" gradus:unit \"CNY\" ; gradus:baseline 10.0 ; gradus:achieved 9.0 ;")
                    .append(" gradus:better gradus:Lower ; gradus:periodEnd \"2025-12-31\"^^xsd:date ]");
        }
        return turtle.append(" ; gradus:status gradus:")
                .append(random.nextInt(20) == 0 ? "Submitted" : "Accepted")
                .append(" ; dcterms:issued \"2026-0")
                .append(1 + random.nextInt(6))
                .append("-01\"^^xsd:date ; dcterms:source <https://example.org/doc/")
                .append(random.nextInt(1000))
                .append("> ]")
                .toString();
    }
}
