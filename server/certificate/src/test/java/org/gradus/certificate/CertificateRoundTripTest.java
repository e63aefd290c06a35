package org.gradus.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault.Code;
import org.gradus.certificate.key.KeyDocument;
import org.gradus.certificate.key.KeyDocumentForm;
import org.gradus.certificate.key.KeyKind;
import org.gradus.certificate.key.KeyVault;
import org.gradus.certificate.proof.CanonicalStatements;
import org.gradus.certificate.proof.KnownContexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is issued holds and says what it was made of; keys are kept and told. */
class CertificateRoundTripTest {
    @ParameterizedTest
    @EnumSource
    void whatIsIssuedHolds(KeyKind kind) {
        Issuer issuer = Issuer.of(kind);
        for (Secured secured : Secured.values()) {
            Verification came = issuer.verify(issuer.issue(secured));
            assertEquals(List.of(), came.faults());
            assertEquals(Issuer.certificate(), came.says());
        }
    }

    /** Every node has an IRI, so that canonicalisers have nothing to part on. */
    @Test
    void noNodeIsWithoutAnIri() {
        String statements =
                CanonicalStatements.of(CertificateForm.write(Issuer.certificate()), KnownContexts.published());
        assertFalse(statements.contains("_:"), statements);
        assertTrue(statements.contains("\"6\"^^<http://www.w3.org/2001/XMLSchema#integer>"), statements);
        assertTrue(statements.contains("\"2026-06-30\"^^<http://www.w3.org/2001/XMLSchema#date>"), statements);
        assertTrue(statements.contains("\"质量追溯能力\"@zh"), statements);
    }

    @ParameterizedTest
    @EnumSource
    void keysAreKeptUnderTheirPasswordAndToldToOthers(KeyKind kind, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        var vault = KeyVault.openOrNew(file, "correct horse".toCharArray());
        var told = KeyDocument.of(Issuer.IRI).with("2026", vault.generate("2026", kind), kind);
        vault.save();
        var read = KeyDocumentForm.read(KeyDocumentForm.write(told).getBytes(StandardCharsets.UTF_8));
        assertEquals(told, read);
        var issuer = new Issuer(
                read, KeyVault.open(file, "correct horse".toCharArray()).key(Issuer.IRI, "2026"));
        assertTrue(issuer.verify(issuer.issue(Secured.JOSE)).isValid());
        assertEquals(
                Code.KEPT,
                assertThrows(CertificateRefused.class, () -> KeyVault.open(file, "other".toCharArray()))
                        .fault()
                        .code());
        assertEquals(
                Code.KEPT,
                assertThrows(
                                CertificateRefused.class,
                                () -> KeyVault.openOrNew(folder.resolve("other.p12"), "口令".toCharArray()))
                        .fault()
                        .code());
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertEquals(2, Files.getPosixFilePermissions(file).size(), "for its owner only");
        }
    }

    /** An old key goes on holding for what it signed, and the new one signs. */
    @Test
    void aKeyIsFollowedByAnother() throws Exception {
        var vault = KeyVault.openOrNew(Path.of("target", "never-written.p12"), "x".toCharArray());
        var first = KeyDocument.of(Issuer.IRI).with("a", vault.generate("a", KeyKind.ED25519), KeyKind.ED25519);
        var both = first.with("b", vault.generate("b", KeyKind.P256), KeyKind.P256);
        assertEquals(List.of("a", "b"), both.names(Issuer.NOW));
        for (String name : List.of("a", "b")) {
            var issuer = new Issuer(both, vault.key(Issuer.IRI, name));
            assertTrue(issuer.verify(issuer.issue(Secured.DATA_INTEGRITY)).isValid());
        }
        assertEquals(List.of("b"), both.revoked("a", Issuer.NOW).names(Issuer.NOW));
    }

    /** The context names no term that the ontology does not have. */
    @Test
    void theContextsTermsAreThoseOfTheOntology() throws Exception {
        String context;
        try (var in = KnownContexts.class.getResourceAsStream("certificate-v1.jsonld")) {
            context = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        var named = java.util.regex.Pattern.compile("https://w3id.org/gradus/core#\\w+")
                .matcher(context)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
        assertTrue(named.size() > 15, () -> String.valueOf(named.size()));
        var core = org.gradus.assess.Standards.published().ontology().core();
        for (String iri : named) {
            assertTrue(
                    core.contains(
                            org.apache.jena.graph.NodeFactory.createURI(iri),
                            org.apache.jena.graph.Node.ANY,
                            org.apache.jena.graph.Node.ANY),
                    iri);
        }
    }
}
