package org.gradus.evidence.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.langtagx.LangTagX;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * Language tags that nobody would find again: those that break BCP 47, as {@code zh_CN} does, and those of a country or of
 * another standard where a language is meant, such as {@code cn} or {@code zho}. Each is refused with the tag that is meant.
 */
final class LanguageGuard {
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> MEANT = meant();

    private LanguageGuard() {}

    /** Codes that are taken for tags: of countries, of ISO 639-2 where ISO 639-1 has a shorter one, of old systems. */
    private static Map<String, String> meant() {
        var meant = new HashMap<String, String>();
        for (String language : TWO_LETTERS) {
            String three = Locale.forLanguageTag(language).getISO3Language();
            if (three.length() == 3) {
                meant.putIfAbsent(three, language);
            }
        }
        meant.putAll(Map.of("cn", "zh", "jp", "ja", "us", "en", "gb", "en", "hk", "zh-HK", "cz", "cs", "dk", "da"));
        meant.putAll(Map.of(
                "chi",
                "zh",
                "chs",
                "zh-Hans",
                "cht",
                "zh-Hant",
                "chinese",
                "zh",
                "english",
                "en",
                "german",
                "de",
                "japanese",
                "ja"));
        meant.putAll(Map.of("中文", "zh", "汉语", "zh", "简体中文", "zh-Hans", "繁体中文", "zh-Hant", "英文", "en", "英语", "en"));
        return meant;
    }

    /** What is wrong with a language tag, and which is meant. */
    static Optional<Text> fault(String tag) {
        String primary = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        boolean known = (primary.length() == 2 && TWO_LETTERS.contains(primary))
                || (primary.length() == 3 && !MEANT.containsKey(primary))
                || primary.length() == 1;
        if (known && LangTagX.checkLanguageTag(tag)) {
            return Optional.empty();
        }
        return Optional.of(mended(tag, primary)
                .map(mend -> Wording.say(
                        "“%s” is no language tag (BCP 47). Write %s.", "“%s”不是语言标签（BCP 47）。请写成 %s。", tag, mend))
                .orElseGet(() -> Wording.say(
                        "“%s” is no language tag (BCP 47). Write a tag such as zh, zh-Hans, en or de, or leave it out.",
                        "“%s”不是语言标签（BCP 47）。请使用 zh、zh-Hans、en、de 等标签，或不写语言。", tag)));
    }

    private static Optional<String> mended(String tag, String primary) {
        String mend = tag.trim().replace('_', '-');
        if (MEANT.containsKey(primary)) {
            String rest = mend.substring(Math.min(mend.length(), primary.length()));
            String meant = MEANT.get(primary);
            mend = meant.contains("-") ? meant : meant + rest;
        } else if (primary.length() == 2 && !TWO_LETTERS.contains(primary)) {
            return Optional.empty();
        }
        return mend.length() > 1 && !mend.equals(tag) && LangTagX.checkLanguageTag(mend)
                ? Optional.of(LangTagX.formatLanguageTag(mend))
                : Optional.empty();
    }
}
