package org.gradus.rdf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradus.model.Scale;

/** The IRIs under which Gradus publishes, and the prefixes that its files use. */
public final class Namespaces {
    public static final String BASE = "https://w3id.org/gradus/";
    public static final String CORE = BASE + "core#";
    public static final String PRACTICE = BASE + "practice/";
    public static final String INDICATOR = BASE + "indicator/";
    public static final String BOUND = BASE + "bound/";
    public static final String REACH = BASE + "reach/";
    public static final String SHAPE = BASE + "shape/";
    public static final String SH = "http://www.w3.org/ns/shacl#";
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String DCTERMS = "http://purl.org/dc/terms/";
    public static final String EARL = "http://www.w3.org/ns/earl#";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private Namespaces() {}

    /** The namespace of a scale's values. */
    public static String of(Scale scale) {
        return BASE + scale.localName() + "#";
    }

    /** Prefixes for reading and writing, in the fixed order of the project's files. */
    public static Map<String, String> prefixes() {
        var prefixes = new LinkedHashMap<String, String>();
        prefixes.put("bound", BOUND);
        for (Scale scale : new Scale[] {Scale.BREADTH, Scale.CONDUCT}) {
            prefixes.put(scale.localName(), of(scale));
        }
        prefixes.put("dcterms", DCTERMS);
        prefixes.put("depth", of(Scale.DEPTH));
        prefixes.put("driver", of(Scale.DRIVER));
        prefixes.put("earl", EARL);
        prefixes.put("fulfilment", of(Scale.FULFILMENT));
        prefixes.put("gradus", CORE);
        prefixes.put("indicator", INDICATOR);
        prefixes.put("practice", PRACTICE);
        prefixes.put("prov", PROV);
        prefixes.put("rdf", RDF);
        prefixes.put("rdfs", RDFS);
        prefixes.put("sh", SH);
        prefixes.put("skos", SKOS);
        prefixes.put("trend", of(Scale.TREND));
        prefixes.put("xsd", XSD);
        return Collections.unmodifiableMap(prefixes);
    }
}
