package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.gradus.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may do what, by key and by the token of an identity provider. */
class RolesIT {
    private static final String ISSUER = "https://idp.example/realms/gradus";

    private static RunningService service;
    private static HttpServer provider;
    private static RSAKey key;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        provider.createContext("/keys", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        provider.start();
        service = RunningService.start(Map.of(
                "gradus.jwt.issuer",
                ISSUER,
                "gradus.jwt.jwk-set",
                "http://127.0.0.1:" + provider.getAddress().getPort() + "/keys"));
        service.register("acme", TestEvidenceText.iri("acme"));
        service.register("rival", TestEvidenceText.iri("rival"));
    }

    @AfterAll
    static void stop() {
        service.close();
        provider.stop(0);
    }

    private static JWTClaimsSet.Builder claims(String role, String... organisations) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("someone")
                .audience("gradus")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("gradus_role", role)
                .claim("gradus_organisations", List.of(organisations));
    }

    private static String token(JWTClaimsSet.Builder claims) {
        return signed(claims, key);
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey by) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .build(),
                    claims.build());
            jwt.sign(new RSASSASigner(by));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int evidence(String organisation, String token) {
        return service.get("/organisations/" + organisation + "/evidence")
                .as(token)
                .send()
                .status();
    }

    @Test
    void aTokenActsForTheOrganisationsThatItLists() {
        String own = token(claims("organisation", "acme"));
        assertEquals(200, evidence("acme", own));
        assertEquals(404, evidence("rival", own));
        String assessor = token(claims("assessor", "acme"));
        assertEquals(200, evidence("acme", assessor));
        assertEquals(404, evidence("rival", assessor));
        assertEquals(200, evidence("rival", token(claims("assessor", "*"))));
        assertEquals(200, evidence("rival", token(claims("assessor", "*", "acme"))));
        assertEquals(404, evidence("rival", token(claims("organisation", "*"))));
        assertEquals(
                200, service.get("/keys").as(token(claims("maintainer"))).send().status());
    }

    @Test
    void aTokenThatProvesTooLittleIsRefused() throws JOSEException {
        assertEquals(401, evidence("acme", token(claims("assessor"))), "an assessor's token lists organisations");
        assertEquals(401, evidence("acme", token(claims("owner", "acme"))), "no such role");
        assertEquals(401, evidence("acme", token(claims("organisation", "acme").subject(null))), "of nobody");
        assertEquals(401, evidence("acme", token(claims("organisation", "acme").audience("other"))));
        assertEquals(401, evidence("acme", token(claims("organisation", "acme").issuer("https://other.example"))));
        assertEquals(
                401,
                evidence(
                        "acme",
                        token(claims("organisation", "acme")
                                .expirationTime(Date.from(Instant.now().minusSeconds(300))))));
        RSAKey stranger = new RSAKeyGenerator(2048).keyID("one").generate();
        assertEquals(401, evidence("acme", signed(claims("organisation", "acme"), stranger)), "signed by someone else");
        String unsigned =
                "eyJhbGciOiJub25lIn0." + token(claims("organisation", "acme")).split("\\.")[1] + ".";
        assertEquals(401, evidence("acme", unsigned));
    }

    /** One row a call: who of maintainer, assessor, organisation, researcher, anonymous is let through. */
    @Test
    void everyRoleMayDoItsPartAndNoMore() {
        var matrix = List.of(
                "GET /organisations                          yes yes yes yes no",
                "GET /organisations/acme                     yes yes yes no  no",
                "PUT /organisations/acme                     yes no  no  no  no",
                "GET /organisations/acme/evidence            no  yes yes no  no",
                "POST /organisations/acme/evidence           no  yes yes no  no",
                "POST /organisations/acme/decisions          no  yes no  no  no",
                "GET /organisations/acme/decisions           no  yes yes no  no",
                "POST /organisations/acme/assessments        no  yes yes no  no",
                "GET /organisations/acme/assessments         no  yes yes no  no",
                "GET /jobs                                   yes yes no  no  no",
                "POST /sparql/private                        no  yes yes no  no",
                "POST /sparql                                yes yes yes yes yes",
                "GET /core                                   yes yes yes yes yes",
                "GET /queries                                yes yes yes yes yes",
                "GET /published                              yes yes yes yes yes",
                "GET /drafts                                 yes no  no  no  no",
                "GET /keys                                   yes no  no  no  no",
                "GET /audit                                  yes no  no  no  no",
                "GET /backups                                yes no  no  no  no",
                "GET /actuator/metrics                       yes no  no  no  no",
                "GET /actuator/health                        yes yes yes yes yes",
                "DELETE /core                                no  no  no  no  no");
        String[] callers = {
            service.key(Role.MAINTAINER),
            service.key(Role.ASSESSOR),
            service.key(Role.ORGANISATION, "acme"),
            service.key(Role.RESEARCHER),
            null
        };
        for (String row : matrix) {
            String[] cells = row.split("\\s+");
            for (int i = 0; i < callers.length; i++) {
                var call = service.call(cells[0], cells[1]).as(callers[i]);
                if (!cells[0].equals("GET")) {
                    call.body(
                            cells[1].contains("sparql") ? "application/sparql-query" : "application/json",
                            cells[1].contains("sparql") ? "ASK {}" : "{}");
                }
                int status = call.send().status();
                boolean denied = status == 401 || status == 403 || (status == 404 && cells[1].contains("acme"));
                assertEquals(cells[i + 2].equals("no"), denied, row + ": caller " + i + " got " + status);
                assertTrue(callers[i] != null || !denied || status == 401 || cells[0].equals("DELETE"), row);
            }
        }
    }
}
