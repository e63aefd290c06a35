package org.gradus.ontology;

import org.apache.jena.riot.system.ErrorHandler;
import org.gradus.refusal.OntologyException;

/**
 * Refuses a file of the project at the first thing that the parser finds, warnings too. The parser speaks English only;
 * who reads Chinese is told the place, and the command that explains it.
 */
public final class TurtleErrors implements ErrorHandler {
    private final String file;

    /**
     * @param file as people know it, such as {@code ontology/core.ttl}
     */
    public TurtleErrors(String file) {
        this.file = file;
    }

    @Override
    public void warning(String message, long line, long column) {
        throw refusal(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
        throw refusal(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
        throw refusal(message, line, column);
    }

    private OntologyException refusal(String message, long line, long column) {
        return OntologyException.say(
                "%1$s, line %2$d, column %3$d: %4$s",
                "%1$s 第 %2$d 行第 %3$d 列有语法错误；运行 `gradus check %1$s --lang zh` 查看说明。", file, line, column, message);
    }
}
