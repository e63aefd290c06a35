package org.gradus.web.sparql;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.gradus.check.DraftCheck;
import org.gradus.check.DraftCheck.Undeclared;
import org.gradus.evidence.reading.Asked;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.evidence.reading.Submission;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** What a draft must be before it is stored: it speaks of nothing under the names of Gradus that is not there. */
final class DraftRules {
    private static final int SHOWN = 100;
    private static final int IN_WORDS = 10;

    private final DraftCheck check;

    DraftRules(DraftCheck check) {
        this.check = check;
    }

    /** One term that is not declared; what is not known is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            @Nullable Long line,
            @Nullable Long column,
            String node,
            String value,
            @Nullable String nearest,
            String message) {}

    /**
     * Goes on where a draft may be stored.
     *
     * @param draft as it would be
     * @param sent what was sent of it, or null where the draft was made by an update
     * @throws ProblemException where it speaks of what is not declared
     */
    void require(Graph draft, String name, @Nullable Submission sent) {
        List<Undeclared> undeclared = check.undeclared(draft, name);
        if (undeclared.isEmpty()) {
            return;
        }
        List<Undeclared> shown = undeclared.stream().limit(SHOWN).toList();
        Map<Undeclared, Place> places = sent == null ? Map.of() : places(shown, sent);
        Text found = undeclared.size() == 1
                ? Wording.say("The draft <%s> was not stored.", "草稿 <%s> 未保存。", name)
                : Wording.say(
                        "The draft <%s> was not stored: it has %d such faults.",
                        "草稿 <%s> 未保存：共有 %d 处此类问题。", name, undeclared.size());
        for (Undeclared each : shown.subList(0, Math.min(IN_WORDS, shown.size()))) {
            Text told = check.told(each);
            Place place = places.get(each);
            found = Wording.join(
                    found,
                    place == null || place.line() == 0
                            ? told
                            : new Text(
                                    "Line " + place.line() + ": " + told.en(),
                                    "第 " + place.line() + " 行：" + told.zh()));
        }
        throw new ProblemException(Problem.of(ProblemType.GRAPH_NOT_WELL_FORMED, found)
                .withSpoken(
                        "problems",
                        language -> shown.stream()
                                .map(each -> told(each, places.get(each), language))
                                .toList()));
    }

    private Told told(Undeclared undeclared, @Nullable Place place, Language language) {
        return new Told(
                place == null ? null : known(place.line()),
                place == null ? null : known(place.column()),
                undeclared.subject().toString(),
                undeclared.term().getURI(),
                check.nearest(undeclared).orElse(null),
                Printable.line(check.told(undeclared).in(language)));
    }

    private static @Nullable Long known(long number) {
        return number > 0 ? number : null;
    }

    private static Map<Undeclared, Place> places(List<Undeclared> undeclared, Submission sent) {
        var asked = new HashMap<Undeclared, Asked>();
        var files = new HashMap<Asked, String>();
        for (Undeclared each : undeclared) {
            Asked statement = asked(each, sent.graph());
            asked.put(each, statement);
            files.put(statement, sent.fileOf(each.subject()));
        }
        Map<Asked, Place> found = sent.texts().of(files);
        var places = new HashMap<Undeclared, Place>();
        asked.forEach((each, statement) -> {
            Place place = found.get(statement);
            if (place != null) {
                places.put(each, place);
            }
        });
        return places;
    }

    private static Asked asked(Undeclared undeclared, Graph graph) {
        Node subject = undeclared.subject();
        Node term = undeclared.term();
        if (graph.contains(subject, term, Node.ANY)) {
            return new Asked(subject, term.getURI(), null, true);
        }
        return graph.find(subject, Node.ANY, term)
                .nextOptional()
                .map(triple -> new Asked(subject, triple.getPredicate().getURI(), term, false))
                .orElseGet(() -> new Asked(subject, null, null, false));
    }
}
