package org.gradus.store;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** There is no room on the disk for what was asked; nothing of it was kept. */
public final class NoRoomException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoRoomException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether something went wrong because the disk is full. */
    public static boolean isReasonOf(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
            if (each instanceof NoRoomException
                    || (each instanceof IOException && (message.contains("no space left") || message.contains("quota")))
                    // What the virtual machine makes of a mapped page that could not be written.
                    || (each instanceof InternalError && message.contains("memory access"))) {
                return true;
            }
        }
        return false;
    }
}
