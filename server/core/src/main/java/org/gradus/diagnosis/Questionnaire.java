package org.gradus.diagnosis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.gradus.assess.Standards;
import org.gradus.decide.Attested;
import org.gradus.decide.ModelPlan;
import org.gradus.decide.RowAdmission;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.DossierGraph;
import org.gradus.evidence.admission.Evidence;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.gradus.plan.Practices;
import org.gradus.rows.Packing;
import org.gradus.text.Text;

/**
 * The questions that lead to a level by chosen models. A question is a practice, asked for once for all models; which comes
 * next, and whether any does, follows from the answers. Answers are kept by whoever asks: this is immutable and safe for use by
 * several threads.
 */
public final class Questionnaire {
    private final Standards standards;
    private final Vocabulary vocabulary;
    private final Practices practices;
    private final LocalDate date;
    private final List<Aim> aims;
    private final List<Track> tracks;
    private final Map<String, Question> questions;
    private final Draft draft;
    private final Packing packing;
    private final RowAdmission admission;
    private final Objections objections;
    private final Map<Aim, Peers> peers = new ConcurrentHashMap<>();

    private Questionnaire(Standards standards, List<Aim> aims, LocalDate date) {
        this.standards = standards;
        this.vocabulary = standards.ontology().vocabulary();
        this.practices = new Practices(vocabulary);
        this.date = date;
        this.aims = List.copyOf(aims);
        var plans = new HashMap<String, ModelPlan>();
        Function<String, ModelPlan> plan = name -> plans.computeIfAbsent(
                name,
                n -> new ModelPlan(standards.model(n), standards.assessor(n).plan(), practices));
        this.tracks = aims.stream().map(aim -> track(aim, plan)).toList();
        this.questions = new Questions(vocabulary, practices, tracks).all();
        this.draft = Draft.of(vocabulary, aims, questions.values());
        this.packing = new Packing(practices);
        this.admission = new RowAdmission(vocabulary, practices, date);
        this.objections = new Objections(vocabulary, questions, date);
    }

    private Track track(Aim aim, Function<String, ModelPlan> plan) {
        ModelPlan of = plan.apply(aim.model().name());
        return new Track(aim, of, Attested.of(of, vocabulary, practices, plan), practices);
    }

    /**
     * The questionnaire for some models.
     *
     * @param aims each model once, and the level of it that is aimed at
     * @param date of the diagnosis: what is measured counts up to it
     */
    public static Questionnaire of(Standards standards, List<Aim> aims, LocalDate date) {
        if (aims.isEmpty() || aims.stream().map(Aim::model).distinct().count() < aims.size()) {
            throw new IllegalArgumentException("one model at least, and each once");
        }
        return new Questionnaire(standards, aims, date);
    }

    public List<Aim> aims() {
        return aims;
    }

    /** The day of the diagnosis. */
    public LocalDate date() {
        return date;
    }

    /** Every question that may be asked, in the order of models, levels and clauses. */
    public List<Question> questions() {
        return List.copyOf(questions.values());
    }

    /** The question about a practice; empty where no answer to one would bear on a level. */
    public Optional<Question> question(String practice) {
        return Optional.ofNullable(questions.get(practice));
    }

    /** The question that settles the level soonest; empty where nothing that is open can change it any more. */
    public Optional<Question> next(Answers answers) {
        return remaining(answers).stream().findFirst();
    }

    /** The questions that can still change a level, in the order in which they would come if nothing changed. */
    public List<Question> remaining(Answers answers) {
        return new Remaining(practices, questions, outlooks(answers), answers).inOrder();
    }

    /** Of the requirements that ask for a practice, those for which it can still decide. */
    public List<Asking> why(Question question, Answers answers) {
        return new Remaining(practices, questions, outlooks(answers), answers).why(question);
    }

    /**
     * Questions that can still decide and that the proof of a practice may answer too: special ways of it, and what is asked in
     * one breath with it.
     */
    public List<Question> alsoProved(Question question, Answers answers) {
        var requirements = question.askings().stream()
                .map(asking -> asking.requirement().iri())
                .toList();
        return remaining(answers).stream()
                .filter(other -> !other.equals(question) && !other.isMeasured() && !question.isMeasured())
                .filter(other ->
                        other.practice().broader().contains(question.practice().iri())
                                || other.askings().stream()
                                        .map(asking -> asking.requirement().iri())
                                        .anyMatch(requirements::contains))
                .toList();
    }

    /**
     * What of a reach, which evidence or the answer to another question states, the choices of a question can say. Empty where
     * nothing that is asked would be met.
     */
    public Optional<Reach> nearest(Question question, Reach reach) {
        Extent stated = reach.stated();
        if (!question.isMeasured() && stated.conduct() == Extent.NONE) {
            stated = stated.with(Scale.CONDUCT, vocabulary.practised());
        }
        boolean onlyPlanned = !question.isMeasured() && stated.conduct() < vocabulary.practised();
        return onlyPlanned && !question.asksForConduct()
                ? Optional.empty()
                : question.nearest(stated, reach.measurements());
    }

    /** Of what is said to be done, what the level shown hangs on: without any one of these it would be lower. */
    public List<Question> holding(Answers answers) {
        int shown = ranks(answers);
        return answers.said(Answer.Said.DONE).stream()
                .filter(practice -> ranks(answers.without(practice)) < shown)
                .flatMap(practice -> question(practice).stream())
                .sorted(Comparator.comparingInt(question -> -question.askings().size()))
                .toList();
    }

    private int ranks(Answers answers) {
        return outlooks(answers).stream().mapToInt(Outlook::rank).sum();
    }

    /**
     * Where the level by each model will probably be, in the order of the aims. Asked for the first time, it samples
     * organisations to compare with, which takes seconds.
     */
    public List<Estimate> estimate(Answers answers) {
        return outlooks(answers).stream()
                .map(outlook -> outlook.isSettled()
                        ? new Estimate(outlook.track().aim(), outlook.rank(), outlook.rank())
                        : peers(outlook.track()).estimate(outlook))
                .toList();
    }

    Peers peers(Track track) {
        return peers.computeIfAbsent(track.aim(), aim -> Peers.of(standards, track, practices));
    }

    /** The level by each model as the answers stand, in the order of the aims. */
    public List<LevelSoFar> levelSoFar(Answers answers) {
        return outlooks(answers).stream().map(Outlook::level).toList();
    }

    /** Why an answer cannot stand beside the others; empty where it can. */
    public Optional<Text> objection(String practice, Answer answer, Answers beside) {
        return objections.to(practice, answer, beside);
    }

    /**
     * The draft evidence that answers are: submitted on the day of the diagnosis, by self-diagnosis. It passes intake where there
     * was no objection.
     */
    public Graph evidence(Answers answers, Diagnosed who) {
        return DossierGraph.of(dossier(answers, who, Evidence.Status.SUBMITTED), vocabulary);
    }

    /** The same as a dossier: accepted, an assessor comes to the level that was shown. */
    public Dossier dossier(Answers answers, Diagnosed who, Evidence.Status status) {
        return draft.dossier(answers, who, date, status);
    }

    List<Outlook> outlooks(Answers answers) {
        var offered = new HashSet<String>();
        answers.byPractice()
                .keySet()
                .forEach(practice -> question(practice)
                        .ifPresent(question -> question.conditionals().stream()
                                .map(Conditional::iri)
                                .forEach(offered::add)));
        var known = new Known(
                practices,
                answers,
                admission.admit(
                        packing.pack("", draft.dossier(answers, Diagnosed.anyone(), date, Evidence.Status.ACCEPTED))),
                offered);
        var met = tracks.stream().map(known::met).toList();
        var outlooks = new ArrayList<Outlook>();
        for (int i = 0; i < tracks.size(); i++) {
            outlooks.add(Outlook.of(tracks.get(i), met.get(i), known.possible(i, tracks, met)));
        }
        return outlooks;
    }
}
