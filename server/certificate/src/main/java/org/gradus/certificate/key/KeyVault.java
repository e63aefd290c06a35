package org.gradus.certificate.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault.Code;
import org.gradus.io.WholeFile;

/** The private keys of an issuer, in a PKCS#12 file under a password. */
public final class KeyVault {
    private final Path file;
    private final KeyStore keys;
    private final char[] password;

    private KeyVault(Path file, KeyStore keys, char[] password) {
        this.file = file;
        this.keys = keys;
        this.password = password;
    }

    /**
     * A key store that is there.
     *
     * @throws CertificateRefused where it is not, or the password is another
     */
    public static KeyVault open(Path file, char[] password) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CertificateRefused.say(
                    Code.KEPT,
                    "There is no key store %s; `gradus certificate key` makes one.",
                    "没有密钥库 %s；可用 `gradus certificate key` 创建。",
                    file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password);
            return new KeyVault(file, keys, password.clone());
        } catch (IOException | GeneralSecurityException e) {
            throw CertificateRefused.say(
                    Code.KEPT,
                    "The key store %s does not open: it is no PKCS#12 file, or the password is another.",
                    "密钥库 %s 无法打开：不是 PKCS#12 文件，或口令不符。",
                    file);
        }
    }

    /** A key store that is there, or a new one, which is a file from {@link #save} on. */
    public static KeyVault openOrNew(Path file, char[] password) throws IOException {
        requireAscii(password);
        if (Files.exists(file)) {
            return open(file, password);
        }
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, password);
            return new KeyVault(file, keys, password.clone());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PKCS#12", e);
        }
    }

    /** Java encrypts under nothing else, and other programs take other letters differently. */
    private static void requireAscii(char[] password) {
        for (char letter : password) {
            if (letter < ' ' || letter > '~') {
                throw CertificateRefused.say(
                        Code.KEPT,
                        "The password of a key store has letters, digits and signs of ASCII only.",
                        "密钥库的口令只能由 ASCII 字母、数字与符号组成。");
            }
        }
    }

    /** Makes a key; it is kept from {@link #save} on. */
    public PublicKey generate(String name, KeyKind kind) {
        KeyPair pair = kind.generate();
        try {
            keys.setKeyEntry(name, pair.getPrivate(), password, new Certificate[] {SelfSigned.of(pair, kind, name)});
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key store that was opened takes keys", e);
        }
        return pair.getPublic();
    }

    public boolean has(String name) {
        try {
            return keys.isKeyEntry(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key store that was opened knows its keys", e);
        }
    }

    /**
     * The key of a name.
     *
     * @throws CertificateRefused where there is none
     */
    public SigningKey key(String controller, String name) {
        try {
            if (keys.getKey(name, password) instanceof PrivateKey key) {
                KeyKind kind =
                        KeyKind.of(keys.getCertificate(name).getPublicKey()).orElseThrow(() -> absent(name));
                return new SigningKey(controller, name, kind, key);
            }
        } catch (GeneralSecurityException e) {
            throw CertificateRefused.say(
                    Code.KEPT, "The key '%s' is kept under another password.", "密钥“%s”的口令不符。", name);
        }
        throw absent(name);
    }

    /** Writes the file, whole or not at all; only its owner may read it. */
    public void save() throws IOException {
        WholeFile.put(file, out -> {
            try {
                keys.store(out, password);
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
        });
    }

    private CertificateRefused absent(String name) {
        return CertificateRefused.say(
                Code.KEPT,
                "The key store %s has no key '%s' of Ed25519 or P-256.",
                "密钥库 %s 中没有名为“%s”的 Ed25519 或 P-256 密钥。",
                file,
                name);
    }
}
