package org.gradus.turtle;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts comments where the normal form has them around “;”, “,” and “.”: one that stands behind belongs to what the
 * separator closes, one that stands above to what it opens. A “;” that divides nothing goes.
 */
final class Separators {
    private Separators() {}

    static List<Token> settled(List<Token> tokens) {
        var settled = new ArrayList<Token>();
        List<Token.Comment> opened = List.of();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean separates = token.isSeparator();
            boolean stops = token.is(".") && token.startsQuietly() && opened.isEmpty();
            if (!settled.isEmpty() && (separates || stops)) {
                int last = settled.size() - 1;
                settled.set(last, settled.get(last).andBeside(token.beside()));
                token = token.withBeside("");
            }
            if (separates) {
                opened = Token.join(opened, token.above());
                if (!(token.is(";") && dividesNothing(tokens.get(i + 1)))) {
                    settled.add(token.withAbove(List.of()));
                }
            } else {
                settled.add(token.below(opened));
                opened = List.of();
            }
        }
        return settled;
    }

    private static boolean dividesNothing(Token next) {
        return next.is(";") || next.is(".") || next.is("]");
    }
}
