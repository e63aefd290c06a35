package org.gradus.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault;
import org.gradus.certificate.fault.Fault.Code;
import org.gradus.certificate.json.StrictJson;
import org.gradus.certificate.key.KeyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suspended and revoked: told by lists, and only by those that are to be believed. */
class StatusTest {
    private final Issuer issuer = Issuer.of(KeyKind.ED25519);
    private final byte[] file = issuer.issue(Secured.DATA_INTEGRITY);

    @Test
    void aListOnWhichItIsNotSetLetsItHold() {
        Verification came = issuer.verify(
                file,
                issuer.list(StatusPurpose.REVOCATION, Issuer.INDEX - 1, Issuer.INDEX + 1),
                issuer.list(StatusPurpose.SUSPENSION));
        assertEquals(List.of(), came.faults());
        came.looked().forEach(look -> assertNotNull(look.list()));
    }

    @Test
    void revokedAndSuspendedAreToldApart() {
        assertEquals(
                List.of(Code.REVOKED), codes(issuer.verify(file, issuer.list(StatusPurpose.REVOCATION, Issuer.INDEX))));
        Verification suspended = issuer.verify(file, issuer.list(StatusPurpose.SUSPENSION, Issuer.INDEX));
        assertEquals(List.of(Code.SUSPENDED), codes(suspended));
        assertEquals(Issuer.certificate(), suspended.says());
    }

    @Test
    void withoutAListNothingIsSaidOfIt() {
        Verification came = issuer.verify(file);
        assertTrue(came.isValid());
        assertEquals(2, came.looked().size());
        came.looked().forEach(look -> assertNull(look.list()));
    }

    @Test
    void aListThatWasChangedIsNotBelieved() {
        String list = new String(issuer.list(StatusPurpose.REVOCATION, Issuer.INDEX), StandardCharsets.UTF_8);
        String empty = new String(issuer.list(StatusPurpose.REVOCATION), StandardCharsets.UTF_8);
        String swapped = list.replaceFirst("\"encodedList\": \"[^\"]*\"", encoded(empty));
        assertFalse(list.equals(swapped));
        assertEquals(List.of(Code.STATUS_LIST), codes(issuer.verify(file, swapped.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void theListOfAnotherIsNotBelieved() {
        var stranger = Issuer.of(KeyKind.ED25519);
        assertEquals(List.of(Code.STATUS_LIST), codes(issuer.verify(file, stranger.list(StatusPurpose.REVOCATION))));
    }

    @Test
    void anOldListDoesNotTellOfToday() {
        byte[] list = issuer.list(StatusPurpose.REVOCATION);
        Verification later =
                new Verifier(issuer.keys(), Issuer.NOW.plus(Duration.ofDays(2))).verify(file, List.of(list));
        assertEquals(List.of(Code.STATUS_LIST), codes(later));
    }

    @Test
    void beforeAndAfterItsPeriodItDoesNotHold() {
        assertEquals(List.of(Code.NOT_YET_VALID), codes(at("2026-06-30T23:59:59Z")));
        assertEquals(List.of(), codes(at("2026-07-01T00:00:00Z")));
        assertEquals(List.of(), codes(at("2029-06-30T23:59:59Z")));
        assertEquals(List.of(Code.EXPIRED), codes(at("2029-07-01T00:00:00Z")));
    }

    @Test
    void aRevokedOrEndedKeySignsNothingAnyLonger() {
        Instant noon = Instant.parse("2026-08-01T12:00:00Z");
        for (var ended :
                List.of(issuer.keys().revoked("2026", noon), issuer.keys().expiring("2026", noon))) {
            assertTrue(new Verifier(ended, noon.minusSeconds(1))
                    .verify(file, List.of())
                    .isValid());
            Code code = codes(new Verifier(ended, noon).verify(file, List.of())).get(0);
            assertTrue(code == Code.KEY_REVOKED || code == Code.KEY_EXPIRED);
        }
    }

    @Test
    void whatARegisterTellsFollowsWhatBecameOfACertificate(@TempDir Path folder) throws Exception {
        Register register = Register.create(folder.resolve("register"), Issuer.LISTS);
        var certificate = Issuer.certificate().with(register.enter(Issuer.ID, Issuer.NOW));
        byte[] signed = issuer.sign(Secured.DATA_INTEGRITY, CertificateForm.write(certificate));
        assertEquals(List.of(), codes(lists(register, signed)));
        register.suspend(Issuer.ID, Issuer.NOW, "yearly check due");
        assertEquals(List.of(Code.SUSPENDED), codes(lists(register, signed)));
        Register again = Register.open(folder.resolve("register"));
        again.resume(Issuer.ID, Issuer.NOW, "checked");
        assertEquals(List.of(), codes(lists(again, signed)));
        again.revoke(Issuer.ID, Issuer.NOW, "撤回");
        assertEquals(List.of(Code.REVOKED), codes(lists(again, signed)));
        for (Runnable change : List.<Runnable>of(
                () -> again.resume(Issuer.ID, Issuer.NOW, ""),
                () -> again.suspend(Issuer.ID, Issuer.NOW, ""),
                () -> again.revoke(Issuer.ID, Issuer.NOW, ""),
                () -> again.enter(Issuer.ID, Issuer.NOW),
                () -> again.revoke("https://body.example/other", Issuer.NOW, ""))) {
            assertEquals(
                    Code.KEPT,
                    assertThrows(CertificateRefused.class, change::run).fault().code());
        }
    }

    @Test
    void whatAnotherHasEnteredMeanwhileIsNotLost(@TempDir Path folder) throws Exception {
        Register first = Register.create(folder, Issuer.LISTS);
        first.enter(Issuer.ID, Issuer.NOW);
        first.save(issuer.key(), Issuer.NOW, Duration.ofDays(1));
        Register second = Register.open(folder);
        first.enter(Issuer.ID + "a", Issuer.NOW);
        first.save(issuer.key(), Issuer.NOW, Duration.ofDays(1));
        second.enter(Issuer.ID + "b", Issuer.NOW);
        var refused =
                assertThrows(CertificateRefused.class, () -> second.save(issuer.key(), Issuer.NOW, Duration.ofDays(1)));
        assertEquals(Code.KEPT, refused.fault().code());
        assertEquals(2, Register.open(folder).size());
    }

    @Test
    void aListThatUnpacksToTooMuchOrTooLittleIsRefused() {
        String list = StrictJson.write(StrictJson.read(issuer.list(StatusPurpose.REVOCATION)));
        for (String packed :
                List.of("\"encodedList\": \"uAAAA\"", "\"encodedList\": \"zAAAA\"", "\"encodedList\": \"u\"")) {
            String changed = list.replaceFirst("\"encodedList\": \"[^\"]*\"", packed);
            var json = jakarta.json.spi.JsonProvider.provider()
                    .createObjectBuilder(StrictJson.read(changed))
                    .remove("proof")
                    .build();
            assertEquals(
                    Code.STATUS_LIST,
                    assertThrows(CertificateRefused.class, () -> StatusList.read(json))
                            .fault()
                            .code());
        }
    }

    private Verification lists(Register register, byte[] signed) throws Exception {
        register.save(issuer.key(), Issuer.NOW, Duration.ofDays(30));
        return issuer.verify(
                signed,
                Files.readAllBytes(register.file(StatusPurpose.REVOCATION)),
                Files.readAllBytes(register.file(StatusPurpose.SUSPENSION)));
    }

    private Verification at(String time) {
        return new Verifier(issuer.keys(), Instant.parse(time)).verify(file, List.of());
    }

    private static String encoded(String list) {
        int at = list.indexOf("\"encodedList\"");
        return list.substring(at, list.indexOf('\n', at)).replaceFirst(",$", "");
    }

    private static List<Code> codes(Verification came) {
        return came.faults().stream().map(Fault::code).toList();
    }
}
