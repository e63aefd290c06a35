package org.gradus.diagnosis;

import static org.gradus.diagnosis.Diagnoses.DATE;
import static org.gradus.diagnosis.Diagnoses.STANDARDS;
import static org.gradus.diagnosis.Diagnoses.questionnaire;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.assess.Assessment;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.Submission;
import org.gradus.model.Extent;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Scale;
import org.gradus.rdf.GRADUS;
import org.gradus.sample.NationalSample;
import org.gradus.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked, what is not, and what answers come to. */
class QuestionnaireIT {
    private static final Diagnosed WHO =
            new Diagnosed("https://example.org/acme", new Text("Acme", "阿克美"), new Text("Quality control", "质量管控"));

    static Stream<String> models() {
        return STANDARDS.ontology().modelNames().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepHasChoicesThatSomeAskingTellsApart(String model) {
        for (Question question : questionnaire(model).questions()) {
            assertFalse(question.askings().isEmpty(), question.practice()::name);
            for (Step step : question.steps()) {
                assertFalse(step.choices().isEmpty(), question.practice()::name);
                assertFalse(step.asks().isEmpty(), question.practice()::name);
                assertEquals(
                        step.choices().size(),
                        step.choices().stream()
                                .map(Step.Choice::label)
                                .distinct()
                                .count(),
                        question.practice()::name);
            }
        }
    }

    @Test
    void aScaleThatNoCriterionReadsIsNotAskedFor() {
        var questions = questionnaire("t-aiitre-10004-2023").questions();
        for (Question question : questions) {
            for (Step step : question.steps()) {
                if (step.scale() == Scale.BREADTH || step.scale() == Scale.DEPTH || step.scale() == Scale.DRIVER) {
                    boolean read = Stream.concat(
                                    Stream.of(question.practice().iri()), question.practice().broader().stream())
                            .flatMap(practice -> questions.stream()
                                    .filter(each -> each.practice().iri().equals(practice)))
                            .flatMap(each -> each.askings().stream())
                            .anyMatch(asking -> asking.asked().bound().on(step.scale()) != Extent.NONE);
                    assertTrue(read, () -> question.practice().name() + " " + step.scale());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void whoDoesNothingIsAskedLittle(String model) {
        var questionnaire = questionnaire(model);
        Answers answers = Answers.none();
        for (var next = questionnaire.next(answers); next.isPresent(); next = questionnaire.next(answers)) {
            answers = answers.with(next.get().practice().iri(), Answer.notDone());
        }
        assertTrue(questionnaire.levelSoFar(answers).get(0).isSettled());
        assertEquals(0, questionnaire.levelSoFar(answers).get(0).rank());
        assertTrue(answers.size() <= 4, answers::toString);
    }

    /** The levels of truthful answers, the draft evidence that intake takes, and what an assessor who accepts it finds. */
    @ParameterizedTest
    @MethodSource("models")
    void truthfulAnswersComeToTheLevelOfTheEvidenceAndSoDoesTheDraft(String name) {
        MaturityModel model = STANDARDS.model(name);
        var sample = new NationalSample(STANDARDS.ontology(), name, DATE, 7);
        var highest = questionnaire(name);
        var second = questionnaire(name, Math.min(2, model.levels().size()));
        for (int number = 0; number < 12; number++) {
            Assessment truth = truth(Diagnoses.member(sample, number, model), model);
            for (Questionnaire questionnaire : List.of(highest, second)) {
                var ended = Diagnoses.diagnose(questionnaire, truth);
                int target = questionnaire.aims().get(0).level().rank();
                assertTrue(ended.level().isSettled());
                assertEquals(
                        Math.min(target, truth.rank()),
                        Math.min(target, ended.level().rank()),
                        name + " " + number);
                assertEquals(
                        ended.level().rank(),
                        accepted(questionnaire.evidence(ended.answers(), WHO), model),
                        name + " " + number);
            }
        }
    }

    private static Assessment truth(Dossier dossier, MaturityModel model) {
        return STANDARDS.assessor(model.name()).assess(dossier, DATE).get(0);
    }

    /** The rank that a draft comes to where all of it that can be accepted is. */
    private static int accepted(Graph draft, MaturityModel model) {
        Submission submitted = submission(draft);
        var problems = STANDARDS
                .intake()
                .check(submitted, Clock.fixed(DATE.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        assertEquals(List.of(), problems);
        Graph graph = GraphFactory.createDefaultGraph();
        var follows = new HashSet<>();
        draft.find(null, NodeFactory.createURI(GRADUS.claim), NodeFactory.createURI(GRADUS.FigureToFollow))
                .forEachRemaining(triple -> follows.add(triple.getSubject()));
        draft.find().forEachRemaining(triple -> {
            if (triple.getObject().hasURI(GRADUS.Submitted) && !follows.contains(triple.getSubject())) {
                graph.add(triple.getSubject(), triple.getPredicate(), NodeFactory.createURI(GRADUS.Accepted));
            } else {
                graph.add(triple);
            }
        });
        var dossiers = new DossierReader(STANDARDS.ontology().vocabulary()).read(graph);
        assertEquals(1, dossiers.size());
        return STANDARDS
                .assessor(model.name())
                .assess(dossiers.get(0), DATE)
                .get(0)
                .rank();
    }

    private static Submission submission(Graph graph) {
        var out = new java.io.ByteArrayOutputStream();
        org.apache.jena.riot.RDFDataMgr.write(out, graph, org.apache.jena.riot.RDFFormat.TURTLE_BLOCKS);
        return new EvidenceLoader()
                .load(List.of(EvidenceSource.stdin(new java.io.ByteArrayInputStream(out.toByteArray()), "turtle")));
    }

    /** Whatever else is answered, an answer that was not asked for changes nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"t-aiitre-10004-2023", "t-ccua-2024", "t-aiitre-10003", "ms-2014"})
    void whatIsNotAskedCannotChangeTheLevel(String name) {
        var questionnaire =
                questionnaire(name, Math.min(3, STANDARDS.model(name).levels().size()));
        var random = new Random(5);
        for (int run = 0; run < 3; run++) {
            Answers answers = someAnswers(questionnaire, random, 10 + 20 * run);
            var remaining = new HashSet<>(questionnaire.remaining(answers));
            var left = questionnaire.questions().stream()
                    .filter(question -> !remaining.contains(question))
                    .toList();
            for (int i = 0; i < 8 && !left.isEmpty(); i++) {
                Question question = left.get(random.nextInt(left.size()));
                if (answers.to(question.practice().iri()).isEmpty()) {
                    Answers others = completed(questionnaire, answers, question, random);
                    var without = questionnaire.levelSoFar(others).get(0).rank();
                    var with = questionnaire.levelSoFar(
                            others.with(question.practice().iri(), best(question)));
                    assertEquals(
                            without,
                            with.get(0).rank(),
                            () -> name + " " + question.practice().name());
                }
            }
        }
    }

    private static Answers someAnswers(Questionnaire questionnaire, Random random, int count) {
        Answers answers = Answers.none();
        for (int i = 0; i < count; i++) {
            var next = questionnaire.next(answers);
            if (next.isEmpty()) {
                return answers;
            }
            boolean done = random.nextInt(40) > 0;
            answers = answers.with(next.get().practice().iri(), done ? best(next.get()) : Answer.notSure());
        }
        return answers;
    }

    /** All that is open but one, answered at random. */
    private static Answers completed(Questionnaire questionnaire, Answers answers, Question but, Random random) {
        Answers all = answers;
        int low = random.nextInt(4);
        for (Question question : questionnaire.remaining(answers)) {
            boolean done = low == 0 || random.nextInt(20 * low) > 0;
            if (!question.equals(but)) {
                all = all.with(question.practice().iri(), done ? best(question) : Answer.notSure());
            }
        }
        return all;
    }

    static Answer best(Question question) {
        Extent stated = Extent.EMPTY;
        for (Step step : question.steps()) {
            stated = step.with(step.choices().get(step.choices().size() - 1), stated);
        }
        return Answer.done(List.of(new Reach(
                stated,
                question.isMeasured() ? Measured.best(question.practice().name()) : List.of())));
    }

    /** Each question that remains is one on which the level hangs for some way in which the others end. */
    @ParameterizedTest
    @ValueSource(strings = {"t-aiitre-10004-2023", "t-aiitre-10003"})
    void mostOfWhatIsAskedDecidesWhereAllElseIsDone(String name) {
        var questionnaire = questionnaire(name);
        var remaining = questionnaire.remaining(Answers.none());
        Answers all = Answers.none();
        for (Question question : questionnaire.questions()) {
            all = all.with(question.practice().iri(), best(question));
        }
        int top = questionnaire.levelSoFar(all).get(0).rank();
        assertEquals(questionnaire.aims().get(0).level().rank(), top);
        var idle = new ArrayList<String>();
        for (Question question : remaining) {
            if (questionnaire
                            .levelSoFar(all.without(question.practice().iri()))
                            .get(0)
                            .rank()
                    == top) {
                idle.add(question.practice().name());
            }
        }
        // These are alternatives, and special ways of what is asked for too.
        assertTrue(idle.size() < remaining.size() / 3, idle::toString);
    }

    @Test
    void theLeastSatisfyingAnswersOfALevelComeToThatLevel() {
        var questionnaire = questionnaire("t-aiitre-10004-2023", 2);
        Answers answers = Answers.none();
        for (var next = questionnaire.next(answers); next.isPresent(); next = questionnaire.next(answers)) {
            assertFalse(questionnaire.levelSoFar(answers).get(0).isSettled());
            assertFalse(questionnaire.why(next.get(), answers).isEmpty());
            answers = answers.with(next.get().practice().iri(), best(next.get()));
        }
        assertEquals(2, questionnaire.levelSoFar(answers).get(0).rank());
        assertFalse(questionnaire.holding(answers).isEmpty());
        assertTrue(answers.size() < questionnaire.questions().size(), "what is implied is not asked for");
    }

    @Test
    void aPracticeIsAskedForOnceForAllModels() {
        var aims = models().map(name -> Aim.highest(STANDARDS.model(name))).toList();
        var all = Questionnaire.of(STANDARDS, aims, DATE);
        var practices = all.questions().stream().map(Question::practice).toList();
        assertEquals(practices.size(), new HashSet<>(practices).size());
        Map<String, Integer> single = new HashMap<>();
        models().forEach(
                        name -> single.put(name, questionnaire(name).questions().size()));
        assertTrue(practices.size()
                < single.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void whatIsSaidNotToBeDoneIsNotDoneInASpecialWayEither() {
        var questionnaire = questionnaire("t-aiitre-10003");
        var questions = questionnaire.questions();
        for (Question special : questions) {
            for (Question general : questions) {
                if (special.practice().broader().contains(general.practice().iri())
                        && !special.isMeasured()
                        && !general.isMeasured()) {
                    Answers no = Answers.none().with(general.practice().iri(), Answer.notDone());
                    assertTrue(questionnaire
                            .objection(special.practice().iri(), best(special), no)
                            .isPresent());
                    Answers yes = Answers.none().with(special.practice().iri(), best(special));
                    assertTrue(questionnaire
                            .objection(general.practice().iri(), Answer.notDone(), yes)
                            .isPresent());
                    assertEquals(
                            List.of(),
                            questionnaire.remaining(no).stream()
                                    .filter(special::equals)
                                    .filter(question -> question.conditionals().isEmpty())
                                    .toList());
                    return;
                }
            }
        }
        throw new AssertionError("no practice of T/AIITRE 10003 is a special way of another");
    }

    @Test
    void resultsAreMeasuredOrTheirFigureFollows() {
        var question = questionnaire("t-aiitre-10003").questions().stream()
                .filter(Question::isMeasured)
                .findFirst()
                .orElseThrow();
        assertEquals(Practice.Kind.OUTCOME, question.practice().kind());
        assertTrue(question.claims().contains(Answer.Said.FIGURE_TO_FOLLOW));
        var questionnaire = questionnaire("t-aiitre-10003");
        String practice = question.practice().iri();
        assertTrue(questionnaire
                .objection(practice, Answer.done(List.of(Reach.of(Extent.EMPTY))), Answers.none())
                .isPresent());
        assertTrue(questionnaire
                .objection(practice, Answer.figureToFollow(null), Answers.none())
                .isEmpty());
    }
}
