package org.gradus.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.gradus.certificate.key.KeyDocument;
import org.gradus.certificate.key.KeyDocumentForm;
import org.gradus.certificate.key.KeyVault;
import org.gradus.certificate.key.SigningKey;
import org.gradus.cli.CommandRefusal.Code;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** With which key is signed, shared by the commands of an issuer. A password is never an argument: others could see it. */
final class IssuerOptions {
    /** The variable of the environment in which a password may stand. */
    static final String PASSWORD = "GRADUS_KEYSTORE_PASSWORD";

    @Option(
            names = "--keystore",
            required = true,
            paramLabel = "FILE",
            description =
                    "PKCS#12 file with the private keys; its password comes from --password-file or GRADUS_KEYSTORE_PASSWORD.")
    private Path keystore;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File whose first line is the password of the key store.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "FILE",
            description = "The key document of the issuer, as it is published.")
    private Path document;

    Path document() {
        return document;
    }

    KeyVault vault() throws IOException {
        return KeyVault.open(keystore, password());
    }

    KeyVault vaultOrNew() throws IOException {
        return KeyVault.openOrNew(keystore, password());
    }

    KeyDocument keys() throws IOException {
        return KeyDocumentForm.read(IssuerFiles.bytes(document));
    }

    /** The key of a name, or the newest that holds and is in the key store. */
    SigningKey key(@Nullable String name, Instant at) throws IOException {
        KeyDocument keys = keys();
        KeyVault vault = vault();
        List<String> usable = keys.names(at).stream().filter(vault::has).toList();
        if (usable.isEmpty() || (name != null && !usable.contains(name))) {
            throw CommandRefusal.say(
                    Code.FILES,
                    "No key%s is in both %s and %s and still holds; `gradus certificate key` makes one.",
                    "没有同时在 %2$s 与 %3$s 中且仍有效的密钥%1$s；可用 `gradus certificate key` 创建。",
                    name == null ? "" : " '" + name + "'",
                    keystore,
                    document);
        }
        return vault.key(keys.id(), name == null ? usable.get(usable.size() - 1) : name);
    }

    private char[] password() throws IOException {
        if (passwordFile != null) {
            return new String(IssuerFiles.bytes(passwordFile), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .toCharArray();
        }
        String given = System.getenv(PASSWORD);
        if (given == null || given.isEmpty()) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "The key store needs a password: put it into a file and name that with --password-file, or into %s.",
                    "密钥库需要口令：请写入文件并用 --password-file 指定，或放入环境变量 %s。",
                    PASSWORD);
        }
        return given.toCharArray();
    }
}
