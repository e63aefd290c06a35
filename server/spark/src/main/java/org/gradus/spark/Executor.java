package org.gradus.spark;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Objects;
import java.util.function.Function;
import org.gradus.assess.Standards;
import org.gradus.bulk.BulkAssessment;
import org.gradus.bulk.RowsAssessment;
import org.gradus.bulk.SourceReader;
import org.gradus.decide.Decider;
import org.gradus.decide.ModelPlan;
import org.gradus.plan.Practices;
import org.gradus.plan.ShapePlan;
import org.gradus.refusal.RowsRefusedException;
import org.gradus.rows.Packing;
import org.gradus.statistics.Appraisal;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/** What a machine decides with: made of an order once, and shared by all tasks there. */
final class Executor {
    private static byte @Nullable [] known;
    private static @Nullable Executor current;

    private final Order order;
    private final SourceReader reader;
    private final Packing packing;
    private final BulkAssessment sources;
    private final RowsAssessment rows;
    private final Appraisal appraisal;

    private Executor(Order order, Standards standards) {
        this.order = order;
        var practices = new Practices(standards.ontology().vocabulary());
        var made = new HashMap<String, ModelPlan>();
        Function<String, ModelPlan> plans = name -> made.computeIfAbsent(
                name,
                n -> new ModelPlan(
                        standards.model(n),
                        ShapePlan.of(Objects.requireNonNull(order.plans().get(n), n)),
                        practices));
        var decider = new Decider(
                standards.ontology().vocabulary(),
                practices,
                order.date(),
                order.models().stream().map(plans).toList(),
                plans);
        var assessors = order.models().stream().map(standards::assessor).toList();
        this.reader = new SourceReader(standards.ontology(), standards.intake(), Clock.system(ZoneId.of(order.zone())));
        this.packing = new Packing(practices);
        this.sources = new BulkAssessment(reader, decider, packing, assessors, order.date(), order.auditEvery());
        this.rows = new RowsAssessment(decider, packing, assessors, order.date(), order.auditEvery());
        this.appraisal = Appraisal.of(standards, order.models(), order.kinds());
    }

    /**
     * The one of an order.
     *
     * @throws RowsRefusedException where this machine has other standards than the one that gave the order
     */
    static synchronized Executor of(byte[] order) {
        Executor here = current;
        if (here == null || !Arrays.equals(known, order)) {
            var standards = Standards.published();
            Order given = Order.of(order);
            if (!given.ontology().equals(standards.ontologyDigest())
                    || !given.shapes().equals(standards.shapesDigest())) {
                throw RowsRefusedException.unfit(Wording.say(
                        "A machine of the cluster has another version of Gradus than the driver. Give all the same jars.",
                        "集群中某台机器的 Gradus 版本与驱动程序不同。请让所有机器使用相同的 jar。"));
            }
            here = new Executor(given, standards);
            current = here;
            known = order;
        }
        return here;
    }

    Order order() {
        return order;
    }

    SourceReader reader() {
        return reader;
    }

    Packing packing() {
        return packing;
    }

    BulkAssessment sources() {
        return sources;
    }

    RowsAssessment rows() {
        return rows;
    }

    Appraisal appraisal() {
        return appraisal;
    }
}
