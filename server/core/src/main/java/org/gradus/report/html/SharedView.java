package org.gradus.report.html;

import java.util.List;
import java.util.stream.Collectors;
import org.gradus.model.Requirement;
import org.gradus.report.SharedEvidence;
import org.gradus.text.Language;

/** Evidence that served more than one standard. */
public record SharedView(String evidence, List<Serves> serves) {
    /** The requirements of a model that it decided. */
    public record Serves(String model, String numbers) {}

    static SharedView of(SharedEvidence.Item item, Language language) {
        var evidence = item.evidence();
        return new SharedView(
                evidence.label().in(language, evidence.id()),
                item.serves().entrySet().stream()
                        .map(serves -> new Serves(serves.getKey(), numbers(serves.getValue())))
                        .toList());
    }

    static String numbers(List<Requirement> requirements) {
        return requirements.stream().map(Requirement::number).collect(Collectors.joining(", "));
    }
}
