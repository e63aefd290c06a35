package org.gradus.web.session;

import java.util.ArrayList;
import java.util.List;

/** A form that could not be taken because the log-in had ended, on its way through the page that logs in again. */
final class Held {
    static final String ADDRESS = "held-address";
    private static final String PREFIX = "held.";

    private Held() {}

    /** The fields to carry along. */
    static List<LogInView.Field> of(String address, Form form) {
        var carried = new ArrayList<LogInView.Field>();
        carried.add(new LogInView.Field(ADDRESS, address));
        form.fields()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !name.equals(FormGuard.TOKEN))
                        .forEach(value -> carried.add(new LogInView.Field(PREFIX + name, value))));
        return carried;
    }

    /** What was carried, as it was. */
    static List<LogInView.Field> fields(Form form) {
        var fields = new ArrayList<LogInView.Field>();
        form.fields()
                .forEach((name, values) -> values.stream()
                        .filter(value -> name.startsWith(PREFIX))
                        .forEach(value -> fields.add(new LogInView.Field(name.substring(PREFIX.length()), value))));
        return fields;
    }

    /** What is carried once more, after a try to log in that failed. */
    static List<LogInView.Field> again(Form form) {
        var fields = new ArrayList<LogInView.Field>();
        form.fields()
                .forEach((name, values) -> values.stream()
                        .filter(value -> name.startsWith(PREFIX) || name.equals(ADDRESS))
                        .forEach(value -> fields.add(new LogInView.Field(name, value))));
        return fields;
    }
}
