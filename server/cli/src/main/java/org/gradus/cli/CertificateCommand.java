package org.gradus.cli;

import org.gradus.cli.CommandRefusal.Code;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Levels as signed certificates: for who issues them, and for who is shown one. */
@Command(
        name = "certificate",
        mixinStandardHelpOptions = true,
        description = "Issue levels as signed certificates, check them without asking anyone, suspend and revoke them.",
        subcommands = {
            CertificateKeyCommand.class,
            CertificateIssueCommand.class,
            CertificateVerifyCommand.class,
            CertificateStatusCommand.class,
            CertificateRevokeCommand.class
        })
final class CertificateCommand implements Runnable {
    @Mixin
    @SuppressWarnings("UnusedVariable") // takes --lang before the subcommand, too
    private LanguageOption language;

    @Override
    public void run() {
        throw CommandRefusal.say(
                Code.WRONG_USAGE,
                "Say what to do: key, issue, verify, status or revoke. See `gradus certificate --help`.",
                "请指明要做什么：key、issue、verify、status 或 revoke。用法见 `gradus certificate --help`。");
    }
}
