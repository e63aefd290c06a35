package org.gradus.evidence.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.gradus.evidence.reading.Asked;
import org.gradus.evidence.reading.Cell;
import org.gradus.evidence.reading.CellPlaces;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.evidence.reading.Submission.Disagreement;
import org.gradus.rdf.Contradiction;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/** What several files say of the same evidence must be the same, or the order of the files would decide what holds. */
final class DisagreementRule implements IntakeRule {
    private static final Text ONE_NAME = new Text("Write the same name in both files.", "请在两个文件中使用同一名称。");
    private static final Text CORRECT =
            new Text("Correct one of the files, or give what is described another IRI.", "请更正其中一个文件，或为所述对象改用其他 IRI。");

    @Override
    public void examine(Examination examination) {
        for (Disagreement disagreement : examination.submission().disagreements()) {
            Contradiction what = disagreement.what();
            NodeNames names = examination.names();
            String node = names.of(what.node());
            examination.report(
                    new IntakeProblem(
                            Code.CONTRADICTION,
                            new Place(
                                    disagreement.file(),
                                    0,
                                    0,
                                    node,
                                    what.property(),
                                    values(what.here(), names),
                                    cell(disagreement, examination)),
                            Wording.say(
                                    "%s contradicts %s about %s: %s is %s here, and %s there. %s",
                                    "%s 与 %s 对 %s 的描述相互矛盾：%s 在前者中为%s，在后者中为%s。%s",
                                    disagreement.file(),
                                    disagreement.other(),
                                    node,
                                    names.iri(what.property()),
                                    shown(what.here(), names),
                                    shown(what.there(), names),
                                    what.isOfName() ? ONE_NAME : CORRECT)),
                    new Asked(what.node(), what.property(), null, false));
        }
    }

    private static @Nullable Cell cell(Disagreement disagreement, Examination examination) {
        CellPlaces places = examination.submission().sheets().places().get(disagreement.file());
        return places == null
                ? null
                : places.of(disagreement.what().node(), disagreement.what().property(), null);
    }

    private static Text shown(List<Node> values, NodeNames names) {
        String all = values(values, names);
        return all.isEmpty() ? new Text("not stated", "未说明") : new Text(all, " " + all);
    }

    private static String values(List<Node> values, NodeNames names) {
        return values.stream().map(names::of).collect(Collectors.joining(", "));
    }
}
