package org.gradus.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.rdf.Namespaces;

/** Writes descriptions as node objects of JSON-LD. */
final class JsonLdWriter implements Term.Cases<JsonWriter, IOException> {
    private final ReportContext context;
    private final JsonWriter json;

    JsonLdWriter(ReportContext context, JsonWriter json) {
        this.context = context;
        this.json = json;
    }

    JsonWriter write(Description description) throws IOException {
        json.beginObject();
        if (description.iri() != null) {
            json.name("@id").value(context.compact(description.iri()));
        }
        if (description.common() != null) {
            properties(description.common().types(), description.common().said());
        }
        properties(description.types(), description.said());
        return json.endObject();
    }

    private void properties(List<String> types, List<Description.Said> properties) throws IOException {
        if (!types.isEmpty()) {
            json.name("@type").beginArray();
            for (String type : types) {
                json.value(context.compact(type));
            }
            json.endArray();
        }
        for (Description.Said said : properties) {
            json.name(context.compact(said.property()));
            if (context.isByLanguage(said.property())) {
                byLanguage(said.values());
            } else if (said.values().size() == 1) {
                said.values().get(0).accept(this);
            } else {
                array(said.values());
            }
        }
    }

    private JsonWriter array(List<Term> values) throws IOException {
        json.beginArray();
        for (Term value : values) {
            value.accept(this);
        }
        return json.endArray();
    }

    private void byLanguage(List<Term> values) throws IOException {
        var texts = new ByLanguage();
        values.forEach(value -> value.accept(texts));
        json.beginObject();
        for (var language : texts.texts.entrySet()) {
            json.name(language.getKey());
            if (language.getValue().size() == 1) {
                json.value(language.getValue().get(0));
            } else {
                json.beginArray();
                for (String text : language.getValue()) {
                    json.value(text);
                }
                json.endArray();
            }
        }
        json.endObject();
    }

    @Override
    public JsonWriter iri(Term.Iri iri) throws IOException {
        return context.reference(iri.value(), json);
    }

    @Override
    public JsonWriter words(Term.Words words) throws IOException {
        json.beginObject();
        json.name("@value").value(words.text());
        json.name("@language").value(words.language());
        return json.endObject();
    }

    @Override
    public JsonWriter typed(Term.Typed typed) throws IOException {
        return typed.datatype().equals(Namespaces.XSD + "boolean")
                ? json.value(Boolean.parseBoolean(typed.lexical()))
                : json.value(typed.lexical());
    }

    @Override
    public JsonWriter nested(Term.Nested nested) throws IOException {
        return write(nested.description());
    }

    @Override
    public JsonWriter sequence(Term.Sequence sequence) throws IOException {
        return array(sequence.members());
    }

    /** Collects words for a language map, which holds nothing else. */
    private static final class ByLanguage implements Term.Cases<Boolean, RuntimeException> {
        private final Map<String, List<String>> texts = new LinkedHashMap<>();

        @Override
        public Boolean words(Term.Words words) {
            return texts.computeIfAbsent(words.language(), language -> new ArrayList<>(1))
                    .add(words.text());
        }

        @Override
        public Boolean iri(Term.Iri iri) {
            throw new IllegalStateException("a language map holds words, not " + iri);
        }

        @Override
        public Boolean typed(Term.Typed typed) {
            throw new IllegalStateException("a language map holds words, not " + typed);
        }

        @Override
        public Boolean nested(Term.Nested nested) {
            throw new IllegalStateException("a language map holds words, not " + nested);
        }

        @Override
        public Boolean sequence(Term.Sequence sequence) {
            throw new IllegalStateException("a language map holds words, not " + sequence);
        }
    }
}
