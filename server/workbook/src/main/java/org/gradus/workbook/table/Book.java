package org.gradus.workbook.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Ontology;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.workbook.table.Column.Need;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook of evidence with their columns: one definition for writing and for reading. Safe for several threads. */
public final class Book {
    private static final String LABEL = RDFS.label.getURI();
    private static final String NOTE = SKOS.note.getURI();

    private final Ontology ontology;
    private final Words words;
    private final Map<Sheet, List<Column>> columns = new EnumMap<>(Sheet.class);
    private final WordList practices;
    private @Nullable WordList requirements;

    public Book(Ontology ontology) {
        this.ontology = ontology;
        this.words = new Words(ontology);
        this.practices = words.practices();
        columns.put(Sheet.SUBJECTS, subjects());
        columns.put(Sheet.EVIDENCE, evidence());
        columns.put(Sheet.MEASUREMENTS, measurements());
        columns.put(Sheet.INAPPLICABLE, inapplicable());
        columns.put(Sheet.OTHER, other());
    }

    public Ontology ontology() {
        return ontology;
    }

    /** The columns of a sheet; none where it is for people alone. */
    public List<Column> columns(Sheet sheet) {
        return columns.getOrDefault(sheet, List.of());
    }

    /** A column by its key. */
    public Column column(Sheet sheet, String key) {
        return columns(sheet).stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The first column that states a property, or none. */
    public Optional<Column> stating(Sheet sheet, String property) {
        return columns(sheet).stream()
                .filter(column -> column.property().equals(property))
                .findFirst();
    }

    /** The words that may stand in a column of words; the requirements are read when they are asked for. */
    public WordList words(Column column) {
        return column.words() == null ? requirements() : column.words();
    }

    public WordList practices() {
        return practices;
    }

    private synchronized WordList requirements() {
        if (requirements == null) {
            requirements = words.requirements();
        }
        return requirements;
    }

    /** What a model lets organisations state not to apply. */
    public List<Word> waivable(MaturityModel model) {
        return words.requirements(model, true);
    }

    /** What the ontology calls a term: a theme, a class. */
    public Text label(String iri) {
        return words.label(iri);
    }

    private List<Column> subjects() {
        var all = new ArrayList<Column>();
        all.add(node());
        texts(
                all,
                "name",
                LABEL,
                Need.REQUIRED,
                "name",
                "名称",
                34,
                List.of("organisation name", "company", "企业名称", "组织名称", "能力名称", "单位名称"),
                "What the organisation or the capability is called.",
                "组织或能力的名称。");
        all.add(new Col("class", Kind.WORD)
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
        all.add(new Col("organisation", Kind.SUBJECT)
                .states(GRADUS.ofOrganisation)
                .called("of organisation", "所属组织", "belongs to", "所属企业")
                .hint(
                        "Of a capability: the name of its organisation, as it stands in this sheet.",
                        "新型能力须填写：其所属组织的名称（与本表中一致）。")
                .wide(24)
                .made());
        all.add(word("form", GRADUS.form, words.allowed("forms", GRADUS.form))
                .wide(12)
                .made());
        all.add(word("view", GRADUS.view, words.allowed("views", GRADUS.view))
                .many()
                .wide(18)
                .made());
        all.add(word("industry", GRADUS.industry, words.allowed("industries", GRADUS.industry))
                .also("行业")
                .wide(18)
                .made());
        all.add(word("size", GRADUS.size, words.allowed("sizes", GRADUS.size))
                .also("企业规模")
                .wide(10)
                .made());
        all.add(word("region", GRADUS.region, words.allowed("regions", GRADUS.region))
                .also("省份", "省市", "province")
                .wide(12)
                .made());
        all.add(word("ownership", GRADUS.ownership, words.allowed("ownerships", GRADUS.ownership))
                .also("企业性质", "所有制性质")
                .wide(14)
                .made());
        all.add(word("scope", GRADUS.scope, words.allowed("scopes", GRADUS.scope))
                .also("评估范围")
                .wide(16)
                .made());
        all.add(of("group", GRADUS.inGroup, Kind.PROOF)
                .many()
                .also("集团")
                .whereUsed()
                .wide(24)
                .made());
        texts(
                all,
                "note",
                NOTE,
                Need.WHERE_USED,
                "note",
                "备注",
                24,
                List.of("remarks", "remark", "notes", "说明", "附注"),
                "Anything else.",
                "其他说明。");
        return List.copyOf(all);
    }

    private List<Column> evidence() {
        var all = new ArrayList<Column>();
        all.add(node());
        all.add(new Col("number", Kind.NUMBER)
                .called("No.", "编号", "number", "evidence no", "序号", "证据编号")
                .hint("What the sheet of measurements calls this row.", "测量表以此编号引用本行。")
                .wide(7)
                .made());
        all.add(new Col("theme", Kind.INFO)
                .called("theme", "主题", "领域")
                .hint("Practices are grouped by theme.", "实践按主题分组。")
                .wide(14)
                .made());
        all.add(new Col("practice", Kind.PRACTICE)
                .words(practices)
                .required()
                .called("practice", "实践", "practice name", "实践名称", "实践项")
                .hint("What the organisation does: choose from the list.", "组织所开展的实践：从下拉列表中选择。")
                .wide(30)
                .made());
        all.add(new Col("serves", Kind.INFO)
                .whereUsed()
                .called("serves", "对应条款", "clauses", "条款")
                .hint("The clauses that ask for it.", "要求该实践的条款。")
                .wide(22)
                .made());
        all.add(new Col("subject", Kind.SUBJECT)
                .called("for", "评估对象", "subject", "for which subject", "对象", "所属对象", "适用对象")
                .hint(
                        "The organisation or capability that shows it, by its name. Blank where there is only one.",
                        "所展示的组织或能力的名称；仅有一个对象时可不填。")
                .wide(20)
                .made());
        texts(
                all,
                "what",
                LABEL,
                Need.OFFERED,
                "what",
                "证据内容",
                34,
                List.of("evidence", "description", "label", "证据名称", "内容", "证据"),
                "What is shown, in a few words.",
                "用几个字说明所展示的内容。");
        texts(
                all,
                "title",
                DCTerms.title.getURI(),
                Need.WHERE_USED,
                "title",
                "证据标题",
                34,
                List.of("标题"),
                "The title of the evidence.",
                "证据的标题。");
        all.add(word(
                        "claim",
                        GRADUS.claim,
                        words.allowed(
                                "claims",
                                GRADUS.claim,
                                new Word("", new Text("done", "已开展"), List.of("yes", "是", "已做", "已完成", "有"))))
                .also("开展情况", "自述情况", "done", "how far")
                .hint("Blank: the practice is done. Otherwise what is said instead.", "不填表示已开展；否则说明实际情况。")
                .wide(12)
                .made());
        all.add(scale("breadth", GRADUS.breadth));
        all.add(scale("depth", GRADUS.depth));
        all.add(scale("driver", GRADUS.driver));
        all.add(scale("conduct", GRADUS.conduct));
        all.add(of("figure", GRADUS.figure, Kind.FIGURE).also("等级数值").wide(8).made());
        all.add(word("status", GRADUS.status, words.allowed("statuses", GRADUS.status))
                .required()
                .also("证据状态", "审核状态")
                .wide(10)
                .made());
        all.add(of("issued", DCTerms.issued.getURI(), Kind.DAY)
                .required()
                .called("issued", "签发日期", "date", "date of issue", "issue date", "日期", "发布日期", "形成日期")
                .hint("The day on which the proof was issued, such as 2026-05-01.", "证明材料的签发日期，例如 2026-05-01。")
                .wide(12)
                .made());
        all.add(of("validUntil", GRADUS.validUntil, Kind.DAY)
                .also("expires", "expiry", "有效期", "有效期至日期", "到期日")
                .hint("The last day on which it counts; blank where it has no end.", "计入评估的最后一天；没有期限的不填。")
                .wide(12)
                .made());
        all.add(of("source", DCTerms.source.getURI(), Kind.PROOF)
                .required()
                .many()
                .called("source", "证明材料", "proof", "document", "材料", "来源", "文件", "佐证材料")
                .hint("What proves it: the address of a document, or its title or number.", "证明材料：文件的网址，或其名称、编号。")
                .wide(34)
                .made());
        texts(all, "statusReason", GRADUS.statusReason, Need.OFFERED, 20, List.of("理由"));
        texts(all, "lacking", GRADUS.lacking, Need.OFFERED, 20, List.of("缺什么", "缺少"));
        all.add(of("dueDate", GRADUS.dueDate, Kind.DAY)
                .hint("Where a figure is to follow: by when.", "数值待补时填写：最迟补齐的日期。")
                .wide(12)
                .made());
        all.add(word("scenario", GRADUS.scenario, words.instances("scenarios", GRADUS.MainScenario))
                .open()
                .also("场景")
                .whereUsed()
                .wide(16)
                .made());
        texts(
                all,
                "note",
                NOTE,
                Need.WHERE_USED,
                "note",
                "备注",
                24,
                List.of("remarks", "remark", "notes", "说明", "附注"),
                "Anything else.",
                "其他说明。");
        return List.copyOf(all);
    }

    private List<Column> measurements() {
        var all = new ArrayList<Column>();
        all.add(node());
        all.add(new Col("evidence", Kind.EVIDENCE)
                .states(GRADUS.measurement)
                .required()
                .called("evidence No.", "证据编号", "evidence", "No.", "编号", "证据")
                .hint("The number of the row of evidence that it supports.", "所支撑的证据行的编号。")
                .wide(10)
                .made());
        all.add(new Col("practice", Kind.INFO)
                .called("practice", "实践")
                .hint("The practice of that evidence, for people.", "该证据对应的实践，供参考。")
                .wide(26)
                .made());
        texts(all, "indicator", GRADUS.indicator, Need.REQUIRED, 26, List.of("指标名称", "indicator name"));
        all.add(word("ofIndicator", GRADUS.ofIndicator, words.instances("indicators", GRADUS.Indicator))
                .open()
                .also("共用指标", "shared indicator")
                .wide(20)
                .made());
        all.add(text(
                "unit",
                GRADUS.unit,
                "",
                Need.REQUIRED,
                words.label(GRADUS.unit),
                List.of("计量单位"),
                words.definition(GRADUS.unit),
                8));
        for (Language language : Language.values()) {
            all.add(text(
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
        all.add(of("baseline", GRADUS.baseline, Kind.FIGURE)
                .required()
                .also("基线", "基期值")
                .wide(10)
                .made());
        all.add(of("achieved", GRADUS.achieved, Kind.FIGURE)
                .required()
                .also("实际值", "完成值", "actual")
                .wide(10)
                .made());
        all.add(word("better", GRADUS.better, words.allowed("directions", GRADUS.better))
                .required()
                .also("方向", "direction")
                .wide(14)
                .made());
        all.add(of("periodEnd", GRADUS.periodEnd, Kind.DAY)
                .required()
                .also("截止日期", "周期截止日")
                .hint("The last day of the measured period.", "测量周期的最后一天。")
                .wide(12)
                .made());
        all.add(of("target", GRADUS.target, Kind.FIGURE).also("目标").wide(10).made());
        all.add(of("dueDate", GRADUS.dueDate, Kind.DAY)
                .also("期限")
                .hint("The last day on which the target counts as reached in time.", "目标值按期达成的最后一天。")
                .wide(12)
                .made());
        texts(
                all,
                "note",
                NOTE,
                Need.WHERE_USED,
                "note",
                "备注",
                24,
                List.of("remarks", "remark", "notes", "说明"),
                "Anything else.",
                "其他说明。");
        return List.copyOf(all);
    }

    private List<Column> inapplicable() {
        var all = new ArrayList<Column>();
        all.add(node());
        all.add(new Col("subject", Kind.SUBJECT)
                .states(GRADUS.inapplicable)
                .called("for", "评估对象", "subject", "对象")
                .hint(
                        "The organisation or capability to which it does not apply, by its name.",
                        "不适用的组织或能力的名称；仅有一个对象时可不填。")
                .wide(24)
                .made());
        all.add(new Col("requirement", Kind.WORD)
                .states(GRADUS.ofRequirement)
                .required()
                .called("requirement", "不适用的要求", "of requirement", "要求", "所涉要求", "条款")
                .hint("The requirement that does not apply: choose from the list.", "不适用的要求：从下拉列表中选择。")
                .wide(48)
                .made());
        texts(all, "justification", GRADUS.justification, Need.REQUIRED, 60, List.of("reason", "不适用理由"));
        texts(all, "note", NOTE, Need.WHERE_USED, "note", "备注", 24, List.of("remarks"), "Anything else.", "其他说明。");
        return List.copyOf(all);
    }

    private static List<Column> other() {
        return List.of(
                new Col("subject", Kind.TERM)
                        .required()
                        .called("about", "主语", "subject")
                        .hint("What it is said of: an IRI, or the hidden name of a row.", "所陈述的事物：IRI，或某行的隐藏标识。")
                        .wide(40)
                        .made(),
                new Col("property", Kind.TERM)
                        .required()
                        .called("property", "属性", "predicate", "谓语")
                        .hint("The IRI of the property.", "属性的 IRI。")
                        .wide(40)
                        .made(),
                new Col("value", Kind.TERM)
                        .required()
                        .called("value", "取值", "object", "宾语", "值")
                        .hint("An IRI, a text or a number.", "IRI、文字或数字。")
                        .wide(50)
                        .made(),
                new Col("form", Kind.TERM)
                        .required()
                        .called("form of the value", "取值形式", "datatype", "form", "形式")
                        .hint("IRI, text, a language such as @zh, or a datatype.", "IRI、“text”、语言（如 @zh）或数据类型。")
                        .wide(24)
                        .made(),
                new Col("more", Kind.TERM)
                        .whereUsed()
                        .called("continued", "续")
                        .hint("What of the value is too long for one cell.", "一个单元格容纳不下的内容。")
                        .wide(12)
                        .made());
    }

    private static Column node() {
        return new Col("node", Kind.NODE)
                .called("identifier", "标识", "id", "iri", "uri")
                .hint("Names the row; leave it as it is.", "本行的标识，请勿改动。")
                .wide(30)
                .made();
    }

    private Column scale(String key, String property) {
        return word(key, property, words.allowed(key, property)).wide(14).made();
    }

    private Col word(String key, String property, WordList list) {
        return of(key, property, Kind.WORD).words(list);
    }

    /** A column under the name that the ontology gives its property. */
    private Col of(String key, String property, Kind kind) {
        Text label = words.label(property);
        Text definition = words.definition(property);
        return new Col(key, kind)
                .states(property)
                .called(label.en().isEmpty() ? key : label.en(), label.zh().isEmpty() ? key : label.zh(), key)
                .hint(definition.en(), definition.zh());
    }

    private void texts(List<Column> all, String key, String property, Need need, int width, List<String> synonyms) {
        Text label = words.label(property);
        Text hint = words.definition(property);
        texts(all, key, property, need, label.en(), label.zh(), width, synonyms, hint.en(), hint.zh());
    }

    /** A column for each language, and one for texts without. */
    private static void texts(
            List<Column> all,
            String key,
            String property,
            Need need,
            String en,
            String zh,
            int width,
            List<String> synonyms,
            String hintEn,
            String hintZh) {
        var label = new Text(en, zh);
        var hint = new Text(hintEn, hintZh);
        for (Language language : new Language[] {Language.ZH, Language.EN}) {
            var also = synonyms.stream()
                    .filter(each -> each.codePoints().anyMatch(Character::isIdeographic) == (language == Language.ZH))
                    .toList();
            all.add(text(
                    key + "-" + language.tag(),
                    property,
                    language.tag(),
                    need,
                    inLanguage(label, language),
                    also,
                    hint,
                    width));
        }
        all.add(text(
                key,
                property,
                "",
                Need.WHERE_USED,
                new Text(en + " (no language)", zh + "（不分语言）"),
                List.of(),
                hint,
                width));
    }

    private static Text inLanguage(Text label, Language language) {
        return language == Language.ZH
                ? new Text(label.en() + " (Chinese)", label.zh())
                : new Text(label.en(), label.zh() + "（英文）");
    }

    private static Column text(
            String key,
            String property,
            String language,
            Need need,
            Text header,
            List<String> synonyms,
            Text hint,
            int width) {
        return new Column(key, property, Kind.TEXT, null, false, language, false, need, header, synonyms, hint, width);
    }

    /** A column in the making. */
    private static final class Col {
        private final String key;
        private final Kind kind;
        private final List<String> synonyms = new ArrayList<>();
        private String property = "";
        private @Nullable WordList words;
        private boolean open;
        private boolean many;
        private Need need = Need.OFFERED;
        private Text header = Text.EMPTY;
        private Text hint = Text.EMPTY;
        private int width = 14;

        Col(String key, Kind kind) {
            this.key = key;
            this.kind = kind;
        }

        Col states(String iri) {
            property = iri;
            return this;
        }

        Col words(WordList list) {
            words = list;
            return this;
        }

        Col open() {
            open = true;
            return this;
        }

        Col many() {
            many = true;
            return this;
        }

        Col required() {
            need = Need.REQUIRED;
            return this;
        }

        Col whereUsed() {
            need = Need.WHERE_USED;
            return this;
        }

        Col called(String en, String zh, String... others) {
            header = new Text(en, zh);
            return also(others);
        }

        Col also(String... others) {
            synonyms.addAll(List.of(others));
            return this;
        }

        Col hint(String en, String zh) {
            hint = new Text(en, zh);
            return this;
        }

        Col wide(int characters) {
            width = characters;
            return this;
        }

        Column made() {
            return new Column(
                    key,
                    property,
                    kind,
                    words,
                    open,
                    "",
                    many,
                    need,
                    Objects.requireNonNull(header),
                    synonyms,
                    hint,
                    width);
        }
    }
}
