package org.gradus.crosswalk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.rdf.Namespaces;

/**
 * Mapping sets as SSSOM/TSV: metadata as commented YAML, then a table (Simple Standard for Sharing Ontological Mappings,
 * https://mapping-commons.github.io/sssom/).
 */
public final class SssomTsv {
    private static final String SETS = Namespaces.BASE + "crosswalk/";
    private static final String MODIFIER = "predicate_modifier";
    private static final String DENIED = "Not";
    private static final List<String> COLUMNS = List.of(
            "subject_id",
            "subject_label",
            "predicate_id",
            "object_id",
            "object_label",
            "mapping_justification",
            "author_label",
            "confidence",
            "comment");

    private SssomTsv() {}

    /** The IRI of a mapping set. */
    static String iri(MappingSet set) {
        return SETS + set.name();
    }

    /** The whole file of a derived set; it says so, because an edit would be lost. Nothing is derived that is denied. */
    public static String write(MappingSet set) {
        var text = new StringBuilder();
        text.append("#mapping_set_id: \"").append(iri(set)).append("\"\n");
        text.append("#mapping_set_title: \"").append(set.title()).append("\"\n");
        text.append(
                "#mapping_set_description: \"Derived from shared criteria by `./gradus compile`; never edited by hand.\"\n");
        text.append("#mapping_tool: \"Gradus\"\n");
        text.append("#license: \"https://creativecommons.org/licenses/by/4.0/\"\n");
        text.append("#curie_map:\n");
        var prefixes = new TreeMap<>(set.prefixes());
        prefixes.put("semapv", "https://w3id.org/semapv/vocab/");
        prefixes.put("skos", Namespaces.SKOS);
        prefixes.forEach((prefix, namespace) -> text.append("#  ")
                .append(prefix)
                .append(": \"")
                .append(namespace)
                .append("\"\n"));
        text.append(String.join("\t", COLUMNS)).append('\n');
        for (Mapping mapping : set.mappings()) {
            text.append(String.join(
                            "\t",
                            curie(mapping.subject(), set.prefixes()),
                            cell(mapping.subjectLabel()),
                            "skos:" + mapping.match().localName(),
                            curie(mapping.object(), set.prefixes()),
                            cell(mapping.objectLabel()),
                            "semapv:" + mapping.justification(),
                            cell(mapping.author()),
                            mapping.confidence().toPlainString(),
                            cell(mapping.comment())))
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * Reads a file.
     *
     * @param name the name of the set, for messages and IRIs
     * @throws IllegalArgumentException where it is no SSSOM/TSV with the slots that Gradus uses; the message names the line
     */
    public static MappingSet read(String name, Reader source) {
        var prefixes = new LinkedHashMap<String, String>();
        var mappings = new ArrayList<Mapping>();
        String title = name;
        try (var reader = new BufferedReader(source)) {
            List<String> columns = null;
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.startsWith("#  ")) {
                    String[] pair = line.substring(3).split(":", 2);
                    prefixes.put(pair[0].strip(), unquoted(pair[1]));
                } else if (line.startsWith("#mapping_set_title:")) {
                    title = unquoted(line.substring(line.indexOf(':') + 1));
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    if (columns == null) {
                        columns = List.of(line.split("\t", -1));
                        requireColumns(columns, name, number);
                    } else {
                        mappings.add(
                                mapping(columns, line.split("\t", -1), prefixes, name + ".sssom.tsv, line " + number));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        prefixes.remove("semapv");
        prefixes.remove("skos");
        return new MappingSet(name, title, prefixes, mappings);
    }

    private static void requireColumns(List<String> columns, String name, int line) {
        var missing =
                COLUMNS.stream().filter(column -> !columns.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    name + ".sssom.tsv, line " + line + ": the column " + missing.get(0) + " is missing");
        }
    }

    private static Mapping mapping(List<String> columns, String[] cells, Map<String, String> prefixes, String where) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    where + ": " + cells.length + " cells where " + columns.size() + " columns are named");
        }
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.length; i++) {
            row.put(columns.get(i), cells[i].strip());
        }
        String predicate = row.get("predicate_id");
        Match match = Stream.of(Match.values())
                .filter(each -> predicate.equals("skos:" + each.localName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        where + ": " + predicate + " is no SKOS mapping relation, such as skos:closeMatch"));
        for (String required : List.of("mapping_justification", "author_label", "confidence", "comment")) {
            if (row.get(required).isEmpty()) {
                throw new IllegalArgumentException(where + ": " + required + " is empty; say who thought so and why");
            }
        }
        String modifier = row.getOrDefault(MODIFIER, "");
        if (!modifier.isEmpty() && !modifier.equals(DENIED)) {
            throw new IllegalArgumentException(where + ": predicate_modifier is empty or Not, never " + modifier);
        }
        return new Mapping(
                iri(row.get("subject_id"), prefixes, where),
                row.get("subject_label"),
                match,
                modifier.equals(DENIED),
                iri(row.get("object_id"), prefixes, where),
                row.get("object_label"),
                row.get("mapping_justification").replace("semapv:", ""),
                row.get("author_label"),
                new BigDecimal(row.get("confidence")),
                row.get("comment"));
    }

    private static String iri(String curie, Map<String, String> prefixes, String where) {
        String prefix = curie.contains(":") ? curie.substring(0, curie.indexOf(':')) : curie;
        if (!prefixes.containsKey(prefix)) {
            throw new IllegalArgumentException(where + ": the prefix of " + curie + " is not in the curie_map");
        }
        return prefixes.get(prefix) + curie.substring(prefix.length() + 1);
    }

    private static String unquoted(String value) {
        String text = value.strip();
        return text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static String curie(String iri, Map<String, String> prefixes) {
        return prefixes.entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue()))
                .map(entry ->
                        entry.getKey() + ":" + iri.substring(entry.getValue().length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no prefix for " + iri));
    }

    private static String cell(String text) {
        return text.replace('\t', ' ').replace('\n', ' ');
    }
}
