package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.gradus.certificate.Register;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Revokes a certificate, suspends it, or lets it hold again, and signs the lists that say so. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Revoke a certificate for good, or suspend it, or let it hold again, and sign the status lists anew.")
final class CertificateRevokeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "IRI", description = "IRI of the certificate.")
    private String certificate;

    @ArgGroup(exclusive = true)
    private @Nullable Other other;

    /** What is done instead of revoking. */
    static final class Other {
        @Option(names = "--suspend", description = "Suspend it instead of revoking it.")
        private boolean suspend;

        @Option(names = "--resume", description = "Let it hold again after a suspension.")
        private boolean resume;
    }

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; kept in the register, not published.")
    private String reason;

    @Option(names = "--register", required = true, paramLabel = "DIR", description = "Register of what was issued.")
    private Path register;

    @Mixin
    private SigningOptions signing;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Instant now = Clock.systemUTC().instant();
        Register kept = Register.open(register);
        Text done = change(kept, now);
        kept.save(signing.key(now), now, signing.validity());
        var out = spec.commandLine().getOut();
        out.println(done.in(language.value()));
        out.flush();
        return ExitCode.OK;
    }

    private Text change(Register kept, Instant now) {
        if (other != null && other.suspend) {
            kept.suspend(certificate, now, reason);
            return new Text("Suspended. Publish the status lists anew.", "已暂停。请重新公布状态列表。");
        }
        if (other != null && other.resume) {
            kept.resume(certificate, now, reason);
            return new Text("It holds again. Publish the status lists anew.", "已恢复。请重新公布状态列表。");
        }
        kept.revoke(certificate, now, reason);
        return new Text("Revoked. Publish the status lists anew.", "已撤销。请重新公布状态列表。");
    }
}
