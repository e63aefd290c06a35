package org.gradus.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gradus.settings.Settings;

/** A provider that signs tokens, gives out its keys over HTTP, and counts how often it is asked for them. */
public final class IdentityProvider implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile RSAKey key = newKey("one");

    private IdentityProvider(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        give("/realm/keys", () -> {
            asked.incrementAndGet();
            return new JWKSet(key.toPublicJWK()).toString();
        });
    }

    public static IdentityProvider start() {
        return start(0);
    }

    /** One that is found at a port that another had. */
    static IdentityProvider start(int port) {
        try {
            var provider = new IdentityProvider(port);
            provider.server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers a path with a document of JSON. */
    void give(String path, Supplier<String> document) {
        server.createContext(path, exchange -> {
            byte[] bytes = document.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    int port() {
        return server.getAddress().getPort();
    }

    public String issuer() {
        return "http://127.0.0.1:" + port() + "/realm";
    }

    public String keys() {
        return issuer() + "/keys";
    }

    /** How often its keys were fetched. */
    public int asked() {
        return asked.get();
    }

    /** Signs with another key from now on. */
    void turnTo(RSAKey other) {
        key = other;
    }

    Settings.Jwt settings() {
        return new Settings.Jwt(issuer(), keys(), "gradus", "gradus_role", "gradus_organisations");
    }

    /** What a token of someone says that lacks nothing. */
    public JWTClaimsSet.Builder claims(String role, String... organisations) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("someone")
                .audience("gradus")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("gradus_role", role)
                .claim("gradus_organisations", List.of(organisations));
    }

    public String token(JWTClaimsSet.Builder claims) {
        return signed(claims, key);
    }

    public static String signed(JWTClaimsSet.Builder claims, RSAKey by) {
        return signed(claims.build().toString(), by);
    }

    /** Signs whatever JSON it is given. */
    String signed(String json) {
        return signed(json, key);
    }

    private static String signed(String json, RSAKey by) {
        try {
            var token = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .keyID(by.getKeyID())
                            .build(),
                    new Payload(json));
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
