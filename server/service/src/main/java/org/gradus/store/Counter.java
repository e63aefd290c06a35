package org.gradus.store;

/**
 * The numbers that a data folder counts up. They are its own business, so their properties are no terms of the vocabulary;
 * folders of version 0.1.0 kept them under terms of it, which are still read.
 */
enum Counter {
    DOCUMENT("lastDocument"),
    DECISION("lastDecision"),
    ASSESSMENT("lastAssessment"),
    JOB("lastJob"),
    PLAN("lastPlan");

    private final String property;
    private final String former;

    Counter(String name) {
        this.property = "urn:gradus:store:" + name;
        this.former = "https://w3id.org/gradus/core#" + name;
    }

    /** The last number that was given; 0 before the first. */
    long last(Entry entry) {
        return Math.max(entry.number(property), entry.number(former));
    }

    /** Gives the next number. */
    long next(Entry entry) {
        long next = last(entry) + 1;
        set(entry, next);
        return next;
    }

    /** Says that a number was given. */
    void given(Entry entry, long number) {
        if (number > last(entry)) {
            set(entry, number);
        }
    }

    private void set(Entry entry, long number) {
        entry.clear(former).clear(property).number(property, number);
    }
}
