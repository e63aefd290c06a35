package org.gradus.web.api;

import org.gradus.service.OrganisationIri;
import org.gradus.text.Text;
import org.gradus.web.http.Asked;
import org.gradus.web.http.Members;

/**
 * What an organisation is registered by.
 *
 * @param iri what its evidence calls it
 */
record OrganisationRequest(String iri, Text name) implements Asked {
    @Override
    public void check() {
        OrganisationIri.check(Members.needed("iri", iri));
        Members.needed("name", name);
    }
}
