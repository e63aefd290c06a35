package org.gradus.diagnosis;

import java.time.LocalDate;
import java.util.*;
import org.gradus.assess.*;
import org.gradus.evidence.admission.*;
import org.gradus.model.*;
import org.gradus.rdf.GRADUS;
import org.gradus.sample.NationalSample;
import org.junit.jupiter.api.Test;

class QuickLookTest {
    static final LocalDate DATE = LocalDate.of(2026, 6, 30);

    @Test
    void look() {
        var standards = Standards.published();
        for (String name : standards.ontology().modelNames()) {
            MaturityModel model = standards.model(name);
            long t = System.nanoTime();
            var q = Questionnaire.of(standards, List.of(Aim.highest(model)), DATE);
            System.out.printf("%s: %d questions, made in %d ms%n", name, q.questions().size(), (System.nanoTime() - t) / 1000000);
            for (Level l : model.levels()) {
                var qq = Questionnaire.of(standards, List.of(new Aim(model, l)), DATE);
                System.out.printf("  to %s: questions %d remaining %d conditional %d%n", l.name(), qq.questions().size(), qq.remaining(Answers.none()).size(),
                  qq.questions().stream().filter(x -> !x.conditionals().isEmpty()).count());
            }
            for (int i = 0; i < 5; i++) { t = System.nanoTime(); q.remaining(Answers.none()); System.out.print((System.nanoTime() - t) / 1000 + " us "); }
            System.out.println();
            t = System.nanoTime();
            var sample = new NationalSample(standards.ontology(), name, DATE, 1);
            System.out.println("sample made in " + (System.nanoTime() - t) / 1000000);
            int n = Integer.getInteger("n", 30);
            int asked = 0, bound = 0, wrong = 0; long time = 0; int calls = 0; long most = 0; int inconsistent=0;
            long[] maxAt = new long[1];
            int[] byRankAsked = new int[10], byRankBound = new int[10], byRank = new int[10];
            for (int i = 0; i < n; i++) {
                Dossier d = sample.member(i);
                if (model.subjectClass().equals(GRADUS.Capability)) d = restricted(d);
                Assessment a = standards.assessor(name).assess(d, DATE).get(0);
                var r = new Respondent(standards.ontology().vocabulary(), a.evidence());
                var answers = Answers.none();
                while (true) {
                    long s = System.nanoTime();
                    var next = q.next(answers);
                    s = System.nanoTime() - s;
                    time += s; calls++; if (i > 5) most = Math.max(most, s);
                    if (next.isEmpty()) break;
                    answers = answers.with(next.get().practice().iri(), r.answer(next.get()));
                }
                var level = q.levelSoFar(answers).get(0);
                if (level.rank() != a.rank()) wrong++;
                asked += answers.size();
                int up = Math.min(a.rank() + 1, model.levels().get(model.levels().size() - 1).rank());
                var qq = Questionnaire.of(standards, List.of(new Aim(model, model.levels().stream().filter(l -> l.rank() == up).findFirst().get())), DATE);
                int b = qq.remaining(Answers.none()).size();
                bound += b;
                byRank[a.rank()]++; byRankAsked[a.rank()] += answers.size(); byRankBound[a.rank()] += b;
            }
            System.out.printf("  %d organisations: wrong %d, asked %d, could decide %d, ratio %.3f; next mean %d us max %d us%n", n, wrong, asked, bound, (double) asked / bound, time / calls / 1000, most / 1000);
            for (int k = 0; k < 6; k++) if (byRank[k] > 0) System.out.printf("    rank %d: %d, asked %.1f of %.1f%n", k, byRank[k], (double) byRankAsked[k] / byRank[k], (double) byRankBound[k] / byRank[k]);
        }
    }

    static Dossier restricted(Dossier d) {
        var subjects = d.subjects().stream().limit(2).toList();
        var shown = new LinkedHashMap<String, List<Dossier.Showing>>();
        subjects.forEach(s -> shown.put(s.iri(), d.shown().get(s.iri())));
        return new Dossier(d.organisation(), subjects, shown, d.inapplicabilities(), d.profile());
    }
}
