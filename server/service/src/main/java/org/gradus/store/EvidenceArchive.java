package org.gradus.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.gradus.io.Sha256;
import org.gradus.rdf.Contradiction;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.rdf.PROV;
import org.gradus.service.refusal.ServiceRefusal.Code;
import org.gradus.service.refusal.StoreRefusal;
import org.jspecify.annotations.Nullable;

/**
 * The versions of every organisation's evidence. A version that was acknowledged is on disk, whole; none is ever changed
 * or removed. Evidence counts where it stands in the current version of a document that was not withdrawn.
 */
public final class EvidenceArchive {
    private final Database store;
    private final Function<String, Set<String>> broader;
    private final SentGraphs sent;

    /** An archive to read from; of what is written to it, practices are compared by name alone. */
    public EvidenceArchive(Database store) {
        this(store, practice -> Set.of(), new SentGraphs(0));
    }

    /**
     * @param broader by IRI of a practice, the IRIs of those for which its evidence counts too
     * @param sent what is kept in memory
     */
    public EvidenceArchive(Database store, Function<String, Set<String>> broader, SentGraphs sent) {
        this.store = store;
        this.broader = broader;
        this.sent = sent;
    }

    /**
     * Evidence as it came in, checked and without blank nodes.
     *
     * @param sha256 of the bytes, in hexadecimal
     * @param origins from which cells of a workbook it was read; empty where it came as RDF
     */
    public record Content(Graph graph, String sha256, String format, Graph origins) {
        /** Evidence that came as RDF. */
        public Content(Graph graph, String sha256, String format) {
            this(graph, sha256, format, Graph.emptyGraph);
        }
    }

    /**
     * What came of keeping evidence.
     *
     * @param repeated whether it was there already, from the same request
     */
    public record Kept(EvidenceVersion version, boolean repeated) {}

    /**
     * Keeps a new document.
     *
     * @param idempotencyKey the caller's name for the request, or null; the same again gives the same version
     * @throws StoreRefusal where the key was used for other content, or another document says otherwise of the same evidence
     */
    public Kept add(String organisation, Content content, Author by, Instant at, @Nullable String idempotencyKey) {
        return store.writeTogether(() -> {
            Graph records = store.graph(Names.organisation(organisation));
            Entry request = idempotencyKey == null
                    ? null
                    : new Entry(records, Names.request(organisation, Sha256.of(by.id() + '\n' + idempotencyKey)));
            if (request != null && request.exists()) {
                if (!request.string(Namespaces.CORE + "sha256").equals(content.sha256())) {
                    throw new StoreRefusal(
                            Code.CONFLICT,
                            "This Idempotency-Key was used for other content. Use a new key for a new request.",
                            "该 Idempotency-Key 已用于其他内容。新的请求请使用新的键。");
                }
                return new Kept(read(organisation, request.link(PROV.generated)), true);
            }
            requireNoContradiction(organisation, 0, content.graph());
            var state = new EvidenceState(store, organisation);
            state.changes("sent " + content.sha256() + ' ' + content.format() + ' ' + by.role() + ' ' + at);
            long document = Counter.DOCUMENT.next(new Entry(records, Names.organisation(organisation)));
            new Entry(records, Names.document(organisation, document))
                    .type(GRADUS.EvidenceDocument)
                    .type(PROV.Entity);
            state.counts(document);
            EvidenceVersion version = keep(records, organisation, document, content, by, at, "");
            if (request != null) {
                request.type(GRADUS.IdempotentRequest)
                        .string(Namespaces.CORE + "sha256", content.sha256())
                        .link(PROV.generated, version.graph());
            }
            return new Kept(version, false);
        });
    }

    /**
     * Replaces the current version of a document.
     *
     * @param tags the tags of versions of which the caller means to replace one; null for any version
     * @throws StoreRefusal where the tag is not that of the current version, or the document was withdrawn
     */
    public EvidenceVersion replace(
            String organisation,
            long document,
            @Nullable Set<String> tags,
            Content content,
            Author by,
            Instant at,
            String note) {
        return store.writeTogether(() -> {
            require(organisation, document, tags);
            requireNoContradiction(organisation, document, content.graph());
            new EvidenceState(store, organisation)
                    .changes("replaced " + document + ' ' + content.sha256() + ' ' + content.format() + ' ' + by.role()
                            + ' ' + at);
            return keep(store.graph(Names.organisation(organisation)), organisation, document, content, by, at, note);
        });
    }

    /** Withdraws a document: its versions stay, and none counts any more. */
    public void withdraw(
            String organisation, long document, @Nullable Set<String> tags, Author by, Instant at, String reason) {
        store.writeTogether(() -> {
            require(organisation, document, tags);
            var state = new EvidenceState(store, organisation);
            state.changes("withdrawn " + document + ' ' + at);
            state.countsNoMore(document);
            document(organisation, document)
                    .instant(PROV.invalidatedAtTime, at)
                    .link(PROV.wasAttributedTo, by.iri())
                    .string(GRADUS.submittedAs, by.role())
                    .string(GRADUS.statusReason, reason);
        });
    }

    /** All documents of an organisation, also those that were withdrawn. */
    public List<EvidenceDocument> documents(String organisation) {
        return store.read(() -> LongStream.rangeClosed(1, count(organisation))
                .mapToObj(document -> read(organisation, document))
                .toList());
    }

    /** One document. */
    public EvidenceDocument get(String organisation, long document) {
        return store.read(() -> {
            requireThere(organisation, document);
            return read(organisation, document);
        });
    }

    /** All versions of a document, oldest first. */
    public List<EvidenceVersion> versions(String organisation, long document) {
        return store.read(() -> {
            requireThere(organisation, document);
            long last = document(organisation, document).number(GRADUS.versionNumber);
            return LongStream.rangeClosed(1, last)
                    .mapToObj(number -> read(organisation, Names.version(organisation, document, number)))
                    .toList();
        });
    }

    /** One version of a document. */
    public EvidenceVersion version(String organisation, long document, long number) {
        return store.read(() -> {
            requireThere(organisation, document);
            String name = Names.version(organisation, document, number);
            if (!records(organisation, name).exists()) {
                throw new StoreRefusal(
                        Code.ABSENT,
                        "Document " + document + " has no version " + number + ".",
                        "文档 " + document + " 没有第 " + number + " 版。");
            }
            return read(organisation, name);
        });
    }

    /** The versions of these names, such as those that an assessment was made from. */
    public List<EvidenceVersion> named(String organisation, List<String> names) {
        return store.read(
                () -> names.stream().map(name -> read(organisation, name)).toList());
    }

    /** What a version says, as it was sent; not to be changed. */
    public Graph graph(EvidenceVersion version) {
        return sent.of(version, () -> store.read(() -> asSent(version)));
    }

    private Graph asSent(EvidenceVersion version) {
        Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
        store.graph(version.graph()).find().forEachRemaining(copy::add);
        Respelling.kept(records(version.organisation(), version.graph())).undo(copy);
        return copy;
    }

    /** From which cells of workbooks versions were read; empty where all of them came as RDF. */
    public Graph origins(Collection<String> versions) {
        return store.read(() -> {
            Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
            versions.forEach(
                    version -> store.graph(Names.origins(version)).find().forEachRemaining(copy::add));
            return copy;
        });
    }

    /** The versions that count at present. */
    public List<EvidenceVersion> current(String organisation) {
        return store.read(() -> new EvidenceState(store, organisation)
                .documents()
                .mapToObj(document -> read(organisation, document).current())
                .toList());
    }

    /** A name for what is known of an organisation's evidence and its acceptance: as long as it is the same, so are they. */
    public String state(String organisation) {
        return store.read(() -> new EvidenceState(store, organisation).digest());
    }

    private EvidenceVersion keep(
            Graph records, String organisation, long document, Content content, Author by, Instant at, String note) {
        Entry entry = new Entry(records, Names.document(organisation, document));
        long number = entry.number(GRADUS.versionNumber) + 1;
        String name = Names.version(organisation, document, number);
        Graph graph = store.graph(name);
        content.graph().find().forEachRemaining(graph::add);
        Graph origins = store.graph(Names.origins(name));
        content.origins().find().forEachRemaining(origins::add);
        Respelling respelt = Respelling.of(content.graph(), graph);
        Entry version = new Entry(records, name)
                .type(GRADUS.EvidenceVersion)
                .type(PROV.Entity)
                .link(PROV.specializationOf, entry.iri())
                .number(GRADUS.versionNumber, number)
                .instant(PROV.generatedAtTime, at)
                .link(PROV.wasAttributedTo, by.iri())
                .string(GRADUS.submittedAs, by.role())
                .string(Namespaces.CORE + "sha256", content.sha256())
                .string(DCTerms.format.getURI(), content.format())
                .number(VOID.triples.getURI(), content.graph().size());
        if (!note.isEmpty()) {
            version.string(GRADUS.statusReason, note);
        }
        respelt.keep(version);
        if (number > 1) {
            version.link(PROV.wasRevisionOf, Names.version(organisation, document, number - 1));
        }
        entry.clear(GRADUS.versionNumber).number(GRADUS.versionNumber, number);
        EvidenceVersion kept = read(organisation, name);
        sent.keep(kept, content.graph());
        return kept;
    }

    /**
     * One name, two meanings: together they would show what neither shows, and the order in which they came would decide.
     *
     * @param document which the graph will be a version of, or 0 for a new one
     */
    private void requireNoContradiction(String organisation, long document, Graph graph) {
        var nodes = graph.find().mapWith(Triple::getSubject).toSet();
        boolean profile = ProfileGraph.isOne(graph);
        for (EvidenceVersion other : current(organisation)) {
            if (other.document() == document) {
                continue;
            }
            Graph there = graph(other);
            for (Node node : nodes) {
                Contradiction.between(node, graph, there, broader)
                        .filter(what -> !what.isOfName() || profile == ProfileGraph.isOne(there))
                        .ifPresent(what -> {
                            throw contradiction(what, document, other.document());
                        });
            }
        }
    }

    private static StoreRefusal contradiction(Contradiction what, long document, long other) {
        String here = values(what.here());
        String there = values(what.there());
        return new StoreRefusal(
                Code.CONFLICT,
                (document == 0 ? "The new document" : "Document " + document) + " and document " + other
                        + " contradict each other about <" + what.node() + ">: <" + what.property() + "> is "
                        + (here.isEmpty() ? "not stated" : here) + " in the first and "
                        + (there.isEmpty() ? "not stated" : there) + " in the second. "
                        + (what.isOfName()
                                ? "Write the name that document " + other
                                        + " has; if it has changed, withdraw document " + other
                                        + " and send it again with the new name."
                                : "Replace document " + other + ", or give what is described here another IRI."),
                (document == 0 ? "新文档" : "文档 " + document + " ") + "与文档 " + other + " 对 <" + what.node() + "> 的描述相互矛盾：<"
                        + what.property() + "> 在前者中为" + (here.isEmpty() ? "未说明" : " " + here) + "，在后者中为"
                        + (there.isEmpty() ? "未说明" : " " + there) + "。"
                        + (what.isOfName()
                                ? "请采用文档 " + other + " 中的名称；若名称已变更，请撤回文档 " + other + "，并以新名称重新提交。"
                                : "请替换文档 " + other + "，或为此处所述对象改用其他 IRI。"));
    }

    private static String values(List<Node> values) {
        return values.stream().map(NodeFmtLib::strNT).collect(Collectors.joining(", "));
    }

    private void require(String organisation, long document, @Nullable Set<String> tags) {
        requireThere(organisation, document);
        EvidenceDocument there = read(organisation, document);
        if (there.isWithdrawn()) {
            throw new StoreRefusal(
                    Code.GONE,
                    "Document " + document
                            + " was withdrawn; its versions can be read, not changed. Post a new document.",
                    "文档 " + document + " 已撤回；其各版本可读取，不可更改。请提交新文档。");
        }
        if (tags != null && !tags.contains(there.current().tag())) {
            throw new StoreRefusal(
                    Code.STALE,
                    "The document has changed: its current version is "
                            + there.current().number()
                            + ". Read it, bring the changes together, and try again with its ETag.",
                    "文档已变更：当前为第 " + there.current().number() + " 版。请读取该版本、合并改动，并以其 ETag 重试。");
        }
    }

    private void requireThere(String organisation, long document) {
        if (document < 1 || document > count(organisation)) {
            throw new StoreRefusal(Code.ABSENT, "There is no document " + document + ".", "没有文档 " + document + "。");
        }
    }

    private long count(String organisation) {
        return Counter.DOCUMENT.last(records(organisation, Names.organisation(organisation)));
    }

    private Entry document(String organisation, long document) {
        return records(organisation, Names.document(organisation, document));
    }

    private Entry records(String organisation, String name) {
        return new Entry(store.graph(Names.organisation(organisation)), name);
    }

    private EvidenceDocument read(String organisation, long document) {
        Entry entry = document(organisation, document);
        var current = read(organisation, Names.version(organisation, document, entry.number(GRADUS.versionNumber)));
        return entry.has(PROV.invalidatedAtTime)
                ? new EvidenceDocument(
                        current,
                        entry.instant(PROV.invalidatedAtTime),
                        author(entry),
                        entry.string(GRADUS.statusReason))
                : new EvidenceDocument(current, null, null, "");
    }

    private EvidenceVersion read(String organisation, String name) {
        Entry entry = records(organisation, name);
        return new EvidenceVersion(
                organisation,
                Names.last(entry.link(PROV.specializationOf)),
                entry.number(GRADUS.versionNumber),
                entry.instant(PROV.generatedAtTime),
                author(entry),
                entry.string(Namespaces.CORE + "sha256"),
                entry.string(DCTerms.format.getURI()),
                entry.number(VOID.triples.getURI()),
                entry.string(GRADUS.statusReason));
    }

    private static Author author(Entry entry) {
        return Author.of(entry.link(PROV.wasAttributedTo), entry.string(GRADUS.submittedAs));
    }

    /** What two versions say differently, as statements. */
    public record Difference(List<Triple> removed, List<Triple> added) {}

    /** What a later version took away from an earlier one, and what it added. */
    public Difference difference(EvidenceVersion from, EvidenceVersion to) {
        Graph before = graph(from);
        Graph after = graph(to);
        return new Difference(
                before.find().filterDrop(after::contains).toList(),
                after.find().filterDrop(before::contains).toList());
    }
}
