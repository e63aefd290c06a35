package org.gradus.progress;

import java.util.Optional;
import org.gradus.rdf.Namespaces;

/** How far an activity has got. */
public enum Progress {
    NOT_BEGUN("NotBegun"),
    UNDER_WAY("UnderWay"),
    DONE("Done"),
    /** Asked where necessary, and stated as not necessary, with the reason. */
    NOT_NEEDED("NotNeeded");

    private final String localName;

    Progress(String localName) {
        this.localName = localName;
    }

    public String localName() {
        return localName;
    }

    static Optional<Progress> of(String iri) {
        for (Progress each : values()) {
            if ((Namespaces.CORE + each.localName).equals(iri)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
