package org.gradus.evidence.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradus.text.Text;

/** What a file or the body of a request seems to be by its first bytes, whatever it is called. */
public final class FileStart {
    /** How a page of the web begins. */
    private static final Pattern HTML = Pattern.compile("<(!doctype )?html\\b");

    /** What stands alone on a line: an address, or the path of a file. */
    private static final Pattern ADDRESS = Pattern.compile("[\"'<“]?(?:(?:https?|ftp|file)://[^\\s<>\"”]+"
            + "|(?:[A-Za-z]:\\\\|~/|\\.{0,2}/)[^\\s<>\"]+\\.\\w{1,8})[\"'>”]?\\.?");

    /** How a shortcut begins that a browser saves. */
    private static final String SHORTCUT = "[InternetShortcut]";

    /** A query of SPARQL: what may stand before it, and how it begins. */
    private static final Pattern QUERY = Pattern.compile(
            "(?:\\s++|#[^\\n]*+\\n|prefix\\s++\\S++\\s++<[^>]*+>|base\\s++<[^>]*+>)*+"
                    + "(?:select|construct|ask|describe|insert|delete)\\b(?!\\s*:).*+",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What stands in Turtle's and XML's first lines, and in no header of a table. */
    private static final Pattern NO_ROW = Pattern.compile("[<>{}@#]|[.;,]\\s*$");

    /** How many bytes tell. */
    static final int LENGTH = 512;

    /** What stands at the beginning of Office files and in no other archive. */
    private static final List<String> OFFICE_PARTS = List.of(
            "[Content_Types].xml", "_rels/.rels", "docProps/", "mimetypeapplication/vnd.oasis", "Index/Document.iwa");

    /** What a file may seem to be. */
    public enum Kind {
        OFFICE("a spreadsheet or another Office file", "电子表格或其他 Office 文件"),
        ARCHIVE("an archive of several files", "含多个文件的压缩包"),
        PDF("a document for people", "供人阅读的文档"),
        PICTURE("a picture", "图片"),
        COLUMNS("a table in columns (Parquet)", "列式数据表（Parquet）"),
        GZIP("packed with gzip", "gzip 压缩文件"),
        ZSTD("packed with Zstandard", "Zstandard 压缩文件"),
        UTF16("UTF-16", "UTF-16 编码的文本"),
        UTF32("UTF-32", "UTF-32 编码的文本"),
        HTML("a web page (HTML)", "网页（HTML）"),
        XML("XML", "XML"),
        JSON("JSON", "JSON"),
        TURTLE("Turtle", "Turtle"),
        MAPPINGS("a table of mappings (SSSOM)", "映射表（SSSOM）"),
        QUERY("a SPARQL query", "SPARQL 查询"),
        TABLE("a table (CSV)", "表格（CSV）"),
        ADDRESS("only an address, and nothing is fetched", "仅是一个网址或路径，而此处不会获取其内容"),
        OTHER("", "");

        private final Text label;

        Kind(String en, String zh) {
            this.label = new Text(en, zh);
        }

        /** Such as "a table (CSV)"; empty where nothing is known. */
        public Text label() {
            return label;
        }
    }

    /** How files begin that are no text, a character a byte. */
    private record Magic(Kind kind, String bytes) {}

    private static final List<Magic> MAGIC = List.of(
            new Magic(Kind.OFFICE, "\u00D0\u00CF\u0011\u00E0"),
            new Magic(Kind.ARCHIVE, "7z\u00BC\u00AF"),
            new Magic(Kind.ARCHIVE, "Rar!"),
            new Magic(Kind.ARCHIVE, "PK\5\6"),
            new Magic(Kind.PDF, "%PDF"),
            new Magic(Kind.PDF, "{\\rtf"),
            new Magic(Kind.COLUMNS, "PAR1"),
            new Magic(Kind.PICTURE, "\u0089PNG"),
            new Magic(Kind.PICTURE, "\u00FF\u00D8\u00FF"),
            new Magic(Kind.PICTURE, "GIF8"),
            new Magic(Kind.GZIP, "\u001F\u008B"),
            new Magic(Kind.ZSTD, "(\u00B5/\u00FD"),
            new Magic(Kind.UTF32, "\u00FF\u00FE\0\0"),
            new Magic(Kind.UTF32, "\0\0\u00FE\u00FF"),
            new Magic(Kind.UTF16, "\u00FF\u00FE"),
            new Magic(Kind.UTF16, "\u00FE\u00FF"));

    private final Kind kind;

    /**
     * @param bytes as many as are there; the first 512 tell
     */
    public FileStart(byte[] bytes) {
        this.kind = kind(bytes.length > LENGTH ? Arrays.copyOf(bytes, LENGTH) : bytes);
    }

    public Kind kind() {
        return kind;
    }

    private static Kind kind(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        if (raw.startsWith("PK\3\4")) {
            return ofArchive(raw);
        }
        return MAGIC.stream()
                .filter(each -> raw.startsWith(each.bytes()))
                .findFirst()
                .map(Magic::kind)
                .or(() -> wide(bytes))
                .orElseGet(() -> kind(new String(bytes, StandardCharsets.UTF_8)
                        .replace("\uFEFF", "")
                        .strip()));
    }

    /** Office files are archives too; the first names in them tell. */
    private static Kind ofArchive(String start) {
        return OFFICE_PARTS.stream().anyMatch(start::contains) ? Kind.OFFICE : Kind.ARCHIVE;
    }

    /** UTF-16 or UTF-32 without a mark: of what is ASCII one byte of two or four is not zero. */
    private static Optional<Kind> wide(byte[] bytes) {
        if (bytes.length < 4) {
            return Optional.empty();
        }
        return switch ((bytes[0] == 0 ? 0 : 8)
                + (bytes[1] == 0 ? 0 : 4)
                + (bytes[2] == 0 ? 0 : 2)
                + (bytes[3] == 0 ? 0 : 1)) {
            case 0b1000, 0b0001 -> Optional.of(Kind.UTF32);
            case 0b1010, 0b0101 -> Optional.of(Kind.UTF16);
            default -> Optional.empty();
        };
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
        if (QUERY.matcher(start).matches()) {
            return Kind.QUERY;
        }
        if (lower.startsWith("@prefix") || lower.startsWith("@base") || lower.startsWith("prefix ")) {
            return Kind.TURTLE;
        }
        if (start.startsWith("#") && (start.contains("curie_map:") || start.contains("mapping_set_id:"))) {
            return Kind.MAPPINGS;
        }
        if (start.startsWith(SHORTCUT)
                || (!start.isEmpty()
                        && start.lines()
                                .allMatch(line -> line.isBlank()
                                        || ADDRESS.matcher(line.strip()).matches()))) {
            return Kind.ADDRESS;
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
}
