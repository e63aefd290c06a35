package org.gradus.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.certificate.Certificate.StatusEntry;
import org.gradus.certificate.Verification.Look;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault;
import org.gradus.certificate.fault.Fault.Code;
import org.gradus.certificate.key.KeyDocument;

/**
 * Checks certificates against the keys of one issuer, who is believed, at one time. Asks nobody: all it needs is given to it.
 * Safe for use by several threads.
 */
public final class Verifier {
    private final KeyDocument keys;
    private final Instant at;

    /**
     * @param keys as the issuer publishes them
     * @param at the time for which is asked whether certificates hold
     */
    public Verifier(KeyDocument keys, Instant at) {
        this.keys = keys;
        this.at = at;
    }

    /**
     * Checks a certificate.
     *
     * @param lists status lists of the issuer; those of which the certificate does not speak are passed over
     */
    public Verification verify(byte[] file, List<byte[]> lists) {
        Certificate certificate;
        try {
            certificate = CertificateForm.read(Secured.verified(file, keys, at));
            requireIssuer(certificate.issuer().iri());
        } catch (CertificateRefused e) {
            return Verification.refused(e.fault());
        }
        var faults = new ArrayList<Fault>();
        period(certificate, faults);
        var looked = new ArrayList<Look>();
        try {
            List<StatusList> known = lists.stream().map(this::list).toList();
            certificate.status().forEach(entry -> looked.add(look(entry, known, faults)));
        } catch (CertificateRefused e) {
            faults.add(e.fault());
        }
        return new Verification(certificate, faults, looked);
    }

    private void requireIssuer(String issuer) {
        if (!issuer.equals(keys.id())) {
            throw CertificateRefused.say(
                    Code.ISSUER,
                    "It names <%s> as its issuer, and the keys are those of <%s>.",
                    "其中的颁发者为 <%s>，而密钥属于 <%s>。",
                    issuer,
                    keys.id());
        }
    }

    private void period(Certificate certificate, List<Fault> faults) {
        if (at.isBefore(certificate.validFrom())) {
            faults.add(
                    Fault.say(Code.NOT_YET_VALID, "It holds from %s on.", "自 %s 起有效，目前尚未生效。", certificate.validFrom()));
        }
        if (!at.isBefore(certificate.validUntil())) {
            faults.add(Fault.say(Code.EXPIRED, "It ended at %s.", "已于 %s 到期。", certificate.validUntil()));
        }
    }

    private StatusList list(byte[] file) {
        try {
            StatusList list = StatusList.read(Secured.verified(file, keys, at));
            requireIssuer(list.issuer());
            return list;
        } catch (CertificateRefused e) {
            throw CertificateRefused.say(
                    Code.STATUS_LIST,
                    "A status list is not to be believed: %s",
                    "状态列表不可信：%s",
                    e.fault().text());
        }
    }

    private Look look(StatusEntry entry, List<StatusList> known, List<Fault> faults) {
        Optional<StatusList> named = known.stream()
                .filter(list -> list.id().equals(entry.list()) && list.purpose() == entry.purpose())
                .max(java.util.Comparator.comparing(StatusList::validFrom));
        named.ifPresent(list -> look(entry, list, faults));
        return new Look(entry.purpose(), named.orElse(null));
    }

    private void look(StatusEntry entry, StatusList list, List<Fault> faults) {
        if (entry.index() >= list.length()) {
            faults.add(Fault.say(
                    Code.STATUS_LIST,
                    "The status list <%s> has no place %s.",
                    "状态列表 <%s> 中没有位置 %s。",
                    list.id(),
                    entry.index()));
        } else if (list.isSet(entry.index())) {
            faults.add(
                    entry.purpose() == StatusPurpose.REVOCATION
                            ? Fault.say(
                                    Code.REVOKED,
                                    "It was revoked, as the issuer's list of %s says.",
                                    "颁发者 %s 的列表显示：该证书已被撤销。",
                                    list.validFrom())
                            : Fault.say(
                                    Code.SUSPENDED,
                                    "It is suspended, as the issuer's list of %s says.",
                                    "颁发者 %s 的列表显示：该证书已被暂停。",
                                    list.validFrom()));
        }
        if (at.isBefore(list.validFrom()) || !at.isBefore(list.validUntil())) {
            faults.add(Fault.say(
                    Code.STATUS_LIST,
                    "The status list of %s does not tell of this time; fetch the present one from <%s>.",
                    "%s 的状态列表不适用于该时间；请从 <%s> 获取现行列表。",
                    list.validFrom(),
                    list.id()));
        }
    }
}
