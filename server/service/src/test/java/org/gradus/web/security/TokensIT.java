package org.gradus.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.security.Caller;
import org.gradus.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** What a token must prove, what it opens, and how often its provider is asked. */
class TokensIT {
    private IdentityProvider provider;
    private AuthenticationManager tokens;

    @BeforeEach
    void start() {
        provider = IdentityProvider.start();
        tokens = Tokens.of(provider.settings());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private Caller caller(String token) {
        return (Caller)
                tokens.authenticate(new BearerTokenAuthenticationToken(token)).getPrincipal();
    }

    private Caller caller(JWTClaimsSet.Builder claims) {
        return caller(provider.token(claims));
    }

    private void refused(JWTClaimsSet.Builder claims, String why) {
        refused(provider.token(claims), why);
    }

    private void refused(String token, String why) {
        var e = assertThrows(AuthenticationException.class, () -> caller(token), why);
        assertFalse(e instanceof ProviderAwayException, why);
    }

    @Test
    void aListOpensExactlyWhatItNames() {
        Caller both = caller(provider.claims("assessor", "*", "acme"));
        assertTrue(both.actsFor("acme"));
        assertFalse(both.actsFor("rival"));
        assertFalse(caller(provider.claims("assessor", "acme", "*", "**", "")).actsFor("rival"));
        assertFalse(caller(provider.claims("assessor", "*acme")).actsFor("rival"));
        assertFalse(caller(provider.claims("assessor", "acme,rival")).actsFor("rival"));
        assertTrue(caller(provider.claims("assessor", "*")).actsFor("rival"));
        assertFalse(caller(provider.claims("organisation", "*")).actsFor("rival"));
        assertFalse(caller(provider.claims("organisation")).actsFor("rival"));
        assertFalse(caller(provider.claims("maintainer", "*")).actsFor("rival"));
        assertFalse(caller(provider.claims("researcher", "*")).actsFor("rival"));
        Caller one = caller(provider.claims("assessor").claim("gradus_organisations", "acme"));
        assertEquals(Set.of("acme"), one.organisations());
    }

    @Test
    void aTokenThatProvesTooLittleIsRefused() {
        var own = Map.<String, Object>of(
                "sub", "someone", "gradus_role", "organisation", "gradus_organisations", List.of("acme"));
        own.forEach((claim, value) -> assertEquals(
                "acme",
                String.join(
                        "",
                        caller(provider.claims("organisation", "acme").claim(claim, value))
                                .organisations())));
        refused(provider.claims("organisation", "acme").subject(null), "no subject");
        refused(provider.claims("organisation", "acme").subject(" "), "a subject without a name");
        refused(provider.claims("organisation", "acme").subject("a\u0000"), "a subject that cannot be shown");
        refused(provider.claims("organisation", "acme").subject("a\u202Eb"), "a subject that reads as another");
        refused(provider.claims("organisation", "acme").subject("a\u200Bb"), "a subject that looks like another");
        refused(provider.claims("organisation", "acme").subject("someone "), "a subject with a blank at its end");
        String half = provider.claims("organisation", "acme").build().toString().replace("someone", "\\uD800");
        refused(provider.signed(half), "half a character");
        refused(provider.claims("organisation", "acme").subject("a".repeat(256)), "a subject without end");
        refused(provider.claims("organisation", "acme").expirationTime(null), "a token that never ends");
        refused(
                provider.claims("organisation", "acme")
                        .expirationTime(Date.from(Instant.now().minusSeconds(300))),
                "one that has ended");
        refused(
                provider.claims("organisation", "acme")
                        .notBeforeTime(Date.from(Instant.now().plusSeconds(300))),
                "one that has not begun");
        refused(provider.claims("organisation", "acme").audience("other"), "another audience");
        refused(provider.claims("organisation", "acme").audience((String) null), "no audience");
        refused(provider.claims("organisation", "acme").issuer("https://other.example"), "another issuer");
        refused(provider.claims("organisation", "acme").issuer(null), "no issuer");
        refused(provider.claims("owner", "acme"), "no such role");
        refused(provider.claims("assessor", "acme").claim("gradus_role", List.of("assessor")), "a list of roles");
        refused(provider.claims("assessor", "acme").claim("gradus_role", null), "no role");
        refused(provider.claims("assessor"), "an assessor of none, which must not mean all");
        refused(provider.claims("assessor").claim("gradus_organisations", null), "an assessor of nothing said");
        refused(provider.claims("assessor").claim("gradus_organisations", List.of(1)), "ids that are no texts");
        refused(provider.claims("assessor").claim("gradus_organisations", Map.of("*", "*")), "no list");
    }

    @Test
    void aTokenThatAnotherSignedIsRefused() {
        var claims = provider.claims("organisation", "acme");
        assertEquals(Set.of("acme"), caller(claims).organisations());
        refused(IdentityProvider.signed(claims, IdentityProvider.newKey("one")), "a key of the same name");
        refused("eyJhbGciOiJub25lIn0." + provider.token(claims).split("\\.")[1] + ".", "no signature");
        refused("nonsense", "no token at all");
    }

    @Test
    void theCallerIsNamedByKindAndIssuer() {
        String id = caller(provider.claims("assessor", "acme").subject("assessor-1a2b3c4d"))
                .id();
        assertEquals("token:" + provider.issuer() + "#assessor-1a2b3c4d", id);
    }

    @Test
    void keysThatThereAreNotAreNotAskedForEachTime() {
        var claims = provider.claims("organisation", "acme");
        RSAKey stranger = IdentityProvider.newKey("none-of-yours");
        for (int i = 0; i < 40; i++) {
            refused(IdentityProvider.signed(claims, stranger), "an unknown key");
        }
        assertTrue(provider.asked() <= 2, () -> "asked " + provider.asked() + " times");
        assertEquals(Set.of("acme"), caller(claims).organisations(), "the provider's own are let in meanwhile");
    }

    @Test
    void aNewKeyOfTheProviderIsFoundWithoutARestart() {
        var claims = provider.claims("organisation", "acme");
        assertEquals(Set.of("acme"), caller(claims).organisations());
        provider.turnTo(IdentityProvider.newKey("two"));
        assertEquals(Set.of("acme"), caller(claims).organisations());
        assertEquals(2, provider.asked());
    }

    @Test
    void whileTheProviderIsAwayNoTokenIsCalledWrongAndNoneIsLetIn() {
        String token = provider.token(provider.claims("organisation", "acme"));
        provider.close();
        for (int i = 0; i < 5; i++) {
            assertThrows(ProviderAwayException.class, () -> caller(token));
        }
    }

    @Test
    void keysThatWereFetchedHoldWhileTheProviderIsAway() {
        var claims = provider.claims("organisation", "acme");
        assertEquals(Set.of("acme"), caller(claims).organisations());
        provider.close();
        assertEquals(Set.of("acme"), caller(claims).organisations());
        refused(IdentityProvider.signed(claims, IdentityProvider.newKey("two")), "an unknown key");
        assertEquals(Set.of("acme"), caller(claims).organisations());
    }

    @Test
    void keysAreFoundThroughTheIssuersMetadata() {
        for (String path : List.of(
                "/realm/.well-known/openid-configuration",
                "/.well-known/openid-configuration/realm",
                "/.well-known/oauth-authorization-server/realm")) {
            try (var found = IdentityProvider.start()) {
                found.give(
                        path, () -> "{\"issuer\": \"" + found.issuer() + "\", \"jwks_uri\": \"" + found.keys() + "\"}");
                assertEquals(Set.of("acme"), byMetadata(found).organisations(), path);
            }
        }
        try (var other = IdentityProvider.start()) {
            other.give(
                    "/realm/.well-known/openid-configuration",
                    () -> "{\"issuer\": \"https://other.example\", \"jwks_uri\": \"" + other.keys() + "\"}");
            assertThrows(ProviderAwayException.class, () -> byMetadata(other), "metadata of another issuer");
        }
    }

    private static Caller byMetadata(IdentityProvider provider) {
        var settings = new Settings.Jwt(provider.issuer(), "", "gradus", "gradus_role", "gradus_organisations");
        var token = new BearerTokenAuthenticationToken(provider.token(provider.claims("organisation", "acme")));
        return (Caller) Tokens.of(settings).authenticate(token).getPrincipal();
    }
}
