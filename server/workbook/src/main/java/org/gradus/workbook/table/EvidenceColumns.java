package org.gradus.workbook.table;

import java.util.List;
import java.util.Map;
import org.apache.jena.vocabulary.DCTerms;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;
import org.gradus.workbook.table.Column.Need;

/** The columns of the sheet of evidence. */
final class EvidenceColumns {
    private static final List<String> DONE =
            List.of("yes", "y", "true", "是", "已做", "已完成", "有", "做了", "√", "✓", "✔", "☑");
    private static final List<String> NOT_DONE =
            List.of("no", "n", "false", "否", "无", "没有", "未做", "没做", "未实施", "×", "✗", "✘", "x", "☒");
    private static final List<String> PARTLY_DONE =
            List.of("partly", "partially", "in part", "部分", "部分完成", "部分实施", "△");

    private EvidenceColumns() {}

    static List<Column> of(Words words, WordList practices) {
        var all = new ColumnList(words);
        all.node();
        all.add(new ColumnBuilder("number", Kind.NUMBER)
                .called("No.", "编号", "number", "evidence no", "序号", "证据编号")
                .hint("What the sheet of measurements calls this row.", "测量表以此编号引用本行。")
                .wide(7)
                .made());
        all.add(new ColumnBuilder("theme", Kind.INFO)
                .called("theme", "主题", "领域")
                .hint("Practices are grouped by theme.", "实践按主题分组。")
                .wide(14)
                .made());
        all.add(new ColumnBuilder("practice", Kind.PRACTICE)
                .words(practices)
                .required()
                .called("practice", "实践", "practice name", "实践名称", "实践项")
                .hint("What the organisation does: choose from the list.", "组织所开展的实践：从下拉列表中选择。")
                .wide(30)
                .made());
        all.add(new ColumnBuilder("serves", Kind.INFO)
                .whereUsed()
                .called("serves", "对应条款", "clauses", "条款")
                .hint("The clauses that ask for it.", "要求该实践的条款。")
                .wide(22)
                .made());
        all.add(new ColumnBuilder("subject", Kind.SUBJECT)
                .called("for", "评估对象", "subject", "for which subject", "对象", "所属对象", "适用对象")
                .hint(
                        "The organisation or capability that shows it, by its name. Blank where there is only one.",
                        "所展示的组织或能力的名称；仅有一个对象时可不填。")
                .wide(20)
                .made());
        all.texts(
                "what",
                ColumnList.LABEL,
                Need.OFFERED,
                new Text("what", "证据内容"),
                34,
                List.of("evidence", "description", "label", "证据名称", "内容", "证据"),
                new Text("What is shown, in a few words.", "用几个字说明所展示的内容。"));
        all.texts(
                "title",
                DCTerms.title.getURI(),
                Need.WHERE_USED,
                new Text("title", "证据标题"),
                34,
                List.of("标题"),
                new Text("The title of the evidence.", "证据的标题。"));
        all.add(all.word(
                        "claim",
                        GRADUS.claim,
                        words.allowed(
                                "claims",
                                GRADUS.claim,
                                List.of(new Word("", new Text("done", "已开展"), DONE)),
                                Map.of(GRADUS.NotDone, NOT_DONE, GRADUS.PartlyDone, PARTLY_DONE)))
                .also("开展情况", "自述情况", "done", "how far")
                .hint("Blank: the practice is done. Otherwise what is said instead.", "不填表示已开展；否则说明实际情况。")
                .wide(12)
                .made());
        all.add(all.scale("breadth", GRADUS.breadth));
        all.add(all.scale("depth", GRADUS.depth));
        all.add(all.scale("driver", GRADUS.driver));
        all.add(all.scale("conduct", GRADUS.conduct));
        all.add(all.of("figure", GRADUS.figure, Kind.FIGURE)
                .also("等级数值")
                .wide(8)
                .made());
        all.add(all.word("status", GRADUS.status, words.allowed("statuses", GRADUS.status))
                .required()
                .also("证据状态", "审核状态")
                .wide(10)
                .made());
        all.add(all.of("issued", DCTerms.issued.getURI(), Kind.DAY)
                .required()
                .called("issued", "签发日期", "date", "date of issue", "issue date", "日期", "发布日期", "形成日期")
                .hint("The day on which the proof was issued, such as 2026-05-01.", "证明材料的签发日期，例如 2026-05-01。")
                .wide(12)
                .made());
        all.add(all.of("validUntil", GRADUS.validUntil, Kind.DAY)
                .also("expires", "expiry", "有效期", "有效期至日期", "到期日")
                .hint("The last day on which it counts; blank where it has no end.", "计入评估的最后一天；没有期限的不填。")
                .wide(12)
                .made());
        all.add(all.of("source", DCTerms.source.getURI(), Kind.PROOF)
                .required()
                .many()
                .called("source", "证明材料", "proof", "document", "材料", "来源", "文件", "佐证材料")
                .hint("What proves it: the address of a document, or its title or number.", "证明材料：文件的网址，或其名称、编号。")
                .wide(34)
                .made());
        all.texts("statusReason", GRADUS.statusReason, Need.OFFERED, 20, List.of("理由"));
        all.texts("lacking", GRADUS.lacking, Need.OFFERED, 20, List.of("缺什么", "缺少"));
        all.add(all.of("dueDate", GRADUS.dueDate, Kind.DAY)
                .hint("Where a figure is to follow: by when.", "数值待补时填写：最迟补齐的日期。")
                .wide(12)
                .made());
        all.add(all.word("scenario", GRADUS.scenario, words.instances("scenarios", GRADUS.MainScenario))
                .open()
                .also("场景")
                .whereUsed()
                .wide(16)
                .made());
        all.notes("remarks", "remark", "notes", "说明", "附注");
        return all.made();
    }
}
