package org.gradus.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads the body of a request up to a limit that holds after unpacking too. */
public final class Body {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\"';\\s]*)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> UTF8 = Set.of("utf-8", "utf8");

    private Body() {}

    /**
     * The bytes of a body.
     *
     * @param limit the most bytes, unpacked
     * @throws ProblemException 413 where it is larger, 415 for an unknown Content-Encoding, 400 where it is broken
     */
    public static byte[] read(HttpServletRequest request, long limit) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw new ProblemException(tooLarge(limit));
        }
        try (InputStream in = unpacked(request)) {
            byte[] body = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE));
            if (body.length > limit) {
                throw new ProblemException(tooLarge(limit));
            }
            return body;
        } catch (EOFException e) {
            throw new ProblemException(Problem.of(
                    ProblemType.BAD_ENCODING,
                    "The body ends before it is whole. Send all of it, packed as its Content-Encoding says.",
                    "请求体不完整。请按其 Content-Encoding 压缩后完整发送。"));
        } catch (ZipException e) {
            throw new ProblemException(Problem.of(
                    ProblemType.BAD_ENCODING,
                    "The body cannot be unpacked: " + e.getMessage() + ".",
                    "请求体无法按其 Content-Encoding 解压。"));
        }
    }

    /** The media type of the body, without parameters; whatever else they say, only UTF-8 is read. */
    public static String mediaType(HttpServletRequest request, String allowed) {
        String stated = request.getContentType();
        if (stated == null) {
            throw new ProblemException(unsupported("none", allowed));
        }
        Matcher charset = CHARSET.matcher(stated);
        if (charset.find() && !UTF8.contains(charset.group(1).toLowerCase(Locale.ROOT))) {
            throw new ProblemException(notUtf8(charset.group(1)));
        }
        try {
            MediaType type = MediaType.parseMediaType(stated);
            return type.getType() + "/" + type.getSubtype();
        } catch (InvalidMediaTypeException e) {
            throw new ProblemException(unsupported(stated, allowed));
        }
    }

    public static Problem unsupported(String stated, String allowed) {
        String type = stated.toLowerCase(Locale.ROOT);
        boolean table = type.contains("csv")
                || type.contains("tab-separated")
                || type.contains("spreadsheet")
                || type.contains("excel");
        return Problem.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "The Content-Type '" + stated + "' is not read here. Allowed: " + allowed + "."
                        + (table
                                ? " A table is no RDF, whatever it is called; the simplest RDF to write is JSON-LD."
                                : ""),
                "此处不接受 Content-Type“" + stated + "”。可用：" + allowed + "。"
                        + (table ? "表格不是 RDF，改名并无作用；最简便的 RDF 写法是 JSON-LD。" : ""));
    }

    private static Problem notUtf8(String charset) {
        return Problem.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "The Content-Type says charset=" + charset
                        + ", and only UTF-8 is read here. Send the body in UTF-8, with"
                        + " charset=utf-8 or without a charset.",
                "Content-Type 声明 charset=" + charset + "，而此处只读取 UTF-8。请以 UTF-8 发送，并写 charset=utf-8 或不写 charset。");
    }

    private static InputStream unpacked(HttpServletRequest request) throws IOException {
        String encoding = request.getHeader("Content-Encoding");
        return switch (encoding == null ? "identity" : encoding.toLowerCase(Locale.ROOT)) {
            case "identity" -> request.getInputStream();
            case "gzip", "x-gzip" -> new GZIPInputStream(request.getInputStream());
            case "deflate" -> new InflaterInputStream(request.getInputStream());
            default ->
                throw new ProblemException(Problem.of(
                        ProblemType.UNSUPPORTED_ENCODING,
                        "Send the body plain, or with Content-Encoding gzip or deflate.",
                        "请发送未压缩的内容，或使用 gzip、deflate。"));
        };
    }

    private static Problem tooLarge(long limit) {
        return Problem.of(
                ProblemType.TOO_LARGE,
                "The body, unpacked, has more than " + limit
                        + " bytes. Split it into several documents, or ask the maintainer for a higher limit.",
                "请求体解压后超过 " + limit + " 字节。请拆分为多个文档，或请维护者提高上限。");
    }
}
