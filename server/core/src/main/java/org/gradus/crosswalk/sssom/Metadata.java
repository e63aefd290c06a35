package org.gradus.crosswalk.sssom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.crosswalk.sssom.Finding.Place;
import org.gradus.text.Text;

/** What the metadata block of a file says: of the set as a whole, and what its prefixes stand for. */
final class Metadata {
    private static final String PREFIXES = "curie_map";
    private static final String MAPPINGS = "mappings";

    private final Yaml.Table block;
    private final Findings findings;

    Metadata(Yaml.Table block, Findings findings) {
        this.block = block;
        this.findings = findings;
    }

    /** The prefixes that the block declares. */
    Map<String, String> prefixes() {
        var prefixes = new LinkedHashMap<String, String>();
        for (Yaml.Entry entry : block.entries()) {
            if (entry.key().text().equals(PREFIXES)) {
                if (entry.value() instanceof Yaml.Table table) {
                    table.entries().forEach(each -> prefix(each, prefixes));
                } else if (!isNone(entry.value())) {
                    findings.fault(
                            entry.value().place(),
                            "curie_map has a prefix a line: #  t10003: \"https://w3id.org/gradus/t-aiitre-10003/\".",
                            "curie_map 每行一个前缀：#  t10003: \"https://w3id.org/gradus/t-aiitre-10003/\"。");
                }
            }
        }
        return prefixes;
    }

    private void prefix(Yaml.Entry entry, Map<String, String> prefixes) {
        String name = entry.key().text();
        Place place = entry.key().place();
        if (!Curies.isName(name)) {
            findings.fault(
                    place,
                    "“%s” cannot be a prefix: it begins with a letter, then letters, digits, “_”, “-” and “.”.",
                    "“%s”不能用作前缀：须以字母开头，其后为字母、数字、“_”、“-”或“.”。",
                    name);
        } else if (!(entry.value() instanceof Yaml.Scalar namespace) || namespace.none()) {
            findings.fault(
                    entry.value().place(),
                    "the prefix %s stands for nothing; give its namespace, such as \"https://w3id.org/gradus/t-aiitre-10003/\".",
                    "前缀 %s 没有对应的命名空间；请写出，例如 \"https://w3id.org/gradus/t-aiitre-10003/\"。",
                    name);
        } else {
            String builtIn = Curies.BUILT_IN.get(name);
            Optional<Text> fault = Values.fault(namespace.text());
            if (fault.isPresent()) {
                findings.fault(namespace.place(), "%s", "%s", fault.get());
            } else if (builtIn != null && !builtIn.equals(namespace.text())) {
                findings.fault(
                        namespace.place(),
                        "in SSSOM the prefix %s always stands for %s; leave the line out or take another prefix.",
                        "在 SSSOM 中前缀 %s 固定表示 %s；请删除该行或改用其他前缀。",
                        name,
                        builtIn);
            } else {
                prefixes.put(name, namespace.text());
            }
        }
    }

    /** The version of SSSOM that the file says it goes by; empty where it says none. */
    Optional<String> version() {
        return block.entries().stream()
                .filter(entry -> entry.key().text().equals(MappingSet.VERSION))
                .map(Yaml.Entry::value)
                .filter(value -> value instanceof Yaml.Scalar)
                .map(value -> ((Yaml.Scalar) value).text())
                .findFirst();
    }

    /** The slots of the set. */
    Map<String, List<String>> slots(Values values) {
        var slots = new LinkedHashMap<String, List<String>>();
        for (Yaml.Entry entry : block.entries()) {
            String name = entry.key().text();
            Optional<Slot> slot = Schema.slot(name).filter(Slot::ofSets);
            if (slot.isPresent()) {
                var read = values(slot.get(), entry.value(), values);
                if (!read.isEmpty()) {
                    slots.put(name, read);
                }
            } else if (name.equals(MAPPINGS)) {
                findings.fault(
                        entry.key().place(),
                        "the mappings stand in the table below the metadata, not under “mappings”.",
                        "映射须写在元数据之后的表格中，而不是写在“mappings”下。");
            } else if (!name.equals(PREFIXES) && !name.equals(Extensions.SLOT)) {
                passedOver(entry.key());
            }
        }
        return slots;
    }

    /** Slots beyond those of SSSOM that the block defines and Gradus knows. */
    Set<String> extensions(Curies curies) {
        var reader = new Extensions(curies, findings);
        return block.entries().stream()
                .filter(entry -> entry.key().text().equals(Extensions.SLOT) && !isNone(entry.value()))
                .flatMap(entry -> reader.read(entry.value()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<String> values(Slot slot, Yaml given, Values values) {
        var read = new ArrayList<String>();
        for (Yaml each : given instanceof Yaml.Sequence sequence ? sequence.items() : List.of(given)) {
            if (!(each instanceof Yaml.Scalar scalar)) {
                findings.fault(
                        each.place(),
                        "%s takes a text%s, not a structure.",
                        "%s 的值须为文本%s，不能是结构。",
                        slot.name(),
                        slot.many() ? new Text(" or a list of texts", "或文本列表") : Text.EMPTY);
            } else if (scalar.none() || scalar.text().isBlank()) {
                if (given instanceof Yaml.Sequence) {
                    findings.fault(
                            scalar.place(),
                            "a value in the list of %s is empty; remove it, or write it.",
                            "%s 的列表中有一个空值；请删除，或补写。",
                            slot.name());
                }
            } else {
                values.read(slot, scalar.text(), scalar.place()).ifPresent(read::add);
            }
        }
        if (read.size() > 1 && !slot.many()) {
            findings.fault(given.place(), "%s takes one value only.", "%s 只能有一个值。", slot.name());
        }
        return read;
    }

    /** SSSOM has readers pass over slots that they do not know; who misspelt one wants to hear of it. */
    private void passedOver(Yaml.Scalar key) {
        Optional<Slot> ofMappings = Schema.slot(key.text());
        if (ofMappings.isPresent()) {
            findings.remark(
                    key.place(),
                    "%s is said of single mappings only, so it is passed over here; make it a column.",
                    "%s 只能用于单个映射，此处不予采用；请改为表格的一列。",
                    key.text());
        } else {
            var known =
                    Schema.slots().stream().filter(Slot::ofSets).map(Slot::name).toList();
            findings.remark(
                    key.place(),
                    "SSSOM has no slot %s%s; it is passed over.",
                    "SSSOM 没有名为 %s 的槽位%s；不予采用。",
                    key.text(),
                    Values.meant(key.text(), known));
        }
    }

    /** Where a slot of the set stands; the beginning where it is not given. */
    Place place(String slot) {
        return block.entries().stream()
                .filter(entry -> entry.key().text().equals(slot))
                .map(entry -> entry.value().place())
                .findFirst()
                .orElse(block.place());
    }

    private static boolean isNone(Yaml value) {
        return value instanceof Yaml.Scalar scalar && scalar.none();
    }
}
