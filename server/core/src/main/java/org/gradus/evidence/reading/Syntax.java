package org.gradus.evidence.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParserRegistry;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.io.Compression;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/** In which syntax a source is written, by what the caller says, by its extension, or by its first characters. */
final class Syntax {
    static final String JSON = "application/json";

    private static final Set<Lang> XML = Set.of(Lang.RDFXML, Lang.TRIX);
    private static final Set<Lang> TURTLES = Set.of(Lang.TURTLE, Lang.TRIG, Lang.N3, Lang.NTRIPLES, Lang.NQUADS);
    private static final Set<Lang> BINARY = Set.of(Lang.RDFTHRIFT, Lang.RDFPROTO);
    private static final List<Lang> KNOWN = List.of(
            Lang.TURTLE, Lang.TRIG, Lang.JSONLD, Lang.RDFXML, Lang.NTRIPLES, Lang.NQUADS, Lang.TRIX, Lang.RDFJSON);

    private Syntax() {}

    /** The syntax that the hint or the extension names; null where only the content can tell. */
    static @Nullable Lang named(EvidenceSource source) {
        String hint = source.syntax();
        if (hint == null && source.name().equals(EvidenceSource.STDIN)) {
            return null;
        }
        Lang lang = hint == null ? byExtension(source.name()) : byHint(hint);
        if (lang != null && !lang.equals(Lang.RDFNULL) && RDFParserRegistry.isRegistered(lang)) {
            return lang;
        }
        throw new RefusedException(unknown(source));
    }

    /** Whether the extension names a syntax that is read. */
    static boolean isNamed(String name) {
        Lang lang = byExtension(name);
        return lang != null && !lang.equals(Lang.RDFNULL) && RDFParserRegistry.isRegistered(lang);
    }

    /** Turtle, unless the first characters can only be JSON or XML. */
    static Lang sniffed(FileStart start) {
        return switch (start.kind()) {
            case JSON -> Lang.JSONLD;
            case XML -> Lang.RDFXML;
            default -> Lang.TURTLE;
        };
    }

    static boolean isJsonLd(Lang lang) {
        return lang.equals(Lang.JSONLD) || lang.equals(Lang.JSONLD11);
    }

    static boolean isXml(Lang lang) {
        return XML.contains(lang);
    }

    static boolean isBinary(Lang lang) {
        return BINARY.contains(lang);
    }

    /** Turtle and what is written like it. */
    static boolean isTurtle(Lang lang) {
        return TURTLES.contains(lang);
    }

    private static @Nullable Lang byExtension(String name) {
        String plain = Compression.unpackedName(name.toLowerCase(Locale.ROOT));
        return plain.endsWith(".json") ? Lang.JSONLD : RDFLanguages.filenameToLang(plain);
    }

    private static @Nullable Lang byHint(String hint) {
        if (hint.equals(JSON)) {
            return Lang.JSONLD;
        }
        String plain = hint.startsWith(".") ? hint.substring(1) : hint;
        Lang lang = RDFLanguages.nameToLang(plain);
        if (lang == null) {
            lang = RDFLanguages.contentTypeToLang(plain);
        }
        return lang == null ? byExtension("." + plain) : lang;
    }

    private static IntakeProblem unknown(EvidenceSource source) {
        var extensions = new TreeSet<String>();
        KNOWN.forEach(each -> extensions.add("." + each.getFileExtensions().get(0)));
        Place place = Place.file(source.name());
        if (source.syntax() != null) {
            return new IntakeProblem(
                    Code.UNKNOWN_SYNTAX,
                    place,
                    Wording.say(
                            "“%s” names no RDF syntax. Allowed: turtle, jsonld, rdfxml, trig, ntriples, nquads, trix,"
                                    + " rdfjson, an extension (%s) or a media type.",
                            "“%s”不是 RDF 语法名。允许：turtle、jsonld、rdfxml、trig、ntriples、nquads、trix、rdfjson、扩展名（%s）或媒体类型。",
                            source.syntax(),
                            String.join(" ", extensions)));
        }
        return Mistaken.byName(source.name())
                .map(advice -> new IntakeProblem(Code.NOT_RDF, place, advice))
                .orElseGet(() -> new IntakeProblem(
                        Code.UNKNOWN_SYNTAX,
                        place,
                        Wording.say(
                                "The extension of the file names no RDF syntax. Rename it, or name its syntax with --syntax"
                                        + " (turtle, jsonld, rdfxml, trig, ntriples, nquads). Known extensions: %s.",
                                "文件扩展名不对应任何 RDF 语法。请更改扩展名，或用 --syntax 指定语法（turtle、jsonld、rdfxml、trig、ntriples、nquads）。"
                                        + "可识别的扩展名：%s。",
                                String.join(" ", extensions))));
    }
}
