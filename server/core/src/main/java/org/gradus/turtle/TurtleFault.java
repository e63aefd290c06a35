package org.gradus.turtle;

/** A text that is not Turtle, or not Turtle that has a normal form; says where and what, in both languages. */
public final class TurtleFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String en;
    private final String zh;

    TurtleFault(int line, int column, String en, String zh) {
        super(en);
        this.line = line;
        this.column = column;
        this.en = en;
        this.zh = zh;
    }

    TurtleFault(Token at, String en, String zh) {
        this(at.line(), at.column(), en, zh);
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }

    /** Counted from 1, in characters. */
    public int column() {
        return column;
    }

    public String en() {
        return en;
    }

    public String zh() {
        return zh;
    }
}
