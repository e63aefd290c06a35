package org.gradus.web.session;

import java.util.Optional;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.text.Printable;
import org.gradus.text.Text;

/** What people wrote into a field of a page: taken as it is or refused, never changed or cut. */
public final class Written {
    private final Form form;

    public Written(Form form) {
        this.form = form;
    }

    /**
     * A name, or another short text in which nothing may be invisible.
     *
     * @param called what the field is called, at the beginning of a sentence
     */
    public String name(String field, int longest, Text called) {
        return taken(form.text(field), longest, called, Printable::faultOfName);
    }

    /** A text; every run of blanks in it is one. */
    public String words(String field, int longest, Text called) {
        return taken(form.text(field).replaceAll("\\s+", " "), longest, called, Printable::faultOfText);
    }

    private interface Judge {
        Optional<Text> faultOf(String text);
    }

    private static String taken(String text, int longest, Text called, Judge judge) {
        judge.faultOf(text).ifPresent(fault -> {
            throw RequestRefused.wrong("%s %s", "%s%s", called, fault);
        });
        if (text.length() > longest) {
            throw RequestRefused.wrong(
                    "%s has more than %s characters. Shorten it.", "%s超过 %s 个字符。请缩短。", called, longest);
        }
        return text;
    }
}
