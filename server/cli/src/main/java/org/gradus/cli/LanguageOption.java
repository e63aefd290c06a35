package org.gradus.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.gradus.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --lang}, shared by all commands that speak to people. */
final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            converter = Converter.class,
            completionCandidates = Tags.class,
            description = "Language of reports and messages (default: zh where the locale is Chinese, else en).")
    private @Nullable Language language;

    Language value() {
        return language != null ? language : ofLocale();
    }

    /** The language that a command line asks for, well-formed or not: errors of parsing are told in it. */
    static Language asked(String... args) {
        for (int i = 0; i < args.length; i++) {
            String value = args[i].startsWith("--lang=")
                    ? args[i].substring("--lang=".length())
                    : args[i].equals("--lang") && i + 1 < args.length ? args[i + 1] : "";
            for (Language each : Language.values()) {
                if (each.tag().equals(value)) {
                    return each;
                }
            }
        }
        return ofLocale();
    }

    private static Language ofLocale() {
        return Locale.getDefault().getLanguage().equals("zh") ? Language.ZH : Language.EN;
    }

    static final class Converter implements picocli.CommandLine.ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            for (Language each : Language.values()) {
                if (each.tag().equals(value)) {
                    return each;
                }
            }
            throw new picocli.CommandLine.TypeConversionException("use en or zh");
        }
    }

    static final class Tags implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Language.values()).map(Language::tag).iterator();
        }
    }
}
