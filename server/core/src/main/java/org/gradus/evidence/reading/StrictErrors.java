package org.gradus.evidence.reading;

import org.apache.jena.riot.system.ErrorHandler;
import org.gradus.evidence.reading.IntakeProblem.Place;

/** Takes a parser's warnings as problems and goes on, for they do not confuse it; ends the file at an error. */
final class StrictErrors implements ErrorHandler {
    private static final int MOST = 20;

    private final EvidenceSink sink;
    private int problems;

    StrictErrors(EvidenceSink sink) {
        this.sink = sink;
    }

    /** Records a problem after which reading can go on; ends the file where there are many. */
    void report(IntakeProblem problem) {
        if (++problems >= MOST) {
            throw new RefusedException(problem);
        }
        sink.refuse(problem);
    }

    Place place(long line, long column) {
        return Place.at(sink.file(), line, column);
    }

    @Override
    public void warning(String message, long line, long column) {
        report(SyntaxFault.of(message, place(line, column)));
    }

    @Override
    public void error(String message, long line, long column) {
        throw new RefusedException(SyntaxFault.of(message, place(line, column)));
    }

    @Override
    public void fatal(String message, long line, long column) {
        error(message, line, column);
    }
}
