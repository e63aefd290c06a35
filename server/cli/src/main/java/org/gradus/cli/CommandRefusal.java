package org.gradus.cli;

import org.gradus.text.Text;
import org.gradus.text.Wording;

/** A command cannot do what it was asked; the text says what, where and how to mend, in both languages. */
final class CommandRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, and how the command line ends for it. */
    enum Code {
        /** The command line was not understood. */
        WRONG_USAGE(ExitCode.USAGE),
        /** It names a file or folder that is not there, or cannot be read or written. */
        FILES(ExitCode.USAGE),
        /** The evidence has nothing that was asked for. */
        NOTHING_TO_DO(ExitCode.USAGE),
        /** A file could not be written, and is as it was. */
        NOT_WRITTEN(ExitCode.FAILURE),
        /** The service does not start. */
        NOT_STARTED(ExitCode.FAILURE);

        private final int exitCode;

        Code(int exitCode) {
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }

    private final Code code;
    private final transient Text text;

    private CommandRefusal(Code code, Text text) {
        super(text.en());
        this.code = code;
        this.text = text;
    }

    /** From templates in both languages, see {@link Wording#say}. */
    static CommandRefusal say(Code code, String en, String zh, Object... arguments) {
        return new CommandRefusal(code, Wording.say(en, zh, arguments));
    }

    Code code() {
        return code;
    }

    Text text() {
        return text;
    }
}
