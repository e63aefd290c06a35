package org.gradus.service;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.gradus.assess.Standards;
import org.gradus.evidence.admission.ContentNames;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.ReadOtherwise;
import org.gradus.evidence.reading.Submission;
import org.gradus.evidence.stream.StreamedEvidence;
import org.gradus.holdings.EffectiveEvidence;
import org.gradus.holdings.HoldingsUpkeep;
import org.gradus.io.Sha256;
import org.gradus.service.refusal.EvidenceRefused;
import org.gradus.store.Author;
import org.gradus.store.Decisions;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.EvidenceVersion;
import org.gradus.store.Organisation;
import org.gradus.text.Text;
import org.gradus.workbook.read.Provenance;
import org.jspecify.annotations.Nullable;

/** Takes evidence in: read, checked and judged before anything is stored, then stored whole. */
public final class EvidenceService {
    private final Standards standards;
    private final EvidenceArchive archive;
    private final Decisions decisions;
    private final HoldingsUpkeep holdings;
    private final Workbooks workbooks;
    private final long sizeLimit;
    private final Clock clock;
    private @Nullable StreamedEvidence usual;

    /**
     * @param sizeLimit the most bytes of one document, unpacked
     */
    public EvidenceService(
            Standards standards,
            EvidenceArchive archive,
            Decisions decisions,
            HoldingsUpkeep holdings,
            Workbooks workbooks,
            long sizeLimit,
            Clock clock) {
        this.standards = standards;
        this.archive = archive;
        this.decisions = decisions;
        this.holdings = holdings;
        this.workbooks = workbooks;
        this.sizeLimit = sizeLimit;
        this.clock = clock;
    }

    /**
     * What was stored.
     *
     * @param readOtherwise what of a workbook was not read as it was typed
     * @param repeated whether the same request had stored it before
     */
    public record Receipt(
            EvidenceVersion version, Understood understood, List<ReadOtherwise> readOtherwise, boolean repeated) {
        public Receipt {
            readOtherwise = List.copyOf(readOtherwise);
        }
    }

    /** What came in, checked, and what else is to be told of it. */
    private record Examined(EvidenceArchive.Content content, List<ReadOtherwise> readOtherwise) {
        Receipt receipt(EvidenceVersion version, Understood understood, boolean repeated) {
            return new Receipt(version, understood, readOtherwise, repeated);
        }
    }

    /**
     * Keeps a new document.
     *
     * @param mediaType in which it is written
     * @param idempotencyKey the caller's name for the request, or null
     * @throws EvidenceRefused where it is not well formed, or speaks of others
     */
    public Receipt add(
            Organisation organisation, byte[] body, String mediaType, Author by, @Nullable String idempotencyKey) {
        var examined = examine(organisation, body, mediaType);
        var content = examined.content();
        var kept = archive.add(organisation.id(), content, by, now(), idempotencyKey);
        holdings.changed(organisation.id());
        return examined.receipt(kept.version(), understood(kept.version(), content.graph()), kept.repeated());
    }

    /**
     * Keeps files that people chose, a document each: all of them, or none where one is at fault.
     *
     * @param files by name, whose extension names the syntax
     * @throws EvidenceRefused where any is not well formed, or speaks of others; the problems name the files
     */
    public List<Receipt> addFiles(Organisation organisation, Map<String, byte[]> files, Author by) {
        var problems = new ArrayList<IntakeProblem>();
        var readOtherwise = new ArrayList<ReadOtherwise>();
        var contents = new ArrayList<Examined>();
        files.forEach((name, content) -> {
            try {
                contents.add(examine(organisation, name, content));
            } catch (EvidenceRefused e) {
                problems.addAll(e.problems());
                readOtherwise.addAll(e.readOtherwise());
            }
        });
        if (!problems.isEmpty()) {
            throw new EvidenceRefused(problems, readOtherwise, "");
        }
        var receipts = new ArrayList<Receipt>();
        for (Examined examined : contents) {
            var content = examined.content();
            var kept = archive.add(organisation.id(), content, by, now(), null);
            receipts.add(examined.receipt(kept.version(), understood(kept.version(), content.graph()), false));
        }
        holdings.changed(organisation.id());
        return receipts;
    }

    /** Replaces a document by a file that people chose; the arguments are those of {@link #replace}. */
    public Receipt replaceByFile(
            Organisation organisation,
            long document,
            Set<String> tags,
            String name,
            byte[] content,
            Author by,
            String note) {
        var examined = examine(organisation, name, content);
        var replaced = examined.content();
        var version = archive.replace(organisation.id(), document, tags, replaced, by, now(), note);
        holdings.changed(organisation.id());
        return examined.receipt(version, understood(version, replaced.graph()), false);
    }

    /** Replaces a document; the arguments are those of {@link #add} and {@link EvidenceArchive#replace}. */
    public Receipt replace(
            Organisation organisation,
            long document,
            @Nullable Set<String> tags,
            byte[] body,
            String mediaType,
            Author by,
            String note) {
        var examined = examine(organisation, body, mediaType);
        var content = examined.content();
        var version = archive.replace(organisation.id(), document, tags, content, by, now(), note);
        holdings.changed(organisation.id());
        return examined.receipt(version, understood(version, content.graph()), false);
    }

    public void withdraw(
            Organisation organisation, long document, @Nullable Set<String> tags, Author by, String reason) {
        archive.withdraw(organisation.id(), document, tags, by, now(), reason);
        holdings.changed(organisation.id());
    }

    /** What a version says, with the statuses that hold at present. */
    public Understood understood(EvidenceVersion version) {
        return understood(version, archive.graph(version));
    }

    private Understood understood(EvidenceVersion version, Graph graph) {
        return Understood.of(
                EffectiveEvidence.judged(
                        graph, version.by().role().equals("organisation"), decisions.standing(version.organisation())),
                standards.ontology().vocabulary());
    }

    private Examined examine(Organisation organisation, byte[] body, String mediaType) {
        return examine(organisation, EvidenceSource.request(body, mediaType), body, mediaType);
    }

    private Examined examine(Organisation organisation, String name, byte[] content) {
        return examine(
                organisation,
                new EvidenceSource(name, null, () -> new ByteArrayInputStream(content)),
                content,
                Workbooks.mediaType(name).orElseGet(() -> rdf(name)));
    }

    private static String rdf(String name) {
        Lang lang =
                RDFLanguages.filenameToLang(name.toLowerCase(Locale.ROOT).replaceFirst("\\.json(\\.gz)?$", ".jsonld"));
        return lang == null ? "" : lang.getContentType().getContentTypeStr();
    }

    private Examined examine(Organisation organisation, EvidenceSource source, byte[] body, String mediaType) {
        Submission submission =
                workbooks.loader(sizeLimit, () -> known(organisation)).load(List.of(source));
        List<IntakeProblem> problems = problems(organisation, source.name(), submission);
        if (!problems.isEmpty()) {
            throw new EvidenceRefused(
                    workbooks.inWords(problems), submission.sheets().readOtherwise(), Provenance.file(body));
        }
        var names = new HashMap<Node, Node>();
        Graph named = ContentNames.named(submission.graph(), names);
        var content = new EvidenceArchive.Content(
                named,
                Sha256.of(body),
                mediaType,
                Provenance.of(submission, Map.of(source.name(), Provenance.file(body)), names));
        return new Examined(content, submission.sheets().readOtherwise());
    }

    /** What the organisation has said of itself, or else what it is registered as. */
    private Graph known(Organisation organisation) {
        Graph said = GraphMemFactory.createDefaultGraphSameTerm();
        archive.current(organisation.id())
                .forEach(version -> archive.graph(version).find().forEachRemaining(said::add));
        return organisation.describedIn(said);
    }

    /** What has the usual form is well formed, and quickly known; of all else intake says what is wrong, if anything is. */
    private List<IntakeProblem> problems(Organisation organisation, String source, Submission submission) {
        var dossiers = usual().read(submission);
        if (dossiers.isPresent()) {
            return strangers(organisation, source, dossiers.get(), submission);
        }
        List<IntakeProblem> problems = standards.intake().check(submission, clock);
        return problems.isEmpty()
                ? strangers(
                        organisation,
                        source,
                        new DossierReader(standards.ontology().vocabulary()).read(submission.graph()),
                        submission)
                : problems;
    }

    /** Reads all models, so it is made when evidence comes and not before. */
    private synchronized StreamedEvidence usual() {
        StreamedEvidence known = usual;
        if (known == null) {
            known = new StreamedEvidence(standards.ontology(), clock);
            usual = known;
        }
        return known;
    }

    /** Evidence of one organisation speaks of it and its capabilities only. */
    private static List<IntakeProblem> strangers(
            Organisation organisation, String source, List<Dossier> dossiers, Submission submission) {
        String file = source.equals(EvidenceSource.REQUEST) ? "" : source;
        var problems = new ArrayList<IntakeProblem>();
        for (Dossier dossier : dossiers) {
            if (!dossier.organisation().equals(organisation.iri())) {
                dossier.subjects()
                        .forEach(subject -> problems.add(new IntakeProblem(
                                IntakeProblem.Code.FOREIGN_SUBJECT,
                                new IntakeProblem.Place(
                                        file,
                                        0,
                                        0,
                                        subject.iri(),
                                        "",
                                        "",
                                        submission.cellOf(NodeFactory.createURI(subject.iri()), null, null)),
                                new Text(
                                        "<" + subject.iri() + "> does not belong to <" + organisation.iri()
                                                + ">. A capability says gradus:ofOrganisation <" + organisation.iri()
                                                + ">; other organisations have evidence of their own.",
                                        "<" + subject.iri() + "> 不属于 <" + organisation.iri()
                                                + ">。能力须声明 gradus:ofOrganisation <" + organisation.iri()
                                                + ">；其他组织的证据须由其自行提交。"))));
            }
        }
        return problems;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
