package org.gradus.web.pages;

import java.util.List;
import org.gradus.web.html.Item;
import org.gradus.web.html.Link;

/**
 * What a page says of a requirement besides what it says of any resource.
 *
 * @param place clause, level, aspect and how it binds
 * @param sufficient examples of what would do
 * @param insufficient examples of what would not
 * @param below requirements of the same practices a level down
 * @param above those a level up
 */
public record RequirementPart(
        String place,
        List<Item> criteria,
        List<Item> sufficient,
        List<Item> insufficient,
        List<Shape> shapes,
        List<Item> below,
        List<Item> above) {

    /** A shape that a criterion compiles to. */
    public record Shape(Link link, String turtle) {}
}
