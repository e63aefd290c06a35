package org.gradus.web.api;

import java.util.List;
import org.gradus.web.html.View;

/** What there is to call, in groups. */
public record CallsView(List<Group> groups) implements View {

    /** Calls of one purpose. */
    public record Group(String title, List<Call> calls) {}

    /**
     * One call.
     *
     * @param address method and path
     */
    public record Call(String address, String summary) {}

    public int total() {
        return groups.stream().mapToInt(group -> group.calls().size()).sum();
    }

    @Override
    public String template() {
        return "api/calls.jte";
    }
}
