package org.gradus.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The exchange under way, for who answers and knows the state of the resource before its representation is made. Whoever
 * does not know it says nothing: the tag is made from the bytes then.
 */
public interface Exchange {
    /** Where the exchange is left for who answers. */
    String ATTRIBUTE = Exchange.class.getName();

    /**
     * Tells the state of what is to be sent, and asks whether the conditions of the request settle the answer; if so it is
     * given, and nothing more is to be written.
     *
     * @param state changes whenever the resource does; letters, digits and hyphens
     * @param mediaType of the form
     * @param language of the form; empty for none
     * @param modified when the resource last changed; null where it is not known
     */
    boolean settles(String state, String mediaType, String language, @Nullable Instant modified);

    /** The exchange that a request is part of; one without conditions where it passed no filter. */
    static Exchange of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Exchange exchange
                ? exchange
                : (state, mediaType, language, modified) -> false;
    }
}
