package org.gradus.web.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a query string or of a form, in {@code application/x-www-form-urlencoded}. */
public final class FormFields {
    public static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    /**
     * Takes in more fields.
     *
     * @param encoded may be null or empty
     * @throws ProblemException 400 where they are not percent-encoded UTF-8
     */
    public FormFields add(String encoded) {
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&")) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                    fields.computeIfAbsent(name, each -> new ArrayList<>())
                            .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
                }
            }
        }
        return this;
    }

    /** All values of a field, in order. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    private static String decoded(String text) {
        try {
            // The decoder of Java puts a replacement character in the place of what is not UTF-8; as Latin-1 it keeps
            // bytes.
            byte[] bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            boolean plain = text.chars().allMatch(c -> c < 0x80);
            return plain
                    ? StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()
                    : URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw JsonBody.wrong("The form or query string is not percent-encoded UTF-8.", "表单或查询字符串不是以百分号编码的 UTF-8。");
        }
    }
}
