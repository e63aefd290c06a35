package org.gradus.crosswalk.sssom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/**
 * Writes mapping sets as SSSOM/TSV: what all mappings share once, above the table, no column without values, and mappings in
 * their order.
 */
public final class SssomTsv {
    private static final CSVFormat TABLE = CSVFormat.RFC4180
            .builder()
            .setDelimiter('\t')
            .setRecordSeparator('\n')
            .get();

    /** The columns that every table has. */
    private static final Set<String> ALWAYS =
            Set.of(Mapping.SUBJECT, Mapping.PREDICATE, Mapping.OBJECT, Mapping.JUSTIFICATION);

    private SssomTsv() {}

    /** The whole file. */
    public static String write(MappingSet set) {
        var curies = new Curies(set.prefixes());
        var shared = shared(set);
        var slots = new HashMap<>(set.slots());
        slots.putAll(shared);
        slots.remove(MappingSet.VERSION);
        var rows = set.mappings().stream()
                .map(mapping -> without(mapping, shared.keySet()))
                .toList();
        if (set.slots().containsKey(MappingSet.VERSION)
                || !Schema.newer(slots, rows).isEmpty()) {
            slots.put(MappingSet.VERSION, List.of(Schema.NEWEST));
        }
        var used = new LinkedHashSet<String>();
        String table = table(rows, curies, used);
        return metadata(slots, Extensions.used(rows), set.prefixes(), curies, used) + table;
    }

    /** What all mappings say alike and a set may say for all, unless the set says something else. */
    private static Map<String, List<String>> shared(MappingSet set) {
        var shared = new LinkedHashMap<String, List<String>>();
        for (Slot slot : Schema.slots()) {
            if (slot.common() && !set.mappings().isEmpty() && !set.slots().containsKey(slot.name())) {
                var values = set.mappings().get(0).all(slot.name());
                if (!values.isEmpty()
                        && set.mappings().stream()
                                .allMatch(mapping -> mapping.all(slot.name()).equals(values))) {
                    shared.put(slot.name(), values);
                }
            }
        }
        return shared;
    }

    private static Mapping without(Mapping mapping, Set<String> slots) {
        var kept = new HashMap<>(mapping.slots());
        kept.keySet().removeAll(slots);
        return new Mapping(kept);
    }

    private static String metadata(
            Map<String, List<String>> slots,
            List<Slot> extensions,
            Map<String, String> prefixes,
            Curies curies,
            Set<String> used) {
        var block = new LinkedHashMap<String, Object>();
        var said = new LinkedHashMap<String, Object>();
        for (Slot slot : Schema.slots()) {
            List<String> values = slots.getOrDefault(slot.name(), List.of()).stream()
                    .map(value -> written(slot, value, curies, used))
                    .toList();
            if (slot.name().equals(MappingSet.VERSION) && !values.isEmpty()) {
                block.put(slot.name(), values.get(0));
            } else if (!values.isEmpty()) {
                said.put(slot.name(), slot.many() ? values : typed(slot, values.get(0)));
            }
        }
        if (!extensions.isEmpty()) {
            said.put(Extensions.SLOT, Extensions.definitions(extensions, curies, used));
        }
        var declared = new TreeMap<>(prefixes);
        declared.keySet().retainAll(used);
        if (!declared.isEmpty()) {
            block.put("curie_map", declared);
        }
        block.putAll(said);
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return new Yaml(options)
                .dump(block)
                .lines()
                .map(line -> "#" + line + "\n")
                .reduce("", String::concat);
    }

    /** Numbers stand without quotes. */
    private static Object typed(Slot slot, String value) {
        return slot.type() == Slot.Type.NUMBER ? Double.valueOf(value) : value;
    }

    private static String table(List<Mapping> mappings, Curies curies, Set<String> used) {
        List<Slot> columns = Schema.slots().stream()
                .filter(slot -> ALWAYS.contains(slot.name())
                        || mappings.stream()
                                .anyMatch(mapping -> !mapping.all(slot.name()).isEmpty()))
                .toList();
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, TABLE)) {
            printer.printRecord(columns.stream().map(Slot::name));
            for (Mapping mapping : mappings) {
                var cells = new ArrayList<String>();
                for (Slot slot : columns) {
                    List<String> values = mapping.all(slot.name()).stream()
                            .map(value -> written(slot, value, curies, used))
                            .toList();
                    cells.add(values.isEmpty() ? "" : Rows.cell(slot, values));
                }
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The value as a file has it: identifiers in short form. */
    private static String written(Slot slot, String value, Curies curies, Set<String> used) {
        if (!slot.type().isReference()) {
            return value;
        }
        return curies.shortened(value, used);
    }
}
