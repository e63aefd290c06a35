package org.gradus.workbook.table;

import java.util.List;

/** The columns of the sheet of statements that have no column of their own. */
final class OtherColumns {
    private OtherColumns() {}

    static List<Column> of() {
        return List.of(
                new ColumnBuilder("subject", Kind.TERM)
                        .required()
                        .called("about", "主语", "subject")
                        .hint("What it is said of: an IRI, or the hidden name of a row.", "所陈述的事物：IRI，或某行的隐藏标识。")
                        .wide(40)
                        .made(),
                new ColumnBuilder("property", Kind.TERM)
                        .required()
                        .called("property", "属性", "predicate", "谓语")
                        .hint("The IRI of the property.", "属性的 IRI。")
                        .wide(40)
                        .made(),
                new ColumnBuilder("value", Kind.TERM)
                        .required()
                        .called("value", "取值", "object", "宾语", "值")
                        .hint("An IRI, a text or a number.", "IRI、文字或数字。")
                        .wide(50)
                        .made(),
                new ColumnBuilder("form", Kind.TERM)
                        .required()
                        .called("form of the value", "取值形式", "datatype", "form", "形式")
                        .hint("IRI, text, a language such as @zh, or a datatype.", "IRI、“text”、语言（如 @zh）或数据类型。")
                        .wide(24)
                        .made(),
                new ColumnBuilder("more", Kind.TERM)
                        .whereUsed()
                        .called("continued", "续")
                        .hint("What of the value is too long for one cell.", "一个单元格容纳不下的内容。")
                        .wide(12)
                        .made());
    }
}
