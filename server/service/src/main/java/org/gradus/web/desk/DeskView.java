package org.gradus.web.desk;

import java.util.List;
import org.gradus.web.html.Item;
import org.gradus.web.html.Slice;
import org.gradus.web.html.View;

/**
 * The first page of the workbench.
 *
 * @param role of who is logged in: maintainer, assessor, organisation or researcher
 * @param organisations that they may see
 * @param keys that hold, for who issues them
 */
public record DeskView(String role, Slice<Item> organisations, List<KeyLine> keys) implements View {
    public DeskView {
        keys = List.copyOf(keys);
    }

    public boolean isMaintainer() {
        return role.equals("maintainer");
    }

    public boolean isAssessor() {
        return role.equals("assessor");
    }

    public boolean isResearcher() {
        return role.equals("researcher");
    }

    @Override
    public String template() {
        return "desk/desk.jte";
    }
}
