package org.gradus.probe;

import java.util.List;
import org.gradus.evidence.admission.Admission;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Counted;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Text;

/** What a probe shows, as a phrase: each practice with how far it reaches. */
public final class ProbeText {
    private final Vocabulary vocabulary;
    private final Admission admission;

    public ProbeText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.admission = new Admission(vocabulary, ProbeEvidence.DAY);
    }

    /** Empty where the probe shows nothing of its own. */
    public Text shown(Probe probe) {
        var shown = admission.admit(probe.evidence()).stream()
                .filter(admitted -> admitted.subject().iri().equals(probe.iri()))
                .flatMap(admitted -> own(probe, admitted).stream())
                .map(this::phrase)
                .toList();
        return new Text(
                String.join("; ", shown.stream().map(Text::en).toList()),
                String.join("；", shown.stream().map(Text::zh).toList()));
    }

    /** In the order of the dossier, each once: evidence counts under broader practices too. */
    private static List<Counted> own(Probe probe, Admitted admitted) {
        return probe.evidence().shown().getOrDefault(probe.iri(), List.of()).stream()
                .flatMap(showing -> admitted.of(showing.practice()).stream()
                        .filter(counted -> counted.evidence().equals(showing.evidence())))
                .toList();
    }

    private Text phrase(Counted counted) {
        Text practice = vocabulary.declared(counted.practice()).label();
        Text told = vocabulary.describe(counted.told());
        return told.isEmpty()
                ? practice
                : new Text(practice.en() + " (" + told.en() + ")", practice.zh() + "（" + told.zh() + "）");
    }
}
