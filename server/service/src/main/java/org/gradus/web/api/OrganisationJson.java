package org.gradus.web.api;

import java.time.Instant;
import org.gradus.store.Organisation;
import org.gradus.text.Text;

/** An organisation of the register. */
record OrganisationJson(String id, String iri, Text name, Instant registered, String evidence, String assessments) {
    static OrganisationJson of(Organisation organisation) {
        String address = "/organisations/" + organisation.id();
        return new OrganisationJson(
                organisation.id(),
                organisation.iri(),
                organisation.name(),
                organisation.registered(),
                address + "/evidence",
                address + "/assessments");
    }
}
