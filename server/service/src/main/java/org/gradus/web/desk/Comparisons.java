package org.gradus.web.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gradus.assess.Standards;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.rdf.Namespaces;
import org.gradus.report.Standings;
import org.gradus.service.Comparison;
import org.gradus.store.AssessmentRun;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What changed between two assessments, in words. */
@Component
final class Comparisons {
    private final KeptReports reports;
    private final Standards standards;

    Comparisons(KeptReports reports, Standards standards) {
        this.reports = reports;
        this.standards = standards;
    }

    ComparisonView of(Organisation organisation, AssessmentRun before, AssessmentRun after, Language language)
            throws IOException {
        Comparison comparison = Comparison.of(reports.of(before), reports.of(after));
        return new ComparisonView(
                organisation.id(),
                organisation.name().in(language, organisation.id()),
                before.number(),
                after.number(),
                comparison.levels().stream()
                        .map(change -> new ComparisonView.Change(
                                standards.model(change.model()).label().in(language),
                                text(change.label()).in(language),
                                level(change.model(), change.before(), language),
                                level(change.model(), change.after(), language),
                                change.direction().equals("rose")))
                        .toList(),
                comparison.requirements().stream()
                        .map(turn -> turn(turn, language))
                        .toList(),
                only(comparison, before, after, language));
    }

    private ComparisonView.Turn turn(Comparison.Turn turn, Language language) {
        var lacks = new ArrayList<String>();
        turn.lacks().forEach(each -> lacks.add(text(each).in(language)));
        return new ComparisonView.Turn(
                standards.model(turn.model()).label().in(language),
                "/" + turn.requirement().substring(Namespaces.BASE.length()),
                text(turn.label()).in(language),
                Outcomes.words(turn.before()).in(language),
                Outcomes.words(turn.after()).in(language),
                lacks);
    }

    private List<String> only(Comparison comparison, AssessmentRun before, AssessmentRun after, Language language) {
        var only = new ArrayList<String>();
        comparison.onlyBefore().forEach(key -> only.add(only(key, before, language)));
        comparison.onlyAfter().forEach(key -> only.add(only(key, after, language)));
        return only;
    }

    private String only(String key, AssessmentRun run, Language language) {
        String model = key.substring(0, key.indexOf(' '));
        return language.say("Only in assessment ", "仅见于评估 ") + run.number() + language.say(": ", "：")
                + standards.model(model).label().in(language) + " · " + key.substring(key.indexOf(' ') + 1);
    }

    private String level(String name, @Nullable String level, Language language) {
        MaturityModel model = standards.model(name);
        return model.levels().stream()
                .filter(each -> each.name().equals(level))
                .findFirst()
                .map(Level::mark)
                .orElseGet(() -> Standings.below(model))
                .in(language);
    }

    private static Text text(JsonNode node) {
        return new Text(node.path("en").asString(), node.path("zh").asString());
    }
}
