package org.gradus.store;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gradus.rdf.Namespaces;

/**
 * The names of what the store keeps. They do not follow the address of the service, so that it can move; every name of
 * an organisation's starts with the organisation's.
 */
public final class Names {
    public static final String ORGANISATION = "urn:gradus:organisation:";
    static final String JOBS = "urn:gradus:jobs";
    private static final String MODEL = "/model";
    static final String REGISTER = "urn:gradus:register";

    private Names() {}

    /** The graph of an organisation's records, and the organisation's registration. */
    public static String organisation(String id) {
        return ORGANISATION + id;
    }

    static String document(String organisation, long document) {
        return organisation(organisation) + ":evidence:" + document;
    }

    /** The graph of one version of evidence. */
    public static String version(String organisation, long document, long number) {
        return document(organisation, document) + ":" + number;
    }

    /** The graph that says from which cells of a workbook a version of evidence was read. */
    public static String origins(String version) {
        return version + ":origins";
    }

    /** The graph of an assessment's result, and the run that made it. */
    public static String assessment(String organisation, long number) {
        return organisation(organisation) + ":assessment:" + number;
    }

    static String decision(String organisation, long number) {
        return organisation(organisation) + ":decision:" + number;
    }

    static String plan(String organisation, long number) {
        return organisation(organisation) + ":plan:" + number;
    }

    static String request(String organisation, String digest) {
        return organisation(organisation) + ":request:" + digest;
    }

    static String job(long number) {
        return "urn:gradus:job:" + number;
    }

    static String model(String id) {
        return Namespaces.BASE + id + MODEL;
    }

    static String modelId(String iri) {
        return iri.substring(Namespaces.BASE.length(), iri.length() - MODEL.length());
    }

    static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String decoded(String id) {
        return URLDecoder.decode(id, StandardCharsets.UTF_8);
    }

    /** The number at the end of a name. */
    static long last(String name) {
        return Long.parseLong(name.substring(name.lastIndexOf(':') + 1));
    }
}
