package org.gradus.service.refusal;

import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** The store does not do what it was asked, because of what it holds; nothing was changed. */
public final class StoreRefusal extends ServiceRefusal {
    private static final long serialVersionUID = 1L;

    public StoreRefusal(Code code, String en, String zh) {
        this(code, en, zh, null);
    }

    public StoreRefusal(Code code, String en, String zh, @Nullable Throwable cause) {
        super(code, new Text(en, zh), cause);
    }
}
