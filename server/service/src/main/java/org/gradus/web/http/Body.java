package org.gradus.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.gradus.io.Gzip;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads the body of a request up to a limit that holds after unpacking too. */
public final class Body {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\"';\\s]*)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> UTF8 = Set.of("utf-8", "utf8");

    /** Tables in the encodings of Chinese spreadsheets are read too; which it is, the bytes tell. */
    private static final Set<String> CHINESE = Set.of("gb18030", "gbk", "gb2312");

    private static final Set<String> TABLES = Set.of("text/csv", "text/tab-separated-values");

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
        String encoding = request.getHeader("Content-Encoding");
        return switch (encoding == null ? "identity" : encoding.toLowerCase(Locale.ROOT)) {
            case "identity" -> read(request.getInputStream(), limit);
            case "gzip", "x-gzip" -> gunzipped(request.getInputStream(), limit);
            case "deflate" -> inflated(request.getInputStream(), limit);
            default ->
                throw new ProblemException(Problem.of(
                        ProblemType.UNSUPPORTED_ENCODING,
                        "Send the body plain, or with Content-Encoding gzip or deflate.",
                        "请发送未压缩的内容，或使用 gzip、deflate。"));
        };
    }

    private static byte[] read(InputStream in, long limit) throws IOException {
        byte[] body = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE));
        if (body.length > limit) {
            throw new ProblemException(tooLarge(limit));
        }
        return body;
    }

    private static byte[] gunzipped(InputStream packed, long limit) throws IOException {
        var sent = new Sent(packed);
        try {
            return read(Gzip.unpacked(sent), limit);
        } catch (IOException e) {
            if (sent.failed) {
                throw e;
            }
            throw broken(Gzip.fault(e));
        }
    }

    private static byte[] inflated(InputStream packed, long limit) throws IOException {
        var inflater = new Inflater();
        var sent = new Sent(packed);
        try {
            byte[] body = read(new InflaterInputStream(sent, inflater), limit);
            if (inflater.getRemaining() > 0 || sent.read() >= 0) {
                throw broken(new Text("something stands behind its end", "结尾之后还有内容"));
            }
            return body;
        } catch (EOFException e) {
            if (sent.failed) {
                throw e;
            }
            throw broken(new Text("it is cut off", "不完整"));
        } catch (ZipException e) {
            throw broken(new Text("it is damaged, or not packed so", "已损坏，或并未如此压缩"));
        } finally {
            inflater.end();
        }
    }

    private static ProblemException broken(Text fault) {
        return new ProblemException(Problem.of(
                ProblemType.BAD_ENCODING,
                Wording.say(
                        "The body cannot be unpacked as its Content-Encoding says: %s. Pack it anew, and send all of it.",
                        "请求体无法按其 Content-Encoding 解压：%s。请重新压缩并完整发送。", fault)));
    }

    /** The media type of the body, without parameters; whatever else they say, only UTF-8 is read. */
    public static String mediaType(HttpServletRequest request, String allowed) {
        String stated = request.getContentType();
        if (stated == null || stated.isBlank()) {
            throw new ProblemException(missing(allowed));
        }
        Matcher charset = CHARSET.matcher(stated);
        String encoding = charset.find() ? charset.group(1).toLowerCase(Locale.ROOT) : "utf-8";
        String plain = stated.replaceFirst(";.*$", "").strip().toLowerCase(Locale.ROOT);
        if (!UTF8.contains(encoding) && !(TABLES.contains(plain) && CHINESE.contains(encoding))) {
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
        Text advice = !table
                ? Text.EMPTY
                : allowed.contains(Negotiation.XLSX)
                        ? new Text(" Save the workbook as .xlsx, and send that.", "请将工作簿另存为 .xlsx 后提交。")
                        : new Text(
                                " A table is no RDF, whatever it is called; the simplest RDF to write is JSON-LD.",
                                "表格不是 RDF，改名并无作用；最简便的 RDF 写法是 JSON-LD。");
        return Problem.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "The Content-Type '" + stated + "' is not read here. Allowed: " + allowed + "." + advice.en(),
                "此处不接受 Content-Type“" + stated + "”。可用：" + allowed + "。" + advice.zh());
    }

    /** What to send where nothing says what the body is. */
    public static Problem missing(String allowed) {
        return Problem.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "The request has no Content-Type, so what its body is cannot be told. Send one of: " + allowed + ".",
                "请求缺少 Content-Type，无法得知请求体是什么。请发送其一：" + allowed + "。");
    }

    private static Problem notUtf8(String charset) {
        return Problem.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "The Content-Type says charset=" + charset
                        + ", and only UTF-8 is read here. Send the body in UTF-8, with"
                        + " charset=utf-8 or without a charset.",
                "Content-Type 声明 charset=" + charset + "，而此处只读取 UTF-8。请以 UTF-8 发送，并写 charset=utf-8 或不写 charset。");
    }

    private static Problem tooLarge(long limit) {
        return Problem.of(
                ProblemType.TOO_LARGE,
                "The body, unpacked, has more than " + limit
                        + " bytes. Split it into several documents, or ask the maintainer for a higher limit.",
                "请求体解压后超过 " + limit + " 字节。请拆分为多个文档，或请维护者提高上限。");
    }

    /** What arrives; remembers whether it was the connection that failed. */
    private static final class Sent extends FilterInputStream {
        private boolean failed;

        Sent(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return in.read(bytes, offset, length);
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }
    }
}
