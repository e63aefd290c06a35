package org.gradus.turtle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradus.turtle.Document.Directive;
import org.gradus.turtle.Token.Comment;

/** The prefixes that a text declares, and those of them that it uses. */
final class Prefixes {
    private record Declaration(String iri, String beside) {}

    private final Map<String, Declaration> declared = new LinkedHashMap<>();
    private final SortedMap<String, Directive> used = new TreeMap<>();
    private final List<String> repeated = new ArrayList<>();

    void declare(Token name, String iri, String beside) {
        Declaration before = declared.putIfAbsent(name.prefix(), new Declaration(iri, beside));
        if (before != null && !before.iri().equals(iri)) {
            throw new TurtleFault(
                    name,
                    "The prefix “" + name.prefix() + ":” is declared twice, for different IRIs.",
                    "前缀“" + name.prefix() + ":”声明了两次，且所指 IRI 不同。");
        }
        if (before != null) {
            repeated.add(beside);
        }
    }

    void use(Token name) {
        String prefix = name.prefix();
        Declaration declaration = declared.get(prefix);
        if (declaration == null) {
            throw new TurtleFault(name, "The prefix “" + prefix + ":” is not declared.", "前缀“" + prefix + ":”未声明。");
        }
        used.putIfAbsent(
                prefix, new Directive("@prefix " + prefix + ": " + declaration.iri() + " .", declaration.beside()));
    }

    boolean isEmpty() {
        return declared.isEmpty();
    }

    SortedMap<String, Directive> used() {
        return used;
    }

    /** The comments beside declarations that the normal form does not have. */
    List<Comment> left() {
        var left = new ArrayList<>(repeated);
        declared.forEach((prefix, declaration) -> {
            if (!used.containsKey(prefix)) {
                left.add(declaration.beside());
            }
        });
        return left.stream()
                .filter(comment -> !comment.isEmpty())
                .map(comment -> new Comment(comment, false))
                .toList();
    }
}
