package org.gradus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.io.WholeFile;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.turtle.TurtleFault;
import org.gradus.turtle.TurtleNormalForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings Turtle files into their normal form, or says which are not in it. */
@Command(
        name = "format",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Bring Turtle files into their normal form: one form for every file, so that a diff shows what changed.",
        footer = {
            "",
            "Comments stay where they stand. A file is written only where it says the same afterwards.",
            "",
            "Examples:",
            "  gradus format",
            "  gradus format --check",
            "  gradus format ontology/practices evidence.ttl"
        })
final class FormatCommand implements Callable<Integer> {
    private static final List<String> FOLDERS = List.of("ontology", "shapes", "examples");
    private static final String TURTLE = ".ttl";

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|DIR",
            description =
                    "Turtle files, and folders with Turtle files below (default: ontology, shapes and examples of the project).")
    private @Nullable List<Path> paths;

    @Option(names = "--check", description = "Change nothing; exit with 1 where a file is not in its normal form.")
    private boolean check;

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "The folder that holds ontology/, shapes/ and examples/ (default: here).")
    private Path project = Path.of("");

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        boolean chinese = language.value() == Language.ZH;
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var files = files();
        int faults = 0;
        int touched = 0;
        for (Path file : files) {
            try {
                touched += format(file, chinese, out) ? 1 : 0;
            } catch (TurtleFault fault) {
                faults++;
                err.println(Printable.line(
                        file + ":" + fault.line() + ":" + fault.column() + ": " + (chinese ? fault.zh() : fault.en())));
            }
        }
        err.flush();
        if (check && touched > 0) {
            out.println(chinese ? "请运行 `gradus format` 并提交其写出的内容。" : "Run `gradus format` and commit what it writes.");
        } else if (check && faults == 0) {
            out.println(chinese ? files.size() + " 个文件均符合规范格式。" : files.size() + " files are in their normal form.");
        }
        out.flush();
        return faults > 0 || (check && touched > 0) ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    /** Returns whether the file is not in its normal form, or was not. */
    private boolean format(Path file, boolean chinese, PrintWriter out) {
        String text = TurtleNormalForm.decoded(read(file));
        String normal = TurtleNormalForm.of(text);
        if (normal.equals(text)) {
            return false;
        }
        if (check) {
            difference(file, text.split("\n", -1), normal.split("\n", -1), chinese, out);
        } else {
            write(file, normal);
            out.println(Printable.line((chinese ? "已写入 " : "wrote ") + file));
        }
        return true;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw CommandRefusal.say(Code.FILES, "The file %s cannot be read: %s", "文件 %s 无法读取。请检查路径与权限。", file, e);
        }
    }

    private static void write(Path file, String text) {
        try {
            WholeFile.write(file, text);
        } catch (IOException e) {
            throw CommandRefusal.say(
                    Code.NOT_WRITTEN,
                    "The file %s could not be written and is as it was: %s",
                    "文件 %s 未能写出，保持原样。请检查磁盘空间与权限。",
                    file,
                    e);
        }
    }

    private static void difference(Path file, String[] lines, String[] normal, boolean chinese, PrintWriter out) {
        int line = 0;
        while (line < lines.length && line < normal.length && lines[line].equals(normal[line])) {
            line++;
        }
        out.println(Printable.line(file + ":" + (line + 1) + (chinese ? "：不符合规范格式" : ": not in its normal form")));
        out.println((chinese ? "  现为：" : "  is:        ") + at(line, lines, chinese));
        out.println((chinese ? "  应为：" : "  should be: ") + at(line, normal, chinese));
    }

    private static String at(int line, String[] lines, boolean chinese) {
        return line < lines.length ? Printable.line(lines[line]) : chinese ? "（文件结尾）" : "(the end of the file)";
    }

    private Collection<Path> files() throws IOException {
        var roots = paths != null
                ? paths
                : FOLDERS.stream()
                        .map(project::resolve)
                        .filter(Files::isDirectory)
                        .toList();
        if (roots.isEmpty()) {
            Path home = project.toAbsolutePath();
            throw CommandRefusal.say(
                    Code.FILES,
                    "There is no ontology/, shapes/ or examples/ folder in %s; name the project with --project.",
                    "%s 中没有 ontology/、shapes/ 或 examples/ 目录；请以 --project 指定项目目录。",
                    home);
        }
        var files = new TreeSet<Path>();
        for (Path root : roots) {
            if (!Files.exists(root)) {
                throw CommandRefusal.say(Code.FILES, "There is no file or folder %s.", "没有文件或目录 %s。", root);
            }
            if (Files.isDirectory(root)) {
                below(root, files);
            } else {
                files.add(root);
            }
        }
        return files;
    }

    /** What a build copied is not looked at. */
    private static void below(Path folder, Collection<Path> files) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(file -> file.toString().endsWith(TURTLE) && Files.isRegularFile(file))
                    .filter(file -> !folder.relativize(file).startsWith("target"))
                    .forEach(files::add);
        }
    }
}
