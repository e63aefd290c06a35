package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.gradus.certificate.Register;
import org.gradus.certificate.StatusPurpose;
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
    private SigningOptions signing;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Instant now = Clock.systemUTC().instant();
        Register kept = Register.open(register);
        kept.save(signing.key(now), now, signing.validity());
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
