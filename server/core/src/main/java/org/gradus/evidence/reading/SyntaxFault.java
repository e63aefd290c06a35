package org.gradus.evidence.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a parser's message means, in words that name what was expected and how to mend it. The parsers speak English and
 * of tokens; a message that is not known here is passed on as it is.
 */
final class SyntaxFault {
    private record Known(Pattern pattern, Code code, String en, String zh) {
        Known(String pattern, Code code, String en, String zh) {
            this(Pattern.compile(pattern, Pattern.DOTALL), code, en, zh);
        }
    }

    private static final Map<String, Text> TOKENS = Map.ofEntries(
            Map.entry("EOF", new Text("the end of the file", "文件结尾")),
            Map.entry("DOT", new Text("“.”", "“.”")),
            Map.entry("SEMICOLON", new Text("“;”", "“;”")),
            Map.entry("COMMA", new Text("“,”", "“,”")),
            Map.entry("LBRACKET", new Text("“[”", "“[”")),
            Map.entry("RBRACKET", new Text("“]”", "“]”")),
            Map.entry("LPAREN", new Text("“(”", "“(”")),
            Map.entry("RPAREN", new Text("“)”", "“)”")),
            Map.entry("LBRACE", new Text("“{”", "“{”")),
            Map.entry("RBRACE", new Text("“}”", "“}”")),
            Map.entry("STRING", new Text("a text in quotes", "引号中的文字")),
            Map.entry("NUMBER", new Text("a number", "数字")),
            Map.entry("TRUE", new Text("true", "true")),
            Map.entry("FALSE", new Text("false", "false")),
            Map.entry("NULL", new Text("null", "null")),
            Map.entry("COLON", new Text("“:”", "“:”")),
            Map.entry("CURLYOPEN", new Text("“{”", "“{”")),
            Map.entry("CURLYCLOSE", new Text("“}”", "“}”")),
            Map.entry("SQUAREOPEN", new Text("“[”", "“[”")),
            Map.entry("SQUARECLOSE", new Text("“]”", "“]”")));

    private static final List<Known> KNOWN = List.of(
            new Known(
                    "Triples not terminated by DOT",
                    Code.SYNTAX_ERROR,
                    "Expected “.” to end the statement, “;” before a further property or “,” before a further value; one of"
                            + " them is missing just before here.",
                    "此处应有“.”结束陈述，或以“;”接下一个属性、以“,”接下一个值；紧靠此处之前缺少其中之一。"),
            new Known(
                    "Triples not terminated properly in \\[\\]-list",
                    Code.SYNTAX_ERROR,
                    "Expected “]” to close the bracket, “;” before a further property or “,” before a further value.",
                    "此处应有“]”闭合方括号，或以“;”接下一个属性、以“,”接下一个值。"),
            new Known(
                    "(?:Unrecognized \\(expected an RDF Term\\)|Illegal object): \\[(.*)\\]",
                    Code.SYNTAX_ERROR,
                    "Expected a value (a name such as breadth:Unit, an IRI in < >, a text in quotes, a number, or [ … ]), found"
                            + " %s.",
                    "此处应为一个值（如 breadth:Unit 的名称、< > 中的 IRI、引号中的文字、数字或 [ … ]），实际为%s。"),
            new Known(
                    "(?:Expected IRI for predicate: got|Illegal predicate): \\[(.*)\\]",
                    Code.SYNTAX_ERROR,
                    "Expected a property (a name such as gradus:status, an IRI in < >, or “a”), found %s.",
                    "此处应为一个属性（如 gradus:status 的名称、< > 中的 IRI，或“a”），实际为%s。"),
            new Known(
                    "Broken token.*",
                    Code.SYNTAX_ERROR,
                    "A text in quotes is not closed where its line ends. Close it, or write long texts in \"\"\" … \"\"\".",
                    "引号中的文字在行尾未闭合。请补上引号，跨行文字请用 \"\"\" … \"\"\"。"),
            new Known(
                    "Unrecognized keyword: (.*)",
                    Code.SYNTAX_ERROR,
                    "“%s” is neither a name with a prefix nor a text in quotes. Write prefix:name, <IRI>, or \"text\".",
                    "“%s”既不是带前缀的名称，也不是引号中的文字。请写成 prefix:name、<IRI> 或 \"文字\"。"),
            new Known(
                    "Not implemented \\(formulae, graph literals\\)",
                    Code.SYNTAX_ERROR,
                    "A “{” cannot stand here in Turtle. If the file is JSON-LD name it .jsonld (or say --syntax jsonld); if it"
                            + " has named graphs name it .trig.",
                    "Turtle 中此处不能出现“{”。若为 JSON-LD，请使用扩展名 .jsonld（或指定 --syntax jsonld）；若含命名图，请使用 .trig。"),
            new Known(
                    "Subject is a literal: (.*)",
                    Code.SYNTAX_ERROR,
                    "A statement cannot be about the text %s. Begin with the IRI or name of what it is about.",
                    "陈述的主语不能是文字 %s。请以所述对象的 IRI 或名称开头。"),
            new Known(
                    "Bad character in IRI \\(space\\): <(.*?)\\[space\\].*",
                    Code.BAD_IRI,
                    "The IRI <%s … contains a space. Write %%20 for it, or close the IRI with >.",
                    "IRI <%s … 中含有空格。请写成 %%20，或用 > 结束 IRI。"),
            new Known(
                    "(?:Bad character in IRI|Bad IRI)([^<]*(?:<[^>]*>?)?)(.*)",
                    Code.BAD_IRI,
                    "The IRI is malformed%s%s. Write it in full and percent-encode what may not stand in it.",
                    "IRI 格式错误%s。请写出完整 IRI，并对不允许的字符作百分号编码。"),
            new Known(
                    "Relative IRI: (.*)",
                    Code.BAD_IRI,
                    "The IRI <%s> is relative, which this syntax does not allow. Write it in full.",
                    "IRI <%s> 是相对的，此语法不允许。请写出完整 IRI。"),
            new Known(
                    "Invalid token=(\\w+) at .*Expected tokens are: \\[(.*)\\].*",
                    Code.SYNTAX_ERROR,
                    "The JSON is broken: found %s, expected one of %s.",
                    "JSON 格式错误：实际为%s，应为以下之一：%s。"),
            new Known(
                    "Unexpected char ([\\d,]+) at .*",
                    Code.SYNTAX_ERROR,
                    "The JSON is broken: the character %s cannot stand here. Names and texts need double quotes.",
                    "JSON 格式错误：此处不能出现字符%s。名称与文字须用双引号。"),
            new Known(
                    "An invalid XML character \\(Unicode: 0x(\\w+)\\) was found.*",
                    Code.BAD_LITERAL,
                    "The character U+%s cannot stand in XML, for it shows nothing. Remove it.",
                    "字符 U+%s 不可显示，不能出现在 XML 中。请删除。"),
            new Known(
                    "Bad unpaired surrogate.*",
                    Code.BAD_LITERAL,
                    "The text contains half a character (an escape from \\uD800 to \\uDFFF without its other half). Write both"
                            + " halves, or remove it.",
                    "文字中含有半个字符（\\uD800 至 \\uDFFF 的转义缺少另一半）。请补全或删除。"));

    /** IRIs of which a parser says something in English that {@link IriGuard} says in both languages. */
    private static final Pattern IRI =
            Pattern.compile("<(.*)> Code: \\d+/.*|Not a valid UUID string: (.*)", Pattern.DOTALL);

    private SyntaxFault() {}

    static IntakeProblem of(@Nullable String message, Place place) {
        String plain = message == null ? "" : message;
        if (plain.equals("Broken token (newline in string)") && place.line() > 1 && place.column() == 1) {
            // The parser stands behind the line break by then; people look for the line with the quote.
            return of("Broken token", Place.at(place.file(), place.line() - 1, 0));
        }
        if (plain.startsWith("Undefined prefix: ")) {
            return new IntakeProblem(Code.SYNTAX_ERROR, place, undefinedPrefix(plain.substring(18)));
        }
        Matcher iri = IRI.matcher(plain);
        if (iri.matches()) {
            Optional<Text> fault = IriGuard.fault(iri.group(1) == null ? iri.group(2) : iri.group(1));
            if (fault.isPresent()) {
                return new IntakeProblem(Code.BAD_IRI, place, fault.get());
            }
        }
        for (Known known : KNOWN) {
            Matcher matcher = known.pattern().matcher(plain);
            if (matcher.matches()) {
                boolean sign = plain.startsWith("Unexpected char");
                Optional<Text> mend = sign ? Punctuation.mend(sign(matcher.group(1))) : Optional.empty();
                if (mend.isPresent()) {
                    return new IntakeProblem(known.code(), place, mend.get());
                }
                var arguments = new Object[matcher.groupCount()];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = sign
                            ? "“" + Character.toString(sign(matcher.group(i + 1))) + "”"
                            : token(matcher.group(i + 1));
                }
                return new IntakeProblem(known.code(), place, Wording.say(known.en(), known.zh(), arguments));
            }
        }
        return new IntakeProblem(
                Code.SYNTAX_ERROR,
                place,
                Wording.say("The file cannot be read: %s", "文件无法解析：%s", plain.isEmpty() ? "?" : plain));
    }

    private static Text undefinedPrefix(String prefix) {
        String iri = Namespaces.prefixes().get(prefix);
        return Wording.say(
                "The prefix “%1$s:” is not declared. Put this at the top of the file: @prefix %1$s: <%2$s> .",
                "前缀“%1$s:”未声明。请在文件开头写入：@prefix %1$s: <%2$s> .", prefix, iri == null ? "https://…" : iri);
    }

    /** A character by its number, which the parser of JSON writes with commas: 65,292. */
    private static int sign(String number) {
        return Integer.parseInt(number.replace(",", ""));
    }

    /** A token of a parser ({@code DOT}, {@code PREFIXED_NAME:ex:a}) as it stands in the file. */
    private static Object token(String token) {
        var tokens = List.of(token.split(", "));
        var known = tokens.stream().map(TOKENS::get).filter(Objects::nonNull).toList();
        if (known.size() == tokens.size()) {
            return new Text(
                    known.stream().map(Text::en).collect(Collectors.joining(", ")),
                    known.stream().map(Text::zh).collect(Collectors.joining("、")));
        }
        int colon = token.indexOf(':');
        return colon > 0 && token.substring(0, colon).matches("[A-Z_0-9]+")
                ? "“" + token.substring(colon + 1) + "”"
                : token;
    }
}
