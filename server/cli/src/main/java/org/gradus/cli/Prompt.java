package org.gradus.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** A line of talk with a person: what is said to her, and what she types. */
final class Prompt {
    private final BufferedReader in;
    private final PrintWriter out;
    private final Language language;

    Prompt(BufferedReader in, PrintWriter out, Language language) {
        this.in = in;
        this.out = out;
        this.language = language;
    }

    void say(String en, String zh, Object... arguments) {
        say(Wording.say(en, zh, arguments));
    }

    void say(Text text) {
        out.println(Printable.line(text.in(language)));
    }

    void gap() {
        out.println();
    }

    /** A line that was typed, without the blanks around it; empty where there are no more. */
    Optional<String> line() throws IOException {
        out.print("> ");
        out.flush();
        String line = in.readLine();
        if (line == null) {
            out.println();
        }
        return Optional.ofNullable(line).map(String::strip);
    }
}
