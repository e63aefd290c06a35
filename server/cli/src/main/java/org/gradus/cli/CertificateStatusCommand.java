package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.gradus.certificate.Register;
import org.gradus.certificate.StatusPurpose;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Signs the status lists anew: a list that is never renewed soon tells of the past only. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sign the status lists of a register anew, as of now, to be published at their IRIs.",
            "The status of one certificate is told by `gradus certificate verify --status`."
        })
final class CertificateStatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--register", required = true, paramLabel = "DIR", description = "Register of what was issued.")
    private Path register;

    @Mixin
    private IssuerOptions issuer;

    @Option(names = "--key", paramLabel = "NAME", description = "Key to sign with (default: the newest that holds).")
    private @Nullable String key;

    @Option(
            names = "--list-days",
            paramLabel = "DAYS",
            defaultValue = "30",
            description = "How many days a status list may be taken for the present one (default: 30).")
    private int days;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Instant now = Clock.systemUTC().instant();
        Register kept = Register.open(register);
        kept.save(issuer.key(key, now), now, Duration.ofDays(days));
        var out = spec.commandLine().getOut();
        for (StatusPurpose purpose : StatusPurpose.values()) {
            out.println(language.value()
                    .say(
                            purpose.tag() + ": " + kept.count(purpose) + " of " + kept.size() + ", "
                                    + kept.file(purpose) + ", to be published at " + kept.list(purpose),
                            (purpose == StatusPurpose.REVOCATION ? "撤销" : "暂停") + "：" + kept.size() + " 份证书中 "
                                    + kept.count(purpose) + " 份，" + kept.file(purpose) + "，公布于 " + kept.list(purpose)));
        }
        out.flush();
        return ExitCode.OK;
    }
}
