package org.gradus.assess;

/**
 * How an aspect stands. A level begins with the lowest at which something binding is asked of the aspect or its parts:
 * below it nothing was shown, so nothing is reached, however little failed.
 *
 * @param rank of the level reached; 0 where none is
 * @param firstAsked rank of the lowest level at which something binding is asked; 0 where nothing is at any level
 */
public record Standing(int rank, int firstAsked) {
    /** What is known of an aspect. */
    public enum State {
        /** It stands on a level. */
        REACHED,
        /** What is asked of it at the lowest level is not all met. */
        NOT_REACHED,
        /** The model asks nothing binding of it. */
        NOT_ASKED
    }

    /**
     * @param unviolated the highest rank up to which nothing that is asked is violated
     */
    static Standing of(int unviolated, int firstAsked) {
        return new Standing(firstAsked == 0 || unviolated < firstAsked ? 0 : unviolated, firstAsked);
    }

    public State state() {
        if (firstAsked == 0) {
            return State.NOT_ASKED;
        }
        return rank == 0 ? State.NOT_REACHED : State.REACHED;
    }
}
