package org.gradus.crosswalk.sssom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.crosswalk.sssom.Finding.Place;
import org.gradus.crosswalk.sssom.Rows.Row;
import org.gradus.rdf.Namespaces;

/** What SSSOM asks of slots together: of those of one mapping, and of a set and its mappings. */
final class Rules {
    private final Metadata metadata;
    private final Map<String, List<String>> set;
    private final Findings findings;

    /**
     * @param set the slots of the set
     */
    Rules(Metadata metadata, Map<String, List<String>> set, Findings findings) {
        this.metadata = metadata;
        this.set = set;
        this.findings = findings;
    }

    void check(List<Row> rows) {
        if (!set.containsKey(MappingSet.ID)) {
            findings.fault(
                    metadata.place(MappingSet.ID),
                    "the set has no mapping_set_id; give it an IRI: #mapping_set_id: \"https://…\".",
                    "映射集缺少 mapping_set_id；请写出其 IRI：#mapping_set_id: \"https://…\"。");
        }
        if (!set.containsKey(MappingSet.LICENSE)) {
            findings.remark(
                    metadata.place(MappingSet.LICENSE),
                    "without a license no one may use the set; add #license: \"https://…\".",
                    "未注明许可，他人无权使用该映射集；请加入 #license: \"https://…\"。");
        }
        rows.forEach(this::row);
        records(rows);
        twice(rows);
    }

    private void row(Row row) {
        Mapping mapping = row.mapping();
        for (String slot : List.of(Mapping.PREDICATE, Mapping.JUSTIFICATION)) {
            if (mapping.one(slot).isEmpty()) {
                findings.fault(row.place(), "%s is empty; every mapping has one.", "%s 为空；每个映射都须填写。", slot);
            }
        }
        end(row, Mapping.SUBJECT, Mapping.SUBJECT_TYPE, Mapping.SUBJECT_LABEL, "subject_source");
        end(row, Mapping.OBJECT, Mapping.OBJECT_TYPE, Mapping.OBJECT_LABEL, "object_source");
        predicateType(row);
        cardinality(row);
        for (String slot : List.of("review_date", "reviewer_agreement")) {
            if (!mapping.one(slot).isEmpty()
                    && mapping.all("reviewer_id").isEmpty()
                    && mapping.all("reviewer_label").isEmpty()) {
                findings.fault(
                        row.place(),
                        "%s without a reviewer; give reviewer_id or reviewer_label.",
                        "填写了 %s 却没有审核人；请填写 reviewer_id 或 reviewer_label。",
                        slot);
            }
        }
        if (mapping.relatesTerms()
                && !mapping.subject().startsWith(Namespaces.BASE)
                && !mapping.object().startsWith(Namespaces.BASE)) {
            findings.remark(row.place(), "neither subject nor object is a term of Gradus.", "主体与客体都不是 Gradus 的术语。");
        }
    }

    private void end(Row row, String id, String typeSlot, String label, String source) {
        String type = value(row.mapping(), typeSlot);
        boolean literal = type.equals(Mapping.LITERAL);
        if (literal && row.mapping().one(label).isEmpty()) {
            findings.fault(
                    row.place(),
                    "%s is empty, but the type is “rdfs literal”: then it is the text itself.",
                    "%s 为空，而类型为“rdfs literal”：此时须在其中写出该文本。",
                    label);
        } else if (!literal && row.mapping().one(id).isEmpty()) {
            findings.fault(
                    row.place(),
                    "%s is empty; name a term, or sssom:NoTermFound where there is none.",
                    "%s 为空；请填写术语，没有对应术语时填写 sssom:NoTermFound。",
                    id);
        }
        if (row.mapping().one(id).equals(Mapping.NO_TERM)
                && value(row.mapping(), source).isEmpty()) {
            findings.remark(
                    row.place(), "%s says where no term was found; it is not given.", "未填写 %s，无从得知是在何处没有找到术语。", source);
        }
    }

    private void predicateType(Row row) {
        String type = value(row.mapping(), "predicate_type");
        if (type.equals(Mapping.LITERAL) || type.equals("composed entity expression")) {
            findings.fault(
                    row.place(),
                    "a predicate is no “%s”; leave predicate_type out.",
                    "谓词不可能是“%s”；请删去 predicate_type。",
                    type);
        }
    }

    private void cardinality(Row row) {
        String cardinality = row.mapping().one("mapping_cardinality");
        if (cardinality.isEmpty()) {
            return;
        }
        boolean noSubject = row.mapping().subject().equals(Mapping.NO_TERM);
        boolean noObject = row.mapping().object().equals(Mapping.NO_TERM);
        if (cardinality.startsWith("0") != noSubject || cardinality.endsWith("0") != noObject) {
            findings.fault(
                    row.place(),
                    "the cardinality %s does not fit: 0 stands for sssom:NoTermFound, and for nothing else.",
                    "基数 %s 与映射不符：0 仅用于 sssom:NoTermFound。",
                    cardinality);
        }
    }

    /** The value of a slot that a set may give for all. */
    private String value(Mapping mapping, String slot) {
        String own = mapping.one(slot);
        return own.isEmpty() ? set.getOrDefault(slot, List.of("")).get(0) : own;
    }

    private void records(List<Row> rows) {
        var seen = new HashMap<String, Place>();
        boolean any =
                rows.stream().anyMatch(row -> !row.mapping().one(Mapping.RECORD).isEmpty());
        for (Row row : rows) {
            String record = row.mapping().one(Mapping.RECORD);
            if (any && record.isEmpty()) {
                findings.fault(
                        row.place(),
                        "record_id is empty, while other rows have one; give it to all or to none.",
                        "record_id 为空，而其他行已填写；请全部填写或全部不填。");
            } else if (any) {
                Place before = seen.putIfAbsent(record, row.place());
                if (before != null) {
                    findings.fault(
                            row.place(),
                            "the record_id is that of line %d; each row has its own.",
                            "record_id 与第 %d 行相同；各行须互不相同。",
                            before.line());
                }
            }
        }
    }

    private void twice(List<Row> rows) {
        var seen = new HashMap<Mapping, Place>();
        var denied = new HashMap<List<String>, Row>();
        for (Row row : rows) {
            Mapping mapping = row.mapping();
            Place before = seen.putIfAbsent(mapping, row.place());
            if (before != null) {
                findings.fault(
                        row.place(), "the same mapping as in line %d; remove one.", "与第 %d 行相同；请删除其一。", before.line());
            }
            Row other = denied.putIfAbsent(List.of(mapping.subject(), mapping.predicate(), mapping.object()), row);
            if (other != null && other.mapping().denied() != mapping.denied()) {
                findings.remark(
                        row.place(),
                        "line %d says the opposite.",
                        "与第 %d 行相互矛盾。",
                        other.place().line());
            }
        }
    }

    /** The version of SSSOM that a set needs; empty where it says none and needs only the first. */
    Optional<String> version(List<Mapping> mappings) {
        var newer = Schema.newer(set, mappings);
        if (!newer.isEmpty() && !set.getOrDefault(MappingSet.VERSION, List.of()).contains(Schema.NEWEST)) {
            findings.remark(
                    metadata.place(MappingSet.VERSION),
                    "%s came with SSSOM %s; add #sssom_version: \"%2$s\".",
                    "%s 自 SSSOM %s 起才有；请加入 #sssom_version: \"%2$s\"。",
                    String.join(", ", newer),
                    Schema.NEWEST);
            return Optional.of(Schema.NEWEST);
        }
        return Optional.ofNullable(set.get(MappingSet.VERSION)).map(values -> values.get(0));
    }
}
