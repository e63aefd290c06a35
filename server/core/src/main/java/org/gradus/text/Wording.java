package org.gradus.text;

import java.util.Collection;

/** Messages from templates in both languages; an argument that is itself bilingual appears in the language around it. */
public final class Wording {
    private Wording() {}

    /** Fills {@code %s} and {@code %1$s} in both templates. */
    public static Text say(String en, String zh, Object... arguments) {
        return new Text(String.format(en, in(Language.EN, arguments)), String.format(zh, in(Language.ZH, arguments)));
    }

    public static Text join(Text first, Text second) {
        return second.isEmpty() ? first : new Text(first.en() + " " + second.en(), first.zh() + second.zh());
    }

    /** Names one after the other, with the comma of each language. */
    public static Text list(Collection<String> names) {
        return new Text(String.join(", ", names), String.join("、", names));
    }

    private static Object[] in(Language language, Object[] arguments) {
        var values = arguments.clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Text text) {
                values[i] = text.in(language);
            }
        }
        return values;
    }
}
