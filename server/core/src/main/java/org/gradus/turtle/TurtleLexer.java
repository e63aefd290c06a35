package org.gradus.turtle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.turtle.Token.Comment;
import org.gradus.turtle.Token.Kind;

/**
 * Splits Turtle 1.1 into tokens and keeps the comments, which no parser does. It takes a little more than the grammar
 * allows, such as odd characters in names: a parser judges that afterwards.
 */
final class TurtleLexer {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:(?:\\d+(?:\\.\\d*)?|\\.\\d+)[eE][+-]?\\d+|\\d*\\.\\d+|\\d+)");
    private static final String NOT_IN_WORDS = "<>\"'{}|^`,;[]()#@";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private List<Comment> above = List.of();

    private TurtleLexer(String text) {
        this.text = text;
    }

    /** The tokens, and one for the end of the text, which may have comments above it. */
    static List<Token> tokens(String text) {
        var lexer = new TurtleLexer(text);
        lexer.blanks();
        while (lexer.at < text.length()) {
            lexer.token();
            lexer.blanks();
        }
        lexer.add(Kind.END, lexer.at);
        return lexer.tokens;
    }

    /** Passes over white space and gives each comment to the token that it stands behind or above. */
    private void blanks() {
        above = new ArrayList<>();
        boolean behind = !tokens.isEmpty();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isBreak(c)) {
                behind = false;
                passBreak();
            } else if (c == ' ' || c == '\t') {
                at++;
            } else if (c == '#') {
                comment(behind);
            } else {
                return;
            }
        }
    }

    private void comment(boolean behind) {
        int start = at;
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        String comment = text.substring(start, at).stripTrailing();
        if (behind) {
            int last = tokens.size() - 1;
            tokens.set(last, tokens.get(last).withBeside(comment));
        } else {
            above.add(new Comment(comment, blankLineFollows()));
        }
    }

    private boolean blankLineFollows() {
        int breaks = 0;
        for (int i = at; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            breaks += text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !text.startsWith("\n", i + 1)) ? 1 : 0;
        }
        return breaks > 1;
    }

    private void token() {
        char c = text.charAt(at);
        switch (c) {
            case '<' -> add(Kind.IRI, endOfIri());
            case '"', '\'' -> add(Kind.STRING, endOfString(c));
            case '@' -> add(Kind.AT, endOfTag());
            case '^' -> add(Kind.TYPE, text.startsWith("^^", at) ? at + 2 : at);
            case ';', ',', '[', ']', '(', ')' -> add(Kind.SIGN, at + 1);
            default -> {
                Matcher number = NUMBER.matcher(text).region(at, text.length());
                if (number.lookingAt()) {
                    add(Kind.NUMBER, number.end());
                } else if (c == '.') {
                    add(Kind.SIGN, at + 1);
                } else {
                    word();
                }
            }
        }
    }

    private void word() {
        int end = endOfWord();
        String word = text.substring(at, end);
        add(word.startsWith("_:") ? Kind.BLANK_NODE : word.indexOf(':') < 0 ? Kind.WORD : Kind.NAME, end);
    }

    private void add(Kind kind, int end) {
        if (end == at && kind != Kind.END) {
            String c = Character.toString(text.codePointAt(at));
            throw fault("“" + c + "” cannot stand here in Turtle.", "Turtle 中此处不能出现“" + c + "”。");
        }
        tokens.add(new Token(kind, text.substring(at, end), line, at - lineStart + 1, List.copyOf(above), ""));
        while (at < end) {
            if (isBreak(text.charAt(at))) {
                passBreak();
            } else {
                at++;
            }
        }
    }

    private int endOfIri() {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c <= ' ' || c == '<' || c == '"') {
                break;
            }
        }
        throw fault(
                "This IRI is not closed with “>”, or holds a character that no IRI may.",
                "此 IRI 未以“>”结束，或含有 IRI 不允许的字符。");
    }

    private int endOfString(char quote) {
        String three = String.valueOf(quote).repeat(3);
        boolean isLong = text.startsWith(three, at);
        int i = at + (isLong ? 3 : 1);
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (isLong ? text.startsWith(three, i) : c == quote) {
                return i + (isLong ? 3 : 1);
            } else if (!isLong && isBreak(c)) {
                break;
            }
            i++;
        }
        throw fault(
                "This text in quotes is not closed; one of several lines stands in three quotes.",
                "此处引号中的文字未闭合；跨行文字须用三重引号。");
    }

    private int endOfTag() {
        int i = at + 1;
        while (i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '-')) {
            i++;
        }
        return i;
    }

    /** A name may hold full stops, but not end with one; it may hold escaped characters. */
    private int endOfWord() {
        int end = at;
        int i = at;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '.') {
                i++;
            } else if (c == '\\' && i + 1 < text.length()) {
                i += 2;
                end = i;
            } else if (c > ' ' && !Character.isWhitespace(c) && NOT_IN_WORDS.indexOf(c) < 0) {
                i++;
                end = i;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private void passBreak() {
        at += text.startsWith("\r\n", at) ? 2 : 1;
        line++;
        lineStart = at;
    }

    private TurtleFault fault(String en, String zh) {
        return new TurtleFault(line, at - lineStart + 1, en, zh);
    }
}
