package org.gradus.web.desk;

import java.util.List;
import org.gradus.web.html.Slice;
import org.gradus.web.html.View;

/**
 * The assessments of an organisation, and the form that makes one.
 *
 * @param models that grade a subject in the evidence
 * @param problem why none was made; empty for nothing
 */
public record AssessmentsView(
        String id, String name, String today, List<EvidenceView.Option> models, String problem, Slice<RunLine> runs)
        implements View {
    public AssessmentsView {
        models = List.copyOf(models);
    }

    @Override
    public String template() {
        return "desk/assessments.jte";
    }
}
