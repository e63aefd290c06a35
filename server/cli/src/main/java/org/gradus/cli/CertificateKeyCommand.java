package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.gradus.certificate.json.Members;
import org.gradus.certificate.key.KeyDocument;
import org.gradus.certificate.key.KeyDocumentForm;
import org.gradus.certificate.key.KeyKind;
import org.gradus.certificate.key.KeyVault;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.io.WholeFile;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes keys of an issuer, and tells them, and their end, in its key document. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Make a key for signing and tell it in the key document that the issuer publishes; revoke or end one.",
            "Of did:web:body.example the document belongs at https://body.example/.well-known/did.json."
        },
        footer = {
            "",
            "Examples:",
            "  gradus certificate key --keystore keys.p12 --keys did.json --issuer did:web:body.example --name 2026",
            "  gradus certificate key --keystore keys.p12 --keys did.json --revoke 2026"
        })
final class CertificateKeyCommand implements Callable<Integer> {
    enum Algorithm {
        ed25519,
        p256
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private IssuerOptions issuer;

    @Option(
            names = "--issuer",
            paramLabel = "IRI",
            description = "The issuer, such as did:web:body.example; needed for its first key.")
    private @Nullable String iri;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name of the new key: letters, digits and hyphens (default: key- and a number).")
    private @Nullable String name;

    @Option(
            names = "--algorithm",
            paramLabel = "ALGORITHM",
            defaultValue = "ed25519",
            description = "${COMPLETION-CANDIDATES} (default: ed25519).")
    private Algorithm algorithm;

    @Option(
            names = "--revoke",
            paramLabel = "NAME",
            description = "Revoke this key instead of making one: nothing that it signed holds any longer.")
    private @Nullable String revoked;

    @Option(
            names = "--end",
            paramLabel = "NAME",
            description = "End this key on the day of --on instead of making one; what it signed holds until then.")
    private @Nullable String ended;

    @Option(names = "--on", paramLabel = "YYYY-MM-DD", description = "The day on which a key ends.")
    private @Nullable String day;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Instant now = Clock.systemUTC().instant();
        if (revoked != null) {
            return change(known(revoked).revoked(revoked, now), revoked, "revoked", "已吊销");
        }
        if (ended != null) {
            if (day == null) {
                throw CommandRefusal.say(
                        Code.WRONG_USAGE, "Say with --on on which day the key ends.", "请用 --on 指明密钥停用的日期。");
            }
            return change(known(ended).expiring(ended, IssuerFiles.start(day, now)), ended, "given an end", "已设定停用日期");
        }
        return make();
    }

    private int make() throws IOException {
        KeyDocument document = Files.exists(issuer.document()) ? issuer.keys() : KeyDocument.of(requireIssuer());
        if (iri != null && !iri.equals(document.id())) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "The key document is that of <%s>, not of <%s>.",
                    "该密钥文档属于 <%s>，而非 <%s>。",
                    document.id(),
                    iri);
        }
        KeyVault vault = issuer.vaultOrNew();
        String called = name == null ? free(document, vault) : name;
        if (!called.matches("[A-Za-z0-9-]{1,40}") || document.has(called) || vault.has(called)) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "'%s' cannot name a new key: letters, digits and hyphens, and none that is there already.",
                    "“%s”不能用作新密钥的名称：须为字母、数字与连字符，且未被使用。",
                    called);
        }
        KeyKind kind = algorithm == Algorithm.p256 ? KeyKind.P256 : KeyKind.ED25519;
        KeyDocument changed = document.with(called, vault.generate(called, kind), kind);
        vault.save();
        return change(changed, called, "made", "已创建");
    }

    /** The key is kept before it is told: a key that is told and lost would have to be revoked. */
    private int change(KeyDocument document, String called, String en, String zh) throws IOException {
        Path file = issuer.document();
        WholeFile.write(file, KeyDocumentForm.write(document));
        var out = spec.commandLine().getOut();
        out.println(new Text(
                        "Key " + called + " of " + document.id() + " " + en + "; publish " + file + ".",
                        document.id() + " 的密钥 " + called + " " + zh + "；请公布 " + file + "。")
                .in(language.value()));
        out.flush();
        return ExitCode.OK;
    }

    private KeyDocument known(String called) throws IOException {
        KeyDocument document = issuer.keys();
        if (!document.has(called)) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "The key document of <%s> has no key '%s'.",
                    "<%s> 的密钥文档中没有密钥“%s”。",
                    document.id(),
                    called);
        }
        return document;
    }

    private String requireIssuer() {
        if (iri == null || !Members.isIri(iri)) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "Name the issuer with --issuer, by an IRI such as did:web:body.example.",
                    "请用 --issuer 指明颁发者的 IRI，例如 did:web:body.example。");
        }
        return iri;
    }

    private static String free(KeyDocument document, KeyVault vault) {
        int number = 1;
        while (document.has("key-" + number) || vault.has("key-" + number)) {
            number++;
        }
        return "key-" + number;
    }
}
