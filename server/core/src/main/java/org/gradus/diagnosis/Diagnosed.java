package org.gradus.diagnosis;

import java.util.List;
import org.gradus.evidence.admission.Subject;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;

/**
 * Who is diagnosed: an organisation, and the capability of it that is meant where a model grades capabilities.
 *
 * @param organisation its IRI
 * @param name of the organisation
 * @param capability name of the capability
 */
public record Diagnosed(String organisation, Text name, Text capability) {
    /** An organisation whose capability is named as it is itself. */
    public Diagnosed(String organisation, Text name) {
        this(organisation, name, name);
    }

    /** A stranger, for whoever only wants to know the level. */
    static Diagnosed anyone() {
        return new Diagnosed("urn:gradus:diagnosed", new Text("organisation", "组织"));
    }

    /** The IRI of the capability. */
    public String capabilityIri() {
        return under("capability");
    }

    /** An IRI below the organisation's. */
    String under(String path) {
        return organisation + (organisation.endsWith("/") ? "" : "/") + path;
    }

    Subject ofOrganisation() {
        return new Subject(organisation, GRADUS.Organisation, organisation, name);
    }

    /** What is assessed. */
    List<Subject> subjects(boolean withCapability) {
        return withCapability
                ? List.of(ofOrganisation(), new Subject(capabilityIri(), GRADUS.Capability, organisation, capability))
                : List.of(ofOrganisation());
    }
}
