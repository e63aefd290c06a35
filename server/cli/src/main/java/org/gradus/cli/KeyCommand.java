package org.gradus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradus.security.ApiKey;
import org.gradus.security.AuditEntry;
import org.gradus.security.AuditLog;
import org.gradus.security.KeyRing;
import org.gradus.security.Role;
import org.gradus.store.DataFolder;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, lists and revokes API keys of a service, also while it runs. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Make, list and revoke the API keys of a service; it may be running.",
        subcommands = {KeyCommand.Create.class, KeyCommand.Show.class, KeyCommand.Revoke.class})
final class KeyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: create, list or revoke.");
    }

    /** Where the keys are. */
    static final class Folder {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                defaultValue = "data",
                description = "Data folder of the service (default: data).")
        private Path data;

        @Mixin
        private LanguageOption language;

        KeyRing keys() {
            return new KeyRing(new DataFolder(data).keys());
        }

        /** Of a folder that a service has used; a typing mistake must not make another. */
        KeyRing existing() {
            if (!Files.isDirectory(data)) {
                throw new Refusal(
                        ExitCode.USAGE,
                        "There is no folder " + data
                                + ". Name the data folder of the service with --data; `gradus serve`"
                                + " makes it at its first start.",
                        "没有目录 " + data + "。请用 --data 指明服务的数据目录；`gradus serve` 首次启动时会创建它。");
            }
            return keys();
        }

        /** Keys made or revoked here are in the audit log like those made over HTTP. */
        void log(String what) {
            new AuditLog(new DataFolder(data).audit())
                    .add(new AuditEntry(Instant.now(), "command line", "", "key", what, 0, "changed", "local"));
        }

        boolean chinese() {
            return language.value() == Language.ZH;
        }
    }

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Make a key; its secret is shown once, on standard output.")
    static final class Create implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private Folder folder;

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "maintainer, assessor, organisation or researcher.")
        private String role;

        @Option(
                names = "--organisation",
                paramLabel = "ID",
                description = "Organisation that the key is for; an assessor may have several, or none for all.")
        private List<String> organisations = List.of();

        @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What the key is for.")
        private String note;

        @Override
        public Integer call() {
            Role named = Role.of(role)
                    .orElseThrow(() -> new Refusal(
                            ExitCode.USAGE,
                            "There is no role '" + role + "'. Roles: maintainer, assessor, organisation, researcher.",
                            "没有角色“" + role + "”。可用：maintainer、assessor、organisation、researcher。"));
            boolean one = named == Role.ORGANISATION;
            boolean none = named == Role.MAINTAINER || named == Role.RESEARCHER;
            if ((one && organisations.size() != 1) || (none && !organisations.isEmpty())) {
                throw new Refusal(
                        ExitCode.USAGE,
                        one
                                ? "A key of the role organisation needs one --organisation."
                                : "The role " + role + " is for no organisation; leave --organisation out.",
                        one ? "角色 organisation 的密钥须有一个 --organisation。" : "角色 " + role + " 不对应组织；请去掉 --organisation。");
            }
            for (String id : organisations) {
                if (!id.matches(Organisation.ID)) {
                    throw new Refusal(
                            ExitCode.USAGE,
                            "'" + id + "' is no id of an organisation: lower-case letters, digits and hyphens.",
                            "“" + id + "”不是组织 id：须由小写字母、数字与连字符组成。");
                }
            }
            var issued = folder.existing()
                    .create(named, organisations, note, Instant.now().truncatedTo(ChronoUnit.SECONDS));
            folder.log("create " + issued.key().id());
            spec.commandLine().getOut().println(issued.secret());
            spec.commandLine().getOut().flush();
            spec.commandLine()
                    .getErr()
                    .println(
                            folder.chinese()
                                    ? "密钥 " + issued.key().id() + " 已创建；以上内容仅显示这一次。"
                                    : "Key " + issued.key().id() + " made; the secret above is shown this once.");
            spec.commandLine().getErr().flush();
            return ExitCode.OK;
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the keys, without their secrets.")
    static final class Show implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private Folder folder;

        @Override
        public Integer call() {
            var out = spec.commandLine().getOut();
            for (ApiKey key : folder.existing().all()) {
                out.println(String.join(
                        "  ",
                        key.id(),
                        key.created().toString(),
                        key.revoked() == null ? "holds" : "revoked " + key.revoked(),
                        key.organisations().isEmpty()
                                ? key.role() == Role.ASSESSOR ? "all" : "-"
                                : String.join(",", key.organisations()),
                        key.note()));
            }
            out.flush();
            return ExitCode.OK;
        }
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Revoke a key; it is refused from the next request on.")
    static final class Revoke implements Callable<Integer> {
        @Mixin
        private Folder folder;

        @Parameters(paramLabel = "KEY", description = "Id of the key, see `gradus key list`.")
        private String id;

        @Override
        public Integer call() {
            if (!folder.existing().revoke(id, Instant.now().truncatedTo(ChronoUnit.SECONDS))) {
                throw new Refusal(
                        ExitCode.USAGE,
                        "There is no key '" + id + "' that holds; see `gradus key list`.",
                        "没有有效的密钥“" + id + "”；见 `gradus key list`。");
            }
            folder.log("revoke " + id);
            return ExitCode.OK;
        }
    }
}
