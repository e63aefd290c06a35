package org.gradus.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.certificate.fault.Fault;
import org.gradus.certificate.fault.Fault.Code;
import org.gradus.certificate.key.KeyKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A hundred ways to change a certificate: what changes a statement is refused for its reason, what changes none still holds
 * where the securing promises that.
 */
class MutationsTest {
    private static final Issuer ISSUER = Issuer.of(KeyKind.ED25519);
    private static final Issuer CURVE = Issuer.of(KeyKind.P256);
    private static final String SIGNED = new String(ISSUER.issue(Secured.DATA_INTEGRITY), StandardCharsets.UTF_8);
    private static final Set<Code> TAMPERED = Set.of(Code.SIGNATURE);
    private static final Set<Code> MALFORMED = Set.of(Code.FORM, Code.SIGNATURE);

    private record Mutation(String name, String file, Set<Code> reasons) {}

    private final List<Mutation> mutations = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> whatChangesAStatementIsRefusedForItsReason() {
        statements();
        languages();
        structure();
        contexts();
        proofs();
        text();
        tokens();
        assertTrue(mutations.size() >= 100, () -> mutations.size() + " mutations");
        return mutations.stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    Verification came = ISSUER.verify(each.file().getBytes(StandardCharsets.UTF_8));
                    assertFalse(came.isValid(), each.name());
                    assertNull(came.says(), "what nobody signed is not told");
                    assertTrue(
                            came.faults().stream().map(Fault::code).allMatch(each.reasons()::contains),
                            () -> each.name() + ": " + came.faults());
                }));
    }

    /** Each value, changed to another of its kind. */
    private void statements() {
        for (String[] change : new String[][] {
            {"certificates/2026-0001\",", "certificates/2026-0002\","},
            {"2026-0001#result", "2026-0001#other"},
            {"示例评定机构", "示例评定中心"},
            {"Example Assessment Body", "Another Assessment Body"},
            {"2026-07-01T00:00:00Z", "2026-07-02T00:00:00Z"},
            {"2026-07-01T00:00:00Z", "2026-07-01T00:00:00.000Z"},
            {"2026-07-01T00:00:00Z", "2026-07-01T08:00:00+08:00"},
            {"2029-07-01T00:00:00Z", "2036-07-01T00:00:00Z"},
            {"xinghe.example/id/company", "yunfan.example/id/company"},
            {"星河精密制造有限公司", "星河精密制造股份有限公司"},
            {"Xinghe Precision Manufacturing", "xinghe Precision Manufacturing"},
            {"xinghe.example/id/quality", "xinghe.example/id/energy"},
            {"质量追溯能力", "质量追朔能力"},
            {"Quality traceability", "Quality traceability "},
            {"\"Capability\"", "\"Organisation\""},
            {"plant 2", "plants 2 and 3"},
            {"二号工厂", "三号工厂"},
            {"（含外协）", "(含外协)"},
            {"t-aiitre-10003/model", "t-aiitre-10004-2023/model"},
            {"新型能力等级", "新型能力級别"},
            {"gradus/0.1.0/ontology", "gradus/0.2.0/ontology"},
            {"\"editionVersion\": \"0.1.0\"", "\"editionVersion\": \"0.1.1\""},
            {"t-aiitre-10003/CL3", "t-aiitre-10003/CL4"},
            {"领域级", "平台级"},
            {"Domain level", "Platform level"},
            {"\"AAA\"", "\"AAAA\""},
            {"\"certifiedGrade\": 6", "\"certifiedGrade\": 7"},
            {"\"certifiedGrade\": 6", "\"certifiedGrade\": -6"},
            {"2026-06-30", "2026-06-29"},
            {"a".repeat(64), "a".repeat(63) + "b"},
            {"b".repeat(64), "b".repeat(63) + "c"},
            {"c".repeat(64), "c".repeat(63) + "d"},
            {"audited by RDF4J", "decided by RDF4J"},
            {"#94567", "#94568"},
            {"\"statusListIndex\": \"94567\"", "\"statusListIndex\": \"94568\""},
            {"\"statusListIndex\": \"94567\"", "\"statusListIndex\": \"094567\""},
            {"\"statusPurpose\": \"revocation\"", "\"statusPurpose\": \"suspension\""},
            {"status/revocation\"", "status/revocation2\""},
            {"did:web:body.example\",", "did:web:other.example\","}
        }) {
            change(change[0] + " → " + change[1], change[0], change[1], TAMPERED);
        }
    }

    private void languages() {
        change("the tags change places", "\"zh\": \"领域级\"", "\"en\": \"领域级\"", Set.of(Code.NOT_READABLE));
        change("an upper-case tag", "\"zh\": \"领域级\"", "\"ZH\": \"领域级\"", MALFORMED);
        change("another tag", "\"zh\": \"领域级\"", "\"zh-hant\": \"领域级\"", MALFORMED);
        change("a third language", "\"zh\": \"领域级\"", "\"de\": \"Bereich\", \"zh\": \"领域级\"", MALFORMED);
        change("a name less", "\"zh\": \"领域级\",", "", MALFORMED);
        change("a text as a list", "\"zh\": \"领域级\"", "\"zh\": [\"领域级\", \"平台级\"]", MALFORMED);
    }

    private void structure() {
        change("another type", "\"MaturityCertificate\"", "\"BitstringStatusListCredential\"", MALFORMED);
        change("a type more", "\"MaturityCertificate\"", "\"MaturityCertificate\", \"Level\"", MALFORMED);
        change("a type less", ",\n        \"MaturityCertificate\"", "", MALFORMED);
        change("the result of another type", "\"CertifiedResult\"", "\"Level\"", MALFORMED);
        change(
                "a member that no context knows",
                "\"certifiedGrade\": 6",
                "\"certifiedGrade\": 6, \"grade\": 9",
                MALFORMED);
        change(
                "a member that a context knows",
                "\"certifiedGrade\": 6",
                "\"certifiedGrade\": 6, \"name\": \"x\"",
                MALFORMED);
        change("a description", "\"validFrom\"", "\"description\": \"AAAAA\", \"validFrom\"", MALFORMED);
        change(
                "a member of the envelope",
                "\"validFrom\"",
                "\"evidence\": {\"id\": \"urn:x\"}, \"validFrom\"",
                MALFORMED);
        change("a whole statement less", "\"certifiedRating\": \"AAA\",", "", MALFORMED);
        change("the grade less", "\"certifiedGrade\": 6,", "", MALFORMED);
        change("a grade that is a text", "\"certifiedGrade\": 6", "\"certifiedGrade\": \"6.0\"", MALFORMED);
        change("a grade and a half", "\"certifiedGrade\": 6", "\"certifiedGrade\": 6.5", MALFORMED);
        change("a grade as a list", "\"certifiedGrade\": 6", "\"certifiedGrade\": [6, 9]", MALFORMED);
        change("null", "\"certifiedGrade\": 6", "\"certifiedGrade\": null", MALFORMED);
        change("a date that is none", "2026-06-30", "2026-06-31", MALFORMED);
        change("a relative IRI", "https://w3id.org/gradus/t-aiitre-10003/CL3", "CL3", MALFORMED);
        change("an IRI with a blank", "t-aiitre-10003/CL3", "t-aiitre-10003/CL 3", MALFORMED);
        change("a blank node for an IRI", "https://xinghe.example/id/quality", "_:b0", MALFORMED);
        change("no id", "\"id\": \"" + Issuer.ID + "\",", "", MALFORMED);
        change("no issuer's IRI", "\"id\": \"did:web:body.example\",", "", MALFORMED);
        change("a second subject", "\"credentialSubject\": {", "\"credentialSubject\": {\"holder\": {}, ", MALFORMED);
        change("an alias of type", "\"type\": \"CertifiedResult\"", "\"@type\": \"CertifiedResult\"", MALFORMED);
        change("a graph inside", "\"certifiedGrade\": 6", "\"certifiedGrade\": 6, \"@graph\": []", MALFORMED);
        change("something reversed", "\"certifiedGrade\": 6", "\"certifiedGrade\": 6, \"@reverse\": {}", MALFORMED);
        change("something included", "\"certifiedGrade\": 6", "\"certifiedGrade\": 6, \"@included\": []", MALFORMED);
        change("the status less", "\"credentialStatus\"", "\"termsOfUse\"", MALFORMED);
    }

    private void contexts() {
        var contexts = Set.of(Code.CONTEXT, Code.SIGNATURE, Code.FORM);
        change("an older context", "ns/credentials/v2", "2018/credentials/v1", Set.of(Code.CONTEXT));
        change(
                "a context from elsewhere",
                "https://w3id.org/gradus/certificate/v1",
                "https://evil.example/v1",
                Set.of(Code.CONTEXT));
        change("a later context", "gradus/certificate/v1", "gradus/certificate/v2", Set.of(Code.CONTEXT));
        change(
                "a context more",
                "\"https://w3id.org/gradus/certificate/v1\"",
                "\"https://w3id.org/gradus/certificate/v1\", {\"certifiedGrade\": \"https://w3id.org/gradus/core#x\"}",
                contexts);
        change(
                "a harmless context more",
                "\"https://w3id.org/gradus/certificate/v1\"",
                "\"https://w3id.org/gradus/certificate/v1\", {\"x\": \"https://x.example/\"}",
                contexts);
        change(
                "a base",
                "\"https://w3id.org/gradus/certificate/v1\"",
                "\"https://w3id.org/gradus/certificate/v1\", {\"@base\": \"https://x.example/\"}",
                contexts);
        change(
                "a context inside",
                "\"certifiedGrade\": 6",
                "\"@context\": {\"@language\": \"zh\"}, \"certifiedGrade\": 6",
                contexts);
        change("no context", "\"@context\"", "\"@comment\"", contexts);
    }

    private void proofs() {
        change("another suite", "eddsa-rdfc-2022", "ecdsa-rdfc-2019", Set.of(Code.PROOF));
        change("a suite over bytes", "eddsa-rdfc-2022", "eddsa-jcs-2022", Set.of(Code.PROOF));
        change("a suite that is none", "eddsa-rdfc-2022", "none", Set.of(Code.PROOF));
        change("another kind of proof", "DataIntegrityProof", "Ed25519Signature2020", Set.of(Code.PROOF));
        change(
                "another purpose",
                "\"proofPurpose\": \"assertionMethod\"",
                "\"proofPurpose\": \"authentication\"",
                Set.of(Code.PURPOSE));
        change("another key", "did:web:body.example#2026", "did:web:body.example#2025", Set.of(Code.KEY));
        change(
                "the key of another form",
                "did:web:body.example#2026",
                "did:web:body.example#2026-jwk",
                Set.of(Code.KEY));
        change("the key of another", "did:web:body.example#2026", "did:web:other.example#2026", Set.of(Code.KEY));
        change("signed at another time", Issuer.NOW.toString(), "2026-07-15T08:00:01Z", TAMPERED);
        change("signed at no time", Issuer.NOW.toString(), "yesterday", MALFORMED);
        change("a challenge more", "\"proofPurpose\"", "\"challenge\": \"1\", \"proofPurpose\"", MALFORMED);
        change("a domain more", "\"proofPurpose\"", "\"domain\": \"bank.example\", \"proofPurpose\"", MALFORMED);
        change(
                "an end of the proof more",
                "\"proofPurpose\"",
                "\"expires\": \"2030-01-01T00:00:00Z\", \"proofPurpose\"",
                TAMPERED);
        change("another base", "\"proofValue\": \"z", "\"proofValue\": \"u", TAMPERED);
        change("a letter of no alphabet", "\"proofValue\": \"z", "\"proofValue\": \"z0", TAMPERED);
        change("a letter more", "\"proofValue\": \"z", "\"proofValue\": \"z2", TAMPERED);
        change("a leading zero", "\"proofValue\": \"z", "\"proofValue\": \"z1", TAMPERED);
        add("no proof", SIGNED.replaceFirst("\"proof\": \\{", "\"termsOfUse\": {"), Set.of(Code.PROOF));
        add("proofs as a list", listed(SIGNED), Set.of(Code.PROOF));
        add("the proof of another certificate", swapped(), TAMPERED);
        add("the proof of another key", own("issuer"), Set.of(Code.KEY));
        add("the same words signed by a key of the same name", own("stranger"), TAMPERED);
    }

    private void text() {
        add("cut off", SIGNED.substring(0, SIGNED.length() / 2), Set.of(Code.NOT_READABLE));
        add("nothing", "", Set.of(Code.NOT_READABLE));
        add("twice", SIGNED + SIGNED, Set.of(Code.NOT_READABLE));
        change(
                "a key twice",
                "\"certifiedGrade\": 6",
                "\"certifiedGrade\": 9, \"certifiedGrade\": 6",
                Set.of(Code.NOT_READABLE));
        change(
                "a number too large to be one",
                "\"certifiedGrade\": 6",
                "\"certifiedGrade\": 6e999999999",
                Set.of(Code.NOT_READABLE));
        add("deep", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), Set.of(Code.NOT_READABLE));
        change("a homoglyph", "星河精密", "星河精密\u200b", TAMPERED);
        change("a direction mark", "示例评定机构", "\u202e示例评定机构", TAMPERED);
        change("another normal form", "Quality", "Qualit\u00fd", TAMPERED);
    }

    private void tokens() {
        String token = new String(ISSUER.issue(Secured.JOSE), StandardCharsets.UTF_8).strip();
        String[] parts = token.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        for (String[] change : new String[][] {{"AAA", "AAAA"}, {"领域级", "平台级"}, {"2029-07", "2036-07"}, {"{", "{ "}}) {
            add(
                    "token, " + change[0] + " → " + change[1],
                    parts[0] + "." + url(payload.replaceFirst(java.util.regex.Pattern.quote(change[0]), change[1]))
                            + "." + parts[2],
                    TAMPERED);
        }
        String kid = Issuer.IRI + "#2026-jwk";
        add(
                "token, no algorithm",
                url("{\"alg\":\"none\",\"typ\":\"vc+jwt\",\"kid\":\"" + kid + "\"}") + "." + parts[1] + ".",
                Set.of(Code.PROOF, Code.NOT_READABLE));
        add(
                "token, a secret for a key",
                header("HS256", "vc+jwt", kid, "") + "." + parts[1] + "." + parts[2],
                Set.of(Code.PROOF));
        add(
                "token, the other algorithm",
                header("ES256", "vc+jwt", kid, "") + "." + parts[1] + "." + parts[2],
                Set.of(Code.PROOF));
        add(
                "token, another type",
                header("EdDSA", "JWT", kid, "") + "." + parts[1] + "." + parts[2],
                Set.of(Code.PROOF));
        add(
                "token, a critical header",
                header("EdDSA", "vc+jwt", kid, ",\"crit\":[\"b64\"],\"b64\":false") + "." + parts[1] + "." + parts[2],
                Set.of(Code.PROOF));
        add(
                "token, its own key",
                header(
                                "EdDSA",
                                "vc+jwt",
                                kid,
                                ",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + "A".repeat(43) + "\"}")
                        + "." + parts[1] + "." + parts[2],
                Set.of(Code.PROOF));
        add(
                "token, another key",
                header("EdDSA", "vc+jwt", Issuer.IRI + "#2025-jwk", "") + "." + parts[1] + "." + parts[2],
                Set.of(Code.KEY));
        add("token, no signature", parts[0] + "." + parts[1] + ".", Set.of(Code.NOT_READABLE));
        add("token, two parts", parts[0] + "." + parts[1], Set.of(Code.NOT_READABLE));
        add("token, a letter of the signature", parts[0] + "." + parts[1] + "." + flipped(parts[2]), TAMPERED);
    }

    private static String header(String algorithm, String type, String key, String more) {
        return url("{\"alg\":\"" + algorithm + "\",\"typ\":\"" + type + "\",\"kid\":\"" + key + "\"" + more + "}");
    }

    private static String flipped(String signature) {
        return (signature.charAt(0) == 'A' ? 'B' : 'A') + signature.substring(1);
    }

    private static String url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The proof in a list of one, which would hide a second. */
    private static String listed(String signed) {
        int at = signed.indexOf("\"proof\": {");
        return signed.substring(0, at) + "\"proof\": [{"
                + signed.substring(at + 10).replaceFirst("\\}\\s*\\}\\s*$", "}]}");
    }

    private static String swapped() {
        var other = CertificateForm.write(Issuer.certificate().with(List.of()));
        String file = new String(ISSUER.sign(Secured.DATA_INTEGRITY, other), StandardCharsets.UTF_8);
        return SIGNED.substring(0, SIGNED.indexOf("\"proof\"")) + file.substring(file.indexOf("\"proof\""));
    }

    /** Signed by somebody else: under the own name, or under that of the issuer. */
    private static String own(String as) {
        var stranger = as.equals("issuer")
                ? Issuer.of(KeyKind.ED25519, "did:web:stranger.example", "2026")
                : Issuer.of(KeyKind.ED25519);
        return new String(stranger.issue(Secured.DATA_INTEGRITY), StandardCharsets.UTF_8);
    }

    private void change(String name, String from, String to, Set<Code> reasons) {
        assertTrue(SIGNED.contains(from), () -> name + ": there is no " + from);
        int at = SIGNED.indexOf(from);
        add(name, SIGNED.substring(0, at) + to + SIGNED.substring(at + from.length()), reasons);
    }

    private void add(String name, String file, Set<Code> reasons) {
        mutations.add(new Mutation(name, file, reasons));
    }

    @Test
    void whatChangesNoStatementStillHolds() {
        for (Issuer issuer : List.of(ISSUER, CURVE)) {
            String file = new String(issuer.issue(Secured.DATA_INTEGRITY), StandardCharsets.UTF_8);
            for (String same : List.of(
                    file,
                    file.replaceAll("\\n\\s*", ""),
                    file.replace("\n", "\r\n").replace("    ", "\t"),
                    file.replace("\"certifiedGrade\": 6", "\"certifiedGrade\": 6.0"),
                    file.replace("星", "\\u661f").replace("https://body", "https:\\/\\/body"),
                    moved(file, "\"certifiedRating\": \"AAA\",", "\"assessedOn\""),
                    moved(file, "\"id\": \"" + Issuer.ID + "\",", "\"validUntil\""))) {
                Verification came = issuer.verify(same.getBytes(StandardCharsets.UTF_8));
                assertEquals(List.of(), came.faults(), same);
                assertEquals(Issuer.certificate(), came.says());
            }
        }
    }

    /** The same members in another order. */
    private static String moved(String file, String member, String before) {
        assertTrue(file.contains(member) && file.contains(before));
        return file.replace(member, "").replace(before, member + before);
    }
}
