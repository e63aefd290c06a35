package org.gradus.crosswalk.sssom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;

/**
 * Slots that SSSOM does not have. A file defines those that it uses, by name, property and type; Gradus knows one, the Chinese
 * of a comment, and passes others over.
 */
final class Extensions {
    /** Where a file defines them. */
    static final String SLOT = "extension_definitions";

    /** The usual prefix of the property. */
    static final String PREFIX = "gradus";

    private static final String NAME = "slot_name";
    private static final String PROPERTY = "property";
    private static final String TYPE = "type_hint";
    private static final String TEXT = Namespaces.RDF + "langString";

    private final Curies curies;
    private final Findings findings;

    /**
     * @param curies the prefixes of the file
     */
    Extensions(Curies curies, Findings findings) {
        this.curies = curies;
        this.findings = findings;
    }

    /** Those that Gradus knows among those that a file defines. */
    Set<String> read(Yaml given) {
        var known = new HashSet<String>();
        for (Yaml each : given instanceof Yaml.Sequence sequence ? sequence.items() : List.of(given)) {
            if (each instanceof Yaml.Table table) {
                String name = value(table, NAME);
                Optional<Slot> slot = Schema.slot(name).filter(Slot::isExtension);
                if (slot.isEmpty()) {
                    findings.remark(
                            each.place(),
                            "Gradus does not know the slot %s, which SSSOM does not have; it is passed over.",
                            "Gradus 不认识扩展槽位 %s；不予采用。",
                            name.isEmpty() ? "…" : name);
                } else if (iri(value(table, PROPERTY)).equals(slot.get().property())
                        && iri(value(table, TYPE)).equals(TEXT)) {
                    known.add(name);
                } else {
                    findings.fault(
                            each.place(),
                            "Gradus knows the slot %s with property: gradus:%s and type_hint: rdf:langString, where curie_map has"
                                    + " gradus: \"%s\".",
                            "扩展槽位 %s 须定义为 property: gradus:%s、type_hint: rdf:langString，并在 curie_map 中声明 gradus:"
                                    + " \"%s\"。",
                            name,
                            slot.get().property().substring(GRADUS.NS.length()),
                            GRADUS.NS);
                }
            } else {
                findings.remark(
                        each.place(),
                        "a definition of a slot has slot_name, property and type_hint; this is passed over.",
                        "扩展槽位的定义须有 slot_name、property 与 type_hint；此处不予采用。");
            }
        }
        return known;
    }

    private static String value(Yaml.Table table, String key) {
        return table.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .map(Yaml.Entry::value)
                .filter(value -> value instanceof Yaml.Scalar)
                .map(value -> ((Yaml.Scalar) value).text())
                .findFirst()
                .orElse("");
    }

    private String iri(String curie) {
        int colon = curie.indexOf(':');
        return colon < 0
                ? curie
                : curies.namespace(curie.substring(0, colon))
                        .map(namespace -> namespace + curie.substring(colon + 1))
                        .orElse(curie);
    }

    /** Those that some mappings use. */
    static List<Slot> used(Collection<Mapping> mappings) {
        return Schema.slots().stream()
                .filter(Slot::isExtension)
                .filter(slot -> mappings.stream()
                        .anyMatch(mapping -> !mapping.all(slot.name()).isEmpty()))
                .toList();
    }

    /** What a file says of each. */
    static List<Map<String, String>> definitions(List<Slot> slots, Curies curies, Set<String> usedPrefixes) {
        var definitions = new ArrayList<Map<String, String>>();
        for (Slot slot : slots) {
            var definition = new LinkedHashMap<String, String>();
            definition.put(NAME, slot.name());
            definition.put(PROPERTY, curies.shortened(slot.property(), usedPrefixes));
            definition.put(TYPE, curies.shortened(TEXT, usedPrefixes));
            definitions.add(definition);
        }
        return definitions;
    }

    /** The same in Turtle. */
    static String turtle(Slot slot) {
        return "[ a sssom:ExtensionDefinition ; sssom:slot_name \"" + slot.name() + "\" ; sssom:property <"
                + slot.property() + "> ; sssom:type_hint rdf:langString ]";
    }
}
