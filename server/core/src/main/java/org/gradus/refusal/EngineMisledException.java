package org.gradus.refusal;

import org.gradus.text.Text;

/** The canary, a subject without evidence, did not fail a shape that it must fail: no verdict of the run can be trusted. */
public final class EngineMisledException extends Refusal {
    private static final long serialVersionUID = 1L;

    public EngineMisledException(Text text) {
        super(Code.ENGINE_MISLED, text, null);
    }
}
