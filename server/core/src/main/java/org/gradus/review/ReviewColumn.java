package org.gradus.review;

import org.gradus.listing.Listing.Column;
import org.gradus.text.Text;

/** The columns of a sheet for reviewers. */
enum ReviewColumn implements Headed {
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

    private final Heading heading;

    ReviewColumn(String en, String zh, int width) {
        this.heading = new Heading(new Text(en, zh), width);
    }

    @Override
    public Heading heading() {
        return heading;
    }

    Column column() {
        return switch (this) {
            case VERDICT -> Column.open(head(), heading.width(), Choice.listed(Verdict.values()));
            case TYPE -> Column.open(head(), heading.width(), Choice.listed(CommentType.values()));
            case COMMENT, PROPOSAL, REVIEWER, DATE -> Column.open(head(), heading.width());
            default -> Column.told(head(), heading.width());
        };
    }
}
