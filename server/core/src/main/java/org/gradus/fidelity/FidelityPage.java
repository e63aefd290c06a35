package org.gradus.fidelity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Per standard, how many rows two readings of a sentence part in, by kind, and how each was settled. */
final class FidelityPage {
    private static final String ALIKE = "none";
    /** By the first part of an identifier, the standard that people know. */
    private static final Map<String, String> STANDARDS = new LinkedHashMap<>();

    static {
        STANDARDS.put("10003", "T/AIITRE 10003");
        STANDARDS.put("10004", "T/AIITRE 10004-2023");
        STANDARDS.put("ccua", "T/CCUA 0000-2024");
        STANDARDS.put("ms2014", "Management system of 2014");
        STANDARDS.put("hb2020", "Handbook of 2020");
    }

    private final StringBuilder page = new StringBuilder();

    private FidelityPage() {}

    static String of(Ledgers ledgers) {
        return new FidelityPage().write(ledgers);
    }

    static String standard(String requirement) {
        String prefix = requirement.substring(0, requirement.indexOf(':'));
        return STANDARDS.getOrDefault(prefix, prefix);
    }

    private String write(Ledgers ledgers) {
        page.append("""
                # How faithfully the criteria say what the sentences say

                <!-- Made by `./gradus compile` from the ledgers in docs/fidelity/; do not edit. -->

                Every row of the four models was read twice, lead-ins, key requirements and the handbook once. The first reading set
                sentence, criterion and definition side by side and mended the criteria. The second was made from the sentence alone:
                its readers had not seen the criteria, wrote for each row what would only just do and what looks like it and does not,
                and then compared. They chose from the list of practices, which was made for these criteria, so that the agreement on
                practices is flattered. A row counts in each kind in which the two readings part. What the words leave open whoever reads them is in [decidability.md](decidability.md); all rows
                with criteria, readings and examples as one table are in [fidelity/criteria.csv](fidelity/criteria.csv).
                """);
        section("The second reading", ledgers.second());
        section("The first reading", ledgers.first());
        if (!ledgers.words().isEmpty()) {
            section("The words that carry the bounds", ledgers.words(), """

                    A search had quoted for each bound a word of its sentence. One reader then looked at each in its context, beside practice
                    and bound; the words that name a level itself and those of a lead-in were taken by rule. *another object*: the word is said of something else in the sentence; *topic*, it only names what the sentence is about; *across two
                    words*, its characters belong to two words; *driver for breadth*, what drives was taken for how wide; *too general*, the word
                    alone stands for several values; *word missing*, no word was quoted. A line is a bound, not a row of a standard.
                    """);
        }
        unbound(ledgers.unbound());
        return page.toString();
    }

    /** Why a word of the guide bounds nothing in a sentence: a line a standard, a column a kind. */
    private void unbound(List<UnboundWord> words) {
        if (words.isEmpty()) {
            return;
        }
        page.append("""

                ## Words that bound nothing

                The other way round: each word of the guide in a sentence of which no criterion has the value that the word stands for. They were
                read one by one; where the same word carries a bound elsewhere and means the same here, the bound was added, and what is left
                is in the ledgers with its reason. *the practice itself*: the word names what is asked, so nothing of it can lack; *label*, it only names the topic or is part
                of a name; *another object*, it is said of something else in the sentence; *not technical*, what has no such scale;
                *content of a paper*, what a plan or rule speaks of; *example*, in an open list; *lesser alternative*, the sentence is met by less; *lowest rank*, met by
                whatever is done; *nothing driven*, no driver is named.
                """);
        List<String> kinds =
                words.stream().map(UnboundWord::kind).distinct().sorted().toList();
        page.append("\n| standard | words | ").append(String.join(" | ", kinds)).append(" |\n| --- | ---: |");
        kinds.forEach(kind -> page.append(" ---: |"));
        page.append('\n');
        var byStandard = words.stream()
                .collect(Collectors.groupingBy(
                        word -> standard(word.requirement()), LinkedHashMap::new, Collectors.toList()));
        byStandard.forEach((standard, found) -> {
            page.append("| ").append(standard).append(" | ").append(found.size());
            kinds.forEach(kind -> page.append(" | ")
                    .append(found.stream()
                            .filter(word -> word.kind().equals(kind))
                            .count()));
            page.append(" |\n");
        });
    }

    private void section(String title, List<Comparison> rows) {
        section(title, rows, "");
    }

    private void section(String title, List<Comparison> rows, String about) {
        if (rows.isEmpty()) {
            return;
        }
        page.append("\n## ").append(title).append('\n').append(about);
        var byStandard = grouped(rows, row -> standard(row.requirement()));
        table(byStandard);
        byStandard.forEach((standard, read) -> settled(standard + ": how it was settled", read));
    }

    /** A line a standard, a column a kind. */
    private void table(Map<String, List<Comparison>> byStandard) {
        List<String> kinds = byStandard.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.kinds().stream())
                .distinct()
                .sorted()
                .toList();
        page.append("\n| standard | rows | alike | ")
                .append(String.join(" | ", kinds))
                .append(" |\n| --- | ---: | ---: |");
        kinds.forEach(kind -> page.append(" ---: |"));
        page.append('\n');
        byStandard.forEach((standard, rows) -> {
            long alike = rows.stream().filter(Comparison::isAlike).count();
            page.append("| ")
                    .append(standard)
                    .append(" | ")
                    .append(rows.size())
                    .append(" | ")
                    .append(share(alike, rows));
            for (String kind : kinds) {
                page.append(" | ")
                        .append(rows.stream()
                                .filter(row -> row.kinds().contains(kind))
                                .count());
            }
            page.append(" |\n");
        });
    }

    private static String share(long part, List<Comparison> rows) {
        return part + " (" + Math.round(100.0 * part / rows.size()) + " %)";
    }

    /** The rows that part, by kind and by what was done. */
    private void settled(String title, List<Comparison> rows) {
        var parted = rows.stream().filter(row -> !row.isAlike()).toList();
        if (parted.isEmpty()) {
            return;
        }
        page.append("\n### ").append(title).append("\n\n| kind | how settled | rows |\n| --- | --- | --- |\n");
        var byKind = new TreeMap<>(grouped(parted, row -> String.join(", ", row.kinds())));
        byKind.forEach((kind, alike) -> grouped(alike, Comparison::settled)
                .forEach((how, same) -> page.append("| ")
                        .append(kind.isEmpty() ? ALIKE : kind)
                        .append(" | ")
                        .append(cell(how))
                        .append(" | ")
                        .append(same.stream()
                                .map(row -> row.requirement()
                                        .substring(row.requirement().indexOf(':') + 1))
                                .collect(Collectors.joining(", ")))
                        .append(" |\n")));
    }

    static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static Map<String, List<Comparison>> grouped(List<Comparison> rows, Function<Comparison, String> by) {
        return rows.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
