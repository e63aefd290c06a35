package org.gradus.web.http;

/**
 * A request as it is read from a body. It is checked after it is read: a member that is not known must be told before one
 * that is missing, which is often the same.
 */
public interface Asked {
    /** Refuses what cannot be meant, with a {@link ProblemException} that names the member. */
    void check();
}
