package org.gradus.evidence.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sys.JenaSystem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.text.Wording;

/**
 * Reads evidence in any RDF syntax that RIOT reads, several files into one graph. Strict: what a parser only warns of is
 * a problem here. A file that cannot be read is reported and the next one read, so that people see all faults at once.
 *
 * <p>Nothing is ever fetched, and relative IRIs are refused unless the file declares a base. Graph names are dropped:
 * what TriG, N-Quads or JSON-LD say in named graphs is merged, for evidence counts by what it says, not where. Blank
 * nodes of different files stay different. A name that ends in {@code .gz} is unpacked; the size limit is on what comes
 * out.
 */
public final class EvidenceLoader {
    static {
        // Where a vocabulary of Jena's is the first that is touched, Jena with TDB on the class path fails to start.
        JenaSystem.init();
    }

    /** 64 MiB a file: the evidence of some five hundred organisations. */
    public static final long DEFAULT_SIZE_LIMIT = 64L << 20;

    private static final String JSON = "application/json";
    private static final int NESTING_LIMIT = 100;
    private static final int WARNINGS = 20;
    private static final int SNIFFED = 512;
    private static final Set<Lang> XML = Set.of(Lang.RDFXML, Lang.TRIX);
    private static final Set<Lang> BRACKETED = Set.of(Lang.TURTLE, Lang.TRIG, Lang.N3);
    private static final Set<Lang> BINARY = Set.of(Lang.RDFTHRIFT, Lang.RDFPROTO);

    private final long sizeLimit;
    private final boolean refusingGraphs;

    public EvidenceLoader() {
        this(DEFAULT_SIZE_LIMIT);
    }

    /**
     * @param sizeLimit the most bytes that one file may have
     */
    public EvidenceLoader(long sizeLimit) {
        this(sizeLimit, false);
    }

    private EvidenceLoader(long sizeLimit, boolean refusingGraphs) {
        this.sizeLimit = sizeLimit;
        this.refusingGraphs = refusingGraphs;
    }

    /**
     * A loader for what strangers send: named graphs are refused instead of dropped, for who sends one believes to write
     * into it; and JSON of the type {@code application/json} that has no context is read with the published one.
     */
    public static EvidenceLoader ofStrangers(long sizeLimit) {
        return new EvidenceLoader(sizeLimit, true);
    }

    public Submission load(List<EvidenceSource> sources) {
        var sink = new EvidenceSink(sources.size() > 1, refusingGraphs);
        for (EvidenceSource source : sources) {
            sink.open(source.name());
            try {
                load(source, sink);
            } catch (RefusedException e) {
                sink.refuse(e.problem());
            }
        }
        return sink.submission();
    }

    private void load(EvidenceSource source, EvidenceSink sink) {
        String name = source.name();
        Lang known = syntax(source);
        boolean packed = name.toLowerCase(Locale.ROOT).endsWith(".gz");
        int faults = sink.problemCount();
        try (InputStream opened = source.opener().open();
                InputStream unpacked = packed ? new GZIPInputStream(opened) : opened) {
            InputStream in = known == null ? new BufferedInputStream(unpacked, SNIFFED) : unpacked;
            Lang lang = known == null ? sniff(in) : known;
            var guarded = new GuardedInput(in, name, sizeLimit, watches(lang));
            try {
                parse(guarded, lang, refusingGraphs && JSON.equals(source.syntax()), sink);
            } catch (RefusedException | RiotException e) {
                if (guarded.count() == 0) {
                    throw empty(name); // some parsers call an empty file broken
                }
                throw e;
            }
            if (sink.statements() == 0 && sink.problemCount() == faults) {
                throw empty(name);
            }
        } catch (IOException | RuntimeIOException e) {
            throw unreadable(name, e);
        } catch (RiotException e) {
            throw new RefusedException(SyntaxFault.of(e.getMessage(), Place.file(name)));
        } catch (StackOverflowError e) {
            // The watches stop text long before; only a forged binary file could still get here.
            throw new RefusedException(TurtleNestingWatch.nestedTooDeeply(Place.file(name), NESTING_LIMIT));
        }
    }

    private static void parse(InputStream in, Lang lang, boolean plainJson, EvidenceSink sink) {
        if (lang.equals(Lang.JSONLD) || lang.equals(Lang.JSONLD11)) {
            new JsonLdReader(sink, NESTING_LIMIT, plainJson).read(in);
            return;
        }
        RDFParser.source(in)
                .forceLang(lang)
                .base(IriGuard.NO_BASE)
                .strict(true)
                .checking(true)
                .errorHandler(new Strict(sink))
                .parse(sink);
    }

    private static List<GuardedInput.Watch> watches(Lang lang) {
        var watches = new ArrayList<GuardedInput.Watch>();
        watches.add(new NumeralWatch());
        if (!BINARY.contains(lang)) {
            watches.add(new Utf8Watch());
        }
        if (BRACKETED.contains(lang)) {
            watches.add(new TurtleNestingWatch(NESTING_LIMIT));
        } else if (XML.contains(lang)) {
            watches.add(new DoctypeWatch());
        }
        return watches;
    }

    /** The syntax that the hint or the extension names; null where only the content can tell. */
    private static Lang syntax(EvidenceSource source) {
        String hint = source.syntax();
        if (hint == null && source.name().equals(EvidenceSource.STDIN)) {
            return null;
        }
        Lang lang = hint == null ? byExtension(source.name()) : byHint(hint);
        if (lang != null && !lang.equals(Lang.RDFNULL) && RDFParserRegistry.isRegistered(lang)) {
            return lang;
        }
        var extensions = new TreeSet<String>();
        for (Lang each : List.of(
                Lang.TURTLE,
                Lang.TRIG,
                Lang.JSONLD,
                Lang.RDFXML,
                Lang.NTRIPLES,
                Lang.NQUADS,
                Lang.TRIX,
                Lang.RDFJSON)) {
            extensions.add("." + each.getFileExtensions().get(0));
        }
        throw new RefusedException(new IntakeProblem(
                Code.UNKNOWN_SYNTAX,
                Place.file(source.name()),
                hint == null
                        ? Wording.say(
                                "The extension of the file names no RDF syntax. Rename it, or name its syntax with --syntax"
                                        + " (turtle, jsonld, rdfxml, trig, ntriples, nquads). Known extensions: %s.",
                                "文件扩展名不对应任何 RDF 语法。请更改扩展名，或用 --syntax 指定语法（turtle、jsonld、rdfxml、trig、ntriples、nquads）。"
                                        + "可识别的扩展名：%s。",
                                String.join(" ", extensions))
                        : Wording.say(
                                "“%s” names no RDF syntax. Allowed: turtle, jsonld, rdfxml, trig, ntriples, nquads, trix,"
                                        + " rdfjson, an extension (%s) or a media type.",
                                "“%s”不是 RDF 语法名。允许：turtle、jsonld、rdfxml、trig、ntriples、nquads、trix、rdfjson、扩展名（%s）或媒体类型。",
                                hint,
                                String.join(" ", extensions))));
    }

    private static Lang byExtension(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return plain.endsWith(".json") ? Lang.JSONLD : RDFLanguages.filenameToLang(plain);
    }

    private static Lang byHint(String hint) {
        if (hint.equals(JSON)) {
            return Lang.JSONLD;
        }
        String plain = hint.startsWith(".") ? hint.substring(1) : hint;
        Lang lang = RDFLanguages.nameToLang(plain);
        if (lang == null) {
            lang = RDFLanguages.contentTypeToLang(plain);
        }
        return lang == null ? byExtension("." + plain) : lang;
    }

    /** Turtle, unless the first characters can only be JSON or XML. */
    private static Lang sniff(InputStream in) throws IOException {
        in.mark(SNIFFED);
        String start = new String(in.readNBytes(SNIFFED), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        in.reset();
        // “[” opens a blank node in Turtle too, and “{” a graph in TriG: what follows tells.
        if (start.matches("(?s)\\[\\s*[{\\[].*") || start.matches("(?s)\\{\\s*([\"}].*)?")) {
            return Lang.JSONLD;
        }
        return start.startsWith("<?xml") || start.startsWith("<rdf:RDF") ? Lang.RDFXML : Lang.TURTLE;
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

    private static RefusedException unreadable(String name, Exception cause) {
        return new RefusedException(new IntakeProblem(
                Code.FILE_UNREADABLE,
                Place.file(name),
                cause instanceof NoSuchFileException
                        ? Wording.say("There is no such file. Check the path.", "文件不存在。请检查路径。")
                        : Wording.say(
                                "The file cannot be read (%s). Check that it is a file, whole, and that you may read it.",
                                "文件无法读取（%s）。请检查它是否为完整的文件以及是否有读取权限。", cause.getMessage())));
    }

    /** Takes warnings as problems and goes on, for they do not confuse the parser; ends the file at an error. */
    private static final class Strict implements ErrorHandler {
        private final EvidenceSink sink;
        private int warnings;

        private Strict(EvidenceSink sink) {
            this.sink = sink;
        }

        @Override
        public void warning(String message, long line, long column) {
            IntakeProblem problem = SyntaxFault.of(message, Place.at(sink.file(), line, column));
            if (++warnings >= WARNINGS) {
                throw new RefusedException(problem);
            }
            sink.refuse(problem);
        }

        @Override
        public void error(String message, long line, long column) {
            throw new RefusedException(SyntaxFault.of(message, Place.at(sink.file(), line, column)));
        }

        @Override
        public void fatal(String message, long line, long column) {
            error(message, line, column);
        }
    }
}
