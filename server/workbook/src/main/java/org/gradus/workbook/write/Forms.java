package org.gradus.workbook.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.table.Column;
import org.gradus.workbook.table.Content;
import org.gradus.workbook.table.Row;
import org.gradus.workbook.table.Sheet;
import org.gradus.workbook.table.Tabulation;
import org.gradus.workbook.table.Word;
import org.jspecify.annotations.Nullable;

/** The workbooks that there are: of evidence as it is, and to be filled in for some models. */
public final class Forms {
    private static final int LONGEST_CLAUSES = 180;

    private final Book book;

    public Forms(Book book) {
        this.book = book;
    }

    /** Any RDF as a workbook. */
    public Form evidence(Graph graph, Language language) {
        return new Form(
                language,
                language.say("Evidence", "证据"),
                Tabulation.of(graph, book, language),
                book.practices().words(),
                List.of(),
                false);
    }

    /**
     * What a template is made for.
     *
     * @param target the highest level of each model that is asked for; null for all
     * @param subjects IRIs of those who fill it in
     * @param there what there is already
     */
    public record Wanted(
            List<MaturityModel> models,
            @Nullable String target,
            List<String> subjects,
            @Nullable Graph there,
            boolean questionnaire) {
        public Wanted {
            models = List.copyOf(models);
            subjects = List.copyOf(subjects);
        }
    }

    /** A workbook with a row for each practice that models ask for, and what there is already. */
    public Form template(Wanted wanted, Language language) {
        Graph graph = wanted.there() == null ? GraphFactory.createDefaultGraph() : wanted.there();
        Map<Sheet, List<Row>> rows = new EnumMap<>(Tabulation.of(graph, book, language));
        Map<String, String> clauses = clauses(wanted);
        rows.put(Sheet.SUBJECTS, subjects(wanted, rows.getOrDefault(Sheet.SUBJECTS, List.of()), language));
        evidence(rows, clauses, language);
        var practices = new ArrayList<Word>();
        for (Word word : book.practices().words()) {
            if (clauses.containsKey(word.iri())) {
                practices.add(word);
            }
        }
        var requirements = new ArrayList<Word>();
        wanted.models().forEach(model -> requirements.addAll(book.waivable(model)));
        return new Form(language, title(wanted, language), rows, practices, requirements, wanted.questionnaire());
    }

    private static String title(Wanted wanted, Language language) {
        String models = String.join(
                language.say(", ", "、"),
                wanted.models().stream()
                        .map(model -> model.label().in(language))
                        .toList());
        String what = wanted.questionnaire()
                ? language.say("Questionnaire", "自我诊断问卷")
                : language.say("Template of evidence", "证据填报模板");
        return what + language.say(": ", "：") + models;
    }

    /** The practices that are asked for, with the clauses that ask. */
    private Map<String, String> clauses(Wanted wanted) {
        var byPractice = new HashMap<String, Map<String, Set<String>>>();
        for (MaturityModel model : wanted.models()) {
            int target = rank(wanted, model);
            model.requirements().stream()
                    .filter(requirement -> requirement.level().rank() <= target)
                    .forEach(requirement -> requirement
                            .asked()
                            .forEach(asked -> byPractice
                                    .computeIfAbsent(asked.practice(), p -> new TreeMap<>())
                                    .computeIfAbsent(mark(model), m -> new LinkedHashSet<>())
                                    .add(requirement.number())));
        }
        var clauses = new HashMap<String, String>();
        byPractice.forEach((practice, byModel) -> {
            var parts = new ArrayList<String>();
            byModel.forEach((model, numbers) ->
                    parts.add((wanted.models().size() == 1 ? "" : model + ": ") + String.join(", ", numbers)));
            String all = String.join("\n", parts);
            clauses.put(practice, all.length() > LONGEST_CLAUSES ? all.substring(0, LONGEST_CLAUSES) + "…" : all);
        });
        return clauses;
    }

    /** How far a model is asked for: to the level of that name, or where it has none to the level of the same rank. */
    private static int rank(Wanted wanted, MaturityModel model) {
        return Stream.concat(Stream.of(model), wanted.models().stream())
                .flatMap(each -> each.levels().stream())
                .filter(level -> level.name().equalsIgnoreCase(wanted.target()))
                .mapToInt(level -> level.rank())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** What tells a model from others where there is little room: 10003, 10004, CCUA, MS2014. */
    static String mark(MaturityModel model) {
        return model.prefix().replaceFirst("^t", "").toUpperCase(Locale.ROOT);
    }

    private List<Row> subjects(Wanted wanted, List<Row> there, Language language) {
        Column node = book.column(Sheet.SUBJECTS, "node");
        Column type = book.column(Sheet.SUBJECTS, "class");
        var rows = new ArrayList<>(there);
        var known = new HashSet<String>();
        there.forEach(row -> {
            Content content = row.at(node);
            known.add(content == null ? "" : content.shown());
        });
        String classOf = wanted.models().isEmpty() ? "" : wanted.models().get(0).subjectClass();
        for (String subject : wanted.subjects()) {
            if (known.add(subject)) {
                var cells = new LinkedHashMap<Column, Content>();
                cells.put(node, new Content.Words(subject));
                String label = book.words(type).label(classOf, language);
                if (label != null) {
                    cells.put(type, new Content.Words(label));
                }
                rows.add(new Row(cells, List.of()));
            }
        }
        return rows;
    }

    /** A practice of which nothing is there yet, or a row of one that is. */
    private record Line(Practice practice, Text theme, Row row, boolean there) {}

    private void evidence(Map<Sheet, List<Row>> rows, Map<String, String> clauses, Language language) {
        Column practiceColumn = book.column(Sheet.EVIDENCE, "practice");
        Column serves = book.column(Sheet.EVIDENCE, "serves");
        Column theme = book.column(Sheet.EVIDENCE, "theme");
        Column number = book.column(Sheet.EVIDENCE, "number");
        var lines = new ArrayList<Line>();
        var shown = new HashSet<String>();
        var left = new ArrayList<Row>();
        for (Row row : rows.getOrDefault(Sheet.EVIDENCE, List.of())) {
            Content content = row.at(practiceColumn);
            var found = content == null ? Set.<Word>of() : book.practices().find(content.shown());
            if (found.size() == 1) {
                Practice practice = book.ontology()
                        .vocabulary()
                        .declared(found.iterator().next().iri());
                shown.add(practice.iri());
                String asking = clauses.getOrDefault(practice.iri(), "");
                lines.add(new Line(
                        practice,
                        theme(practice),
                        asking.isEmpty() ? row : row.with(serves, new Content.Words(asking)),
                        true));
            } else {
                left.add(row);
            }
        }
        clauses.forEach((iri, asking) -> {
            if (shown.add(iri)) {
                Practice practice = book.ontology().vocabulary().declared(iri);
                var cells = new LinkedHashMap<Column, Content>();
                cells.put(theme, new Content.Words(theme(practice).in(language)));
                cells.put(practiceColumn, new Content.Words(practice.label().in(language)));
                cells.put(serves, new Content.Words(asking));
                lines.add(new Line(practice, theme(practice), new Row(cells, List.of()), false));
            }
        });
        lines.sort(Comparator.comparing((Line line) -> line.theme().en())
                .thenComparing(line -> line.practice().name()));
        var all = new ArrayList<Row>();
        var measurements = new ArrayList<>(rows.getOrDefault(Sheet.MEASUREMENTS, List.of()));
        int next = rows.getOrDefault(Sheet.EVIDENCE, List.of()).size();
        for (Line line : lines) {
            if (line.there()) {
                all.add(line.row());
            } else {
                var called = new Content.Words("E" + ++next);
                all.add(line.row().with(number, called));
                if (line.practice().kind() == Practice.Kind.OUTCOME) {
                    measurements.add(measurement(line.practice(), called, language));
                }
            }
        }
        all.addAll(left);
        rows.put(Sheet.EVIDENCE, all);
        rows.put(Sheet.MEASUREMENTS, measurements);
    }

    private Row measurement(Practice practice, Content.Words number, Language language) {
        var cells = new LinkedHashMap<Column, Content>();
        cells.put(book.column(Sheet.MEASUREMENTS, "evidence"), number);
        cells.put(
                book.column(Sheet.MEASUREMENTS, "practice"),
                new Content.Words(practice.label().in(language)));
        return new Row(cells, List.of());
    }

    private Text theme(Practice practice) {
        return practice.theme() == null ? Text.EMPTY : book.label(practice.theme());
    }
}
