package org.gradus.web.desk;

import java.util.List;
import org.gradus.web.html.Item;
import org.gradus.web.html.Link;
import org.gradus.web.html.View;

/**
 * The way of a subject to a level.
 *
 * @param level where it stands by all that is stated
 * @param target the level aimed at
 * @param aim the same for the form that makes a plan of it
 * @param targets the levels that can be aimed at
 * @param phases one for each level on the way; none where the target is reached
 * @param others the ways of other subjects and standards
 * @param links what leads on from here
 */
public record RoadmapView(
        String id,
        String name,
        String subject,
        Link standard,
        String date,
        String level,
        String target,
        Aim aim,
        List<Target> targets,
        List<Phase> phases,
        List<Item> others,
        List<Link> links)
        implements View {
    public RoadmapView {
        targets = List.copyOf(targets);
        phases = List.copyOf(phases);
        others = List.copyOf(others);
        links = List.copyOf(links);
    }

    /**
     * What a plan of this way is to reach.
     *
     * @param model name
     * @param subject IRI
     * @param level name
     */
    public record Aim(String model, String subject, String level) {}

    /** A level that can be aimed at. */
    public record Target(Link link, boolean chosen) {}

    /**
     * What reaches a level.
     *
     * @param requirements how many more are met with it
     */
    public record Phase(String level, int requirements, int improvements, List<Area> areas) {
        public Phase {
            areas = List.copyOf(areas);
        }
    }

    /** Improvements that belong together. */
    public record Area(String name, List<Step> steps) {
        public Area {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One improvement.
     *
     * @param rises what must rise, a scale a line
     * @param proof what commonly shows the practice
     * @param serves the clauses that it serves
     * @param claims what the organisation says itself of the practice
     */
    public record Step(Link practice, List<String> rises, String proof, String serves, List<String> claims) {
        public Step {
            rises = List.copyOf(rises);
            claims = List.copyOf(claims);
        }
    }

    /** How many improvements there are on the whole way. */
    public int improvements() {
        return phases.stream().mapToInt(Phase::improvements).sum();
    }

    @Override
    public String template() {
        return "desk/roadmap.jte";
    }
}
