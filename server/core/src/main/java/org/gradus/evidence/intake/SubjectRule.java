package org.gradus.evidence.intake;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.evidence.reading.Submission.Declaration;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * There is a subject; each is one thing, declared in one file. Two files that declare the same subject are most often two
 * versions of the same evidence, and together they would show more than either.
 */
final class SubjectRule implements IntakeRule {
    private static final String OF_ORGANISATION = GRADUS.ofOrganisation;

    @Override
    public void examine(Examination examination) {
        boolean any = false;
        for (Node node : examination.nodes()) {
            any |= examination.isSubject(node);
            if (examination.isA(node, EvidenceTerms.CAPABILITY) && examination.isA(node, EvidenceTerms.ORGANISATION)) {
                conflict(
                        node,
                        EvidenceTerms.TYPE,
                        Wording.say(
                                "%s is declared both a gradus:Capability and a gradus:Organisation%s. It can be only one of"
                                        + " them; remove the other.",
                                "%s 同时被声明为 gradus:Capability 和 gradus:Organisation%s。二者只能取其一，请删除另一个。",
                                examination.names().of(node),
                                inFiles(
                                        node,
                                        examination,
                                        declaration -> !declaration.classes().isEmpty())),
                        examination);
            }
        }
        if (!any
                && !examination.hasReported(Code.UNKNOWN_CLASS)
                && !examination.hasReported(Code.PRACTICE_ON_NO_SUBJECT)) {
            examination.report(new IntakeProblem(
                    Code.NO_SUBJECT,
                    Place.file(String.join(", ", examination.submission().files())),
                    OtherKinds.of(examination)
                            .orElseGet(() -> Wording.say(
                                    "There is no subject to assess. Declare one: <https://example.org/quality-control> a"
                                            + " gradus:Capability ; gradus:ofOrganisation <https://example.org/acme> ; rdfs:label"
                                            + " \"Quality control\"@en . (or a gradus:Organisation).",
                                    "没有可评估的对象。请声明一个：<https://example.org/quality-control> a gradus:Capability ;"
                                            + " gradus:ofOrganisation <https://example.org/acme> ; rdfs:label \"质量管控\"@zh . "
                                            + "（或 gradus:Organisation）。"))));
        }
        overFiles(examination);
    }

    private static void overFiles(Examination examination) {
        var nodes = new LinkedHashSet<Node>();
        examination.submission().declarations().values().forEach(byNode -> nodes.addAll(byNode.keySet()));
        for (Node node : nodes) {
            var organisations = new TreeSet<String>();
            var declaring = files(
                    node, examination, declaration -> !declaration.classes().isEmpty());
            var assigning = files(
                    node,
                    examination,
                    declaration -> !declaration.organisations().isEmpty());
            assigning.values().forEach(declaration -> organisations.addAll(declaration.organisations()));
            if (assigning.size() > 1 && organisations.size() > 1) {
                conflict(
                        node,
                        OF_ORGANISATION,
                        Wording.say(
                                "%s belongs to different organisations (%s)%s. Correct gradus:ofOrganisation so that it names"
                                        + " one, or give one of the subjects another IRI.",
                                "%s 属于不同的组织（%s）%s。请更正 gradus:ofOrganisation 使其只指向一个组织，或为其中一个对象改用其他 IRI。",
                                examination.names().of(node),
                                String.join(
                                        ", ",
                                        organisations.stream()
                                                .map(examination.names()::iri)
                                                .toList()),
                                named(assigning)),
                        examination);
            } else if (declaring.size() > 1 && !examination.isReported(node, EvidenceTerms.TYPE, null)) {
                examination.report(
                        Code.DUPLICATE_SUBJECT,
                        node,
                        EvidenceTerms.TYPE,
                        null,
                        Wording.say(
                                "%s is declared as a subject%s. Declare it in one file only; others may refer to it. If they"
                                        + " are two versions of the same evidence, give only the one that holds.",
                                "%s 被重复声明为评估对象%s。请只在一个文件中声明，其他文件可引用它；若为同一证据的两个版本，请只提交有效的一份。",
                                examination.names().of(node),
                                named(declaring)));
            }
        }
    }

    private static void conflict(Node node, String property, Text message, Examination examination) {
        examination.report(Code.CONFLICTING_SUBJECT, node, property, null, message);
    }

    private static Map<String, Declaration> files(Node node, Examination examination, Predicate<Declaration> which) {
        var files = new TreeMap<String, Declaration>();
        examination.submission().declarations().forEach((file, byNode) -> {
            Declaration declaration = byNode.get(node);
            if (declaration != null && which.test(declaration)) {
                files.put(file, declaration);
            }
        });
        return files;
    }

    private static Text inFiles(Node node, Examination examination, Predicate<Declaration> which) {
        var files = files(node, examination, which);
        return files.isEmpty() ? Text.EMPTY : named(files);
    }

    private static Text named(Map<String, Declaration> files) {
        return new Text(" in " + String.join(" and ", files.keySet()), "（文件：" + String.join("、", files.keySet()) + "）");
    }
}
