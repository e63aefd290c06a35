package org.gradus.certificate.proof;

import java.time.Instant;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault.Code;
import org.gradus.certificate.key.KeyDocument;
import org.gradus.certificate.key.VerificationMethod;

/** The keys of a key document that may speak for its issuer at a time. */
record TrustedKeys(KeyDocument document, Instant at) {
    static TrustedKeys of(KeyDocument document, Instant at) {
        return new TrustedKeys(document, at);
    }

    /**
     * The key that a signature names.
     *
     * @throws CertificateRefused where it is none of the issuer's, or none that may assert, or holds no longer
     */
    VerificationMethod method(String id, VerificationMethod.Form form) {
        VerificationMethod method = document.method(id)
                .filter(each -> each.form() == form)
                .orElseThrow(() -> CertificateRefused.say(
                        Code.KEY,
                        "The key <%s> that signed is not in the key document of <%s> that was given.",
                        "所给 <%2$s> 的密钥文档中没有签名所用的密钥 <%1$s>。",
                        id,
                        document.id()));
        if (!method.controller().equals(document.id()) || !document.assertion().contains(id)) {
            throw CertificateRefused.say(
                    Code.KEY,
                    "The key <%s> may not sign what <%s> asserts.",
                    "密钥 <%s> 无权代表 <%s> 签署声明。",
                    id,
                    document.id());
        }
        if (method.isRevokedBy(at)) {
            throw CertificateRefused.say(
                    Code.KEY_REVOKED,
                    "The key <%s> was revoked at %s: nothing that it signed holds. Ask the issuer for a new certificate.",
                    "密钥 <%s> 已于 %s 被吊销，其全部签名均不再有效。请向颁发者索取新证书。",
                    id,
                    String.valueOf(method.revoked()));
        }
        if (method.isExpiredBy(at)) {
            throw CertificateRefused.say(
                    Code.KEY_EXPIRED,
                    "The key <%s> ended at %s. Ask the issuer for a certificate that is signed by a key in use.",
                    "密钥 <%s> 已于 %s 停用。请向颁发者索取由现用密钥签名的证书。",
                    id,
                    String.valueOf(method.expires()));
        }
        return method;
    }
}
