package org.gradus.evidence.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.ReaderRIOT;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.io.Compression;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * Reads evidence in any RDF syntax that RIOT reads, several files into one graph. Strict: what a parser only warns of is
 * a problem here. A file that cannot be read is reported and the next one read, so that people see all faults at once.
 *
 * <p>Nothing is ever fetched, and relative IRIs are refused unless the file declares a base. Graph names are dropped:
 * what TriG, N-Quads or JSON-LD say in named graphs is merged, for evidence counts by what it says, not where. Blank
 * nodes of different files stay different. A name that ends in {@code .gz} or {@code .zst} is unpacked; the size limit is on what comes
 * out.
 */
public final class EvidenceLoader {
    static {
        // Where a vocabulary of Jena's is the first that is touched, Jena with TDB on the class path fails to start.
        JenaSystem.init();
    }

    /** 64 MiB a file: the evidence of some five hundred organisations. */
    public static final long DEFAULT_SIZE_LIMIT = 64L << 20;

    private static final int NESTING_LIMIT = 100;

    private final long sizeLimit;
    private final boolean refusingGraphs;
    private final List<TableForm> tables;

    public EvidenceLoader() {
        this(DEFAULT_SIZE_LIMIT);
    }

    /**
     * @param sizeLimit the most bytes that one file may have
     */
    public EvidenceLoader(long sizeLimit) {
        this(sizeLimit, false, List.of());
    }

    private EvidenceLoader(long sizeLimit, boolean refusingGraphs, List<TableForm> tables) {
        this.sizeLimit = sizeLimit;
        this.refusingGraphs = refusingGraphs;
        this.tables = List.copyOf(tables);
    }

    /** A loader that also reads these forms, which are no RDF but say the same. */
    public EvidenceLoader with(TableForm... forms) {
        return new EvidenceLoader(sizeLimit, refusingGraphs, List.of(forms));
    }

    /**
     * A loader for what strangers send: named graphs are refused instead of dropped, for who sends one believes to write
     * into it; and JSON of the type {@code application/json} that has no context is read with the published one.
     */
    public static EvidenceLoader ofStrangers(long sizeLimit) {
        return new EvidenceLoader(sizeLimit, true, List.of());
    }

    /** Whether a file's name ends as that of a syntax that is read, packed or not. */
    public static boolean reads(String name) {
        return Syntax.isNamed(name);
    }

    public Submission load(List<EvidenceSource> sources) {
        boolean sheets = sources.size() > 1
                && sources.stream().allMatch(source -> tables.stream().anyMatch(form -> form.isOneSheet(source)));
        var sink =
                sheets ? EvidenceSink.ofSheets(refusingGraphs) : new EvidenceSink(sources.size() > 1, refusingGraphs);
        for (EvidenceSource source : sources) {
            sink.open(source.name());
            try {
                load(source, sink);
            } catch (RefusedException e) {
                sink.refuse(e.problem());
            }
            sink.close();
        }
        return sink.submission();
    }

    /**
     * Hands on the statements of one source as they are read, without keeping them.
     *
     * @return whether all of it was read and nothing was wrong; {@link #load} says what was
     */
    public boolean stream(EvidenceSource source, Consumer<Triple> statements) {
        var sink = new EvidenceSink(statements);
        sink.open(source.name());
        try {
            load(source, sink);
            return sink.problemCount() == 0;
        } catch (RefusedException e) {
            return false;
        }
    }

    private void load(EvidenceSource source, EvidenceSink sink) {
        String name = source.name();
        Lang named = tables.isEmpty() ? Syntax.named(source) : null;
        Compression compression = Compression.of(name);
        int faults = sink.problemCount();
        try (InputStream opened = source.opener().open();
                InputStream unpacked = new BufferedInputStream(compression.unpacked(opened))) {
            FileStart start = start(unpacked);
            for (TableForm form : tables) {
                if (form.reads(source, start)) {
                    sink.table(form.read(source, unpacked, sizeLimit));
                    if (sink.statements() == 0 && sink.problemCount() == faults) {
                        throw empty(name);
                    }
                    return;
                }
            }
            // Asked again where a table might have been meant: only what is none needs the name of a syntax.
            Lang known = tables.isEmpty() ? named : Syntax.named(source);
            Lang lang = known == null ? Syntax.sniffed(start) : known;
            if (!Syntax.isBinary(lang)) {
                Mistaken.hopeless(start.kind(), Place.file(name)).ifPresent(problem -> {
                    throw new RefusedException(problem);
                });
            }
            var turtle = new TurtleWatch(NESTING_LIMIT);
            var text = new ReadText(source, lang, UUID.randomUUID(), sizeLimit);
            sink.text(text);
            GuardedInput guarded = Syntax.isBinary(lang)
                    ? GuardedInput.binary(unpacked, name, sizeLimit)
                    : GuardedInput.text(unpacked, name, sizeLimit, Syntax.isTurtle(lang) ? List.of(turtle) : List.of());
            try {
                parse(guarded, text, refusingGraphs && Syntax.JSON.equals(source.syntax()), sink);
            } catch (RefusedException e) {
                if (guarded.count() == 0) {
                    throw empty(name); // some parsers call an empty file broken
                }
                Optional<Text> other = Mistaken.insteadOf(lang, start.kind(), Place.file(name))
                        .filter(advice -> isOfSyntax(e.problem()));
                if (other.isPresent()) {
                    sink.forget(faults);
                }
                throw new RefusedException(other.map(advice ->
                                new IntakeProblem(Code.SYNTAX_ERROR, e.problem().place(), advice))
                        .orElseGet(() -> better(e.problem(), turtle)));
            }
            // Parsers of XML stop at the last tag; what is packed is read to its end, to see that nothing is behind it.
            guarded.transferTo(OutputStream.nullOutputStream());
            if (sink.statements() == 0 && sink.problemCount() == faults) {
                throw empty(name);
            }
        } catch (IOException | RuntimeIOException e) {
            throw unreadable(name, e, compression);
        } catch (InvalidPathException e) {
            throw unnameable(name);
        } catch (StackOverflowError e) {
            // The watches stop text long before; only a forged binary file could still get here.
            throw new RefusedException(TurtleWatch.nestedTooDeeply(Place.file(name), NESTING_LIMIT));
        }
    }

    private static FileStart start(InputStream in) throws IOException {
        in.mark(FileStart.LENGTH);
        byte[] bytes = in.readNBytes(FileStart.LENGTH);
        in.reset();
        return new FileStart(bytes);
    }

    private static boolean isOfSyntax(IntakeProblem problem) {
        return problem.code() == Code.SYNTAX_ERROR || problem.code() == Code.BAD_IRI;
    }

    /** What a parser could not read, said by the sign that it stumbled over. */
    private static IntakeProblem better(IntakeProblem problem, TurtleWatch turtle) {
        return problem.code() == Code.SYNTAX_ERROR
                ? turtle.mistaken(problem.place()).orElse(problem)
                : problem;
    }

    /** Whatever a parser throws is a fault of the file that it reads. */
    private static void parse(GuardedInput in, ReadText text, boolean plainJson, EvidenceSink sink) throws IOException {
        try {
            if (Syntax.isJsonLd(text.lang())) {
                new JsonLdReader(sink, NESTING_LIMIT, plainJson).read(in);
            } else {
                parse(in, text.lang(), new StrictProfile(text.lang(), new StrictErrors(sink), text.blanks()), sink);
            }
        } catch (RefusedException | RuntimeIOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RefusedException(SyntaxFault.of(e.getMessage(), Place.file(sink.file())));
        }
    }

    /** Reads what is not JSON. */
    static void parse(GuardedInput in, Lang lang, StrictProfile profile, EvidenceSink sink) throws IOException {
        ReaderRIOT reader = RDFParserRegistry.getFactory(lang).create(lang, profile);
        Context context = RIOT.getContext().copy();
        if (Syntax.isXml(lang)) {
            Reader text = XmlProlog.passed(new InputStreamReader(in, StandardCharsets.UTF_8), sink.file());
            reader.read(text, IriGuard.NO_BASE, lang.getContentType(), sink, context);
        } else if (Syntax.isTurtle(lang)) {
            reader.read(in.characters(), IriGuard.NO_BASE, lang.getContentType(), sink, context);
        } else {
            boolean binary = Syntax.isBinary(lang);
            reader.read(
                    binary ? new ReadBytes(in.readAllBytes()) : in,
                    IriGuard.NO_BASE,
                    lang.getContentType(),
                    binary ? new GuardedTerms(sink) : sink,
                    context);
        }
    }

    private static RefusedException empty(String name) {
        return new RefusedException(new IntakeProblem(
                Code.EMPTY_FILE,
                Place.file(name),
                Wording.say(
                        "The file holds no statement. Evidence needs at least one gradus:Capability or gradus:Organisation"
                                + " with what it shows.",
                        "文件中没有任何陈述。证据至少须有一个 gradus:Capability 或 gradus:Organisation 及其所展示的内容。")));
    }

    private static RefusedException unreadable(String name, Exception e, Compression compression) {
        Throwable cause = e instanceof RuntimeIOException && e.getCause() != null ? e.getCause() : e;
        Text why = cause instanceof NoSuchFileException
                ? missing(name)
                : compression != Compression.NONE
                                && cause instanceof IOException fault
                                && !(cause instanceof FileSystemException)
                        ? Wording.say(
                                "The name ends in %2$s, and of what is packed: %1$s. Pack or fetch it again; a file that is not"
                                        + " packed is named without %2$s.",
                                "文件名以 %2$s 结尾，而压缩内容%1$s。请重新压缩或重新获取；未压缩的文件名不应带 %2$s。",
                                compression.fault(fault),
                                compression.suffix())
                        : cause instanceof IOException && isFolder(name)
                                ? new Text(
                                        "This is a folder. Name its files, such as FOLDER/*.ttl; `gradus assess-all` takes whole"
                                                + " folders.",
                                        "这是一个目录。请给出其中的文件，例如 目录/*.ttl；`gradus assess-all` 可处理整个目录。")
                                : cause instanceof AccessDeniedException
                                        ? new Text(
                                                "You may not read the file. Ask whoever owns it, or copy it to where you may.",
                                                "没有读取该文件的权限。请联系其所有者，或将其复制到有权限的位置。")
                                        : Wording.say(
                                                "The file cannot be read (%s). Check that it is a file, whole, and that you may read it.",
                                                "文件无法读取（%s）。请检查它是否为完整的文件以及是否有读取权限。",
                                                String.valueOf(cause.getMessage()));
        return new RefusedException(new IntakeProblem(Code.FILE_UNREADABLE, Place.file(name), why));
    }

    private static boolean isFolder(String name) {
        try {
            return Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Text missing(String name) {
        return Mistaken.byName(name)
                .filter(advice -> Mistaken.isAddress(name))
                .orElseGet(() -> new Text("There is no such file. Check the path.", "文件不存在。请检查路径。"));
    }

    private static RefusedException unnameable(String name) {
        return new RefusedException(new IntakeProblem(
                Code.FILE_UNREADABLE,
                Place.file(name),
                new Text(
                        "The name of the file cannot be written in the encoding of this terminal. Set a locale in UTF-8 (export"
                                + " LC_ALL=C.UTF-8), or give the file on standard input.",
                        "当前终端的编码无法表示该文件名。请设置 UTF-8 区域（export LC_ALL=C.UTF-8），或以标准输入提供文件。")));
    }
}
