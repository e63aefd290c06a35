package org.gradus.store;

import org.gradus.rdf.Namespaces;

/** The terms of the service's records: PROV-O, DCMI, VoID, and Gradus's own where those have none. */
final class Terms {
    static final String TYPE = Namespaces.RDF + "type";
    static final String LABEL = Namespaces.RDFS + "label";
    static final String CREATED = Namespaces.DCTERMS + "created";
    static final String AS_SENT = Namespaces.CORE + "asSent";
    static final String AS_STORED = Namespaces.CORE + "asStored";
    static final String FORMAT = Namespaces.DCTERMS + "format";
    static final String TITLE = Namespaces.DCTERMS + "title";
    static final String SOURCE = Namespaces.DCTERMS + "source";
    static final String STATEMENTS = "http://rdfs.org/ns/void#triples";

    static final String ENTITY = Namespaces.PROV + "Entity";
    static final String ACTIVITY = Namespaces.PROV + "Activity";
    static final String GENERATED_AT = Namespaces.PROV + "generatedAtTime";
    static final String ATTRIBUTED_TO = Namespaces.PROV + "wasAttributedTo";
    static final String ASSOCIATED_WITH = Namespaces.PROV + "wasAssociatedWith";
    static final String REVISION_OF = Namespaces.PROV + "wasRevisionOf";
    static final String SPECIALIZATION_OF = Namespaces.PROV + "specializationOf";
    static final String INVALIDATED_AT = Namespaces.PROV + "invalidatedAtTime";
    static final String INFORMED_BY = Namespaces.PROV + "wasInformedBy";
    static final String USED = Namespaces.PROV + "used";
    static final String GENERATED = Namespaces.PROV + "generated";
    static final String STARTED_AT = Namespaces.PROV + "startedAtTime";
    static final String ENDED_AT = Namespaces.PROV + "endedAtTime";

    static final String REGISTRATION = Namespaces.CORE + "Registration";
    static final String OF_ORGANISATION = Namespaces.CORE + "registers";
    static final String DOCUMENT = Namespaces.CORE + "EvidenceDocument";
    static final String VERSION = Namespaces.CORE + "EvidenceVersion";
    static final String DECISION = Namespaces.CORE + "Decision";
    static final String RUN = Namespaces.CORE + "AssessmentRun";
    static final String JOB = Namespaces.CORE + "BulkAssessment";
    static final String NUMBER = Namespaces.CORE + "versionNumber";
    static final String SHA256 = Namespaces.CORE + "sha256";
    static final String SUBMITTED_AS = Namespaces.CORE + "submittedAs";
    static final String DECIDES = Namespaces.CORE + "decides";
    static final String GIVES_STATUS = Namespaces.CORE + "givesStatus";
    static final String STATUS_REASON = Namespaces.CORE + "statusReason";
    static final String LAST_DOCUMENT = Namespaces.CORE + "lastDocument";
    static final String LAST_DECISION = Namespaces.CORE + "lastDecision";
    static final String LAST_ASSESSMENT = Namespaces.CORE + "lastAssessment";
    static final String LAST_JOB = Namespaces.CORE + "lastJob";
    static final String REQUEST = Namespaces.CORE + "IdempotentRequest";
    static final String DATE = Namespaces.CORE + "assessmentDate";
    static final String APPLIES_MODEL = Namespaces.CORE + "appliesModel";
    static final String ONTOLOGY_DIGEST = Namespaces.CORE + "ontologyDigest";
    static final String SHAPES_DIGEST = Namespaces.CORE + "shapesDigest";
    static final String ENGINE = Namespaces.CORE + "engine";
    static final String SUMMARY = Namespaces.CORE + "summary";
    static final String PUBLISHED_AT = Namespaces.CORE + "publishedAt";
    static final String COVERS = Namespaces.CORE + "coversOrganisation";
    static final String COMPLETED = Namespaces.CORE + "completed";
    static final String STATE = Namespaces.CORE + "jobState";
    static final String FAILURE = Namespaces.CORE + "failure";

    private Terms() {}
}
