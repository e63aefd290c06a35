package org.gradus.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradus.assess.Standards;
import org.gradus.model.Aspect;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.model.Severity;
import org.gradus.text.Language;
import org.gradus.web.html.Link;
import org.gradus.web.http.Addresses;
import org.springframework.stereotype.Component;

/** A standard as a table: who reads it sees how what is asked of an aspect grows from level to level. */
@Component
final class StandardPage {
    private static final int DEEPEST = 3;

    private final Standards standards;

    StandardPage(Standards standards) {
        this.standards = standards;
    }

    /** Whether the path is that of a standard. */
    boolean isStandard(String path) {
        return standards.ontology().modelNames().contains(path.substring(1));
    }

    StandardView of(String path, Language language) {
        MaturityModel model = standards.ontology().model(path.substring(1));
        Map<String, List<Requirement>> byAspect =
                model.requirements().stream().collect(Collectors.groupingBy(Requirement::aspect));
        var rows = new ArrayList<StandardView.Row>();
        add(model, model.root(), 0, byAspect, rows, language);
        return new StandardView(
                model.label().in(language),
                Addresses.iri(path),
                path,
                model.size().text().in(language),
                model.levels().stream()
                        .map(level -> new Link(level.iri(), level.label().in(language)))
                        .toList(),
                rows);
    }

    private static void add(
            MaturityModel model,
            Aspect aspect,
            int depth,
            Map<String, List<Requirement>> byAspect,
            List<StandardView.Row> rows,
            Language language) {
        List<Requirement> own = byAspect.getOrDefault(aspect.iri(), List.of());
        rows.add(new StandardView.Row(
                Math.min(depth, DEEPEST),
                new Link(aspect.iri(), aspect.label().in(language)),
                own.size(),
                model.levels().stream().map(level -> cell(level, own, language)).toList()));
        model.children(aspect).stream()
                .sorted(Comparator.comparingInt(Aspect::order))
                .forEach(child -> add(model, child, depth + 1, byAspect, rows, language));
    }

    private static StandardView.Cell cell(Level level, List<Requirement> own, Language language) {
        return new StandardView.Cell(
                level.mark().in(language),
                own.stream()
                        .filter(requirement -> requirement.level().equals(level))
                        .map(requirement -> new StandardView.Asked(
                                requirement.citation().in(language),
                                new Link(requirement.iri(), requirement.label().in(language)),
                                requirement.severity() == Severity.VIOLATION))
                        .toList());
    }
}
