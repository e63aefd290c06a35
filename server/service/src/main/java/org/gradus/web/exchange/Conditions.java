package org.gradus.web.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gradus.web.http.EntityTags;
import org.jspecify.annotations.Nullable;

/** The conditions of a request, evaluated in the order of RFC 9110, 13.2.2. */
final class Conditions {
    private final Optional<EntityTags> ifMatch;
    private final Optional<EntityTags> ifNoneMatch;
    private final @Nullable Instant ifUnmodifiedSince;
    private final @Nullable Instant ifModifiedSince;

    private Conditions(HttpServletRequest request) {
        this.ifMatch = EntityTags.of("If-Match", request.getHeaders("If-Match"));
        this.ifNoneMatch = EntityTags.of("If-None-Match", request.getHeaders("If-None-Match"));
        this.ifUnmodifiedSince = date(request, "If-Unmodified-Since");
        this.ifModifiedSince = date(request, "If-Modified-Since");
    }

    static Conditions of(HttpServletRequest request) {
        return new Conditions(request);
    }

    /** What follows from the conditions. */
    enum Verdict {
        GO_ON,
        NOT_MODIFIED,
        FAILED
    }

    /** Whether a change depends on what is there. */
    boolean bindChanges() {
        return ifMatch.isPresent() || ifNoneMatch.isPresent() || ifUnmodifiedSince != null;
    }

    /** The same without If-Match, where who makes the change evaluates it within the change. */
    boolean bindChangesBesidesIfMatch() {
        return ifNoneMatch.isPresent();
    }

    /**
     * For reading what is there.
     *
     * @param tag of the selected representation, without quotes; null where it has none
     * @param modified null where it is not known
     */
    Verdict forReading(@Nullable String tag, @Nullable Instant modified) {
        if (ifMatch.isPresent()
                ? !ifMatch.get().any() && (tag == null || !ifMatch.get().matchStrongly(tag))
                : isAfter(modified, ifUnmodifiedSince)) {
            return Verdict.FAILED;
        }
        boolean had = ifNoneMatch.isPresent()
                ? ifNoneMatch.get().any() || (tag != null && ifNoneMatch.get().matchWeakly(tag))
                : ifModifiedSince != null && modified != null && !isAfter(modified, ifModifiedSince);
        return had ? Verdict.NOT_MODIFIED : Verdict.GO_ON;
    }

    /**
     * For changing a resource.
     *
     * @param state of the resource; null where it is not there
     */
    Verdict forChanging(@Nullable String state, @Nullable Instant modified) {
        boolean failed = ifMatch.isPresent()
                ? state == null
                        || (!ifMatch.get().any() && !ifMatch.get().states().contains(state))
                : isAfter(modified, ifUnmodifiedSince);
        failed |= ifNoneMatch.isPresent()
                && state != null
                && (ifNoneMatch.get().any() || ifNoneMatch.get().states().contains(state));
        return failed ? Verdict.FAILED : Verdict.GO_ON;
    }

    /** Dates of HTTP have no parts of seconds. */
    private static boolean isAfter(@Nullable Instant modified, @Nullable Instant date) {
        return date != null
                && modified != null
                && modified.truncatedTo(ChronoUnit.SECONDS).isAfter(date);
    }

    /** Null where there is none; one that cannot be read is as if it were not there, as the RFC asks. */
    private static @Nullable Instant date(HttpServletRequest request, String name) {
        try {
            long millis = request.getDateHeader(name);
            return millis < 0 ? null : Instant.ofEpochMilli(millis);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
