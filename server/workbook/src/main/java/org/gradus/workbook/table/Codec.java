package org.gradus.workbook.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * How a cell says a value, and what value a cell says. Whatever is written is read back first: a cell that would not say
 * just what it is to say is not written, and the value goes among the other statements.
 */
public final class Codec {
    /** What a cell of a spreadsheet holds at the most is 32,767. */
    public static final int LONGEST = 32_000;

    private static final Pattern IRI =
            Pattern.compile("(?:https?|ftp|file)://\\S+|urn:[A-Za-z0-9][A-Za-z0-9-]{1,31}:\\S+");

    /** What spreadsheets and XML change on the way, or read as an escape. */
    private static final Pattern CHANGED =
            Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\uFFFE\\uFFFF\\p{Cs}]|_x[0-9A-Fa-f]{4}_");

    private static final String WORDS_APART = "；";
    private static final Pattern APART = Pattern.compile("[;；、,，\\n]");

    /** Kept for each column: far more than any list has words. */
    private static final int KEPT = 4_096;

    private final Book book;
    private final Names names;
    private final IdentityHashMap<Column, Map<String, Decoded>> understood = new IdentityHashMap<>();

    public Codec(Book book, Names names) {
        this.book = book;
        this.names = names;
    }

    /** Whether a text keeps in a cell as it is. */
    public static boolean keeps(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && !CHANGED.matcher(text).find()
                && Plain.trimmed(text).equals(text);
    }

    /** Whether a text is read as an IRI where both may stand. */
    public static boolean isIri(String text) {
        return IRI.matcher(text).matches();
    }

    /** The cell that says just these values in a column, or none. */
    public Optional<Content> encode(Column column, Collection<Node> values) {
        Optional<Content> content = values.size() == 1
                ? one(column, values.iterator().next())
                : column.many() ? several(column, values) : Optional.empty();
        return content.filter(made -> decode(column, made) instanceof Decoded.Values read
                && new HashSet<>(read.nodes()).equals(new HashSet<>(values))
                && read.remark().isEmpty());
    }

    private Optional<Content> one(Column column, Node value) {
        return switch (column.kind()) {
            case WORD, PRACTICE -> word(book.words(column), column, value).map(Content.Words::new);
            case SUBJECT ->
                value.isURI()
                        ? Optional.of(new Content.Words(
                                Optional.ofNullable(names.subjects().label(value.getURI(), names.language()))
                                        .orElse(value.getURI())))
                        : Optional.empty();
            case FIGURE -> Figures.written(value);
            case DAY -> Days.written(value);
            case TEXT, PROOF -> text(value).map(Content.Words::new);
            case NODE, NUMBER, EVIDENCE, INFO, TERM -> Optional.empty();
        };
    }

    private Optional<Content> several(Column column, Collection<Node> values) {
        var parts = new ArrayList<String>();
        for (Node value : values) {
            Optional<String> part = column.kind() == Kind.WORD
                    ? word(book.words(column), column, value)
                    : text(value).filter(text -> text.indexOf('\n') < 0);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        parts.sort(null);
        return Optional.of(new Content.Words(String.join(column.kind() == Kind.WORD ? WORDS_APART : "\n", parts)));
    }

    private Optional<String> word(WordList list, Column column, Node value) {
        if (!value.isURI()) {
            return Optional.empty();
        }
        String label = list.label(value.getURI(), names.language());
        return label == null && column.open() ? Optional.of(value.getURI()) : Optional.ofNullable(label);
    }

    private static Optional<String> text(Node value) {
        String text = value.isURI() ? value.getURI() : value.isLiteral() ? value.getLiteralLexicalForm() : "";
        return keeps(text) ? Optional.of(text) : Optional.empty();
    }

    /** Why a cell has no value, whatever column it stands in. */
    public static Optional<Decoded.Fault> unreadable(Content content) {
        if (content instanceof Content.Uncomputed uncomputed) {
            return Optional.of(new Decoded.Fault(Wording.say(
                    "The formula %s has no value, for the program that wrote the file did not compute it. Open the file, let it"
                            + " compute, and save it; or type the value.",
                    "公式 %s 没有计算结果（生成该文件的程序未作计算）。请打开文件、计算后保存，或直接填写数值。", shortened(uncomputed.shown()))));
        }
        if (content instanceof Content.Broken broken) {
            return Optional.of(new Decoded.Fault(Wording.say(
                    "The formula ends in the error %s. Correct it, or type the value.",
                    "公式结果为错误值 %s。请更正公式，或直接填写数值。", broken.code())));
        }
        return Optional.empty();
    }

    /** What a cell says in a column. */
    public Decoded decode(Column column, Content content) {
        var unreadable = unreadable(content);
        if (unreadable.isPresent()) {
            return unreadable.get();
        }
        if (content instanceof Content.Words words && (column.kind() == Kind.WORD || column.kind() == Kind.PRACTICE)) {
            // The same few words stand in every row.
            var before = understood.computeIfAbsent(column, c -> new HashMap<>());
            Decoded known = before.get(words.text());
            if (known == null) {
                known = read(column, content);
                if (before.size() < KEPT) {
                    before.put(words.text(), known);
                }
            }
            return known;
        }
        return read(column, content);
    }

    private Decoded read(Column column, Content content) {
        if (Nothing.is(column, content)
                && (column.kind() != Kind.WORD
                        || book.words(column)
                                .find(Plain.trimmed(content.shown()))
                                .isEmpty())) {
            return new Decoded.Values(
                    List.of(), Wording.say("“%s” read as blank", "“%s”按未填读取", Plain.trimmed(content.shown())));
        }
        return switch (column.kind()) {
            case WORD, PRACTICE -> words(book.words(column), column, content.shown());
            case SUBJECT -> reference(names.subjects(), content, Sheet.SUBJECTS, new Text("subject", "评估对象"));
            case EVIDENCE -> reference(names.evidence(), content, Sheet.EVIDENCE, new Text("row of evidence", "证据行"));
            case FIGURE -> Figures.read(content);
            case DAY -> Days.read(content);
            case TEXT -> Decoded.Values.of(literal(Plain.trimmed(content.shown()), column.language()));
            case PROOF -> proofs(column, content);
            case NODE, NUMBER, INFO, TERM -> new Decoded.Values(List.of(), Text.EMPTY);
        };
    }

    private Decoded proofs(Column column, Content content) {
        var nodes = new ArrayList<Node>();
        String text = content.shown();
        for (String part : column.many() ? text.split("\n") : new String[] {text}) {
            String proof = Plain.trimmed(part);
            if (!proof.isEmpty()) {
                nodes.add(isIri(proof) ? NodeFactory.createURI(proof) : NodeFactory.createLiteralString(proof));
            }
        }
        return new Decoded.Values(nodes, Text.EMPTY);
    }

    private static Node literal(String text, String language) {
        return language.isEmpty()
                ? NodeFactory.createLiteralString(text)
                : NodeFactory.createLiteralLang(text, language);
    }

    private Decoded words(WordList list, Column column, String typed) {
        var nodes = new ArrayList<Node>();
        var read = new ArrayList<Text>();
        String text = Plain.trimmed(typed);
        List<String> parts = column.many() && list.find(text).isEmpty() ? List.of(APART.split(text)) : List.of(text);
        for (String each : parts) {
            String part = Plain.trimmed(each);
            if (part.isEmpty()) {
                continue;
            }
            Set<Word> found = list.find(part);
            if (found.size() > 1) {
                return severalMeant(part, found);
            }
            if (found.isEmpty()) {
                if (!column.open() || !isIri(part)) {
                    return new Decoded.Fault(Wording.join(
                            Wording.say("“%s” is not understood.", "无法识别“%s”。", shortened(part)),
                            list.advice(part, names.language())));
                }
                nodes.add(NodeFactory.createURI(part));
            } else {
                Word word = found.iterator().next();
                if (!word.iri().isEmpty()) {
                    nodes.add(NodeFactory.createURI(word.iri()));
                }
                if (!list.isLabel(each) && !each.equals(word.iri())) {
                    read.add(Wording.say("“%s” read as “%s”", "“%s”按“%s”读取", each, word.label()));
                }
            }
        }
        return new Decoded.Values(nodes, joined(read));
    }

    private Decoded reference(WordList list, Content content, Sheet sheet, Text what) {
        String typed = Plain.trimmed(content.shown());
        Set<Word> found = list.find(typed);
        if (found.size() > 1) {
            return severalMeant(typed, found);
        }
        if (found.isEmpty() && !isIri(typed) && list.words().isEmpty()) {
            return new Decoded.Fault(Wording.say(
                    "“%s” is called, and this workbook names no %s at all. Fill in the sheet “%s”.",
                    "所引用的“%s”不存在：本工作簿没有任何%s。请填写工作表“%s”。", shortened(typed), what, sheet.label()));
        }
        if (found.isEmpty()) {
            return isIri(typed)
                    ? Decoded.Values.of(NodeFactory.createURI(typed))
                    : new Decoded.Fault(Wording.join(
                            Wording.say(
                                    "No %s of this workbook is called “%s”.",
                                    "本工作簿中没有名为“%2$s”的%1$s。", what, shortened(typed)),
                            list.advice(typed, names.language())));
        }
        Word word = found.iterator().next();
        return new Decoded.Values(
                List.of(names.node(word.iri())),
                list.isLabel(content.shown()) || content.shown().equals(word.iri())
                        ? Text.EMPTY
                        : Wording.say("“%s” read as “%s”", "“%s”按“%s”读取", content.shown(), word.label()));
    }

    private static Decoded severalMeant(String typed, Set<Word> found) {
        for (Language language : Language.values()) {
            if (found.stream().map(word -> word.label().in(language)).distinct().count() < found.size()) {
                return sameName(typed, found);
            }
        }
        var labels = found.stream().map(Word::label).toList();
        return new Decoded.Fault(Wording.say(
                "“%s” may mean several: %s. Write one of them in full.",
                "“%s”可能指多项：%s。请完整填写其中一项。",
                typed,
                new Text(
                        String.join(
                                "; ", labels.stream().map(Text::en).distinct().toList()),
                        String.join(
                                "；", labels.stream().map(Text::zh).distinct().toList()))));
    }

    private static Decoded sameName(String typed, Set<Word> found) {
        var identifiers = found.stream().map(Word::iri).toList();
        return new Decoded.Fault(
                identifiers.stream().anyMatch(Names::isBlank)
                        ? Wording.say(
                                "Several are called “%s”. Give them different names.",
                                "有多项同名“%s”。请改用不同的名称。", shortened(typed))
                        : Wording.say(
                                "Several are called “%s”. Give them different names, or write the identifier of the one that is"
                                        + " meant: %s.",
                                "有多项同名“%s”。请改用不同的名称，或填写所指一项的标识：%s。", shortened(typed), String.join(", ", identifiers)));
    }

    private static Text joined(List<Text> remarks) {
        return new Text(
                String.join("; ", remarks.stream().map(Text::en).toList()),
                String.join("；", remarks.stream().map(Text::zh).toList()));
    }

    private static String shortened(String text) {
        int most = 60;
        return text.length() > most ? text.substring(0, most) + "…" : text;
    }
}
