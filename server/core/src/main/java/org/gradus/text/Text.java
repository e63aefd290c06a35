package org.gradus.text;

/** A text for people in the two languages of the product. */
public record Text(String en, String zh) {

    public static final Text EMPTY = new Text("", "");

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    public boolean isEmpty() {
        return en.isEmpty() && zh.isEmpty();
    }
}
