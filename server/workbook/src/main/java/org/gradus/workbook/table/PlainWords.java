package org.gradus.workbook.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Language;
import org.gradus.text.Text;

/** What intake says of a cell, in the words that stand in the workbook instead of the terms of RDF. */
public final class PlainWords {
    private static final Pattern TERM = Pattern.compile(
            "(?<![\\w/#-])(gradus|breadth|depth|driver|conduct|t10004|dcterms|rdfs|skos|practice|indicator):([A-Za-z][\\w-]*\\w)");
    private static final Pattern TYPED = Pattern.compile("\"([^\"]*)\"\\^\\^xsd:\\w+");
    private static final Pattern TWICE = Pattern.compile("([^\\s（(]+)[（(]\\1[）)]");
    private static final Pattern SAID_AGAIN = Pattern.compile("([^\\s：，。、]+)：\\1，");
    private static final Pattern BETWEEN_SIGNS = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final Pattern NUMBERS = Pattern.compile("\\s*[（(]xsd:decimal (?:or|或) xsd:integer[）)]");
    private static final Map<String, String> MORE = Map.of("t10004", Namespaces.BASE + "t-aiitre-10004-2023/");

    private final Book book;

    public PlainWords(Book book) {
        this.book = book;
    }

    /** Problems, those at cells in the words of the workbook. */
    public List<IntakeProblem> of(List<IntakeProblem> problems) {
        return problems.stream()
                .map(problem -> problem.place().cell() == null
                        ? problem
                        : new IntakeProblem(problem.code(), problem.place(), message(problem)))
                .toList();
    }

    /** The message of a problem at a cell; where it stands is said beside it. */
    public Text message(IntakeProblem problem) {
        return new Text(plain(problem, Language.EN), plain(problem, Language.ZH));
    }

    private String plain(IntakeProblem problem, Language language) {
        String message = problem.message().in(language);
        String node = problem.place().node();
        for (String mark : new String[] {": ", "："}) {
            if (!node.isEmpty() && message.startsWith(node + mark)) {
                message = message.substring(node.length() + mark.length());
            }
        }
        Matcher terms = TERM.matcher(withoutDatatypes(message, language));
        String plain = terms.replaceAll(term -> Matcher.quoteReplacement(label(term.group(1), term.group(2))
                .map(text -> text.in(language))
                .orElse(term.group())));
        String once = SAID_AGAIN.matcher(TWICE.matcher(plain).replaceAll("$1")).replaceAll("$1，");
        return BETWEEN_SIGNS.matcher(once).replaceAll("");
    }

    private static String withoutDatatypes(String message, Language language) {
        return NUMBERS.matcher(TYPED.matcher(message).replaceAll("$1"))
                .replaceAll("")
                .replace("an xsd:date", "a day")
                .replace("xsd:date", language.say("day", "日期"));
    }

    private Optional<Text> label(String prefix, String name) {
        String namespace = MORE.getOrDefault(prefix, Namespaces.prefixes().get(prefix));
        if (namespace == null) {
            return Optional.empty();
        }
        String iri = namespace + name;
        for (Sheet sheet : Sheet.values()) {
            for (Column column : book.columns(sheet)) {
                if (column.property().equals(iri)
                        && column.kind() != Kind.SUBJECT
                        && !column.header().isEmpty()) {
                    return Optional.of(book.label(iri).isEmpty() ? column.header() : book.label(iri));
                }
            }
        }
        var practice = book.ontology().vocabulary().practice(iri);
        if (practice != null) {
            return Optional.of(practice.label());
        }
        Text label = book.label(iri);
        return label.isEmpty() ? Optional.empty() : Optional.of(label);
    }
}
