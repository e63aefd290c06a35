package org.gradus.crosswalk.sssom;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One mapping: a subject, an object, how they relate, and what is known of that judgement. Identifiers are IRIs.
 *
 * @param slots what it says, by the names of SSSOM's slots; a slot without value is not there
 */
public record Mapping(Map<String, List<String>> slots) {
    public static final String RECORD = "record_id";
    public static final String SUBJECT = "subject_id";
    public static final String SUBJECT_LABEL = "subject_label";
    public static final String SUBJECT_TYPE = "subject_type";
    public static final String PREDICATE = "predicate_id";
    public static final String MODIFIER = "predicate_modifier";
    public static final String OBJECT = "object_id";
    public static final String OBJECT_LABEL = "object_label";
    public static final String OBJECT_TYPE = "object_type";
    public static final String JUSTIFICATION = "mapping_justification";
    public static final String CONFIDENCE = "confidence";
    public static final String COMMENT = "comment";

    /** The comment in Chinese, for which SSSOM has no slot of its own. */
    public static final String COMMENT_ZH = "ext_comment_zh";

    /** The modifier of a mapping that is said not to hold. */
    public static final String NOT = "Not";

    /** Stands for a subject or an object that was looked for and is not there. */
    public static final String NO_TERM = Schema.NAMESPACE + "NoTermFound";

    /** The type of a subject or an object that is a mere text. */
    static final String LITERAL = "rdfs literal";

    public Mapping {
        var kept = new LinkedHashMap<String, List<String>>();
        for (String name : slots.keySet()) {
            if (Schema.slot(name).filter(Slot::ofMappings).isEmpty()) {
                throw new IllegalArgumentException(name);
            }
        }
        for (Slot slot : Schema.slots()) {
            List<String> values = slots.getOrDefault(slot.name(), List.of());
            if (!values.isEmpty()) {
                kept.put(slot.name(), List.copyOf(values));
            }
        }
        slots = Collections.unmodifiableMap(kept);
    }

    /** A mapping that says no more than each must. */
    public static Mapping of(String subject, String predicate, String object, String justification) {
        return new Mapping(Map.of(
                SUBJECT, List.of(subject),
                PREDICATE, List.of(predicate),
                OBJECT, List.of(object),
                JUSTIFICATION, List.of(justification)));
    }

    /** The same mapping with one slot given other values. */
    public Mapping with(String slot, String... values) {
        var changed = new LinkedHashMap<>(slots);
        changed.put(slot, List.of(values));
        return new Mapping(changed);
    }

    /** The values of a slot. */
    public List<String> all(String slot) {
        return slots.getOrDefault(slot, List.of());
    }

    /** The value of a slot that has one at most; empty where it is not given. */
    public String one(String slot) {
        List<String> values = all(slot);
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Empty where the subject is a text without an identifier. */
    public String subject() {
        return one(SUBJECT);
    }

    public String predicate() {
        return one(PREDICATE);
    }

    /** Empty where the object is a text without an identifier. */
    public String object() {
        return one(OBJECT);
    }

    public String justification() {
        return one(JUSTIFICATION);
    }

    /** Whether the relation is said not to hold. */
    public boolean denied() {
        return one(MODIFIER).equals(NOT);
    }

    /** Whether subject and object are terms, not a text or a term that was not found. */
    public boolean relatesTerms() {
        return isTerm(subject(), one(SUBJECT_TYPE)) && isTerm(object(), one(OBJECT_TYPE));
    }

    private static boolean isTerm(String iri, String type) {
        return !iri.isEmpty() && !iri.equals(NO_TERM) && !type.equals(LITERAL);
    }

    public Optional<BigDecimal> confidence() {
        return all(CONFIDENCE).stream().map(BigDecimal::new).findFirst();
    }

    /** What it says, slot by slot, in the order of SSSOM. */
    List<Map.Entry<Slot, List<String>>> entries() {
        var entries = new ArrayList<Map.Entry<Slot, List<String>>>();
        slots.forEach((name, values) -> entries.add(Map.entry(Schema.slot(name).orElseThrow(), values)));
        return entries;
    }
}
