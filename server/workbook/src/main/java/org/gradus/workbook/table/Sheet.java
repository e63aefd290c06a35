package org.gradus.workbook.table;

import java.util.List;
import org.gradus.text.Text;

/** The sheets of a workbook of evidence, in the order in which they are read. */
public enum Sheet {
    SUBJECTS("Organisation", "组织与能力", List.of("Organisation and capabilities", "Subjects", "组织", "企业", "能力", "评估对象")),
    EVIDENCE("Evidence", "证据", List.of("Questionnaire", "问卷", "自诊问卷", "证据清单", "证据表")),
    MEASUREMENTS("Measurements", "测量", List.of("Measurement", "测量值", "指标", "指标测量")),
    INAPPLICABLE("Not applicable", "不适用", List.of("Inapplicable", "Inapplicability", "不适用声明")),
    OTHER("Other statements", "其他陈述", List.of("Other", "其他")),
    /** What helps people, and is not read. */
    GUIDE("Guide", "填写说明", List.of("说明", "备注", "Notes", "Read me", "Readme")),
    /** The words of the drop-down lists; hidden, and not read. */
    LISTS("Lists", "词表", List.of()),
    /** What was wrong with a workbook that comes back; not read. */
    FAULTS("Faults", "问题清单", List.of());

    private final Text label;
    private final List<String> synonyms;

    Sheet(String en, String zh, List<String> synonyms) {
        this.label = new Text(en, zh);
        this.synonyms = synonyms;
    }

    public Text label() {
        return label;
    }

    /** Whether a sheet of this name is this one. */
    public boolean isCalled(String name) {
        String key = Plain.key(name);
        return key.equals(Plain.key(label.en()))
                || key.equals(Plain.key(label.zh()))
                || synonyms.stream().anyMatch(each -> key.equals(Plain.key(each)));
    }

    /** Whether it is for people alone. */
    public boolean isForPeople() {
        return this == GUIDE || this == LISTS || this == FAULTS;
    }
}
