package org.gradus.web.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Evidence;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.web.html.Link;
import tools.jackson.databind.JsonNode;

/** Items of evidence by their IRI, as pages call them. */
final class Proofs {
    private final Map<String, Evidence> items = new LinkedHashMap<>();
    private final Language language;

    Proofs(List<Dossier> dossiers, Language language) {
        this.language = language;
        dossiers.forEach(dossier -> dossier.shown()
                .values()
                .forEach(shown ->
                        shown.forEach(showing -> items.put(showing.evidence().id(), showing.evidence()))));
    }

    /** The items that a report names. */
    List<PictureView.Proof> of(JsonNode names) {
        var proofs = new java.util.ArrayList<PictureView.Proof>();
        names.forEach(name -> proofs.add(of(name.asString())));
        return proofs;
    }

    private PictureView.Proof of(String iri) {
        Evidence item = items.get(iri);
        if (item == null) {
            return new PictureView.Proof(Printable.line(iri), Link.nowhere(""));
        }
        String source = Printable.line(item.source());
        return new PictureView.Proof(
                Printable.line(item.label().in(language, iri)),
                source.startsWith("http://") || source.startsWith("https://")
                        ? new Link(source, source)
                        : Link.nowhere(source));
    }
}
