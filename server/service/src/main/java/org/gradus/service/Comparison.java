package org.gradus.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What changed from one assessment to another, from their JSON reports: the levels that rose and fell, and the
 * requirements that turned, with the evidence that decides them now and what they lack.
 *
 * @param levels aspects whose level changed; the model's root aspect is among them
 * @param requirements those whose outcome changed
 * @param onlyBefore subject and model pairs that only the earlier one has
 * @param onlyAfter subject and model pairs that only the later one has
 */
public record Comparison(
        List<LevelChange> levels, List<Turn> requirements, List<String> onlyBefore, List<String> onlyAfter) {

    /**
     * A level that changed; null stands for below the first.
     *
     * @param direction {@code rose} or {@code fell}
     */
    public record LevelChange(
            String subject,
            String model,
            String aspect,
            JsonNode label,
            @Nullable String before,
            @Nullable String after,
            String direction) {}

    /**
     * A requirement that turned.
     *
     * @param gainedEvidence evidence that decides it now and did not before
     * @param lostEvidence evidence that decided it before and does not now
     * @param lacks what it lacks now, in both languages
     */
    public record Turn(
            String subject,
            String model,
            String requirement,
            JsonNode label,
            String before,
            String after,
            List<String> gainedEvidence,
            List<String> lostEvidence,
            JsonNode lacks) {}

    /** Compares two reports as {@link org.gradus.report.JsonReport} writes them. */
    public static Comparison of(JsonNode before, JsonNode after) {
        var earlier = assessments(before);
        var later = assessments(after);
        var levels = new ArrayList<LevelChange>();
        var turns = new ArrayList<Turn>();
        for (String key : earlier.keySet()) {
            if (later.containsKey(key)) {
                levels(earlier.get(key), later.get(key), levels);
                turns(earlier.get(key), later.get(key), "requirements", turns);
                turns(earlier.get(key), later.get(key), "keyRequirements", turns);
            }
        }
        return new Comparison(levels, turns, only(earlier, later), only(later, earlier));
    }

    private static List<String> only(Map<String, JsonNode> here, Map<String, JsonNode> there) {
        var only = new TreeSet<>(here.keySet());
        only.removeAll(there.keySet());
        return List.copyOf(only);
    }

    private static Map<String, JsonNode> assessments(JsonNode report) {
        var byKey = new LinkedHashMap<String, JsonNode>();
        for (JsonNode assessment : report.path("assessments")) {
            byKey.put(string(assessment, "model") + " " + string(assessment, "subject"), assessment);
        }
        return byKey;
    }

    private static void levels(JsonNode before, JsonNode after, List<LevelChange> changes) {
        var earlier = index(before, "aspects", "aspect");
        index(after, "aspects", "aspect").forEach((aspect, now) -> {
            JsonNode then = earlier.get(aspect);
            if (then == null) {
                return;
            }
            String was = stringOrNull(then, "level");
            String is = stringOrNull(now, "level");
            if (!Objects.equals(was, is)) {
                changes.add(new LevelChange(
                        string(after, "subject"),
                        string(after, "model"),
                        aspect,
                        now.get("label"),
                        was,
                        is,
                        rank(now, is) > rank(now, was) ? "rose" : "fell"));
            }
        });
    }

    /** The position of a level among the columns of its model; -1 below the first. */
    private static int rank(JsonNode aspect, @Nullable String level) {
        JsonNode cells = aspect.path("cells");
        for (int i = 0; i < cells.size(); i++) {
            if (string(cells.get(i), "level").equals(level)) {
                return i;
            }
        }
        return -1;
    }

    private static void turns(JsonNode before, JsonNode after, String member, List<Turn> turns) {
        var earlier = index(before, member, "requirement");
        index(after, member, "requirement").forEach((requirement, now) -> {
            JsonNode then = earlier.get(requirement);
            if (then != null && !string(then, "outcome").equals(string(now, "outcome"))) {
                turns.add(new Turn(
                        string(after, "subject"),
                        string(after, "model"),
                        requirement,
                        now.get("label"),
                        string(then, "outcome"),
                        string(now, "outcome"),
                        evidence(now, then),
                        evidence(then, now),
                        now.get("lacks")));
            }
        });
    }

    private static List<String> evidence(JsonNode here, JsonNode there) {
        var evidence = new TreeSet<String>();
        here.path("evidence").forEach(item -> evidence.add(item.asString()));
        there.path("evidence").forEach(item -> evidence.remove(item.asString()));
        return List.copyOf(evidence);
    }

    private static Map<String, JsonNode> index(JsonNode assessment, String member, String key) {
        var index = new LinkedHashMap<String, JsonNode>();
        for (JsonNode element : assessment.path(member)) {
            index.put(string(element, key), element);
        }
        return index;
    }

    /** What every report says. */
    private static String string(JsonNode object, String member) {
        return Objects.requireNonNull(stringOrNull(object, member), () -> "a report without " + member);
    }

    private static @Nullable String stringOrNull(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isNull() || value.isMissingNode() ? null : value.asString();
    }
}
