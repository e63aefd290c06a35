package org.gradus.assess;

/** The canary, a subject without evidence, did not fail a shape that it must fail: no verdict of the run can be trusted. */
public final class EngineMisledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineMisledException(String message) {
        super(message);
    }
}
