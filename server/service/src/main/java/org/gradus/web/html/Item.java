package org.gradus.web.html;

/**
 * An item of a list.
 *
 * @param after words after the link; empty for none, and where they would only say the link again
 */
public record Item(Link link, String after) {
    public Item {
        after = after.equals(link.words()) ? "" : after;
    }

    public static Item of(String address, String words, String after) {
        return new Item(new Link(address, words), after);
    }
}
