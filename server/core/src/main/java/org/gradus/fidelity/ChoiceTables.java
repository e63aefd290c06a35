package org.gradus.fidelity;

import org.gradus.ontology.Choice;
import org.gradus.ontology.Choices;
import org.gradus.text.Language;
import org.gradus.text.Text;

/** The decision tables of the ontology in a page for people, between two marks. */
final class ChoiceTables {
    private static final String BEGIN = "<!-- choices: made by `./gradus compile` from ontology/choices.ttl -->\n";
    private static final String END = "<!-- /choices -->";

    private static final Text HEAD = new Text(
            "| what is there | practice | remark |\n| --- | --- | --- |\n",
            "| 所见情形 | 选用的实践 | 说明 |\n| --- | --- | --- |\n");

    private ChoiceTables() {}

    /** The page with its tables as the ontology has them; as it is where it has no place for them. */
    static String in(String page, Choices choices, Language language) {
        int from = page.indexOf(BEGIN);
        int to = page.indexOf(END);
        return from < 0 || to < from
                ? page
                : page.substring(0, from + BEGIN.length()) + tables(choices, language) + page.substring(to);
    }

    private static String tables(Choices choices, Language language) {
        var tables = new StringBuilder();
        for (Choice choice : choices.all()) {
            tables.append("\n### ")
                    .append(choice.title().in(language))
                    .append("\n\n")
                    .append(HEAD.in(language));
            choice.cases()
                    .forEach(each -> tables.append("| ")
                            .append(FidelityPage.cell(each.there().in(language)))
                            .append(" | ")
                            .append(each.practice().label().in(language))
                            .append(" `")
                            .append(each.practice().name())
                            .append("` | ")
                            .append(FidelityPage.cell(each.remark().in(language)))
                            .append(" |\n"));
        }
        return tables.append('\n').toString();
    }
}
