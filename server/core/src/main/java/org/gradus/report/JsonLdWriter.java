package org.gradus.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.rdf.Namespaces;
import org.jspecify.annotations.Nullable;

/** Writes descriptions as node objects of JSON-LD. */
final class JsonLdWriter implements Term.Cases<JsonWriter, IOException> {
    private final @Nullable String namespace;
    private final ReportContext context;
    private final JsonWriter json;

    /**
     * @param namespace of what the report has of its own, or null where there is none
     */
    JsonLdWriter(@Nullable String namespace, ReportContext context, JsonWriter json) {
        this.namespace = namespace;
        this.context = context;
        this.json = json;
    }

    JsonWriter write(Description description) throws IOException {
        json.beginObject();
        if (description.name() != null) {
            json.name("@id");
            description.name().accept(this);
        }
        for (Part part : description.parts()) {
            for (Said said : part.said()) {
                property(said);
            }
        }
        return json.endObject();
    }

    private void property(Said said) throws IOException {
        if (said.property().equals(Description.TYPE)) {
            json.name("@type");
            array(said.values());
            return;
        }
        json.name(context.compact(said.property()));
        if (context.isByLanguage(said.property())) {
            byLanguage(said.values());
        } else if (said.values().size() == 1) {
            said.values().get(0).accept(this);
        } else {
            array(said.values());
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
    public JsonWriter own(Term.Own own) throws IOException {
        return context.reference(namespace + own.name(), json);
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
            throw notWords(iri);
        }

        @Override
        public Boolean own(Term.Own own) {
            throw notWords(own);
        }

        @Override
        public Boolean typed(Term.Typed typed) {
            throw notWords(typed);
        }

        @Override
        public Boolean nested(Term.Nested nested) {
            throw notWords(nested);
        }

        @Override
        public Boolean sequence(Term.Sequence sequence) {
            throw notWords(sequence);
        }

        private static IllegalStateException notWords(Term term) {
            return new IllegalStateException("a language map holds words, not " + term);
        }
    }
}
