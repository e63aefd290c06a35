package org.gradus.evidence.reading;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** Signs that input methods and word processors write where a syntax takes the plain one that looks alike. */
public final class Punctuation {
    private record Meant(Text name, String plain) {}

    private static final Text CURLY = new Text("a curly quotation mark", "弯引号");
    private static final Text WIDE = new Text("a full-width sign", "全角符号");
    private static final Map<Integer, Meant> SIGNS = Map.ofEntries(
            Map.entry((int) '“', new Meant(CURLY, "\"")),
            Map.entry((int) '”', new Meant(CURLY, "\"")),
            Map.entry((int) '„', new Meant(CURLY, "\"")),
            Map.entry((int) '«', new Meant(CURLY, "\"")),
            Map.entry((int) '»', new Meant(CURLY, "\"")),
            Map.entry((int) '＂', new Meant(new Text("a full-width quotation mark", "全角引号"), "\"")),
            Map.entry((int) '「', new Meant(new Text("a corner bracket", "直角引号"), "\"")),
            Map.entry((int) '」', new Meant(new Text("a corner bracket", "直角引号"), "\"")),
            Map.entry((int) '‘', new Meant(CURLY, "'")),
            Map.entry((int) '’', new Meant(CURLY, "'")),
            Map.entry((int) '；', new Meant(new Text("a full-width semicolon", "全角分号"), ";")),
            Map.entry((int) '，', new Meant(new Text("a full-width comma", "全角逗号"), ",")),
            Map.entry((int) '、', new Meant(new Text("an enumeration comma", "顿号"), ",")),
            Map.entry((int) '。', new Meant(new Text("a full-width full stop", "全角句号"), ".")),
            Map.entry((int) '．', new Meant(new Text("a full-width full stop", "全角句点"), ".")),
            Map.entry((int) '：', new Meant(new Text("a full-width colon", "全角冒号"), ":")),
            Map.entry((int) '｛', new Meant(new Text("a full-width brace", "全角花括号"), "{")),
            Map.entry((int) '｝', new Meant(new Text("a full-width brace", "全角花括号"), "}")),
            Map.entry((int) '［', new Meant(new Text("a full-width bracket", "全角方括号"), "[")),
            Map.entry((int) '］', new Meant(new Text("a full-width bracket", "全角方括号"), "]")),
            Map.entry((int) '【', new Meant(new Text("a full-width bracket", "全角方括号"), "[")),
            Map.entry((int) '】', new Meant(new Text("a full-width bracket", "全角方括号"), "]")),
            Map.entry((int) '＜', new Meant(new Text("a full-width angle bracket", "全角尖括号"), "<")),
            Map.entry((int) '＞', new Meant(new Text("a full-width angle bracket", "全角尖括号"), ">")),
            Map.entry((int) '〈', new Meant(new Text("a Chinese angle bracket", "中文单书名号"), "<")),
            Map.entry((int) '〉', new Meant(new Text("a Chinese angle bracket", "中文单书名号"), ">")),
            Map.entry((int) '『', new Meant(new Text("a corner bracket", "直角引号"), "\"")),
            Map.entry((int) '』', new Meant(new Text("a corner bracket", "直角引号"), "\"")),
            Map.entry((int) '〔', new Meant(new Text("a tortoise-shell bracket", "六角括号"), "[")),
            Map.entry((int) '〕', new Meant(new Text("a tortoise-shell bracket", "六角括号"), "]")),
            Map.entry((int) '《', new Meant(new Text("a book-title mark", "书名号"), "<")),
            Map.entry((int) '》', new Meant(new Text("a book-title mark", "书名号"), ">")),
            Map.entry((int) '＠', new Meant(new Text("a full-width at sign", "全角 at 符号"), "@")),
            Map.entry((int) '＃', new Meant(new Text("a full-width hash sign", "全角井号"), "#")),
            Map.entry(0xA0, new Meant(new Text("a no-break space (U+00A0)", "不间断空格（U+00A0）"), " ")),
            Map.entry(0x202F, new Meant(new Text("a narrow no-break space (U+202F)", "窄不间断空格（U+202F）"), " ")),
            Map.entry(0x2003, new Meant(new Text("a wide space (U+2003)", "全身空格（U+2003）"), " ")),
            Map.entry(0x2009, new Meant(new Text("a thin space (U+2009)", "窄空格（U+2009）"), " ")),
            Map.entry(0x3000, new Meant(new Text("a full-width space (U+3000)", "全角空格（U+3000）"), " ")),
            Map.entry(0x200B, new Meant(new Text("an invisible zero-width space (U+200B)", "不可见的零宽空格（U+200B）"), "")),
            Map.entry(0xFEFF, new Meant(new Text("an invisible byte order mark (U+FEFF)", "不可见的字节顺序标记（U+FEFF）"), "")));

    private Punctuation() {}

    static boolean isMistaken(int sign) {
        return sign > 0x7F && meant(sign).isPresent();
    }

    private static Optional<Meant> meant(int sign) {
        Meant known = SIGNS.get(sign);
        return known == null ? byKind(sign) : Optional.of(known);
    }

    /** What Unicode knows of a sign: as which plain one it may be read, and whether it shows at all. */
    private static Optional<Meant> byKind(int sign) {
        Text number = Wording.say("a sign of another kind (U+%04X)", "另一种符号（U+%04X）", sign);
        return switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> Optional.of(new Meant(number, " "));
            case Character.FORMAT ->
                Optional.of(new Meant(Wording.say("an invisible sign (U+%04X)", "不可见的符号（U+%04X）", sign), ""))
                        .filter(invisible -> !isOfNames(sign));
            case Character.DASH_PUNCTUATION -> Optional.of(new Meant(number, "-"));
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
                Optional.of(new Meant(CURLY, "\""));
            default ->
                Optional.of(Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC))
                        .filter(plain -> plain.matches("\\p{Punct}"))
                        .map(plain -> new Meant(isWide(sign) ? WIDE : number, plain));
        };
    }

    /** Whether a sign without a shape of its own may stand in a name. */
    private static boolean isOfNames(int sign) {
        return sign == 0x200C || sign == 0x200D;
    }

    private static boolean isWide(int sign) {
        return sign > 0xFF00 && sign < 0xFF5F;
    }

    /** What a sign is, and what to write in its place. */
    public static Optional<Text> mend(int sign) {
        return sign > 0x7F ? meant(sign).map(meant -> mend(sign, meant)) : Optional.empty();
    }

    private static Text mend(int sign, Meant meant) {
        if (meant.plain().isEmpty()) {
            return Wording.say("Here stands %s. Remove it.", "此处有%s。请删除。", meant.name());
        }
        if (meant.plain().equals(" ")) {
            return Wording.say(
                    "Here stands %s, which only looks like a blank. Write a plain blank.",
                    "此处是%s，只是看似空格。请改为普通空格。", meant.name());
        }
        return Wording.say(
                "Here stands %s: %s – write the plain sign %s, as an English keyboard has it.",
                "此处是%s：%s，请改用英文半角符号 %s。", meant.name(), Character.toString(sign), meant.plain());
    }
}
