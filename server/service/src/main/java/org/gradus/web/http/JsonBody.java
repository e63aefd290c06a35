package org.gradus.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.gradus.evidence.reading.FileStart;
import org.gradus.evidence.reading.FileStart.Kind;
import org.gradus.json.Json;
import tools.jackson.core.JacksonException;

/** A request body in JSON, read into a record whole or not at all; what is wrong with it is a problem that names the member. */
public final class JsonBody {
    /** What shows in the first bytes, whatever follows. */
    private static final Set<Kind> NO_TEXT =
            EnumSet.of(Kind.OFFICE, Kind.ARCHIVE, Kind.PDF, Kind.PICTURE, Kind.GZIP, Kind.UTF16, Kind.UTF32);

    private JsonBody() {}

    /**
     * The body; an empty one counts as an object without members.
     *
     * @param limit the most bytes, unpacked
     * @param type a record
     * @throws ProblemException 400 where the body is no such record, 413 where it is too large, 415 where it is no JSON
     */
    public static <T extends Asked> T read(HttpServletRequest request, long limit, Class<T> type) throws IOException {
        byte[] bytes = Body.read(request, limit);
        if (bytes.length > 0) {
            String stated = Body.mediaType(request, Negotiation.JSON);
            if (!stated.equals(Negotiation.JSON)) {
                throw new ProblemException(Body.unsupported(stated, Negotiation.JSON));
            }
        }
        try {
            T read = Json.MAPPER.readValue(bytes.length == 0 ? "{}" : text(bytes), type);
            if (read == null) {
                throw wrong("The body is no JSON object.", "请求体不是 JSON 对象。");
            }
            read.check();
            return read;
        } catch (JacksonException e) {
            throw new ProblemException(JsonFault.of(e, new FileStart(bytes).kind()));
        }
    }

    /** A mark of the byte order says nothing in UTF-8 and is passed over, as in evidence. */
    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            Kind seems = new FileStart(bytes).kind();
            if (NO_TEXT.contains(seems)) {
                throw new ProblemException(JsonFault.otherwise(seems));
            }
            throw new ProblemException(Problem.of(
                    ProblemType.BAD_JSON,
                    "The body is not UTF-8, as JSON is; it may be GB 18030. Send it as UTF-8.",
                    "请求体不是 UTF-8 编码（可能是 GB 18030）；JSON 须为 UTF-8。请以 UTF-8 发送。"));
        }
    }

    public static ProblemException wrong(String en, String zh) {
        return new ProblemException(Problem.of(ProblemType.BAD_REQUEST, en, zh));
    }
}
