package org.gradus.crosswalk.sssom;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The slots of SSSOM 1.1 and the values that they take, from the tables {@code slots.tsv} and {@code values.tsv}. */
final class Schema {
    static final String NAMESPACE = "https://w3id.org/sssom/";

    /** The newest version of SSSOM that is known. */
    static final String NEWEST = "1.1";

    /** The version of a set that does not say one. */
    static final String FIRST = "1.0";

    private static final CSVFormat TABLE = CSVFormat.TDF
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(false)
            .get();
    private static final Map<String, Slot> SLOTS = slots(read("slots.tsv"));
    private static final Map<Slot.Type, Map<String, Value>> VALUES = values(read("values.tsv"));

    private Schema() {}

    /**
     * One value that a slot may take.
     *
     * @param term IRI that stands for it in RDF; empty where it stands there as it is
     * @param since the version of SSSOM that brought it
     */
    record Value(String text, String term, String since) {}

    static Optional<Slot> slot(String name) {
        return Optional.ofNullable(SLOTS.get(name));
    }

    /** All slots, in the order in which files give them. */
    static Collection<Slot> slots() {
        return SLOTS.values();
    }

    /** The values that a type lists, by their text; empty where it lists none. */
    static Map<String, Value> values(Slot.Type type) {
        return VALUES.getOrDefault(type, Map.of());
    }

    /** What of a set is not in the first version of SSSOM: slots, and values of slots; sorted. */
    static Set<String> newer(Map<String, List<String>> set, List<Mapping> mappings) {
        var newer = new TreeSet<String>();
        set.forEach((name, values) -> {
            if (!name.equals(MappingSet.VERSION)) {
                Slot slot = known(name);
                addNewer(slot, slot.setSince(), values, newer);
            }
        });
        for (Mapping mapping : mappings) {
            mapping.slots().forEach((name, values) -> {
                Slot slot = known(name);
                addNewer(slot, slot.mappingSince(), values, newer);
            });
        }
        return newer;
    }

    private static Slot known(String name) {
        return Objects.requireNonNull(SLOTS.get(name), "sets and mappings have no slots but those of SSSOM");
    }

    private static void addNewer(Slot slot, String since, List<String> values, Set<String> newer) {
        if (!since.equals(FIRST)) {
            newer.add(slot.name());
        }
        for (String value : values) {
            Value listed = values(slot.type()).get(value);
            if (listed != null && !listed.since().equals(FIRST)) {
                newer.add(value);
            }
        }
    }

    private static Map<String, Slot> slots(List<CSVRecord> table) {
        var slots = new LinkedHashMap<String, Slot>();
        for (CSVRecord row : table) {
            String name = row.get("slot");
            String property = row.get("property");
            slots.put(
                    name,
                    new Slot(
                            name,
                            row.get("set"),
                            row.get("mapping"),
                            type(row),
                            row.get("values").equals("many"),
                            row.get("common").equals("propagated"),
                            property.isEmpty() ? NAMESPACE + name : Curies.wellKnown(property),
                            number(row.get("least")),
                            number(row.get("most"))));
        }
        return slots;
    }

    private static Map<Slot.Type, Map<String, Value>> values(List<CSVRecord> table) {
        var values = new EnumMap<Slot.Type, Map<String, Value>>(Slot.Type.class);
        for (CSVRecord row : table) {
            String term = row.get("term");
            values.computeIfAbsent(type(row), type -> new LinkedHashMap<>())
                    .put(
                            row.get("value"),
                            new Value(
                                    row.get("value"), term.isEmpty() ? "" : Curies.wellKnown(term), row.get("since")));
        }
        return values;
    }

    private static Slot.Type type(CSVRecord row) {
        return Slot.Type.valueOf(row.get("type").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static List<CSVRecord> read(String name) {
        try (Reader reader = new InputStreamReader(Schema.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            return TABLE.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
