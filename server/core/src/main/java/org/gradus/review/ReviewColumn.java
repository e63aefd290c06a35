package org.gradus.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.listing.Listing.Column;
import org.gradus.text.Text;

/** The columns of a sheet for reviewers. */
enum ReviewColumn {
    IDENTIFIER("Identifier", "标识", 20),
    CLAUSE("Clause", "条款", 12),
    LEVEL("Level", "等级", 9),
    ASPECT("Aspect", "方面", 18),
    ZH("In Chinese", "中文", 36),
    EN("In English", "英文", 36),
    CRITERIA("Criteria in words", "判据", 44),
    WOULD("Would just do", "恰可满足", 32),
    WOULD_NOT("Would not do", "不能满足", 32),
    NOTES("Notes", "备注", 24),
    VERDICT("Verdict", "评审结论", 14),
    TYPE("Type (ge, te, ed)", "意见类型", 12),
    COMMENT("Comment", "意见", 36),
    PROPOSAL("Proposed change", "修改建议", 36),
    REVIEWER("Reviewer", "评审人", 14),
    DATE("Date", "日期", 12);

    private final Text head;
    private final int width;

    ReviewColumn(String en, String zh, int width) {
        this.head = new Text(en, zh);
        this.width = width;
    }

    /** As the sheet heads it: in both languages, so that a sheet goes to everybody. */
    String head() {
        return head.en() + "\n" + head.zh();
    }

    /** In the language of a message. */
    Text label() {
        return head;
    }

    Column column() {
        return switch (this) {
            case VERDICT -> Column.open(head(), width, Choice.listed(Verdict.values()));
            case TYPE -> Column.open(head(), width, Choice.listed(CommentType.values()));
            case COMMENT, PROPOSAL, REVIEWER, DATE -> Column.open(head(), width);
            default -> Column.told(head(), width);
        };
    }

    /** How it may be headed. */
    List<String> names() {
        return List.of(head.en(), head.zh(), head());
    }

    /** How each may be headed, by name. */
    static Map<String, List<String>> heads() {
        var heads = new LinkedHashMap<String, List<String>>();
        for (ReviewColumn column : values()) {
            heads.put(column.name(), column.names());
        }
        return heads;
    }
}
