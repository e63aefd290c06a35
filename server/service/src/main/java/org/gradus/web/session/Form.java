package org.gradus.web.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page of this service sent.
 *
 * @param fields by name, in the order of the page
 * @param files that were chosen
 */
public record Form(Map<String, List<String>> fields, List<Upload> files) {
    public Form {
        var copy = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = java.util.Collections.unmodifiableMap(copy);
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param name as it is called where it comes from, without folders
     * @param content bytes
     */
    public record Upload(String name, Content content) {}

    /** The bytes of a file. */
    public static final class Content {
        private final byte[] bytes;

        Content(byte[] bytes) {
            this.bytes = bytes;
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** The first value of a field, without space around it; empty where there is none. */
    public String text(String name) {
        return all(name).stream().findFirst().map(String::strip).orElse("");
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
