package org.gradus.web.diagnosis;

import java.io.ByteArrayOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.gradus.diagnosis.Diagnosed;
import org.gradus.service.EvidenceService;
import org.gradus.service.Present;
import org.gradus.store.Author;
import org.gradus.store.Diagnoses;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.Organisation;
import org.gradus.text.Text;
import org.springframework.stereotype.Component;

/** Makes the answers of a self-diagnosis a document of evidence, by the same checks as any other. */
@Component
final class DraftEvidence {
    private static final String MEDIA_TYPE = "text/turtle";

    private final EvidenceService evidence;
    private final EvidenceArchive archive;
    private final Diagnoses diagnoses;
    private final Present present;

    DraftEvidence(EvidenceService evidence, EvidenceArchive archive, Diagnoses diagnoses, Present present) {
        this.evidence = evidence;
        this.archive = archive;
        this.diagnoses = diagnoses;
        this.present = present;
    }

    /** The document that the answers became, where it counts; else 0. */
    long document(Organisation organisation) {
        long number = diagnoses.document(organisation.id());
        return number > 0 && !archive.get(organisation.id(), number).isWithdrawn() ? number : 0;
    }

    void keep(Organisation organisation, Sitting sitting, Author by) {
        var out = new ByteArrayOutputStream();
        Text name = present.of(organisation.id()).label(organisation.iri()).orElse(organisation.name());
        RDFDataMgr.write(
                out,
                sitting.questionnaire().evidence(sitting.answers(), new Diagnosed(organisation.iri(), name)),
                Lang.TURTLE);
        long number = document(organisation);
        if (number == 0) {
            var receipt = evidence.add(organisation, out.toByteArray(), MEDIA_TYPE, by, null);
            diagnoses.became(organisation.id(), receipt.version().document());
        } else {
            evidence.replace(organisation, number, null, out.toByteArray(), MEDIA_TYPE, by, "");
        }
    }
}
