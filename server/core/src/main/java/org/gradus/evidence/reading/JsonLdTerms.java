package org.gradus.evidence.reading;

import com.apicatalog.jsonld.lang.Keywords;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the contexts of a document define, wherever they stand in it. It is not asked where a term holds: that is for the
 * processor.
 */
final class JsonLdTerms {
    private static final String CONTEXT = "@context";

    private final JsonValue published;
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, String> keywords = new HashMap<>();

    private JsonLdTerms(JsonValue published) {
        this.published = published;
    }

    /**
     * The terms of a document.
     *
     * @param published the document of the published context
     * @param implied whether that holds though it is not named
     */
    static JsonLdTerms of(JsonValue document, JsonValue published, boolean implied) {
        var terms = new JsonLdTerms(published);
        if (implied) {
            terms.find(published);
        }
        terms.find(document);
        return terms;
    }

    /** All terms. */
    Set<String> names() {
        return names;
    }

    /** By term that stands for a namespace, the namespace. */
    Map<String, String> prefixes() {
        return prefixes;
    }

    /** By term that stands for a keyword wherever it is defined, the keyword. */
    Map<String, String> keywords() {
        return keywords;
    }

    private void find(JsonValue value) {
        if (value instanceof JsonArray array) {
            array.forEach(this::find);
        } else if (value instanceof JsonObject object) {
            object.forEach((key, each) -> {
                if (key.equals(CONTEXT)) {
                    define(each);
                } else {
                    find(each);
                }
            });
        }
    }

    private void define(JsonValue context) {
        if (context instanceof JsonArray array) {
            array.forEach(this::define);
        } else if (context instanceof JsonObject terms) {
            terms.forEach(this::define);
        } else if (context instanceof JsonString name && name.getString().equals(JsonLdContext.IRI)) {
            find(published);
        }
    }

    private void define(String term, JsonValue definition) {
        if (term.startsWith("@")) {
            return;
        }
        boolean known = !names.add(term);
        JsonValue id = definition instanceof JsonObject object ? object.get("@id") : definition;
        String iri = id instanceof JsonString string ? string.getString() : "";
        if (Keywords.contains(iri) && (!known || iri.equals(keywords.get(term)))) {
            keywords.put(term, iri);
            return;
        }
        keywords.remove(term);
        if (definition == id && iri.matches("\\w+:.*[/#:]")) {
            prefixes.putIfAbsent(term, iri);
        }
        if (definition instanceof JsonObject object) {
            find(object);
        }
    }
}
