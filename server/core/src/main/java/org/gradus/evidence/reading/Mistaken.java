package org.gradus.evidence.reading;

import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.gradus.evidence.reading.FileStart.Kind;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** What whoever meant a file as evidence can do, where it is something else. */
final class Mistaken {
    static final Text HOW = new Text(
            "Evidence is RDF: the shortest way is JSON-LD with \"@context\": \"" + JsonLdContext.IRI
                    + "\" and practice names as keys.",
            "证据须为 RDF：最简便的写法是 JSON-LD，写明 \"@context\": \"" + JsonLdContext.IRI + "\"，并以实践名作为键。");
    private static final Text BY_TEMPLATE = new Text(
            "A table is read in the form of the template that `gradus template` makes, as .xlsx, .ods or .csv; under another"
                    + " name it is not.",
            "表格须采用 `gradus template` 生成的模板格式，并以 .xlsx、.ods 或 .csv 提交；改用其他扩展名则不予读取。");
    private static final Text SIGNED_IN =
            new Text("Perhaps a page for signing in was saved in place of the file.", "可能误将登录页面存成了文件。");
    private static final Text ADDRESS = new Text(
            "This is an address, and nothing is fetched. Download what is there, and give that.",
            "这是网址或路径，而此处不会获取其内容。请先下载所指的内容，再提交该内容。");

    private Mistaken() {}

    /** Why no parser of text should be asked at all. */
    static Optional<IntakeProblem> hopeless(Kind kind, Place place) {
        return switch (kind) {
            case OFFICE, PDF, PICTURE, COLUMNS, HTML ->
                Optional.of(new IntakeProblem(Code.NOT_RDF, place, notRdf(kind)));
            case ARCHIVE ->
                Optional.of(new IntakeProblem(
                        Code.NOT_RDF,
                        place,
                        new Text(
                                "This is an archive (such as ZIP). Unpack it, and give the files in it.",
                                "这是压缩包（例如 ZIP）。请先解压，再提交其中的文件。")));
            case GZIP -> Optional.of(new IntakeProblem(Code.NOT_RDF, place, packed(place)));
            case ZSTD -> Optional.of(new IntakeProblem(Code.NOT_RDF, place, packedWithZstandard(place)));
            case UTF16, UTF32 -> Optional.of(new IntakeProblem(Code.NOT_UTF8, place, wide(kind)));
            default -> Optional.empty();
        };
    }

    private static Text notRdf(Kind kind) {
        Text what = Wording.say("This is %s, not RDF.", "这是%s，不是 RDF。", kind.label());
        return Wording.join(
                switch (kind) {
                    case HTML -> Wording.join(what, SIGNED_IN);
                    case TABLE -> Wording.join(what, BY_TEMPLATE);
                    default -> what;
                },
                HOW);
    }

    private static Text packed(Place place) {
        return isRequest(place)
                ? new Text(
                        "The body is packed with gzip. Say so with Content-Encoding: gzip, or send it unpacked.",
                        "请求体经 gzip 压缩。请以 Content-Encoding: gzip 说明，或解压后发送。")
                : new Text(
                        "This is packed with gzip. Let its name end in .gz, such as evidence.ttl.gz, or unpack it.",
                        "此文件经 gzip 压缩。请让文件名以 .gz 结尾，例如 evidence.ttl.gz，或先行解压。");
    }

    private static Text packedWithZstandard(Place place) {
        return isRequest(place)
                ? new Text(
                        "The body is packed with Zstandard. Send it unpacked, or packed with gzip and with Content-Encoding: gzip.",
                        "请求体经 Zstandard 压缩。请解压后发送，或改用 gzip 压缩并以 Content-Encoding: gzip 说明。")
                : new Text(
                        "This is packed with Zstandard. Let its name end in .zst, such as evidence.ttl.zst, or unpack it.",
                        "此文件经 Zstandard 压缩。请让文件名以 .zst 结尾，例如 evidence.ttl.zst，或先行解压。");
    }

    private static Text wide(Kind kind) {
        return kind == Kind.UTF16
                ? new Text(
                        "This is UTF-16, which Windows calls “Unicode”; only UTF-8 is read. Save it as UTF-8, for example with:"
                                + " iconv -f UTF-16 -t UTF-8.",
                        "此文件为 UTF-16 编码（Windows 称为“Unicode”）；此处只读取 UTF-8。请另存为 UTF-8，例如：iconv -f UTF-16 -t UTF-8。")
                : new Text(
                        "This is UTF-32; only UTF-8 is read. Save it as UTF-8, for example with: iconv -f UTF-32 -t UTF-8.",
                        "此文件为 UTF-32 编码；此处只读取 UTF-8。请另存为 UTF-8，例如：iconv -f UTF-32 -t UTF-8。");
    }

    /** What a file that a parser could not read seems to be instead. */
    static Optional<Text> insteadOf(Lang lang, Kind kind, Place place) {
        return switch (kind) {
            case TABLE -> Optional.of(notRdf(kind));
            case ADDRESS -> Optional.of(ADDRESS);
            case QUERY ->
                Optional.of(new Text(
                        "This is a SPARQL query, not evidence. A running service answers it at /sparql; `gradus query` answers"
                                + " questions that are prepared.",
                        "这是 SPARQL 查询，不是证据。请将其发往运行中服务的 /sparql；`gradus query` 可回答预设的问题。"));
            case MAPPINGS ->
                Optional.of(new Text(
                        "This is a table of mappings (SSSOM), not evidence. Let its name end in .sssom.tsv, and check it with"
                                + " `gradus check`.",
                        "这是映射表（SSSOM），不是证据。请让文件名以 .sssom.tsv 结尾，并用 `gradus check` 检查。"));
            case XML ->
                Syntax.isXml(lang) ? Optional.empty() : Optional.of(otherwise("RDF/XML", Lang.RDFXML, "rdfxml", place));
            case JSON ->
                Syntax.isJsonLd(lang) || lang.equals(Lang.RDFJSON)
                        ? Optional.empty()
                        : Optional.of(otherwise("JSON-LD", Lang.JSONLD, "jsonld", place));
            case TURTLE ->
                Syntax.isTurtle(lang)
                        ? Optional.empty()
                        : Optional.of(otherwise("Turtle", Lang.TURTLE, "turtle", place));
            default -> Optional.empty();
        };
    }

    private static Text otherwise(String syntax, Lang lang, String name, Place place) {
        return isRequest(place)
                ? Wording.say(
                        "The body begins like %s. If it is, send it with Content-Type: %s.",
                        "请求体开头像是 %s。若确是如此，请以 Content-Type: %s 发送。",
                        syntax,
                        lang.getContentType().getContentTypeStr())
                : Wording.say(
                        "The file begins like %s. If it is, let its name end in .%s, or name the syntax: --syntax %s.",
                        "文件开头像是 %s。若确是如此，请使用扩展名 .%s，或指定语法：--syntax %s。",
                        syntax,
                        lang.getFileExtensions().get(0),
                        name);
    }

    private static boolean isRequest(Place place) {
        return place.file().equals(EvidenceSource.REQUEST);
    }

    /** What a name says that is none of an RDF file. */
    static Optional<Text> byName(String name) {
        if (isAddress(name)) {
            return Optional.of(ADDRESS);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".sssom.tsv")) {
            return insteadOf(Lang.TURTLE, Kind.MAPPINGS, Place.file(name));
        }
        if (lower.matches(".*\\.(csv|tsv|tab)")) {
            return Optional.of(notRdf(Kind.TABLE));
        }
        if (lower.matches(".*\\.(xlsx?|xlsm|xlsb|f?ods|et|numbers)")) {
            return Optional.of(notRdf(Kind.OFFICE));
        }
        if (lower.matches(".*\\.(docx?|wps|odt|pdf|pptx?)")) {
            return Optional.of(notRdf(Kind.PDF));
        }
        if (lower.matches(".*\\.ya?ml")) {
            return Optional.of(Wording.join(new Text("This is YAML, not RDF.", "这是 YAML，不是 RDF。"), HOW));
        }
        if (lower.matches(".*\\.(zip|7z|rar|tar|tgz)")) {
            return hopeless(Kind.ARCHIVE, Place.file(name)).map(IntakeProblem::message);
        }
        if (lower.matches(".*\\.(url|webloc)")) {
            return Optional.of(ADDRESS);
        }
        return lower.matches(".*\\.html?") ? Optional.of(notRdf(Kind.HTML)) : Optional.empty();
    }

    /** Whether what should be the path of a file is an address of the web. */
    static boolean isAddress(String name) {
        return name.matches("(?i)[a-z][a-z0-9+.-]+:/.*");
    }
}
