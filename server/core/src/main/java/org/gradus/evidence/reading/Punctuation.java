package org.gradus.evidence.reading;

import java.util.Map;
import java.util.Optional;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** Signs that input methods and word processors write where a syntax takes the plain one that looks alike. */
final class Punctuation {
    private record Meant(Text name, String plain) {}

    private static final Text CURLY = new Text("a curly quotation mark", "弯引号");
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
        return sign > 0x7F && SIGNS.containsKey(sign);
    }

    /** What a sign is, and what to write in its place. */
    static Optional<Text> mend(int sign) {
        Meant meant = SIGNS.get(sign);
        if (meant == null) {
            return Optional.empty();
        }
        if (meant.plain().isEmpty()) {
            return Optional.of(Wording.say("Here stands %s. Remove it.", "此处有%s。请删除。", meant.name()));
        }
        if (meant.plain().equals(" ")) {
            return Optional.of(Wording.say(
                    "Here stands %s, which only looks like a blank. Write a plain blank.",
                    "此处是%s，只是看似空格。请改为普通空格。", meant.name()));
        }
        return Optional.of(Wording.say(
                "Here stands %s: %s – write the plain sign %s, as an English keyboard has it.",
                "此处是%s：%s，请改用英文半角符号 %s。", meant.name(), Character.toString(sign), meant.plain()));
    }
}
