package org.gradus.web.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.model.Aspect;
import org.gradus.model.Criterion;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.shapes.ShapeText;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.web.html.Link;
import tools.jackson.databind.JsonNode;

/** The cells of one verdict, from its report. */
final class Picture {
    /** So few steps are near, and so few not far. */
    private static final int NEAR = 2;

    private static final int SOME = 5;

    private static final int DEEPEST = 3;

    private final JsonNode report;
    private final MaturityModel model;
    private final Language language;
    private final Map<String, Requirement> requirements;
    private final String address;

    /**
     * @param report of one subject and model, as {@link org.gradus.report.JsonReport} writes it
     * @param address of the page, to which cells are added
     */
    Picture(JsonNode report, MaturityModel model, String address, Language language) {
        this.report = report;
        this.model = model;
        this.address = address;
        this.language = language;
        this.requirements = model.requirementsByIri();
    }

    List<PictureView.Head> heads() {
        return model.levels().stream()
                .map(level -> new PictureView.Head(
                        level.mark().in(language), level.label().in(language)))
                .toList();
    }

    /** The rows; the chosen cell is marked. */
    List<PictureView.Row> rows(String aspect, String level) {
        var depths = new LinkedHashMap<String, Integer>();
        var rows = new ArrayList<PictureView.Row>();
        for (JsonNode node : report.path("aspects")) {
            String iri = node.path("aspect").asString();
            String parent =
                    node.path("parent").isNull() ? "" : node.path("parent").asString();
            int depth = depths.containsKey(parent) ? depths.get(parent) + 1 : 0;
            depths.put(iri, depth);
            rows.add(new PictureView.Row(
                    Math.min(depth, DEEPEST),
                    text(node.path("label")).in(language),
                    standing(node).in(language),
                    cells(node, iri, aspect, level)));
        }
        return rows;
    }

    /** The cells as a table, and what stands in its columns: met of asked, where anything is. */
    List<List<String>> table() {
        var rows = new ArrayList<List<String>>();
        var head = new ArrayList<>(List.of(language.say("Aspect", "方面")));
        heads().forEach(each -> {
            head.add(each.mark() + language.say(" met", " 已满足"));
            head.add(each.mark() + language.say(" asked", " 应满足"));
        });
        head.add(language.say("Stands at", "所处等级"));
        rows.add(head);
        for (PictureView.Row row : rows("", "")) {
            var cells = new ArrayList<>(List.of(row.aspect()));
            row.cells().forEach(cell -> {
                cells.add(Integer.toString(cell.met()));
                cells.add(Integer.toString(cell.asked()));
            });
            cells.add(row.standing());
            rows.add(cells);
        }
        return rows;
    }

    private Text standing(JsonNode aspect) {
        return switch (aspect.path("standing").asString()) {
            case "reached" -> mark(aspect.path("level").asString());
            case "not-asked" -> new Text("not asked", "无要求");
            default -> {
                Text from = mark(aspect.path("firstAsked").asString());
                yield model.levels().size() == 1
                        ? new Text("not reached", "未达到")
                        : new Text("not reached (asked from " + from.en() + ")", "未达到（" + from.zh() + " 起有要求）");
            }
        };
    }

    private Text mark(String level) {
        return model.levels().stream()
                .filter(each -> each.name().equals(level))
                .findFirst()
                .map(Level::mark)
                .orElse(new Text(level, level));
    }

    private List<PictureView.Cell> cells(JsonNode node, String aspect, String chosenAspect, String chosenLevel) {
        Set<String> family = family(aspect);
        String name = name(aspect);
        var cells = new ArrayList<PictureView.Cell>();
        for (JsonNode cell : node.path("cells")) {
            String level = cell.path("level").asString();
            int met = cell.path("met").asInt();
            int asked = cell.path("asked").asInt();
            int open = asked == met ? 0 : open(family, level);
            String kind =
                    asked == 0 ? "none" : met == asked ? "met" : open <= NEAR ? "near" : open <= SOME ? "some" : "far";
            cells.add(new PictureView.Cell(
                    mark(level).in(language),
                    kind,
                    switch (kind) {
                        case "met" -> "●";
                        case "near" -> "◐";
                        case "some" -> "◔";
                        case "far" -> "○";
                        default -> "–";
                    },
                    met,
                    asked,
                    open,
                    asked == 0 ? "" : address + "&aspect=" + name + "&level=" + level + "#cell",
                    name.equals(chosenAspect) && level.equals(chosenLevel)));
        }
        return cells;
    }

    /** How many practices must improve at the least until what is asked at a level is met. */
    private int open(Set<String> family, String level) {
        var practices = new HashSet<String>();
        int withoutOwn = 0;
        for (JsonNode each : report.path("requirements")) {
            Requirement requirement = requirements.get(each.path("requirement").asString());
            if (requirement == null
                    || !isOpen(each)
                    || !each.path("level").asString().equals(level)
                    || !family.contains(each.path("aspect").asString())) {
                continue;
            }
            var own = new HashSet<String>();
            each.path("unmet")
                    .forEach(iri -> requirement.criteria().stream()
                            .filter(criterion ->
                                    criterion.iri().equals(iri.asString()) && requirement.bindsTo(criterion))
                            .forEach(criterion -> own.addAll(criterion.accept(FewestPractices.OF))));
            withoutOwn += own.isEmpty() ? 1 : 0;
            practices.addAll(own);
        }
        // What only refers to others is closed with them, and is a step where nothing else is.
        return practices.isEmpty() ? withoutOwn : practices.size();
    }

    private static boolean isOpen(JsonNode requirement) {
        String outcome = requirement.path("outcome").asString();
        return requirement.path("severity").asString().equals("Violation")
                && (outcome.equals("failed") || outcome.equals("untested"));
    }

    /** What stands in a cell; empty where there is no such cell, or nothing is asked in it. */
    Optional<PictureView.Panel> panel(String aspectName, String levelName, Proofs proofs, ShapeText words) {
        Optional<Aspect> aspect = model.aspects().stream()
                .filter(each -> each.name().equals(aspectName))
                .findFirst();
        if (aspect.isEmpty()) {
            return Optional.empty();
        }
        Set<String> family = family(aspect.get().iri());
        var needs = new ArrayList<PictureView.Need>();
        for (JsonNode each : report.path("requirements")) {
            if (each.path("level").asString().equals(levelName)
                    && family.contains(each.path("aspect").asString())) {
                needs.add(need(each, proofs, words));
            }
        }
        return needs.isEmpty()
                ? Optional.empty()
                : Optional.of(new PictureView.Panel(
                        aspect.get().label().in(language) + " · "
                                + mark(levelName).in(language),
                        needs));
    }

    private PictureView.Need need(JsonNode node, Proofs proofs, ShapeText words) {
        String iri = node.path("requirement").asString();
        Optional<Requirement> requirement = Optional.ofNullable(requirements.get(iri));
        String outcome = node.path("outcome").asString();
        var lacks = new ArrayList<String>();
        node.path("lacks").forEach(each -> lacks.add(text(each).in(language)));
        node.path("justifications").forEach(each -> lacks.add(text(each).in(language)));
        return new PictureView.Need(
                new Link(iri, text(node.path("label")).in(language)),
                requirement
                        .map(each -> each.citation().in(language))
                        .orElse(node.path("clause").asString()),
                requirement.map(each -> each.definition().in(language)).orElse(""),
                outcome,
                Outcomes.mark(outcome),
                Outcomes.words(outcome).in(language),
                requirement.stream()
                        .flatMap(each -> each.criteria().stream())
                        .map((Criterion criterion) -> words.asked(criterion).in(language))
                        .toList(),
                proofs.of(node.path("evidence")),
                proofs.of(node.path("nearest")),
                lacks);
    }

    private Set<String> family(String aspect) {
        var family = new HashSet<>(Set.of(aspect));
        model.aspects().stream()
                .filter(each -> aspect.equals(each.parent()))
                .forEach(child -> family.addAll(family(child.iri())));
        return family;
    }

    private String name(String iri) {
        return model.aspects().stream()
                .filter(aspect -> aspect.iri().equals(iri))
                .findFirst()
                .map(Aspect::name)
                .orElse("");
    }

    static Text text(JsonNode node) {
        return new Text(node.path("en").asString(), node.path("zh").asString());
    }
}
