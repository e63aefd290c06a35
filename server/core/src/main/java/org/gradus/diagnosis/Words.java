package org.gradus.diagnosis;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The words by which saved answers name the kinds of answers. */
final class Words {
    private static final Map<Answer.Said, String> SAID = new EnumMap<>(Map.of(
            Answer.Said.DONE, "done",
            Answer.Said.PARTLY, "partly",
            Answer.Said.FIGURE_TO_FOLLOW, "figure to follow",
            Answer.Said.NOT_DONE, "not done",
            Answer.Said.NOT_SURE, "not sure",
            Answer.Said.DOES_NOT_APPLY, "does not apply"));

    private Words() {}

    static String of(Answer.Said said) {
        return SAID.getOrDefault(said, "");
    }

    static Optional<Answer.Said> said(String words) {
        return SAID.entrySet().stream()
                .filter(entry -> entry.getValue().equals(words))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
