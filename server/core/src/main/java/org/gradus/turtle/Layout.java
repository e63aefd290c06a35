package org.gradus.turtle;

import java.util.List;
import org.gradus.turtle.Document.Directive;
import org.gradus.turtle.Part.Bracketed;
import org.gradus.turtle.Part.Leaf;
import org.gradus.turtle.Part.Predication;
import org.gradus.turtle.Token.Comment;

/** Writes a document in the normal form. */
final class Layout {
    /** What is longer stands on several lines, where it can. */
    private static final int LINE = 160;

    private static final int STEP = 4;

    private final StringBuilder text = new StringBuilder();
    private int lineStart;
    /** The comment that ends the line; separators come before it. */
    private String beside = "";

    private Layout() {}

    static String of(Document document) {
        var layout = new Layout();
        layout.head(document);
        Statement before = null;
        for (Statement statement : document.statements()) {
            if (before == null || !statement.follows(before)) {
                layout.blankLine();
            }
            layout.statement(statement);
            before = statement;
        }
        if (!document.foot().isEmpty()) {
            layout.blankLine();
            layout.comments(document.foot(), false);
        }
        return layout.text.toString();
    }

    private void head(Document document) {
        comments(document.head(), false);
        if (document.base() != null) {
            blankLine();
            directive(document.base());
        }
        if (!document.prefixes().isEmpty()) {
            blankLine();
            document.prefixes().values().forEach(this::directive);
        }
    }

    private void directive(Directive directive) {
        text.append(directive.text());
        beside = directive.beside();
        endLine();
    }

    private void comments(List<Comment> comments, boolean partingTheLast) {
        for (int i = 0; i < comments.size(); i++) {
            text.append(comments.get(i).text());
            endLine();
            if (comments.get(i).apart() && (partingTheLast || i < comments.size() - 1)) {
                endLine();
            }
        }
    }

    private void statement(Statement statement) {
        comments(statement.above(), true);
        if (statement.isLine()) {
            flat(statement.subject());
            text.append(' ');
            row(statement.predications(), " ; ");
        } else {
            part(statement.subject(), 0);
            lines(statement.predications(), " ;", STEP);
        }
        if (statement.stop().startsQuietly()) {
            text.append(' ');
        } else {
            lineOf(statement.stop(), STEP);
        }
        put(statement.stop());
        endLine();
    }

    private void predication(Predication predication, int indent) {
        put(predication.verb().token());
        var objects = predication.objects();
        if (fits(predication.width() - predication.verb().width())) {
            text.append(' ');
            row(objects, " , ");
        } else if ((objects.size() == 1 || predication.speaks()) && Part.joins(predication.verb(), objects.get(0))) {
            text.append(' ');
            part(objects.get(0), indent);
            if (objects.size() > 1) {
                text.append(" ,");
                lines(objects.subList(1, objects.size()), " ,", indent + STEP);
            }
        } else {
            lines(objects, " ,", indent + STEP);
        }
    }

    private void part(Part part, int indent) {
        if (fits(part.width())) {
            flat(part);
        } else {
            broken(part, indent);
        }
    }

    private void broken(Part part, int indent) {
        if (part instanceof Predication predication) {
            predication(predication, indent);
        } else if (part instanceof Bracketed bracketed) {
            put(bracketed.open());
            lines(bracketed.inner(), bracketed.separator().stripTrailing(), indent + STEP);
            above(bracketed.close(), indent + STEP);
            line(indent);
            put(bracketed.close());
        } else {
            put(part.first());
        }
    }

    private void lines(List<? extends Part> parts, String separator, int indent) {
        for (int i = 0; i < parts.size(); i++) {
            lineOf(parts.get(i).first(), indent);
            part(parts.get(i), indent);
            text.append(i < parts.size() - 1 ? separator : "");
        }
    }

    private void flat(Part part) {
        if (part instanceof Leaf leaf) {
            put(leaf.token());
        } else if (part instanceof Predication predication) {
            put(predication.verb().token());
            text.append(' ');
            row(predication.objects(), " , ");
        } else if (part instanceof Bracketed bracketed) {
            String blank = bracketed.inner().isEmpty() ? "" : " ";
            put(bracketed.open());
            text.append(blank);
            row(bracketed.inner(), bracketed.separator());
            text.append(blank);
            put(bracketed.close());
        }
    }

    private void row(List<? extends Part> parts, String separator) {
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : separator);
            flat(parts.get(i));
        }
    }

    /** Whether something fits on this line, with a separator behind. */
    private boolean fits(int width) {
        return text.length() - lineStart + width + 2 <= LINE;
    }

    private void put(Token token) {
        int breakIn = token.text().lastIndexOf('\n');
        if (breakIn >= 0) {
            lineStart = text.length() + breakIn + 1;
        }
        text.append(token.text());
        if (!token.endsQuietly()) {
            beside = token.beside();
        }
    }

    /** Begins the line of a token, below the comments above it. */
    private void lineOf(Token token, int indent) {
        above(token, indent);
        line(indent);
    }

    private void above(Token token, int indent) {
        for (Comment comment : token.above()) {
            line(indent);
            text.append(comment.text());
        }
    }

    private void line(int indent) {
        endLine();
        text.append(" ".repeat(indent));
    }

    private void endLine() {
        if (!beside.isEmpty()) {
            text.append(' ').append(beside);
            beside = "";
        }
        text.append('\n');
        lineStart = text.length();
    }

    private void blankLine() {
        if (!text.isEmpty()) {
            endLine();
        }
    }
}
