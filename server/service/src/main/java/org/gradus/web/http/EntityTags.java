package org.gradus.web.http;

import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradus.text.Printable;

/**
 * The tags of an If-Match or If-None-Match (RFC 9110, 13.1.1 and 13.1.2). A tag of this service is the state of the
 * resource, a colon and the form: whoever changes a resource means its state, in whatever form it was read.
 *
 * @param any whether the header is {@code *}
 */
public record EntityTags(boolean any, List<Tag> tags) {
    private static final char BEFORE_FORM = ':';
    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");

    /** One tag, without its quotes. */
    public record Tag(boolean weak, String opaque) {}

    public EntityTags {
        tags = List.copyOf(tags);
    }

    /**
     * The tags that a header names; empty where it is not there.
     *
     * @throws ProblemException 400 where it is no list of tags
     */
    public static Optional<EntityTags> of(String name, Enumeration<String> values) {
        if (!values.hasMoreElements()) {
            return Optional.empty();
        }
        var tags = new ArrayList<Tag>();
        boolean any = false;
        while (values.hasMoreElements()) {
            String value = values.nextElement();
            any |= value.strip().equals("*");
            if (!value.strip().equals("*")) {
                read(name, value, tags);
            }
        }
        if (any && !tags.isEmpty()) {
            throw malformed(name, "*");
        }
        return Optional.of(new EntityTags(any, tags));
    }

    private static void read(String name, String value, List<Tag> tags) {
        // Commas may stand in a tag, so the list is read tag by tag; empty members are passed over (5.6.1.2).
        var tag = TAG.matcher(value);
        boolean apart = true;
        int at = 0;
        while (at < value.length()) {
            char c = value.charAt(at);
            if (c == ',' || c == ' ' || c == '\t') {
                apart |= c == ',';
                at++;
            } else if (apart && tag.region(at, value.length()).lookingAt()) {
                tags.add(new Tag(tag.group(1) != null, tag.group(2)));
                apart = false;
                at = tag.end();
            } else {
                throw malformed(name, value);
            }
        }
    }

    private static ProblemException malformed(String name, String value) {
        return JsonBody.wrong(
                "The header " + name + " is * or a list of entity tags, each in double quotes; not "
                        + Printable.line(value) + ".",
                "请求头 " + name + " 须为 * 或实体标签列表，每个标签置于双引号中；“" + Printable.line(value) + "”不是。");
    }

    /** Strong comparison: none of the two is weak. */
    public boolean matchStrongly(String opaque) {
        return tags.stream().anyMatch(tag -> !tag.weak() && tag.opaque().equals(opaque));
    }

    /** Weak comparison. */
    public boolean matchWeakly(String opaque) {
        return tags.stream().anyMatch(tag -> tag.opaque().equals(opaque));
    }

    /** The states that strong tags name, in whatever form. */
    public Set<String> states() {
        return tags.stream()
                .filter(tag -> !tag.weak())
                .map(tag -> state(tag.opaque()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The state in a tag. */
    public static String state(String opaque) {
        int form = opaque.indexOf(BEFORE_FORM);
        return form < 0 ? opaque : opaque.substring(0, form);
    }

    /** The tag of a state in a form, without quotes. */
    public static String opaque(String state, String form) {
        return state + BEFORE_FORM + form;
    }
}
