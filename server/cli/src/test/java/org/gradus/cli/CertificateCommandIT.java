package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From keys to a revoked certificate, as an issuer and a bank would. */
class CertificateCommandIT {
    private static final String SUBJECT = "https://xinghe.example/id/production-operations";
    private static final String ID = "https://body.example/certificates/1";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aKey() throws Exception {
        Files.writeString(folder.resolve("password"), "correct horse\n");
        assertEquals(0, signing("key", "--issuer", "did:web:body.example", "--name", "2026"), err::toString);
    }

    @Test
    void aCertificateHoldsUntilItIsSuspendedOrRevoked() throws Exception {
        assertEquals(
                0, issue("--register", path("register"), "--status-at", "https://body.example/status/"), err::toString);
        assertEquals(0, verify("--lang", "zh"), () -> out.toString() + err);
        assertTrue(out.toString().contains("证书有效。") && out.toString().contains("数据驱动的生产运营"), out::toString);
        assertTrue(out.toString().contains("状态列表时间"), out::toString);
        assertEquals(0, signing("revoke", ID, "--suspend", "--reason", "check due", "--register", path("register")));
        assertEquals(1, verify());
        assertTrue(out.toString().contains("suspended: "), out::toString);
        assertEquals(0, signing("revoke", ID, "--resume", "--reason", "checked", "--register", path("register")));
        assertEquals(0, verify());
        assertEquals(0, signing("revoke", ID, "--reason", "withdrawn", "--register", path("register")));
        assertEquals(1, verify("--lang", "zh"));
        assertTrue(out.toString().contains("证书无效。") && out.toString().contains("已被撤销"), out::toString);
        assertEquals(0, signing("status", "--register", path("register")));
        assertTrue(out.toString().contains("revocation: 1 of 1"), out::toString);
        assertEquals(2, signing("revoke", ID, "--resume", "--reason", "x", "--register", path("register")));
        assertTrue(err.toString().contains("not suspended"), err::toString);
    }

    @Test
    void aTokenHoldsWithoutARegisterAndSaysThatNothingIsKnownOfItsStatus() throws Exception {
        assertEquals(0, issue("--securing", "jose"), err::toString);
        assertTrue(Files.readString(folder.resolve("certificate")).startsWith("ey"));
        assertEquals(0, run("certificate", "verify", path("certificate"), "--keys", path("did.json")), out::toString);
        assertTrue(out.toString().contains("its issuer keeps no list for it"), out::toString);
    }

    @Test
    void aLevelThatIsNotReachedIsNotCertified() throws Exception {
        assertEquals(
                1, issue("--level", "CL5", "--register", path("register"), "--status-at", "https://body.example/s/"));
        assertTrue(err.toString().contains("No certificate: "), err::toString);
        assertFalse(Files.exists(folder.resolve("certificate")) || Files.exists(folder.resolve("register")));
        assertEquals(2, issue("--level", "CL9"));
    }

    @Test
    void aChangedCertificateIsNotTold() throws Exception {
        assertEquals(0, issue());
        Path file = folder.resolve("certificate");
        Files.writeString(file, Files.readString(file).replace("数据驱动的生产运营", "数据驱动的全面运营"));
        assertEquals(1, run("certificate", "verify", path("certificate"), "--keys", path("did.json")));
        assertTrue(out.toString().contains("signature: ") && !out.toString().contains("全面"), out::toString);
    }

    @Test
    void anotherKeyFollowsAndARevokedOneSignsNothing() throws Exception {
        assertEquals(0, issue());
        assertEquals(0, signing("key", "--name", "2027", "--algorithm", "p256"), err::toString);
        assertEquals(0, run("certificate", "verify", path("certificate"), "--keys", path("did.json")), out::toString);
        assertEquals(0, signing("key", "--revoke", "2026"));
        assertEquals(1, run("certificate", "verify", path("certificate"), "--keys", path("did.json")));
        assertTrue(out.toString().contains("key-revoked: "), out::toString);
        assertEquals(0, issue(), err::toString);
        assertTrue(Files.readString(folder.resolve("certificate")).contains("ecdsa-rdfc-2019"));
    }

    @Test
    void mistakesAreToldAndLeaveNothing() throws Exception {
        assertEquals(2, signing("key", "--name", "2026"), "the name is taken");
        assertEquals(2, signing("key", "--revoke", "2025"));
        assertEquals(2, signing("key", "--end", "2026"), "no day");
        assertEquals(2, run("certificate"));
        assertEquals(2, run("certificate", "verify", path("nothing"), "--keys", path("did.json")));
        assertEquals(1, run("certificate", "verify", path("did.json"), "--keys", path("did.json")));
        assertEquals(1, run("certificate", "verify", path("password"), "--keys", path("password")));
        Files.writeString(folder.resolve("password"), "wrong\n");
        assertEquals(2, issue());
        assertTrue(err.toString().contains("does not open"), err::toString);
        assertFalse(Files.exists(folder.resolve("certificate")));
    }

    private int issue(String... more) {
        var words = new ArrayList<>(List.of(
                "issue",
                "../../examples/xinghe.ttl",
                "--model",
                "t-aiitre-10003",
                "--subject",
                SUBJECT,
                "--date",
                "2026-06-30",
                "--id",
                ID,
                "--valid-until",
                "2999-06-30",
                "--scope-zh",
                "总部与一号工厂",
                "-o",
                path("certificate")));
        words.addAll(List.of(more));
        return signing(words.toArray(String[]::new));
    }

    private int verify(String... more) {
        var words = new ArrayList<>(List.of(
                "certificate",
                "verify",
                path("certificate"),
                "--keys",
                path("did.json"),
                "--status",
                path("register/revocation.json"),
                "--status",
                path("register/suspension.json")));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private int signing(String... arguments) {
        var words = new ArrayList<>(List.of("certificate"));
        words.addAll(List.of(arguments));
        words.addAll(List.of(
                "--keystore", path("keys.p12"), "--password-file", path("password"), "--keys", path("did.json")));
        return run(words.toArray(String[]::new));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var words = new ArrayList<>(List.of(arguments));
        if (!words.contains("--lang")) {
            words.addAll(List.of("--lang", "en"));
        }
        return Gradus.run(new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
