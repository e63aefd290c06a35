package org.gradus.cli;

import java.util.Locale;
import org.gradus.text.Language;
import picocli.CommandLine.Option;

/** {@code --lang}, shared by all commands that speak to people. */
final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            converter = Converter.class,
            description = "Language of reports and messages (default: zh where the locale is Chinese, else en).")
    private Language language;

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
            return switch (value) {
                case "en" -> Language.EN;
                case "zh" -> Language.ZH;
                default ->
                    throw new picocli.CommandLine.TypeConversionException(
                            "'" + value + "' is no language of Gradus; use en or zh / 语言只能是 en 或 zh");
            };
        }
    }
}
