package org.gradus.workbook.table;

import java.util.List;
import org.gradus.rdf.GRADUS;
import org.gradus.workbook.table.Column.Need;

/** The columns of the sheet of what does not apply. */
final class InapplicableColumns {
    private InapplicableColumns() {}

    static List<Column> of(Words words) {
        var all = new ColumnList(words);
        all.node();
        all.add(new ColumnBuilder("subject", Kind.SUBJECT)
                .states(GRADUS.inapplicable)
                .called("for", "评估对象", "subject", "对象")
                .hint(
                        "The organisation or capability to which it does not apply, by its name.",
                        "不适用的组织或能力的名称；仅有一个对象时可不填。")
                .wide(24)
                .made());
        all.add(new ColumnBuilder("requirement", Kind.WORD)
                .states(GRADUS.ofRequirement)
                .required()
                .called("requirement", "不适用的要求", "of requirement", "要求", "所涉要求", "条款")
                .hint("The requirement that does not apply: choose from the list.", "不适用的要求：从下拉列表中选择。")
                .wide(48)
                .made());
        all.texts("justification", GRADUS.justification, Need.REQUIRED, 60, List.of("reason", "不适用理由"));
        all.notes("remarks");
        return all.made();
    }
}
