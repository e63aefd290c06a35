package org.gradus.web.html;

/**
 * An item of a list.
 *
 * @param after words after the link; empty for none
 */
public record Item(Link link, String after) {
    public static Item of(String address, String words, String after) {
        return new Item(new Link(address, words), after);
    }
}
