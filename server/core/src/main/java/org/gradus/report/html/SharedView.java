package org.gradus.report.html;

import java.util.List;
import java.util.stream.Collectors;
import org.gradus.model.Requirement;
import org.gradus.report.SharedEvidence;
import org.gradus.text.Language;

/**
 * Evidence that served more than one standard.
 *
 * @param apart what tells it from others of the same title; empty where none is so called
 */
public record SharedView(String evidence, Address apart, List<Serves> serves) {
    /** The requirements of a model that it decided. */
    public record Serves(String model, String numbers) {}

    static SharedView of(SharedEvidence.Item item, Language language) {
        return new SharedView(
                item.title(language),
                new Address(item.apart()),
                item.serves().entrySet().stream()
                        .map(serves -> new Serves(serves.getKey(), numbers(serves.getValue())))
                        .toList());
    }

    static String numbers(List<Requirement> requirements) {
        return requirements.stream().map(Requirement::number).collect(Collectors.joining(", "));
    }
}
