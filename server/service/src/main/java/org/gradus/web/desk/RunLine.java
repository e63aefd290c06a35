package org.gradus.web.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.gradus.assess.Standards;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.report.Standings;
import org.gradus.service.AssessmentService;
import org.gradus.store.AssessmentRun;
import org.gradus.text.Language;
import org.gradus.web.html.Item;

/**
 * An assessment that was made, as lists show it.
 *
 * @param results a line for each subject and standard
 */
public record RunLine(
        long number, String date, String made, String by, List<String> results, boolean published, String address) {
    public RunLine {
        results = List.copyOf(results);
    }

    static RunLine of(AssessmentRun run, Language language) {
        return new RunLine(
                run.number(),
                run.date().toString(),
                run.at().toString().substring(0, 16).replace('T', ' ') + " UTC",
                run.by().id(),
                AssessmentService.summary(run).stream()
                        .map(line -> words(line, language))
                        .toList(),
                run.published() != null,
                address(run));
    }

    /** It in a short list. */
    static Item item(AssessmentRun run, Language language) {
        return Item.of(
                address(run),
                language.say("Assessment ", "评估 ") + run.number() + language.say(" as of ", "，评估日期 ") + run.date(),
                AssessmentService.summary(run).stream()
                        .map(line -> words(line, language))
                        .collect(Collectors.joining(language.say("; ", "；"))));
    }

    private static String words(AssessmentService.Line line, Language language) {
        return line.label().in(language, line.subject())
                + language.say(", ", "，")
                + model(line).label().in(language)
                + language.say(": ", "：")
                + level(line, language);
    }

    private static MaturityModel model(AssessmentService.Line line) {
        return Standards.published().model(line.model());
    }

    private static String level(AssessmentService.Line line, Language language) {
        MaturityModel model = model(line);
        return model.levels().stream()
                .filter(level -> level.name().equals(line.level()))
                .findFirst()
                .map(Level::label)
                .orElseGet(() -> Standings.below(model))
                .in(language);
    }

    static String address(AssessmentRun run) {
        return DeskController.address(run.organisation()) + "/assessments/" + run.number();
    }
}
