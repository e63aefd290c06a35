package org.gradus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.gradus.app.GradusService;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.service.refusal.ServiceRefusal;
import org.gradus.store.DataFolder;
import org.gradus.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the service until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Run the service: SPARQL, evidence and assessments over HTTP, one port, an embedded store.",
        footer = {
            "",
            "The first start prints a maintainer's API key, once. All settings, roles and limits: gradus serve --manual.",
            "Stop it with Ctrl-C or SIGTERM; requests under way are answered first.",
            "",
            "Examples:",
            "  gradus serve",
            "  gradus serve --data /var/lib/gradus --port 8080 --config /etc/gradus.yaml"
        })
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that holds all data; made where it is missing (default: data).")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on (default: 8080).")
    private @Nullable Integer port;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "Address to listen on (default: all).")
    private @Nullable String address;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings as YAML or properties.")
    private @Nullable Path config;

    /** The launcher keeps what a start leaves behind. */
    @Option(
            names = "--rehearsal",
            description = "Start and stop at once, to see that it works and so that later starts are faster.")
    private boolean rehearsal;

    @Option(names = "--manual", description = "Print the manual of the service, and start nothing.")
    private boolean manual;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (manual) {
            return printManual();
        }
        Map<String, Object> properties = new HashMap<>();
        if (data != null) {
            properties.put("gradus.data", usable(data).toString());
        }
        if (port != null) {
            properties.put("server.port", port);
        }
        if (address != null) {
            properties.put("server.address", address);
        }
        if (config != null) {
            if (!Files.isReadable(config)) {
                throw CommandRefusal.say(
                        Code.FILES,
                        "--config %s cannot be read. Check the path and its permissions.",
                        "无法读取 --config %s。请检查路径与权限。",
                        config);
            }
        }
        // An argument of Spring's: where files are is asked before other settings count.
        String[] arguments = config == null
                ? new String[0]
                : new String[] {
                    "--spring.config.additional-location="
                            + config.toAbsolutePath().toUri()
                };
        var stopped = new CountDownLatch(1);
        try {
            var context = GradusService.start(properties, arguments);
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    stopped.countDown();
                }
            });
            String at = context.getEnvironment().getProperty("local.server.port");
            var out = spec.commandLine().getOut();
            out.println(
                    language.value() == Language.ZH
                            ? "Gradus 服务已启动：http://localhost:" + at + "/"
                            : "Gradus is serving at http://localhost:" + at + "/");
            out.flush();
            if (rehearsal) {
                context.close();
            }
        } catch (RuntimeException e) {
            throw refusal(e);
        }
        stopped.await();
        return ExitCode.OK;
    }

    private int printManual() throws IOException {
        String manual = language.value() == Language.ZH ? "operations.zh.md" : "operations.md";
        try (InputStream in = ServeCommand.class.getResourceAsStream(manual)) {
            spec.commandLine().getOut().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
        }
        return ExitCode.OK;
    }

    private static Path usable(Path data) {
        try {
            new DataFolder(data).create();
        } catch (IOException e) {
            throw unusable(data);
        }
        if (!Files.isWritable(data)) {
            throw unusable(data);
        }
        return data.toAbsolutePath();
    }

    private static CommandRefusal unusable(Path data) {
        return CommandRefusal.say(
                Code.FILES,
                "--data %s cannot be made or written to. Name a folder that you may write to.",
                "无法创建或写入 --data %s。请指定可写的目录。",
                data);
    }

    /** What people can mend is told without a stack trace; Spring has logged the rest. */
    private static RuntimeException refusal(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServiceRefusal told) {
                return CommandRefusal.say(Code.NOT_STARTED, "The service does not start: %s", "服务未能启动：%s", told.text());
            }
            if (cause instanceof PortInUseException taken) {
                return CommandRefusal.say(
                        Code.NOT_STARTED,
                        "The service does not start: port %1$d is taken. Name another with --port.",
                        "服务未能启动：端口 %1$d 已被占用。请用 --port 指定其他端口。",
                        taken.getPort());
            }
        }
        return e;
    }
}
