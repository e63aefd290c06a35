package org.gradus.crosswalk.sssom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.crosswalk.sssom.Finding.Place;
import org.gradus.turtle.TurtleFault;
import org.gradus.turtle.TurtleNormalForm;

/**
 * Reads mapping sets from SSSOM/TSV: metadata as YAML behind {@code #}, or in a file of its own beside it, then a table. What
 * the set says of all its mappings is said of each afterwards. A file is read whole or refused, with every fault that it has.
 */
public final class SssomReader {
    /** How files of mappings end. */
    public static final String TSV = ".sssom.tsv";

    private static final String METADATA = ".sssom.yml";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final long LARGEST = 1L << 26;
    private static final int LARGEST_METADATA = 1 << 20;

    /** Where the head of a table stands, behind any usual metadata. */
    private static final int BEGIN = 1 << 16;

    private final Set<String> terms;

    /**
     * @param terms the IRIs that the ontology says something of
     */
    public SssomReader(Set<String> terms) {
        this.terms = terms;
    }

    /** Whether a file is one of mappings: by its name, or as a table with a column that every such table has. */
    public static boolean isMappings(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(TSV) || (name.endsWith(".tsv") && begin(file).contains(Mapping.PREDICATE));
    }

    private static String begin(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGIN), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // Whoever reads it says why it cannot be read.
            return Mapping.PREDICATE;
        }
    }

    /** Reads a file. */
    public Reading read(Path file) throws IOException {
        var findings = new Findings();
        String name = file.toString();
        Optional<String> text = text(file, findings);
        if (text.isEmpty()) {
            return new Reading(Optional.empty(), findings.all());
        }
        if (text.get().startsWith("#")) {
            return read(name, text.get());
        }
        Path beside = file.resolveSibling(setName(name) + METADATA);
        if (!Files.isRegularFile(beside)) {
            findings.fault(
                    Place.of(name, 1, 1),
                    "there is no metadata: the first lines begin with #, such as #mapping_set_id: \"https://…\" and #curie_map:, or"
                            + " stand without # in %s beside it.",
                    "没有元数据：文件开头各行须以 # 开头，例如 #mapping_set_id: \"https://…\" 与 #curie_map:，或写入同目录的 %s（不加 #）。",
                    beside.getFileName());
            return new Reading(Optional.empty(), findings.all());
        }
        return text(beside, findings)
                .map(metadata -> read(name, beside.toString(), 0, metadata, 0, text.get(), findings))
                .orElseGet(() -> new Reading(Optional.empty(), findings.all()));
    }

    /**
     * Reads the text of a file that has its metadata above its table.
     *
     * @param name what messages call it; the set has this name without folder and extension
     */
    public Reading read(String name, String text) {
        var metadata = new StringBuilder();
        int lines = 0;
        int at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        while (at < text.length() && text.charAt(at) == '#') {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            // Spreadsheets add a tab for each column that a line does not have.
            metadata.append(text.substring(at + 1, end).stripTrailing()).append('\n');
            lines++;
            at = Math.min(end + 1, text.length());
        }
        return read(name, name, 1, metadata.toString(), lines, text.substring(at), new Findings());
    }

    private Reading read(
            String name, String file, int shift, String metadata, int above, String table, Findings findings) {
        if (metadata.length() > LARGEST_METADATA) {
            findings.fault(
                    Place.of(file, 1, 0),
                    "the metadata is larger than %d MB, which no mapping set needs.",
                    "元数据超过 %d MB，映射集无需如此之大。",
                    LARGEST_METADATA >> 20);
            return new Reading(Optional.empty(), findings.all());
        }
        Optional<Yaml.Table> block = new YamlReader(file, shift, findings).read(metadata);
        if (block.isEmpty()) {
            return new Reading(Optional.empty(), findings.all());
        }
        var said = new Metadata(block.get(), findings);
        Map<String, String> prefixes = said.prefixes();
        boolean first = said.version().orElse(Schema.FIRST).equals(Schema.FIRST);
        var curies = new Curies(prefixes);
        var values = new Values(curies, terms, first, findings);
        var slots = new HashMap<>(said.slots(values));
        var rows = new Rows(name, above, said.extensions(curies), values, findings).read(table);
        var rules = new Rules(said, slots, findings);
        rules.check(rows);
        if (findings.anyFault()) {
            return new Reading(Optional.empty(), findings.all());
        }
        var mappings = rows.stream().map(Rows.Row::mapping).toList();
        rules.version(mappings).ifPresent(version -> slots.put(MappingSet.VERSION, List.of(version)));
        mappings = propagated(slots, mappings);
        return new Reading(Optional.of(new MappingSet(setName(name), slots, prefixes, mappings)), findings.all());
    }

    /** Passes down what a set says of all its mappings, unless one of them speaks for itself. */
    private static List<Mapping> propagated(Map<String, List<String>> slots, List<Mapping> mappings) {
        var all = new HashMap<String, List<String>>();
        for (Slot slot : Schema.slots()) {
            if (slot.common()
                    && slots.containsKey(slot.name())
                    && !mappings.isEmpty()
                    && mappings.stream()
                            .allMatch(mapping -> mapping.all(slot.name()).isEmpty())) {
                all.put(slot.name(), slots.remove(slot.name()));
            }
        }
        if (all.isEmpty()) {
            return mappings;
        }
        var propagated = new ArrayList<Mapping>();
        for (Mapping mapping : mappings) {
            var said = new HashMap<>(mapping.slots());
            said.putAll(all);
            propagated.add(new Mapping(said));
        }
        return propagated;
    }

    private static Optional<String> text(Path file, Findings findings) throws IOException {
        if (Files.size(file) > LARGEST) {
            findings.fault(
                    Place.of(file.toString(), 0, 0),
                    "the file is larger than %d MB; split the mapping set.",
                    "文件超过 %d MB；请拆分映射集。",
                    LARGEST >> 20);
            return Optional.empty();
        }
        try {
            String text = TurtleNormalForm.decoded(Files.readAllBytes(file));
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (TurtleFault fault) {
            findings.fault(
                    Place.of(file.toString(), fault.line(), fault.column()),
                    "these bytes are not UTF-8; save the file as UTF-8.",
                    "此处字节不是 UTF-8 编码；请将文件另存为 UTF-8。");
            return Optional.empty();
        }
    }

    private static String setName(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.replaceFirst("(\\.sssom)?\\.tsv$", "");
    }
}
