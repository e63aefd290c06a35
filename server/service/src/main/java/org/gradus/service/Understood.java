package org.gradus.service;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.evidence.admission.Evidence;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Text;

/**
 * What a document of evidence was understood to say, so that who sent it can tell that nothing was lost.
 *
 * @param statements how many statements it holds
 * @param inapplicable how many requirements are stated not to apply
 */
public record Understood(long statements, List<SubjectSummary> subjects, long inapplicable) {
    public Understood {
        subjects = List.copyOf(subjects);
    }

    /**
     * One subject.
     *
     * @param type local name of its class
     * @param practices how many practices it shows
     * @param evidence how many items of evidence it has, by status: accepted, submitted, rejected; what is said instead of
     *     that a practice is done by what that is: not-done, partly-done, figure-to-follow
     */
    public record SubjectSummary(String iri, Text label, String type, long practices, Map<String, Long> evidence) {}

    static Understood of(Graph graph, Vocabulary vocabulary) {
        List<Dossier> dossiers = new DossierReader(vocabulary).read(graph);
        var subjects = dossiers.stream()
                .flatMap(dossier -> dossier.subjects().stream().map(subject -> {
                    var shown = dossier.shown().getOrDefault(subject.iri(), List.of());
                    var byStatus = new java.util.TreeMap<String, Long>();
                    shown.stream()
                            .map(Dossier.Showing::evidence)
                            .distinct()
                            .forEach(evidence -> byStatus.merge(says(evidence), 1L, Long::sum));
                    return new SubjectSummary(
                            subject.iri(),
                            subject.label(),
                            subject.type().replaceFirst(".*#", ""),
                            shown.stream()
                                    .filter(showing -> showing.evidence().claim() == null)
                                    .map(Dossier.Showing::practice)
                                    .distinct()
                                    .count(),
                            byStatus);
                }))
                .toList();
        long inapplicable = dossiers.stream()
                .mapToLong(dossier -> dossier.inapplicabilities().size())
                .sum();
        return new Understood(graph.size(), subjects, inapplicable);
    }

    private static String says(Evidence evidence) {
        Enum<?> said = evidence.claim() == null ? evidence.status() : evidence.claim();
        return said.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
