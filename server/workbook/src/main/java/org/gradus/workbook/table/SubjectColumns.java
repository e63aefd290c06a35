package org.gradus.workbook.table;

import java.util.List;
import org.apache.jena.vocabulary.RDF;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;
import org.gradus.workbook.table.Column.Need;

/** The columns of the sheet of organisations and capabilities. */
final class SubjectColumns {
    private SubjectColumns() {}

    static List<Column> of(Words words) {
        var all = new ColumnList(words);
        all.node();
        all.texts(
                "name",
                ColumnList.LABEL,
                Need.REQUIRED,
                new Text("name", "名称"),
                34,
                List.of("organisation name", "company", "企业名称", "组织名称", "能力名称", "单位名称"),
                new Text("What the organisation or the capability is called.", "组织或能力的名称。"));
        all.add(new ColumnBuilder("class", Kind.WORD)
                .states(RDF.type.getURI())
                .words(words.of(
                        "classes",
                        words.word(GRADUS.Organisation, "company", "enterprise", "企业", "公司", "单位"),
                        words.word(GRADUS.Capability, "能力")))
                .required()
                .called("organisation or capability", "组织或能力", "type", "class", "kind", "类型", "类别", "对象类型")
                .hint("An organisation, or one of its capabilities.", "组织，或其某项新型能力。")
                .wide(16)
                .made());
        all.add(new ColumnBuilder("organisation", Kind.SUBJECT)
                .states(GRADUS.ofOrganisation)
                .called("of organisation", "所属组织", "belongs to", "所属企业")
                .hint(
                        "Of a capability: the name of its organisation, as it stands in this sheet.",
                        "新型能力须填写：其所属组织的名称（与本表中一致）。")
                .wide(24)
                .made());
        all.add(all.word("form", GRADUS.form, words.allowed("forms", GRADUS.form))
                .wide(12)
                .made());
        all.add(all.word("view", GRADUS.view, words.allowed("views", GRADUS.view))
                .many()
                .wide(18)
                .made());
        all.add(all.word("industry", GRADUS.industry, words.allowed("industries", GRADUS.industry))
                .also("行业")
                .wide(18)
                .made());
        all.add(all.word("size", GRADUS.size, words.allowed("sizes", GRADUS.size))
                .also("企业规模")
                .wide(10)
                .made());
        all.add(all.word("region", GRADUS.region, words.allowed("regions", GRADUS.region))
                .also("省份", "省市", "province")
                .wide(12)
                .made());
        all.add(all.word("ownership", GRADUS.ownership, words.allowed("ownerships", GRADUS.ownership))
                .also("企业性质", "所有制性质")
                .wide(14)
                .made());
        all.add(all.word("scope", GRADUS.scope, words.allowed("scopes", GRADUS.scope))
                .also("评估范围")
                .wide(16)
                .made());
        all.add(all.of("group", GRADUS.inGroup, Kind.PROOF)
                .many()
                .also("集团")
                .whereUsed()
                .wide(24)
                .made());
        all.notes("remarks", "remark", "notes", "说明", "附注");
        return all.made();
    }
}
