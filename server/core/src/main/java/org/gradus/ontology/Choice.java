package org.gradus.ontology;

import java.util.List;
import org.gradus.model.Practice;
import org.gradus.text.Text;

/** A group of practices that are taken for each other, with the cases in which each is meant. */
public record Choice(String iri, Text title, List<Case> cases) {
    public Choice {
        cases = List.copyOf(cases);
    }

    /**
     * One case.
     *
     * @param there what is there
     * @param remark what to heed
     */
    public record Case(Text there, Practice practice, Text remark) {}

    /** Whether the practice is one of those to choose between. */
    public boolean concerns(Practice practice) {
        return cases.stream().anyMatch(each -> each.practice().iri().equals(practice.iri()));
    }
}
