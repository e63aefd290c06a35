package org.gradus.whatif;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;

/**
 * Effects of a change for programs. Levels are local names such as {@code CL3}, null below the first.
 *
 * <pre>{@code
 * { "date": "2026-06-30", "organisations": n,
 *   "effects": [ {
 *     "model": …, "shapes": n, "changedShapes": n, "subjects": n, "rise": n, "fall": n, "seconds": n,
 *     "before": { level or "": n }, "after": { level or "": n },
 *     "steps": { "-1": n, "1": n },
 *     "criteria": { IRI: n },
 *     "requirements": [ { "requirement": IRI, "rise": n, "fall": n } ],  those that move most first, where who moves is told
 *     "aspects": [ { "aspect": IRI, "rise": n, "fall": n } ],
 *     "industries": [ { "industry": IRI?, "subjects": n, "rise": n, "fall": n } ],
 *     "moves": [ { "organisation": IRI, "subject": IRI, "from": …?, "to": …?,
 *                  "gradeFrom": n, "gradeTo": n,                             where the model has grades
 *                  "criteria": [IRI] } ] } ] }
 * }</pre>
 */
public final class EffectJson {
    private EffectJson() {}

    /**
     * Writes the effects of one change.
     *
     * @param named whether to tell who moves, and not only how many do
     */
    public static void write(List<Effect> effects, int organisations, LocalDate date, boolean named, Writer out)
            throws IOException {
        var json = new JsonWriter(out);
        json.setIndent("  ");
        json.beginObject();
        json.name("date").value(date.toString());
        json.name("organisations").value(organisations);
        json.name("effects").beginArray();
        for (Effect effect : effects) {
            write(effect, named, json);
        }
        json.endArray();
        json.endObject();
        json.flush();
        out.write('\n');
        out.flush();
    }

    private static void write(Effect effect, boolean named, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("model").value(effect.after().name());
        json.name("shapes").value(effect.shapes());
        json.name("changedShapes").value(effect.changedShapes());
        json.name("subjects").value(effect.subjects());
        json.name("rise").value(effect.rising());
        json.name("fall").value(effect.falling());
        json.name("seconds").value(effect.decided().toNanos() / 1e9);
        json.name("before");
        counts(byLevel(effect.before(), effect.ranksBefore()), json);
        json.name("after");
        counts(byLevel(effect.after(), effect.ranksAfter()), json);
        json.name("steps");
        counts(effect.bySteps(), json);
        json.name("criteria");
        counts(effect.byCriterion(), json);
        if (named) {
            causes(effect, json);
            json.name("moves").beginArray();
            for (Move move : effect.moves()) {
                write(move, effect, json);
            }
            json.endArray();
        }
        json.endObject();
    }

    private static void causes(Effect effect, JsonWriter json) throws IOException {
        json.name("requirements").beginArray();
        for (var each : effect.byRequirement().entrySet()) {
            json.beginObject().name("requirement").value(each.getKey().iri());
            moved(each.getValue(), json);
        }
        json.endArray();
        json.name("aspects").beginArray();
        for (var each : effect.byAspect().entrySet()) {
            json.beginObject().name("aspect").value(each.getKey().iri());
            moved(each.getValue(), json);
        }
        json.endArray();
        json.name("industries").beginArray();
        for (var each : new TreeMap<>(effect.industries()).entrySet()) {
            json.beginObject();
            json.name("industry").value(each.getKey().isEmpty() ? null : each.getKey());
            json.name("subjects").value(each.getValue().subjects());
            moved(each.getValue(), json);
        }
        json.endArray();
    }

    private static void moved(Moved moved, JsonWriter json) throws IOException {
        json.name("rise").value(moved.rising());
        json.name("fall").value(moved.falling());
        json.endObject();
    }

    private static void write(Move move, Effect effect, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("organisation").value(move.organisation());
        json.name("subject").value(move.subject());
        String from = level(effect.before(), move.from());
        json.name("from").value(from.isEmpty() ? null : from);
        String to = level(effect.after(), move.to());
        json.name("to").value(to.isEmpty() ? null : to);
        if (!effect.after().grades().isEmpty()) {
            json.name("gradeFrom").value(move.gradeFrom());
            json.name("gradeTo").value(move.gradeTo());
        }
        json.name("criteria").beginArray();
        for (String criterion : move.deciding()) {
            json.value(criterion);
        }
        json.endArray();
        json.endObject();
    }

    private static Map<String, Integer> byLevel(MaturityModel model, Map<Integer, Integer> ranks) {
        var byLevel = new TreeMap<String, Integer>();
        ranks.forEach((rank, count) -> byLevel.merge(level(model, rank), count, Integer::sum));
        return byLevel;
    }

    /** The local name of the level of a rank; empty below the first. */
    static String level(MaturityModel model, int rank) {
        return model.levels().stream()
                .filter(level -> level.rank() == rank)
                .map(Level::name)
                .findFirst()
                .orElse("");
    }

    private static void counts(Map<?, Integer> counts, JsonWriter json) throws IOException {
        json.beginObject();
        for (var each : counts.entrySet()) {
            json.name(String.valueOf(each.getKey())).value(each.getValue());
        }
        json.endObject();
    }
}
