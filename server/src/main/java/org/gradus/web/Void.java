package org.gradus.web;

/** Terms of VoID, the vocabulary of interlinked datasets. */
final class Void {
    static final String NAMESPACE = "http://rdfs.org/ns/void#";

    private Void() {}
}
