package org.gradus.statistics;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.gradus.text.Text;

/**
 * Statistics for programs.
 *
 * <pre>{@code
 * { "date": "2026-06-30", "organisations": n, "leastTold": n,
 *   "kinds": [ { "by": "industry", "codes": [ { "name": …, "label": { "en": …, "zh": … }, "terms": [IRI] } ] } ],
 *   "tables": [ {
 *     "model": …, "aspect": …?, "requirement": …?,
 *     "codes": [ { "name": …, "label": {…}, "terms": [IRI] } ],
 *     "groups": [ { "industry": name?, …                        all together where it is left out
 *                   "organisations": n?, "counts": [n?] } ] } ],  null where it is withheld
 *   "notGiven": [ { "model": …, "aspect": …?, "requirement": …?, "by": ["industry"] } ] }
 * }</pre>
 */
public final class StatisticsJson {
    private StatisticsJson() {}

    public static void write(Statistics statistics, Writer out) throws IOException {
        var json = new JsonWriter(out);
        json.setIndent(" ");
        json.setSerializeNulls(true);
        json.beginObject();
        json.name("date").value(statistics.date().toString());
        json.name("organisations").value(statistics.organisations());
        json.name("leastTold").value(statistics.least());
        json.name("kinds").beginArray();
        for (Dimension dimension : statistics.dimensions()) {
            json.beginObject();
            json.name("by").value(dimension.facet().localName());
            codes(dimension.codes(), json);
            json.endObject();
        }
        json.endArray();
        json.name("tables").beginArray();
        for (int of = 0; of < statistics.measured().size(); of++) {
            table(statistics, of, json);
        }
        json.endArray();
        json.name("notGiven").beginArray();
        for (Statistics.Lacking lacking : statistics.lacking()) {
            json.beginObject();
            name(lacking.measured(), json);
            json.name("by").beginArray();
            for (Dimension dimension : lacking.by()) {
                json.value(dimension.facet().localName());
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
        json.endObject();
        json.flush();
        out.write('\n');
        out.flush();
    }

    private static void table(Statistics statistics, int of, JsonWriter json) throws IOException {
        Measured measured = statistics.measured().get(of);
        json.beginObject();
        name(measured, json);
        codes(measured.codes(), json);
        json.name("groups").beginArray();
        for (int group : statistics.groups(of)) {
            json.beginObject();
            for (int i = 0; i < statistics.dimensions().size(); i++) {
                Code code = statistics.code(group, i);
                if (code != null) {
                    json.name(statistics.dimensions().get(i).facet().localName())
                            .value(code.name());
                }
            }
            json.name("organisations");
            count(statistics.total(group), json);
            json.name("counts").beginArray();
            for (int code = 0; code < measured.codes().size(); code++) {
                count(statistics.count(group, of, code), json);
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void name(Measured measured, JsonWriter json) throws IOException {
        json.name("model").value(measured.model().name());
        json.name(measured.requirement() == null ? "aspect" : "requirement").value(measured.name());
    }

    private static void count(Statistics.Told told, JsonWriter json) throws IOException {
        if (told.isExact()) {
            json.value(told.atLeast());
        } else {
            json.nullValue();
        }
    }

    private static void codes(List<Code> codes, JsonWriter json) throws IOException {
        json.name("codes").beginArray();
        for (Code code : codes) {
            Text label = code.label();
            json.beginObject();
            json.name("name").value(code.name());
            json.name("label").beginObject();
            json.name("en").value(label.en());
            json.name("zh").value(label.zh());
            json.endObject();
            json.name("terms").beginArray();
            for (String term : code.terms()) {
                json.value(term);
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }
}
