package org.gradus.text;

/** The languages in which Gradus speaks to people. */
public enum Language {
    EN("en"),
    ZH("zh");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** Whichever of the two is in this language. */
    public String say(String en, String zh) {
        return this == ZH ? zh : en;
    }
}
