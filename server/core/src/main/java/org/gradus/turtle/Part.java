package org.gradus.turtle;

import java.util.Arrays;
import java.util.List;

/** A part of a statement, which knows how wide it is on one line. */
sealed interface Part {
    /** Wider than any line: what must not stand on one line. */
    int WIDE = 1_000_000;

    Token first();

    Token last();

    /** Columns on one line, or {@link #WIDE} where a comment or several values of a language ask for more lines. */
    int width();

    /** A name, number or text. */
    record Leaf(Token token, boolean spoken) implements Part {
        @Override
        public Token first() {
            return token;
        }

        @Override
        public Token last() {
            return token;
        }

        @Override
        public int width() {
            return token.text().indexOf('\n') < 0 ? token.text().length() : WIDE;
        }
    }

    /** A verb with its objects. */
    record Predication(Leaf verb, List<Part> objects, int width) implements Part {
        static Predication of(Leaf verb, List<Part> objects) {
            boolean inRow = joins(verb, objects.get(0)) && !speak(objects);
            return new Predication(verb, objects, inRow ? sum(verb.width(), 1, run(objects, " , ")) : WIDE);
        }

        /** Whether there are several values and one of them is of a language. */
        boolean speaks() {
            return speak(objects);
        }

        private static boolean speak(List<Part> objects) {
            return objects.size() > 1
                    && objects.stream().anyMatch(object -> object instanceof Leaf leaf && leaf.spoken());
        }

        @Override
        public Token first() {
            return verb.token();
        }

        @Override
        public Token last() {
            return objects.get(objects.size() - 1).last();
        }
    }

    /** What stands between brackets: predications between square ones, items of a list between round ones. */
    record Bracketed(Token open, List<? extends Part> inner, Token close, int width) implements Part {
        static Bracketed of(Token open, List<? extends Part> inner, Token close) {
            boolean quiet = open.endsQuietly() && close.startsQuietly();
            if (inner.isEmpty()) {
                return new Bracketed(open, inner, close, quiet ? 2 : WIDE);
            }
            quiet &= inner.get(0).first().startsQuietly()
                    && inner.get(inner.size() - 1).last().endsQuietly();
            return new Bracketed(open, inner, close, quiet ? sum(2, run(inner, separator(open)), 2) : WIDE);
        }

        String separator() {
            return separator(open);
        }

        private static String separator(Token open) {
            return open.is("[") ? " ; " : " ";
        }

        @Override
        public Token first() {
            return open;
        }

        @Override
        public Token last() {
            return close;
        }
    }

    /** The width of parts in a row. */
    static int run(List<? extends Part> parts, String separator) {
        int width = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean fits = i == 0 || joins(parts.get(i - 1), part);
            width = sum(width, i == 0 ? 0 : separator.length(), fits ? part.width() : WIDE);
        }
        return width;
    }

    /** Whether no comment keeps two parts from standing on one line. */
    static boolean joins(Part one, Part next) {
        return one.last().endsQuietly() && next.first().startsQuietly();
    }

    private static int sum(int... widths) {
        return (int) Math.min(WIDE, Arrays.stream(widths).asLongStream().sum());
    }
}
