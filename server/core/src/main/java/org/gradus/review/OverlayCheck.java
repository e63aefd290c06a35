package org.gradus.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.evidence.reading.Cell;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.listing.FilledSheet;
import org.gradus.listing.FilledSheet.Row;
import org.gradus.listing.FilledSheet.Table;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.text.Nearest;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * Whether the text of a standard, as its owner has it in a table of clauses and sentences, covers a model: every clause and item is there, once.
 * Nothing of the text is kept or told.
 */
public final class OverlayCheck {
    private static final String CLAUSE = "clause";
    private static final String ITEM = "item";
    private static final String LEVEL = "level";
    private static final String TEXT = "text";
    private static final Map<String, List<String>> HEADS = Map.of(
            CLAUSE, List.of("clause", "clause number", "条款", "条号", "章条编号", "条款编号"),
            ITEM, List.of("item", "list item", "项", "列项", "项号"),
            LEVEL, List.of("level", "等级", "级别"),
            TEXT, List.of("text", "sentence", "原文", "文本", "内容", "条文", "句子"));

    private final MaturityModel model;
    /** By number without the signs between its parts, how the model writes it. */
    private final Map<String, String> numbers = new LinkedHashMap<>();

    private final Set<String> clauses = new HashSet<>();
    /** Tables whose cells have no number of their own. */
    private final Set<String> tables = new HashSet<>();
    /** By number, where it is. */
    private final Map<String, String> seen = new LinkedHashMap<>();

    private final List<IntakeProblem> problems = new ArrayList<>();
    private int headings;

    public OverlayCheck(MaturityModel model) {
        this.model = model;
        for (Requirement requirement : model.requirements()) {
            numbers.put(key(requirement.number()), requirement.number());
            clauses.add(FilledSheet.plain(requirement.clause()));
        }
        model.grades().stream()
                .flatMap(cell -> cell.keyRequirements().stream())
                .forEach(requirement -> tables.add(FilledSheet.plain(requirement.clause())));
    }

    /**
     * What was found.
     *
     * @param all how many clauses and items the model has
     * @param covered how many of them have one sentence
     * @param headings rows that are not held to anything: clauses that only head others, and tables whose cells have no number of their own
     * @param missing the numbers that no row has, in the order of the standard
     * @param problems rows with an unknown number, a number for the second time, or without a text
     */
    public record Found(int all, int covered, int headings, List<String> missing, List<IntakeProblem> problems) {
        public Found {
            missing = List.copyOf(missing);
            problems = List.copyOf(problems);
        }

        public boolean isWhole() {
            return missing.isEmpty() && problems.isEmpty();
        }
    }

    /** Checks the sheets of a file. */
    public Found check(List<FilledSheet> sheets) {
        for (FilledSheet sheet : sheets) {
            if (!sheet.rows().isEmpty()) {
                sheet.table(HEADS, Set.of(CLAUSE, TEXT))
                        .ifPresentOrElse(
                                this::read,
                                () -> problem(
                                        sheet,
                                        sheet.cell(sheet.rows().get(0).number(), 1),
                                        new Text(
                                                "No row of this table heads its columns. Put “Clause” and “Text” above them, and “Item” and “Level” where it has them.",
                                                "此表没有表头行。请在各列上方写明“条款”与“原文”，有列项与等级的另写“列项”“等级”。")));
            }
        }
        var missing = numbers.entrySet().stream()
                .filter(number -> !seen.containsKey(number.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new Found(numbers.size(), numbers.size() - missing.size(), headings, missing, problems);
    }

    private void read(Table table) {
        for (Row row : table.rows()) {
            String clause = table.text(row, CLAUSE);
            String item = table.text(row, ITEM);
            String text = table.text(row, TEXT);
            if (clause.isEmpty() && item.isEmpty() && text.isEmpty()) {
                continue;
            }
            row(table, row, clause, item, text);
        }
    }

    private void row(Table table, Row row, String clause, String item, String text) {
        String written = Stream.of(clause, table.text(row, LEVEL), item)
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        String key = key(written);
        if (!numbers.containsKey(key)) {
            // The level is told beside a number that needs none.
            key = key(clause + " " + item);
        }
        Cell cell = table.cell(row, CLAUSE);
        if (!numbers.containsKey(key)) {
            if (tables.contains(FilledSheet.plain(clause)) || (item.isEmpty() && isHeading(clause))) {
                headings++;
            } else {
                problem(
                        table.sheet(),
                        cell,
                        Wording.join(
                                Wording.say(
                                        "%s has no clause or item “%s”.", "%s 没有条款或列项“%s”。", model.prefix(), written),
                                Nearest.meant(written, numbers.values(), number -> number)));
            }
            return;
        }
        String before = seen.putIfAbsent(key, table.sheet().file() + ":" + cell);
        if (before != null) {
            problem(
                    table.sheet(),
                    cell,
                    Wording.say(
                            "“%s” is there already, at %s. Keep one of the two rows.",
                            "“%s”已见于 %s。请保留其一。", written, before));
        } else if (text.isEmpty()) {
            problem(
                    table.sheet(),
                    table.cell(row, TEXT),
                    Wording.say("“%s” has no text. Fill it in.", "“%s”没有原文。请补上。", written));
        }
    }

    private boolean isHeading(String clause) {
        String plain = FilledSheet.plain(clause);
        return clauses.contains(plain)
                || model.requirements().stream()
                        .map(Requirement::clause)
                        .anyMatch(each -> each.startsWith(clause.strip() + "."));
    }

    /** A number as one text whatever the signs between its parts; the name of a level and its rank are one. */
    private String key(String number) {
        String key = number;
        for (Level level : model.levels()) {
            for (String name : List.of(level.label().zh(), level.label().en())) {
                key = name.isEmpty() ? key : key.replace(name, level.name());
            }
        }
        return FilledSheet.plain(key.replaceAll("(?<=\\d)\\.(?=\\d)", "点"));
    }

    private void problem(FilledSheet sheet, Cell cell, Text message) {
        problems.add(new IntakeProblem(Code.CELL_NOT_READ, Place.at(sheet.file(), cell), message));
    }
}
