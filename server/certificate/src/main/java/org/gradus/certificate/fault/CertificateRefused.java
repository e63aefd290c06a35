package org.gradus.certificate.fault;

/** What was asked for is not done; the fault says why. */
public final class CertificateRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public CertificateRefused(Fault fault) {
        super(fault.text().en());
        this.fault = fault;
    }

    /** From templates in both languages. */
    public static CertificateRefused say(Fault.Code code, String en, String zh, Object... arguments) {
        return new CertificateRefused(Fault.say(code, en, zh, arguments));
    }

    public Fault fault() {
        return fault;
    }
}
