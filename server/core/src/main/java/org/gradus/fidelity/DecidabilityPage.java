package org.gradus.fidelity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.text.Text;

/** For those who keep the standards: clause by clause what no reading can decide, and the errors of the printed text. */
final class DecidabilityPage {
    private static final String HEAD = """


            | clause 条款 | what it is about 内容 | not decidable 无法判定之处 | error in print 勘误 |
            | --- | --- | --- | --- |
            """;

    private final Map<String, Clause> clauses;
    /** By requirement, what cannot be decided there, in the order of the ledgers. */
    private final Map<String, Set<String>> undecidable = new LinkedHashMap<>();

    private DecidabilityPage(Ledgers ledgers, Clauses clauses) {
        this.clauses = clauses.byIdentifier();
        // In the order of the clauses first; what is no requirement, such as a stage of the handbook, comes after.
        this.clauses.keySet().forEach(identifier -> undecidable.put(identifier, new LinkedHashSet<>()));
        Stream.concat(ledgers.first().stream(), ledgers.second().stream())
                .forEach(row -> undecidable
                        .computeIfAbsent(row.requirement(), r -> new LinkedHashSet<>())
                        .addAll(row.undecidable()));
    }

    static String of(Ledgers ledgers, Clauses clauses) {
        return new DecidabilityPage(ledgers, clauses).page();
    }

    private String page() {
        var page = new StringBuilder("""
                # What the standards leave open · 标准中尚待明确之处

                <!-- Made by `./gradus compile` from the ledgers in docs/fidelity/ and the errata in ontology/; do not edit. -->

                Where two readings of a clause part for a reason that lies in the clause, and where its printed text has an error. Each
                line says what would have to be written for two assessors to decide alike.

                两次解读因条款本身的原因而不一致之处，以及原文的印刷错误。各行说明须补充什么，两位评估人员才能得出相同结论。
                """);
        var byStandard = new LinkedHashMap<String, List<String>>();
        undecidable.forEach((identifier, why) -> {
            Clause clause = clauses.get(identifier);
            Text erratum = clause == null ? Text.EMPTY : clause.erratum();
            if (!why.isEmpty() || !erratum.isEmpty()) {
                byStandard
                        .computeIfAbsent(FidelityPage.standard(identifier), s -> new ArrayList<>())
                        .add(line(
                                identifier,
                                clause == null
                                        ? Text.EMPTY
                                        : clause.requirement().label(),
                                why,
                                erratum));
            }
        });
        byStandard.forEach((standard, lines) ->
                page.append("\n## ").append(standard).append(HEAD).append(String.join("", lines)));
        return page.toString();
    }

    private static String line(String identifier, Text label, Set<String> why, Text erratum) {
        return "| " + identifier.substring(identifier.indexOf(':') + 1)
                + " | " + both(label)
                + " | " + FidelityPage.cell(String.join("<br>", why))
                + " | " + both(erratum)
                + " |\n";
    }

    private static String both(Text text) {
        return text.isEmpty() ? "" : FidelityPage.cell(text.zh() + "<br>" + text.en());
    }
}
