package org.gradus.judging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.evidence.admission.ContentNames;
import org.gradus.holdings.EffectiveEvidence;
import org.gradus.holdings.HoldingsUpkeep;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.service.refusal.ServiceRefusal.Code;
import org.gradus.service.refusal.StoreRefusal;
import org.gradus.store.Author;
import org.gradus.store.Decision;
import org.gradus.store.Decisions;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.EvidenceVersion;
import org.gradus.store.Judgement;
import org.gradus.store.Organisation;
import org.jspecify.annotations.Nullable;

/** Accepts and rejects items of evidence, and asks back about them. */
public final class Deciding {
    private final EvidenceArchive archive;
    private final Decisions decisions;
    private final HoldingsUpkeep holdings;
    private final boolean byTwo;
    private final Clock clock;

    /**
     * @param byTwo whether acceptance and rejection take two assessors who say the same
     */
    public Deciding(EvidenceArchive archive, Decisions decisions, HoldingsUpkeep holdings, boolean byTwo, Clock clock) {
        this.archive = archive;
        this.decisions = decisions;
        this.holdings = holdings;
        this.byTwo = byTwo;
        this.clock = clock;
    }

    /** Whether acceptance and rejection take two assessors who say the same. */
    public boolean isByTwo() {
        return byTwo;
    }

    /**
     * Decides about items, all of them or none.
     *
     * @param words each about another item
     * @throws RequestRefused where an item is not in evidence that counts, or cannot be asked back about
     * @throws StoreRefusal where an item says something else than what was seen, or the second person is the first
     */
    public List<Decision> decide(Organisation organisation, List<Word> words, Author by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Decision> made = decisions.decide(organisation.id(), () -> made(organisation.id(), words, by, now));
        holdings.changed(organisation.id());
        return made;
    }

    /** Throws what {@link #decide} would throw now, and decides nothing. */
    public void check(Organisation organisation, List<Word> words, Author by) {
        made(organisation.id(), words, by, clock.instant());
    }

    /**
     * The decisions that these words would come to if whoever else has to say the same did.
     *
     * @throws RequestRefused where an item is not in evidence that counts
     * @throws StoreRefusal where an item says something else than what was seen
     */
    public List<Decision> supposed(Organisation organisation, List<Word> words, Author by) {
        List<EvidenceVersion> versions = archive.current(organisation.id());
        Instant now = clock.instant();
        return words.stream()
                .map(word -> new Decision(
                        word.evidence(),
                        content(organisation.id(), word, versions),
                        word.judgement(),
                        false,
                        word.reason(),
                        by,
                        now))
                .toList();
    }

    private List<Decision> made(String organisation, List<Word> words, Author by, Instant now) {
        List<EvidenceVersion> versions = archive.current(organisation);
        Map<String, Decision> standing = decisions.standing(organisation);
        Map<String, Decision> latest = byTwo ? decisions.latest(organisation) : Map.of();
        return words.stream()
                .map(word -> {
                    String content = content(organisation, word, versions);
                    String key = Decisions.key(word.evidence(), content);
                    if (word.judgement() == Judgement.ASKED_BACK) {
                        requireUndecided(organisation, word, versions, standing.get(key) != null);
                    }
                    return new Decision(
                            word.evidence(),
                            content,
                            word.judgement(),
                            byTwo && word.judgement().isFinal() && !isSecond(word, latest.get(key), by),
                            word.reason(),
                            by,
                            now);
                })
                .toList();
    }

    /** What an item says, where that is what was seen. */
    private String content(String organisation, Word word, List<EvidenceVersion> versions) {
        String content =
                ContentNames.digest(archive.graph(holder(organisation, word, versions)), node(word.evidence()));
        if (!word.seen().isEmpty() && !word.seen().equals(content)) {
            throw new StoreRefusal(
                    Code.STALE,
                    "<" + word.evidence()
                            + "> says something else now than what was seen. Nothing was decided. Look at it"
                            + " again, and decide about what it says.",
                    "<" + word.evidence() + "> 的内容已与您所见的不同，未作任何裁定。请重新查看后再定。");
        }
        return content;
    }

    private EvidenceVersion holder(String organisation, Word word, List<EvidenceVersion> versions) {
        Node item = node(word.evidence());
        return versions.stream()
                .filter(version -> EffectiveEvidence.isItem(archive.graph(version), item))
                .findFirst()
                .orElseThrow(() -> RequestRefused.notPossible(
                        "There is no evidence <%1$s> in the current documents of %2$s.",
                        "%2$s 的现行文档中没有证据 <%1$s>。", word.evidence(), organisation));
    }

    private void requireUndecided(String organisation, Word word, List<EvidenceVersion> versions, boolean decided) {
        EvidenceVersion version = holder(organisation, word, versions);
        Graph graph = archive.graph(version);
        boolean ownWord = version.by().role().equals("organisation");
        if (decided || !EffectiveEvidence.isUndecided(graph, node(word.evidence()), ownWord)) {
            throw RequestRefused.notPossible(
                    "<%s> is decided already; who asks back would leave it as it is. Accept or reject it instead.",
                    "<%s> 已有裁定，退回询问不会改变其状态。请改为接受或驳回。", word.evidence());
        }
    }

    /** Whether someone else has proposed the same, and nobody said anything since. */
    private static boolean isSecond(Word word, @Nullable Decision last, Author by) {
        if (last == null || !last.proposed() || last.judgement() != word.judgement()) {
            return false;
        }
        if (last.by().id().equals(by.id())) {
            throw new StoreRefusal(
                    Code.CONFLICT,
                    "You have proposed the same for <" + word.evidence()
                            + "> yourself. Another assessor has to say so too before it counts.",
                    "您已对 <" + word.evidence() + "> 提出同样的意见。须由另一位评估员同意后才生效。");
        }
        return true;
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
