package org.gradus.evidence.reading;

import com.apicatalog.jsonld.lang.Keywords;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.net.URI;
import java.util.Set;

/**
 * How a JSON-LD document is spelt while Titanium reads it. Titanium resolves by {@link URI}, which decodes percent-encoding,
 * trims blanks, and takes whatever it cannot parse for the base itself; and it passes over whatever has the form of a keyword
 * and is none. So each such character is written as three private ones, which mean nothing to either, and read back
 * afterwards: relative IRIs are then resolved by RFC 3986, and nothing is decoded.
 */
final class JsonLdSpelling {
    private static final JsonProvider JSON = JsonProvider.provider();

    /** Begins a spelt character; itself always spelt. Two characters with its high and low byte follow. */
    private static final char MARK = '\uE000';

    private static final char ZERO = '\uE001';

    /** What may stand before the colon of a compact IRI. */
    private final Set<String> prefixes;

    /**
     * @param prefixes whatever any context of the document defines
     */
    JsonLdSpelling(Set<String> prefixes) {
        this.prefixes = prefixes;
    }

    JsonStructure spelt(JsonStructure structure) {
        return structure instanceof JsonObject object ? object(object) : array((JsonArray) structure);
    }

    private JsonValue value(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> object(value.asJsonObject());
            case ARRAY -> array(value.asJsonArray());
            case STRING -> string((JsonString) value);
            default -> value;
        };
    }

    private JsonObject object(JsonObject object) {
        JsonObjectBuilder spelt = JSON.createObjectBuilder();
        object.forEach((key, value) -> spelt.add(spelt(key), value(value)));
        return spelt.build();
    }

    private JsonArray array(JsonArray array) {
        JsonArrayBuilder spelt = JSON.createArrayBuilder();
        array.forEach(value -> spelt.add(value(value)));
        return spelt.build();
    }

    private JsonString string(JsonString string) {
        String plain = string.getString();
        String spelt = spelt(plain);
        return spelt.equals(plain) ? string : JSON.createValue(spelt);
    }

    /** A text in which only what IRIs are made of stands as it is. */
    String spelt(String plain) {
        if (plain.isEmpty() || Keywords.contains(plain)) {
            return plain;
        }
        String spelt = spelt(plain, "");
        if (Keywords.matchForm(spelt)) {
            return spelt(plain, "@");
        }
        if (isRelative(spelt) && spelt.endsWith(":")) {
            // Titanium would put a full stop behind it.
            return spelt.substring(0, spelt.length() - 1) + spelt(":", ":");
        }
        return isUri(spelt) || isCompact(plain) ? spelt : spelt(plain, ":/?#@");
    }

    private static boolean isRelative(String text) {
        int slash = text.indexOf('/');
        return slash >= 0 && slash < text.indexOf(':');
    }

    private static boolean isUri(String text) {
        try {
            URI.create(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A prefix need not be a scheme: {@code 能力:质检} is a name too. */
    private boolean isCompact(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && (text.startsWith("_:") || prefixes.contains(text.substring(0, colon)));
    }

    private static String spelt(String plain, String more) {
        StringBuilder spelt = null;
        boolean fragment = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean second = c == '#' && fragment;
            fragment |= c == '#';
            if (isPlain(c) && more.indexOf(c) < 0 && !second) {
                if (spelt != null) {
                    spelt.append(c);
                }
                continue;
            }
            if (spelt == null) {
                spelt = new StringBuilder(plain.length() + 16).append(plain, 0, i);
            }
            spelt.append(MARK).append((char) (ZERO + (c >> 8))).append((char) (ZERO + (c & 0xFF)));
        }
        return spelt == null ? plain : spelt.toString();
    }

    private static boolean isPlain(char c) {
        if (c > 0x7F) {
            return c != MARK && !Character.isISOControl(c) && !Character.isSpaceChar(c) && !Character.isWhitespace(c);
        }
        return c > ' ' && "\"%<>[\\]^`{|}\u007F".indexOf(c) < 0;
    }

    /** The text that was spelt. */
    static String plain(String spelt) {
        int mark = spelt.indexOf(MARK);
        if (mark < 0) {
            return spelt;
        }
        var plain = new StringBuilder(spelt.length());
        int from = 0;
        while (mark >= 0) {
            plain.append(spelt, from, mark)
                    .append((char) (((spelt.charAt(mark + 1) - ZERO) << 8) + spelt.charAt(mark + 2) - ZERO));
            from = mark + 3;
            mark = spelt.indexOf(MARK, from);
        }
        return plain.append(spelt, from, spelt.length()).toString();
    }
}
