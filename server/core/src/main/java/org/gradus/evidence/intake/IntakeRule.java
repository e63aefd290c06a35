package org.gradus.evidence.intake;

/** One concern of intake: looks at a whole submission and reports what it finds. Rules keep no state of their own. */
interface IntakeRule {
    void examine(Examination examination);
}
