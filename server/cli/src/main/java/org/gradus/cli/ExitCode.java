package org.gradus.cli;

/** How the command line ends; also told by {@code --help}. */
final class ExitCode {
    static final int OK = 0;
    static final int PROBLEMS = 1;
    static final int USAGE = 2;
    static final int FAILURE = 3;

    private ExitCode() {}
}
