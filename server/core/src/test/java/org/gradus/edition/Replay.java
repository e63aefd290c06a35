package org.gradus.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.decide.RandomDossiers;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Inapplicability;
import org.gradus.evidence.admission.Measurement;
import org.gradus.evidence.admission.Subject;
import org.gradus.model.Extent;
import org.gradus.model.Practice;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;

/** A witness as an organisation would hand it in. */
final class Replay {
    static final String SUBJECT = "https://example.org/witness";

    private Replay() {}

    static Dossier of(Witness witness, String subjectClass, Vocabulary vocabulary) {
        String organisation = subjectClass.equals(GRADUS.Organisation) ? SUBJECT : SUBJECT + "/org";
        var showings = new ArrayList<Dossier.Showing>();
        for (Witness.Item item : witness.items()) {
            showings.add(new Dossier.Showing(
                    item.practice(), evidence(item, vocabulary.declared(item.practice()), showings.size())));
        }
        return new Dossier(
                organisation,
                List.of(new Subject(SUBJECT, subjectClass, organisation, Text.EMPTY)),
                Map.of(SUBJECT, showings),
                witness.waived().stream()
                        .map(iri -> new Inapplicability(SUBJECT, iri, Text.EMPTY))
                        .toList());
    }

    private static Evidence evidence(Witness.Item item, Practice practice, int number) {
        Extent reach = item.reach();
        return new Evidence(
                "urn:witness:" + number,
                reach.with(Scale.TREND, Extent.NONE).with(Scale.FULFILMENT, Extent.NONE),
                Evidence.Status.ACCEPTED,
                RandomDossiers.DATE.minusDays(10),
                null,
                Text.EMPTY,
                "",
                practice.kind() == Practice.Kind.OUTCOME ? measurements(reach) : List.of(),
                null,
                Text.EMPTY,
                null);
    }

    /** As many periods in which it got better as the trend says. */
    private static List<Measurement> measurements(Extent reach) {
        var measurements = new ArrayList<Measurement>();
        for (int period = Math.max(1, reach.on(Scale.TREND)); period > 0; period--) {
            LocalDate end = RandomDossiers.DATE.minusDays(30L * period);
            measurements.add(new Measurement(
                    new Text("indicator", "指标"),
                    null,
                    "%",
                    BigDecimal.ONE,
                    BigDecimal.TEN,
                    true,
                    end,
                    reach.on(Scale.FULFILMENT) == Extent.NONE ? null : BigDecimal.TEN,
                    null));
        }
        return measurements;
    }
}
