package org.gradus.text;

/** A text for people in the two languages of the product. */
public record Text(String en, String zh) {

    public static final Text EMPTY = new Text("", "");

    public String in(Language language) {
        return language.say(en, zh);
    }

    /** The text in a language, or other words where it says nothing in it. */
    public String in(Language language, String otherwise) {
        String said = in(language);
        return said.isEmpty() ? otherwise : said;
    }

    public boolean isEmpty() {
        return en.isEmpty() && zh.isEmpty();
    }
}
