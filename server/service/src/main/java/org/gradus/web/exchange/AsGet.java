package org.gradus.web.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request as those who answer see it: HEAD is GET, and conditions are not theirs to look at. A look at what a change would
 * change is GET too, in any form.
 */
final class AsGet extends HttpServletRequestWrapper {
    private static final Set<String> CONDITIONS =
            Set.of("if-match", "if-none-match", "if-modified-since", "if-unmodified-since", "if-range", "range");

    private final boolean look;

    private AsGet(HttpServletRequest request, boolean look) {
        super(request);
        this.look = look;
    }

    static AsGet reading(HttpServletRequest request) {
        return new AsGet(request, false);
    }

    /** A look at what is there, before it is changed. */
    static AsGet looking(HttpServletRequest request) {
        return new AsGet(request, true);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getHeader(String name) {
        if (isAccept(name)) {
            return "*/*";
        }
        return isHidden(name) ? null : super.getHeader(name);
    }

    @Override
    public long getDateHeader(String name) {
        return isHidden(name) ? -1 : super.getDateHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (isAccept(name)) {
            return Collections.enumeration(Set.of("*/*"));
        }
        return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Collections.list(super.getHeaderNames()));
        names.removeIf(AsGet::isHidden);
        return Collections.enumeration(names);
    }

    private boolean isAccept(String name) {
        return look && name.equalsIgnoreCase("Accept");
    }

    private static boolean isHidden(String name) {
        return CONDITIONS.contains(name.toLowerCase(Locale.ROOT));
    }
}
