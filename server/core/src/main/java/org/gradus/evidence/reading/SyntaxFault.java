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
            Map.entry("SLASH", new Text("“/”", "“/”")),
            Map.entry("RSLASH", new Text("“\\”", "“\\”")),
            Map.entry("EQUALS", new Text("“=”", "“=”")),
            Map.entry("PLUS", new Text("“+”", "“+”")),
            Map.entry("MINUS", new Text("“-”", "“-”")),
            Map.entry("STAR", new Text("“*”", "“*”")),
            Map.entry("VBAR", new Text("“|”", "“|”")),
            Map.entry("AMPERSAND", new Text("“&”", "“&”")),
            Map.entry("EMARK", new Text("“!”", "“!”")),
            Map.entry("UNDERSCORE", new Text("“_”", "“_”")),
            Map.entry("LT", new Text("“<”", "“<”")),
            Map.entry("GT", new Text("“>”", "“>”")),
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

    /** IRIs of which a parser says something in English that {@link IriGuard} says in both languages. */
    private static final Pattern IRI =
            Pattern.compile("<(.*)> Code: \\d+/.*|Not a valid UUID string: (.*)", Pattern.DOTALL);

    /** How the parser of XML puts the place before what it says. */
    private static final Pattern STREAMED =
            Pattern.compile("ParseError at \\[row,col\\]:\\[(\\d{1,9}),(\\d{1,9})\\]\\s*Message: (.*)", Pattern.DOTALL);

    private SyntaxFault() {}

    static IntakeProblem of(@Nullable String message, Place place) {
        String plain = message == null ? "" : message;
        Matcher streamed = STREAMED.matcher(plain);
        if (streamed.matches()) {
            return of(
                    streamed.group(3),
                    place.line() > 0
                            ? place
                            : Place.at(
                                    place.file(),
                                    Long.parseLong(streamed.group(1)),
                                    Long.parseLong(streamed.group(2))));
        }
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
        for (KnownFault known : KnownFault.ALL) {
            Matcher matcher = known.pattern().matcher(plain);
            if (matcher.matches()) {
                boolean sign = plain.startsWith("Unexpected char");
                Optional<Text> mend = sign || plain.startsWith("Failed to find a prefix name")
                        ? Punctuation.mend(sign(matcher.group(1)))
                        : Optional.empty();
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
