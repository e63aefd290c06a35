package org.gradus.edition;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.gradus.model.Extent;
import org.gradus.model.Requirement;
import org.gradus.model.Scale;

/**
 * Comparisons for programs. Ranks of scales are as in {@code ontology/scales.ttl}.
 *
 * <pre>{@code
 * { "comparisons": [ {
 *     "before": …, "after": …,
 *     "counts": { "unchanged" | "tightened" | "loosened" | "both" | "added" | "withdrawn": n },
 *     "structure": [name of a level or aspect],
 *     "requirements": [ { "before": [IRI], "after": [IRI], "kind": …,
 *                         "other": ["words" | "level" | "aspect" | "clause" | "force"],
 *                         "lost": [witness], "gained": [witness] } ],            those that differ
 *     "cells": [ { "cell": IRI, "kind": …, "otherGrade": b, "lost": [witness], "gained": [witness] } ],
 *     "practices": [ { "practice": IRI, "what": ["added" | "gone" | "words" | "broader" | "kind"] } ] } ] }
 * witness: { "items": [ { "practice": IRI, "breadth": rank?, …, "figure": n? } ], "waived": [IRI], "criterion": IRI }
 * }</pre>
 */
public final class DiffJson {
    private DiffJson() {}

    /** Writes comparisons. */
    public static void write(List<Compared> all, Writer out) throws IOException {
        var json = new JsonWriter(out);
        json.setIndent("  ");
        json.beginObject();
        json.name("comparisons").beginArray();
        for (Compared compared : all) {
            write(compared.diff(), json);
        }
        json.endArray();
        json.endObject();
        json.flush();
        out.write('\n');
        out.flush();
    }

    private static void write(EditionDiff diff, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("before").value(diff.before().name());
        json.name("after").value(diff.after().name());
        json.name("counts").beginObject();
        for (Kind kind : Kind.values()) {
            json.name(small(kind)).value(diff.count(kind));
        }
        json.endObject();
        strings("structure", diff.structure(), json);
        json.name("requirements").beginArray();
        for (RequirementChange change : diff.requirements()) {
            if (!change.isSame()) {
                write(change, json);
            }
        }
        json.endArray();
        json.name("cells").beginArray();
        for (CellChange change : diff.cells()) {
            if (!change.isSame()) {
                write(change, json);
            }
        }
        json.endArray();
        json.name("practices").beginArray();
        for (PracticeChange change : diff.practices()) {
            json.beginObject();
            json.name("practice").value(change.practice().iri());
            strings("what", change.what().stream().map(DiffJson::small).sorted().toList(), json);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void write(RequirementChange change, JsonWriter json) throws IOException {
        json.beginObject();
        strings("before", change.before().stream().map(Requirement::iri).toList(), json);
        strings("after", change.after().stream().map(Requirement::iri).toList(), json);
        json.name("kind").value(small(change.kind()));
        strings("other", change.other().stream().map(DiffJson::small).sorted().toList(), json);
        witnesses("lost", change.lost(), json);
        witnesses("gained", change.gained(), json);
        json.endObject();
    }

    private static void write(CellChange change, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("cell").value(change.cell().iri());
        json.name("kind").value(small(change.kind()));
        json.name("otherGrade").value(change.otherGrade());
        witnesses("lost", change.lost(), json);
        witnesses("gained", change.gained(), json);
        json.endObject();
    }

    private static void witnesses(String name, List<Witness> witnesses, JsonWriter json) throws IOException {
        json.name(name).beginArray();
        for (Witness witness : witnesses) {
            json.beginObject();
            json.name("items").beginArray();
            for (Witness.Item item : witness.items()) {
                item(item, json);
            }
            json.endArray();
            strings("waived", witness.waived(), json);
            json.name("criterion").value(witness.decisive().iri());
            json.endObject();
        }
        json.endArray();
    }

    private static void item(Witness.Item item, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("practice").value(item.practice());
        for (Scale scale : Scale.values()) {
            int rank = item.reach().on(scale);
            if (rank != Extent.NONE) {
                json.name(scale.localName()).value(rank);
            }
        }
        if (item.reach().figure() != null) {
            json.name("figure").value(item.reach().figure());
        }
        json.endObject();
    }

    private static void strings(String name, Collection<String> values, JsonWriter json) throws IOException {
        json.name(name).beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
