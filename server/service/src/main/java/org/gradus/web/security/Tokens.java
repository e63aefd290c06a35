package org.gradus.web.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gradus.security.Caller;
import org.gradus.security.Role;
import org.gradus.settings.Settings;
import org.gradus.text.Printable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/** Tokens of the identity provider: what one must prove, and who calls by it. */
final class Tokens implements AuthenticationManager {
    private static final String ALL = "*";

    /** The most characters that OpenID Connect lets a subject have. */
    private static final int LONGEST_SUBJECT = 255;

    private final Settings.Jwt settings;
    private final JwtAuthenticationProvider provider;

    /**
     * @param keys that tokens may be signed with
     */
    Tokens(Settings.Jwt settings, JWKSource<SecurityContext> keys) {
        this.settings = settings;
        // Any of these that the provider's keys are for; none of them is a shared secret.
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.values())))
                .build();
        decoder.setJwtValidator(validator(settings));
        this.provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(jwt -> new Known(caller(jwt)));
    }

    /** Tokens of the configured provider; none where none is configured. */
    static AuthenticationManager of(Settings.Jwt settings) {
        if (settings.issuer().isEmpty()) {
            return authentication -> {
                throw new BadCredentialsException("no identity provider is configured");
            };
        }
        return new Tokens(settings, ProviderKeys.of(settings));
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        try {
            return provider.authenticate(authentication);
        } catch (AuthenticationServiceException e) {
            throw new ProviderAwayException(e);
        }
    }

    private static OAuth2TokenValidator<Jwt> validator(Settings.Jwt settings) {
        var times = new JwtTimestampValidator();
        // A token cannot be revoked here: one that does not end would hold for ever.
        times.setAllowEmptyExpiryClaim(false);
        var validators = new ArrayList<OAuth2TokenValidator<Jwt>>(List.of(
                times,
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<>(JwtClaimNames.SUB, Tokens::isName)));
        if (!settings.audience().isEmpty()) {
            validators.add(new JwtAudienceValidator(settings.audience()));
        }
        return JwtValidators.createDefaultWithValidators(validators);
    }

    /** Whether a subject can stand in logs and records, where two that differ must not look alike. */
    private static boolean isName(Object subject) {
        return subject instanceof String text
                && !text.isEmpty()
                && text.equals(text.strip())
                && text.length() <= LONGEST_SUBJECT
                && Printable.faultOfName(text).isEmpty()
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private Caller caller(Jwt jwt) {
        // One text only: of several roles nobody can say which is meant.
        Role role = Role.of(jwt.getClaim(settings.roleClaim()) instanceof String tag ? tag : "")
                .orElseThrow(() -> new BadCredentialsException("the token names no role"));
        return Caller.ofToken(
                settings.issuer(),
                Objects.requireNonNull(jwt.getSubject(), "validated"),
                role,
                organisations(jwt, role));
    }

    /** The organisations that a token lists, and no other; all of them, which is no list, for an assessor only. */
    private Set<String> organisations(Jwt jwt, Role role) {
        Set<String> listed = listed(jwt.getClaim(settings.organisationsClaim()));
        if (role != Role.ASSESSOR) {
            return listed;
        }
        if (listed.isEmpty()) {
            // A forgotten claim must not open every organisation; a token says so with "*".
            throw new BadCredentialsException("the token of an assessor lists no organisations");
        }
        // Beside others "*" is the id of no organisation, and opens none.
        return listed.equals(Set.of(ALL)) ? Set.of() : listed;
    }

    private static Set<String> listed(@Nullable Object claim) {
        if (claim == null) {
            return Set.of();
        }
        if (claim instanceof String one) {
            return Set.of(one);
        }
        var listed = new HashSet<String>();
        if (claim instanceof List<?> several) {
            several.forEach(each -> {
                if (!(each instanceof String id)) {
                    throw new BadCredentialsException("the token lists organisations that are no texts");
                }
                listed.add(id);
            });
            return listed;
        }
        throw new BadCredentialsException("the organisations of the token are no list");
    }
}
