package org.gradus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.security.ApiKey;
import org.gradus.security.AuditLog;
import org.gradus.security.KeyRing;
import org.gradus.security.Keys;
import org.gradus.security.Role;
import org.gradus.store.DataFolder;
import org.gradus.store.Organisation;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, lists and revokes API keys of a service, also while it runs. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Make, list and revoke the API keys of a service; it may be running.",
        subcommands = {KeyCommand.Create.class, KeyCommand.Show.class, KeyCommand.Revoke.class})
final class KeyCommand implements Runnable {
    @Mixin
    @SuppressWarnings("UnusedVariable") // takes --lang before the subcommand, too
    private LanguageOption language;

    @Override
    public void run() {
        throw CommandRefusal.say(
                Code.WRONG_USAGE,
                "Say what to do: create, list or revoke. See `gradus key --help`.",
                "请指明要做什么：create、list 或 revoke。用法见 `gradus key --help`。");
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

        /** Those of a folder that a service has used; a typing mistake must not make another. */
        Keys keys() {
            if (!Files.isDirectory(data)) {
                throw CommandRefusal.say(
                        Code.FILES,
                        "There is no folder %s. Name the data folder of the service with --data; `gradus serve` makes it at"
                                + " its first start.",
                        "没有目录 %s。请用 --data 指明服务的数据目录；`gradus serve` 首次启动时会创建它。",
                        data);
            }
            var folder = new DataFolder(data);
            Clock clock = Clock.system(ZoneId.systemDefault());
            return new Keys(new KeyRing(folder.keys()), new AuditLog(folder.audit(), clock.getZone()), clock);
        }

        String say(String en, String zh) {
            return new Text(en, zh).in(language.value());
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
            var issued = folder.keys().create(role, organisations, note, Create::requireId, Keys.Asker.COMMAND_LINE);
            var out = spec.commandLine().getOut();
            out.println(issued.secret());
            out.flush();
            String id = issued.key().id();
            var err = spec.commandLine().getErr();
            err.println(folder.say(
                    "Key " + id + " made; the secret above is shown this once.", "密钥 " + id + " 已创建；以上内容仅显示这一次。"));
            err.flush();
            return ExitCode.OK;
        }

        /** Whether there is such an organisation only the service knows, which may be running. */
        private static void requireId(String id) {
            if (!id.matches(Organisation.ID)) {
                throw CommandRefusal.say(
                        Code.WRONG_USAGE,
                        "'%s' is no id of an organisation: lower-case letters, digits and hyphens.",
                        "“%s”不是组织 id：须由小写字母、数字与连字符组成。",
                        id);
            }
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
            for (ApiKey key : folder.keys().all()) {
                out.println(String.join(
                        "  ",
                        key.id(),
                        key.created().toString(),
                        key.revoked() == null
                                ? folder.say("holds", "有效")
                                : folder.say("revoked ", "已撤销 ") + key.revoked(),
                        key.organisations().isEmpty()
                                ? key.role() == Role.ASSESSOR ? folder.say("all", "全部") : "-"
                                : String.join(",", key.organisations()),
                        Printable.line(key.note())));
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
            folder.keys().revoke(id, Keys.Asker.COMMAND_LINE);
            return ExitCode.OK;
        }
    }
}
