package org.gradus.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradus.model.CapabilityForm;
import org.gradus.model.Clause;
import org.gradus.model.Level;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * What is unusual of the form and the views of a capability at the level that it reaches. A standard says how capabilities
 * of a level usually present themselves, and asks nothing by it: so it is remarked, and changes no level.
 */
final class FormRemarks {
    private FormRemarks() {}

    static List<Text> of(Assessment assessment) {
        var remarks = new ArrayList<Text>();
        assessment
                .level()
                .map(Level::usual)
                .filter(usual -> usual.form() != null)
                .ifPresent(usual -> {
                    Text level = assessment.level().orElseThrow().label();
                    Set<String> forms = assessment.subject().forms();
                    CapabilityForm typical = usual.form();
                    if (typical != null && !forms.isEmpty() && !forms.contains(typical.iri())) {
                        remarks.add(Wording.say(
                                "Its form is stated as %s; a capability at %s usually is a %s (%s).",
                                "所填形态为%s；%s的能力一般呈现为%s（%s）。",
                                stated(forms, assessment),
                                level,
                                typical.label(),
                                Clause.said(usual.clause())));
                    }
                    int views = assessment.subject().views().size();
                    if (views > 0 && views < usual.leastViews()) {
                        remarks.add(Wording.say(
                                "It is stated under one main view; a capability at %s usually spans %d or more (%s).",
                                "所填主要视角仅一个；%s的能力通常跨 %d 个及以上视角（%s）。",
                                level,
                                usual.leastViews(),
                                Clause.said(usual.clause())));
                    }
                    if (usual.mostViews() > 0 && views > usual.mostViews()) {
                        remarks.add(Wording.say(
                                "It is stated under %d main views; a capability at %s usually belongs to one (%s).",
                                "所填主要视角为 %d 个；%s的能力通常归属于一个视角（%s）。", views, level, Clause.said(usual.clause())));
                    }
                });
        return remarks;
    }

    /** The forms as people call them; a form that is usual at no level of the model by its IRI. */
    private static Text stated(Set<String> forms, Assessment assessment) {
        var labels = forms.stream()
                .sorted()
                .map(form -> assessment.model().levels().stream()
                        .map(level -> level.usual().form())
                        .filter(known -> known != null && known.iri().equals(form))
                        .map(CapabilityForm::label)
                        .findFirst()
                        .orElse(new Text(form, form)))
                .toList();
        return new Text(
                String.join(", ", labels.stream().map(Text::en).toList()),
                String.join("、", labels.stream().map(Text::zh).toList()));
    }
}
