package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradus.certificate.Verifier;
import org.gradus.certificate.key.KeyDocumentForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a certificate by the issuer's keys and status lists, which are files here: nobody is asked. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Check a certificate offline: signature, issuer, period, and status where a status list is given.",
            "Says what it says and what it does not; ends with 1 where it does not hold."
        },
        footer = {
            "",
            "Example:",
            "  gradus certificate verify certificate.json --keys did.json --status revocation.json --status suspension.json"
        })
final class CertificateVerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The certificate: a JSON document, or a token (vc+jwt).")
    private Path file;

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "FILE",
            description = "The key document, as the issuer publishes it: whose keys these are is believed.")
    private Path keys;

    @Option(
            names = "--status",
            paramLabel = "FILE",
            description = "A status list of the issuer; may be given several times.")
    private List<Path> lists = List.of();

    @Option(
            names = "--at",
            paramLabel = "YYYY-MM-DD",
            description = "Whether it holds at the beginning of this day (default: now).")
    private @Nullable String day;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Instant at = IssuerFiles.start(day, Clock.systemUTC().instant());
        var known = new ArrayList<byte[]>();
        for (Path list : lists) {
            known.add(IssuerFiles.bytes(list));
        }
        var verifier = new Verifier(KeyDocumentForm.read(IssuerFiles.bytes(keys)), at);
        var verification = verifier.verify(IssuerFiles.bytes(file), known);
        var out = spec.commandLine().getOut();
        new VerificationReport(language.value()).write(verification, out);
        out.flush();
        return verification.isValid() ? ExitCode.OK : ExitCode.PROBLEMS;
    }
}
