package org.gradus.web.security;

import org.springframework.security.core.AuthenticationException;

/** The identity provider's keys cannot be had, so nobody can say whether a token holds. */
final class ProviderAwayException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    ProviderAwayException(Throwable cause) {
        super("the keys of the identity provider cannot be had", cause);
    }
}
