package org.gradus.rdf;

/** The terms of PROV-O (W3C, 2013) that Gradus uses, by their IRIs; Jena has no class of them. */
public final class PROV {
    public static final String NS = Namespaces.PROV;

    public static final String Activity = NS + "Activity";
    public static final String Entity = NS + "Entity";
    public static final String SoftwareAgent = NS + "SoftwareAgent";
    public static final String endedAtTime = NS + "endedAtTime";
    public static final String generated = NS + "generated";
    public static final String generatedAtTime = NS + "generatedAtTime";
    public static final String invalidatedAtTime = NS + "invalidatedAtTime";
    public static final String specializationOf = NS + "specializationOf";
    public static final String startedAtTime = NS + "startedAtTime";
    public static final String used = NS + "used";
    public static final String wasAssociatedWith = NS + "wasAssociatedWith";
    public static final String wasAttributedTo = NS + "wasAttributedTo";
    public static final String wasDerivedFrom = NS + "wasDerivedFrom";
    public static final String wasInformedBy = NS + "wasInformedBy";
    public static final String wasRevisionOf = NS + "wasRevisionOf";

    private PROV() {}
}
