package org.gradus.evidence.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** What a file seems to be by its first bytes, and what whoever meant it as evidence can do. */
final class FileStart {
    /** How a page of the web begins. */
    private static final Pattern HTML = Pattern.compile("<(!doctype )?html\\b");

    /** How many bytes tell. */
    static final int LENGTH = 512;

    private static final Text HOW = new Text(
            "Evidence is RDF: the shortest way is JSON-LD with \"@context\": \"" + JsonLdContext.IRI
                    + "\" and practice names as keys.",
            "证据须为 RDF：最简便的写法是 JSON-LD，写明 \"@context\": \"" + JsonLdContext.IRI + "\"，并以实践名作为键。");
    private static final Text SPREADSHEET =
            new Text("This is a spreadsheet or another Office file, not RDF.", "这是电子表格或其他 Office 文件，不是 RDF。");
    private static final Text TABLE =
            new Text("This is a table (CSV), not RDF: renaming it does not help.", "这是表格（CSV），不是 RDF：改名并无作用。");
    private static final Text WEB_PAGE = new Text(
            "This is a web page (HTML), not RDF; perhaps a page for signing in was saved in place of the file.",
            "这是网页（HTML），不是 RDF；可能误将登录页面存成了文件。");
    private static final Text DOCUMENT = new Text("This is a document for people, not RDF.", "这是供人阅读的文档，不是 RDF。");

    private static final Text PACKED = new Text(
            "This is packed with gzip. Let its name end in .gz, such as evidence.ttl.gz, or unpack it.",
            "此文件经 gzip 压缩。请让文件名以 .gz 结尾，例如 evidence.ttl.gz，或先行解压。");
    private static final Text UTF16 = new Text(
            "This is UTF-16, which Windows calls “Unicode”; only UTF-8 is read. Save it as UTF-8, for example with:"
                    + " iconv -f UTF-16 -t UTF-8.",
            "此文件为 UTF-16 编码（Windows 称为“Unicode”）；此处只读取 UTF-8。请另存为 UTF-8，例如：iconv -f UTF-16 -t UTF-8。");

    /** What stands in Turtle's and XML's first lines, and in no header of a table. */
    private static final Pattern NO_ROW = Pattern.compile("[<>{}@#]|[.;,]\\s*$");

    enum Kind {
        ZIP,
        OFFICE,
        PDF,
        GZIP,
        UTF16,
        HTML,
        XML,
        JSON,
        TURTLE,
        TABLE,
        OTHER
    }

    private final Kind kind;

    FileStart(byte[] bytes) {
        this.kind = kind(bytes);
    }

    Kind kind() {
        return kind;
    }

    private static Kind kind(byte[] bytes) {
        if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 'P', 'K', 5, 6)) {
            return Kind.ZIP;
        }
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Kind.OFFICE;
        }
        if (begins(bytes, '%', 'P', 'D', 'F')) {
            return Kind.PDF;
        }
        if (begins(bytes, 0x1F, 0x8B)) {
            return Kind.GZIP;
        }
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF) || alternating(bytes)) {
            return Kind.UTF16;
        }
        return kind(
                new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").strip());
    }

    private static Kind kind(String start) {
        String lower = start.toLowerCase(Locale.ROOT);
        if (HTML.matcher(lower).lookingAt()) {
            return Kind.HTML;
        }
        if (start.startsWith("<?xml") || start.startsWith("<rdf:RDF")) {
            return Kind.XML;
        }
        // “[” opens a blank node in Turtle too, and “{” a graph in TriG: what follows tells.
        if (start.matches("(?s)\\[\\s*[{\\[].*") || start.matches("(?s)\\{\\s*([\"}“].*)?")) {
            return Kind.JSON;
        }
        if (lower.startsWith("@prefix") || lower.startsWith("@base") || lower.startsWith("prefix ")) {
            return Kind.TURTLE;
        }
        return isTable(start) ? Kind.TABLE : Kind.OTHER;
    }

    /** Whether the first two lines are cut by the same sign into equally many cells. */
    private static boolean isTable(String start) {
        String[] rows = start.split("\\R", 3);
        if (rows.length < 2
                || NO_ROW.matcher(rows[0]).find()
                || NO_ROW.matcher(rows[1]).find()) {
            return false;
        }
        for (char separator : new char[] {',', ';', '\t', '，'}) {
            int cells = count(rows[0], separator);
            // The last line may have been cut off.
            if (cells > 0
                    && (count(rows[1], separator) == cells || (rows.length == 2 && count(rows[1], separator) > 0))) {
                return true;
            }
        }
        return false;
    }

    private static int count(String row, char separator) {
        return (int) row.chars().filter(c -> c == separator).count();
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || bytes[i] != (byte) with[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: every other byte of what is ASCII is zero. */
    private static boolean alternating(byte[] bytes) {
        if (bytes.length < 4) {
            return false;
        }
        byte[] four = Arrays.copyOf(bytes, 4);
        return (four[0] == 0 && four[1] != 0 && four[2] == 0 && four[3] != 0)
                || (four[0] != 0 && four[1] == 0 && four[2] != 0 && four[3] == 0);
    }

    /** Why no parser of text should be asked at all. */
    Optional<IntakeProblem> hopeless(Place place) {
        return switch (kind) {
            case ZIP, OFFICE -> Optional.of(new IntakeProblem(Code.NOT_RDF, place, Wording.join(SPREADSHEET, HOW)));
            case PDF -> Optional.of(new IntakeProblem(Code.NOT_RDF, place, Wording.join(DOCUMENT, HOW)));
            case HTML -> Optional.of(new IntakeProblem(Code.NOT_RDF, place, Wording.join(WEB_PAGE, HOW)));
            case GZIP -> Optional.of(new IntakeProblem(Code.NOT_RDF, place, PACKED));
            case UTF16 -> Optional.of(new IntakeProblem(Code.NOT_UTF8, place, UTF16));
            default -> Optional.empty();
        };
    }

    /** What a file that a parser could not read seems to be instead. */
    Optional<Text> mistakenFor(Lang lang) {
        return switch (kind) {
            case TABLE -> Optional.of(Wording.join(TABLE, HOW));
            case XML -> Syntax.isXml(lang) ? Optional.empty() : Optional.of(otherwise("RDF/XML", ".rdf", "rdfxml"));
            case JSON ->
                Syntax.isJsonLd(lang) || lang.equals(Lang.RDFJSON)
                        ? Optional.empty()
                        : Optional.of(otherwise("JSON-LD", ".jsonld", "jsonld"));
            case TURTLE ->
                Syntax.isTurtle(lang) ? Optional.empty() : Optional.of(otherwise("Turtle", ".ttl", "turtle"));
            default -> Optional.empty();
        };
    }

    private static Text otherwise(String syntax, String extension, String name) {
        return Wording.say(
                "The file begins like %s. If it is, let its name end in %s, or name the syntax: --syntax %s.",
                "文件开头像是 %s。若确是如此，请使用扩展名 %s，或指定语法：--syntax %s。", syntax, extension, name);
    }

    /** What a name says that is none of an RDF file. */
    static Optional<Text> byExtension(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches(".*\\.(csv|tsv|tab)")) {
            return Optional.of(Wording.join(TABLE, HOW));
        }
        if (lower.matches(".*\\.(xlsx?|xlsm|xlsb|ods|et|numbers)")) {
            return Optional.of(Wording.join(SPREADSHEET, HOW));
        }
        if (lower.matches(".*\\.(docx?|wps|odt|pdf|pptx?)")) {
            return Optional.of(Wording.join(DOCUMENT, HOW));
        }
        return lower.matches(".*\\.html?") ? Optional.of(Wording.join(WEB_PAGE, HOW)) : Optional.empty();
    }
}
