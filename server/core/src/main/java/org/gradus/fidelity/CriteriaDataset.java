package org.gradus.fidelity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gradus.model.Aspect;
import org.gradus.model.Level;
import org.gradus.model.Requirement;
import org.gradus.ontology.Ontology;
import org.gradus.probe.Probe;
import org.gradus.probe.ProbeText;
import org.gradus.probe.Probes;
import org.gradus.shapes.ShapeText;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** All requirements as one table to cite: criteria, the words that they rest on, both readings, and what would and would not do. */
final class CriteriaDataset {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final List<String> COLUMNS = List.of(
            "requirement",
            "identifier",
            "levels",
            "aspect",
            "modality",
            "condition",
            "label_en",
            "label_zh",
            "criteria_en",
            "criteria_zh",
            "carried_by",
            "first_reading",
            "first_parts",
            "first_settled",
            "second_reading",
            "second_parts",
            "second_settled",
            "sufficient_en",
            "sufficient_zh",
            "sufficient_shows",
            "insufficient_en",
            "insufficient_zh",
            "insufficient_shows");

    private final Map<String, Comparison> first;
    private final Map<String, Comparison> second;
    private final Map<String, Probes> probes = new HashMap<>();
    private final ShapeText criteria;
    private final ProbeText shown;

    private CriteriaDataset(Ledgers ledgers, Ontology ontology) {
        this.first = byRequirement(ledgers.first());
        this.second = byRequirement(ledgers.second());
        this.criteria = new ShapeText(ontology.vocabulary());
        this.shown = new ProbeText(ontology.vocabulary());
        ontology.modelNames().forEach(name -> probes.put(name, Probes.of(ontology, ontology.model(name))));
    }

    private static Map<String, Comparison> byRequirement(List<Comparison> rows) {
        return rows.stream()
                .collect(Collectors.toMap(Comparison::requirement, Function.identity(), (one, other) -> one));
    }

    static String of(Ledgers ledgers, Clauses clauses, Ontology ontology) throws IOException {
        var dataset = new CriteriaDataset(ledgers, ontology);
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(COLUMNS);
            for (Clause clause : clauses.all()) {
                printer.printRecord(dataset.row(clause));
            }
        }
        return text.toString();
    }

    private List<String> row(Clause clause) {
        Requirement requirement = clause.requirement();
        var asked = requirement.criteria().stream().map(criteria::asked).toList();
        var row = new ArrayList<>(List.of(
                requirement.iri(),
                clause.identifier(),
                requirement.levels().stream().map(Level::name).collect(Collectors.joining(" ")),
                clause.model().aspects().stream()
                        .filter(aspect -> aspect.iri().equals(requirement.aspect()))
                        .map(Aspect::name)
                        .findFirst()
                        .orElse(""),
                requirement.modality().localName(),
                requirement.condition() == null ? "" : requirement.condition().localName(),
                requirement.label().en(),
                requirement.label().zh(),
                String.join(" AND ", asked.stream().map(Text::en).toList()),
                String.join("并且", asked.stream().map(Text::zh).toList()),
                clause.carriedBy()));
        row.addAll(reading(first.get(clause.identifier())));
        row.addAll(reading(second.get(clause.identifier())));
        for (boolean sufficient : new boolean[] {true, false}) {
            var examples =
                    Objects.requireNonNull(probes.get(clause.model().name()), "every model was read")
                            .of(requirement)
                            .stream()
                            .filter(probe -> probe.sufficient() == sufficient)
                            .toList();
            row.add(joined(examples, probe -> probe.words().en()));
            row.add(joined(examples, probe -> probe.words().zh()));
            row.add(joined(examples, probe -> shown.shown(probe).en()));
        }
        return row;
    }

    private static String joined(List<Probe> probes, Function<Probe, String> said) {
        return probes.stream().map(said).collect(Collectors.joining(" / "));
    }

    private static List<String> reading(@Nullable Comparison row) {
        return row == null
                ? List.of("", "", "")
                : List.of(row.reading(), String.join(", ", row.kinds()), row.settled());
    }
}
