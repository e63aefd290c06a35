package org.gradus.turtle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradus.turtle.Document.Directive;
import org.gradus.turtle.Part.Bracketed;
import org.gradus.turtle.Part.Leaf;
import org.gradus.turtle.Part.Predication;
import org.gradus.turtle.Token.Comment;
import org.gradus.turtle.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads tokens as statements, and finds which prefixes they use. */
final class TurtleParser {
    /** Deeper than any file that people read; a parser that descends would end in an overflow much later. */
    private static final int DEEPEST = 100;

    private final List<Token> tokens;
    private final Prefixes prefixes = new Prefixes();
    private final List<Comment> head = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private List<Comment> carried = List.of();
    private @Nullable Directive base;
    private int at;
    private int depth;

    private TurtleParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Document parse(List<Token> tokens) {
        return new TurtleParser(Separators.settled(tokens)).document();
    }

    private Document document() {
        while (peek().kind() != Kind.END) {
            if (!directive()) {
                statement();
            }
        }
        var foot = Token.join(carried, peek().above());
        return new Document(Token.join(head, prefixes.left()), base, prefixes.used(), statements, foot);
    }

    private boolean directive() {
        Token keyword = peek();
        boolean sparql = keyword.kind() == Kind.WORD;
        String name = sparql
                ? keyword.text().toLowerCase(Locale.ROOT)
                : keyword.text().replaceFirst("^@", "");
        if ((!sparql && keyword.kind() != Kind.AT) || (!name.equals("prefix") && !name.equals("base"))) {
            return false;
        }
        at++;
        Token prefix = name.equals("prefix") ? prefix() : null;
        Token iri = take(Kind.IRI, "an IRI in < >", "< > 中的 IRI");
        Token whole = (prefix == null ? keyword : keyword.joined(prefix)).joined(iri);
        if (!sparql) {
            whole = whole.joined(take(".", "“.” to end the directive", "以“.”结束指令"));
        }
        if (statements.isEmpty()) {
            head.addAll(whole.above());
        } else {
            carried = Token.join(carried, whole.above());
        }
        if (prefix == null) {
            base(keyword, iri, whole.beside());
        } else {
            prefixes.declare(prefix, iri.text(), whole.beside());
        }
        return true;
    }

    private Token prefix() {
        Token name = take(Kind.NAME, "a prefix with a colon", "带冒号的前缀");
        if (!name.text().equals(name.prefix() + ":")) {
            throw unexpected(name, "a prefix with a colon", "带冒号的前缀");
        }
        return name;
    }

    private void base(Token keyword, Token iri, String beside) {
        if (base != null || !prefixes.isEmpty() || !statements.isEmpty()) {
            throw new TurtleFault(
                    keyword,
                    "The normal form has one base, before all else: write out the IRIs that need another.",
                    "规范格式中只能有一个 base，且须位于最前；需要其他 base 的 IRI 请写全。");
        }
        base = new Directive("@base " + iri.text() + " .", beside);
    }

    private void statement() {
        var above = Token.join(carried, peek().above());
        carried = List.of();
        Token start = peek();
        Part subject = switch (start.kind()) {
            case IRI, NAME, BLANK_NODE, SIGN -> part();
            default ->
                throw unexpected(start, "a subject (a name, an IRI in < > or [ … ])", "主语（名称、< > 中的 IRI 或 [ … ]）");
        };
        boolean alone = start.is("[")
                && subject instanceof Bracketed node
                && !node.inner().isEmpty()
                && peek().is(".");
        var predications = alone ? List.<Predication>of() : predications(".");
        statements.add(new Statement(above, subject, predications, take(".", "“.”, “;” or “,”", "“.”、“;”或“,”")));
    }

    private List<Predication> predications(String end) {
        var predications = new ArrayList<Predication>();
        do {
            Token verb = peek();
            boolean named = verb.kind() == Kind.IRI || verb.kind() == Kind.NAME;
            if (!named && !(verb.kind() == Kind.WORD && verb.text().equals("a"))) {
                throw unexpected(verb, "a property (a name, an IRI in < > or “a”)", "属性（名称、< > 中的 IRI 或“a”）");
            }
            Leaf leaf = new Leaf(name(), false);
            var objects = new ArrayList<Part>();
            do {
                objects.add(part());
            } while (passes(","));
            predications.add(Predication.of(leaf, List.copyOf(objects)));
        } while (passes(";"));
        if (!peek().is(end)) {
            throw unexpected(peek(), "“" + end + "”, “;” or “,”", "“" + end + "”、“;”或“,”");
        }
        return List.copyOf(predications);
    }

    private Part part() {
        Token token = peek();
        boolean truth = token.kind() == Kind.WORD
                && (token.text().equals("true") || token.text().equals("false"));
        if (token.kind() == Kind.STRING) {
            return string();
        }
        if (token.is("[") || token.is("(")) {
            return bracketed();
        }
        if (truth || token.kind() == Kind.NUMBER || token.kind() == Kind.BLANK_NODE) {
            at++;
            return new Leaf(token, false);
        }
        if (token.kind() != Kind.IRI && token.kind() != Kind.NAME) {
            throw unexpected(
                    token,
                    "a value (a name, an IRI in < >, a text in quotes, a number or [ … ])",
                    "一个值（名称、< > 中的 IRI、引号中的文字、数字或 [ … ]）");
        }
        return new Leaf(name(), false);
    }

    private Part string() {
        Token string = next();
        if (peek().kind() == Kind.AT) {
            return new Leaf(string.joined(next()), true);
        }
        if (peek().kind() != Kind.TYPE) {
            return new Leaf(string, false);
        }
        Token hats = next();
        if (peek().kind() != Kind.IRI && peek().kind() != Kind.NAME) {
            throw unexpected(peek(), "a datatype", "数据类型");
        }
        return new Leaf(string.joined(hats).joined(name()), false);
    }

    private Part bracketed() {
        Token open = next();
        if (++depth > DEEPEST) {
            throw new TurtleFault(
                    open, "Brackets are nested more than " + DEEPEST + " deep.", "括号嵌套超过 " + DEEPEST + " 层。");
        }
        String end = open.is("[") ? "]" : ")";
        List<? extends Part> inner = peek().is(end) ? List.of() : open.is("[") ? predications(end) : items();
        depth--;
        return Bracketed.of(open, inner, next());
    }

    private List<Part> items() {
        var items = new ArrayList<Part>();
        while (!peek().is(")")) {
            items.add(part());
        }
        return List.copyOf(items);
    }

    /** An IRI, a name or “a”. */
    private Token name() {
        Token name = next();
        if (name.kind() == Kind.NAME) {
            prefixes.use(name);
        }
        return name;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(at++);
    }

    private boolean passes(String separator) {
        boolean there = peek().is(separator);
        at += there ? 1 : 0;
        return there;
    }

    private Token take(Kind kind, String en, String zh) {
        if (peek().kind() != kind) {
            throw unexpected(peek(), en, zh);
        }
        return next();
    }

    private Token take(String sign, String en, String zh) {
        if (!peek().is(sign)) {
            throw unexpected(peek(), en, zh);
        }
        return next();
    }

    private static TurtleFault unexpected(Token found, String en, String zh) {
        boolean end = found.kind() == Kind.END;
        return new TurtleFault(
                found,
                "Expected " + en + ", found " + (end ? "the end of the file" : "“" + found.text() + "”") + ".",
                "此处应为" + zh + "，实际为" + (end ? "文件结尾" : "“" + found.text() + "”") + "。");
    }
}
