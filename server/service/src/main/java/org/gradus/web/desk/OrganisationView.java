package org.gradus.web.desk;

import java.util.List;
import org.gradus.web.html.Item;
import org.gradus.web.html.Link;
import org.gradus.web.html.View;

/**
 * How an organisation stands today, and what it can do next.
 *
 * @param facets what kind of organisation it says that it is
 * @param documents how many documents of evidence count
 * @param waiting how many items of evidence no assessor has decided yet
 * @param assessments the newest that were made
 */
public record OrganisationView(
        String id,
        String name,
        String iri,
        String date,
        List<String> facets,
        int documents,
        int waiting,
        List<SubjectView> subjects,
        List<Item> assessments)
        implements View {
    public OrganisationView {
        facets = List.copyOf(facets);
        subjects = List.copyOf(subjects);
        assessments = List.copyOf(assessments);
    }

    /** A subject and how it stands by each standard. */
    public record SubjectView(String name, List<Line> lines) {
        public SubjectView {
            lines = List.copyOf(lines);
        }
    }

    /**
     * How a subject stands by a standard.
     *
     * @param level by what counts
     * @param stated by all that is stated
     * @param grade empty for none
     * @param next the level that comes next by what is stated; empty at the highest
     * @param requirements how many are open up to there
     * @param improvements how many practices must improve for it
     * @param first the first of them
     * @param more the pages that say more: its picture, and the way to a level
     */
    public record Line(
            Link standard,
            String level,
            String stated,
            String grade,
            String next,
            int requirements,
            int improvements,
            List<String> first,
            List<Link> more) {
        public Line {
            first = List.copyOf(first);
            more = List.copyOf(more);
        }

        public boolean isMoreStated() {
            return !level.equals(stated);
        }
    }

    @Override
    public String template() {
        return "desk/organisation.jte";
    }
}
