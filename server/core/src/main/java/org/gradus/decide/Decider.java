package org.gradus.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.gradus.assess.Standards;
import org.gradus.ontology.Vocabulary;
import org.gradus.plan.Practices;
import org.gradus.plan.SubjectRows;
import org.gradus.rows.PackedOrganisation;

/** Decides packed organisations against several models on a date. Safe for use by several threads. */
public final class Decider {
    private final RowAdmission admission;
    private final LocalDate date;
    private final Practices practices;
    private final List<Prepared> models;

    /** A model with what others attest of it, and the look-ups that an attestation reaches. */
    private record Prepared(ModelPlan model, List<Attested> attested, List<BitSet> reached) {}

    /**
     * @param practices the numbering of the rows and of the plans
     * @param models what to decide
     * @param plans the plan of any model, by its name: models attest practices of others
     */
    public Decider(
            Vocabulary vocabulary,
            Practices practices,
            LocalDate date,
            List<ModelPlan> models,
            Function<String, ModelPlan> plans) {
        this.date = date;
        this.admission = new RowAdmission(vocabulary, practices, date);
        this.practices = practices;
        this.models = models.stream()
                .map(model -> prepare(model, Attested.of(model, vocabulary, practices, plans)))
                .toList();
    }

    /** Decides by the published ontology and shapes. */
    public static Decider of(Standards standards, List<String> models, LocalDate date) {
        Vocabulary vocabulary = standards.ontology().vocabulary();
        var practices = new Practices(vocabulary);
        var made = new HashMap<String, ModelPlan>();
        Function<String, ModelPlan> plans = name -> made.computeIfAbsent(
                name,
                n -> new ModelPlan(standards.model(n), standards.assessor(n).plan(), practices));
        return new Decider(
                vocabulary, practices, date, models.stream().map(plans).toList(), plans);
    }

    private static Prepared prepare(ModelPlan model, List<Attested> attested) {
        return new Prepared(
                model,
                attested,
                attested.stream().map(each -> model.plan().reached(each.rows())).toList());
    }

    /** What each subject reaches, model by model. */
    public List<Decision> decide(PackedOrganisation organisation) {
        return decide(List.of(organisation));
    }

    /** What each subject of several organisations reaches, model by model. */
    public List<Decision> decide(List<PackedOrganisation> organisations) {
        var admitted = organisations.stream().map(admission::admit).toList();
        var decisions = new ArrayList<Decision>();
        for (Prepared prepared : models) {
            admitted.forEach(each -> decide(each, prepared, decisions));
        }
        return decisions;
    }

    private void decide(AdmittedOrganisation organisation, Prepared prepared, List<Decision> decisions) {
        ModelPlan model = prepared.model();
        List<AdmittedSubject> subjects = organisation.subjects();
        if (subjects.stream().noneMatch(each -> each.type().equals(model.model().subjectClass()))) {
            return;
        }
        var attested = prepared.attested().stream()
                .map(each -> each.holdsFor(organisation))
                .toList();
        BitSet[] reached =
                subjects.stream().map(each -> model.plan().reached(each.own())).toArray(BitSet[]::new);
        for (int i = 0; i < subjects.size(); i++) {
            AdmittedSubject subject = subjects.get(i);
            if (!subject.type().equals(model.model().subjectClass())) {
                continue;
            }
            BitSet all = organisation.union(i, reached);
            BitSet touched = organisation.touched(i);
            var rows = new ArrayList<SubjectRows>();
            if (!subject.waived().isEmpty()) {
                organisation.countsFor(i, each -> rows.add(each.own()));
            }
            for (int a = 0; a < attested.size(); a++) {
                if (attested.get(a)) {
                    Attested holds = prepared.attested().get(a);
                    all.or(prepared.reached().get(a));
                    touched.set(holds.practice());
                    for (int broader : holds.broader()) {
                        touched.set(broader);
                    }
                    rows.add(holds.rows());
                }
            }
            BitSet failed = model.plan().failures(subject.type(), all, subject.waived());
            int rank = model.rank(failed);
            var satisfaction = new RowSatisfaction(rows, practices);
            decisions.add(new Decision(
                    model.model(),
                    date,
                    subject.iri(),
                    organisation.organisation(),
                    rank,
                    model.grade(failed, rank),
                    model.outcomes(failed, touched, subject.waived(), criterion -> criterion.accept(satisfaction))));
        }
    }
}
