package org.gradus.review;

/** Terms of the Web Annotation vocabulary (W3C, 2017) and of FOAF that comments are told in. */
final class OA {
    static final String NS = "http://www.w3.org/ns/oa#";
    static final String FOAF = "http://xmlns.com/foaf/0.1/";
    static final String ANNOTATION = NS + "Annotation";
    static final String TARGET = NS + "hasTarget";
    static final String BODY = NS + "hasBody";
    static final String PURPOSE = NS + "hasPurpose";
    static final String SOURCE = NS + "hasSource";
    static final String COMMENTING = NS + "commenting";
    static final String EDITING = NS + "editing";
    static final String ASSESSING = NS + "assessing";
    static final String NAME = FOAF + "name";

    private OA() {}
}
