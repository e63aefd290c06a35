package org.gradus.web.api;

import java.util.List;
import org.gradus.web.http.Asked;
import org.gradus.web.http.Members;

/** What a key is for. */
record KeyRequest(String role, List<String> organisations, String note) implements Asked {
    KeyRequest {
        organisations = organisations == null ? List.of() : organisations;
        note = note == null ? "" : note;
    }

    @Override
    public void check() {
        Members.needed("role", role);
        Members.names("organisations", organisations);
        Members.optional("note", note);
    }
}
