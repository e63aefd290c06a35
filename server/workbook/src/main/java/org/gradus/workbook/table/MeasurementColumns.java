package org.gradus.workbook.table;

import java.util.List;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.workbook.table.Column.Need;

/** The columns of the sheet of measurements. */
final class MeasurementColumns {
    private MeasurementColumns() {}

    static List<Column> of(Words words) {
        var all = new ColumnList(words);
        all.node();
        all.add(new ColumnBuilder("evidence", Kind.EVIDENCE)
                .states(GRADUS.measurement)
                .required()
                .called("evidence No.", "证据编号", "evidence", "No.", "编号", "证据")
                .hint("The number of the row of evidence that it supports.", "所支撑的证据行的编号。")
                .wide(10)
                .made());
        all.add(new ColumnBuilder("practice", Kind.INFO)
                .called("practice", "实践")
                .hint("The practice of that evidence, for people.", "该证据对应的实践，供参考。")
                .wide(26)
                .made());
        all.texts("indicator", GRADUS.indicator, Need.REQUIRED, 26, List.of("指标名称", "indicator name"));
        all.add(all.word("ofIndicator", GRADUS.ofIndicator, words.instances("indicators", GRADUS.Indicator))
                .open()
                .also("共用指标", "shared indicator")
                .wide(20)
                .made());
        all.add(ColumnList.text(
                "unit",
                GRADUS.unit,
                "",
                Need.REQUIRED,
                words.label(GRADUS.unit),
                List.of("计量单位"),
                words.definition(GRADUS.unit),
                8));
        for (Language language : Language.values()) {
            all.add(ColumnList.text(
                    "unit-" + language.tag(),
                    GRADUS.unit,
                    language.tag(),
                    Need.WHERE_USED,
                    new Text(
                            words.label(GRADUS.unit).en() + language.say(" (English)", " (Chinese)"),
                            words.label(GRADUS.unit).zh() + language.say("（英文）", "（中文）")),
                    List.of(),
                    words.definition(GRADUS.unit),
                    8));
        }
        all.add(all.of("baseline", GRADUS.baseline, Kind.FIGURE)
                .required()
                .also("基线", "基期值")
                .wide(10)
                .made());
        all.add(all.of("achieved", GRADUS.achieved, Kind.FIGURE)
                .required()
                .also("实际值", "完成值", "actual")
                .wide(10)
                .made());
        all.add(all.word("better", GRADUS.better, words.allowed("directions", GRADUS.better))
                .required()
                .also("方向", "direction")
                .wide(14)
                .made());
        all.add(all.of("periodEnd", GRADUS.periodEnd, Kind.DAY)
                .required()
                .also("截止日期", "周期截止日")
                .hint("The last day of the measured period.", "测量周期的最后一天。")
                .wide(12)
                .made());
        all.add(all.of("target", GRADUS.target, Kind.FIGURE).also("目标").wide(10).made());
        all.add(all.of("dueDate", GRADUS.dueDate, Kind.DAY)
                .also("期限")
                .hint("The last day on which the target counts as reached in time.", "目标值按期达成的最后一天。")
                .wide(12)
                .made());
        all.notes("remarks", "remark", "notes", "说明");
        return all.made();
    }
}
