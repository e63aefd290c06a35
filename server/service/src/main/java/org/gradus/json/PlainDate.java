package org.gradus.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A date as year-month-day, and in no other of the forms that would be guessed at. */
final class PlainDate extends StdDeserializer<LocalDate> {
    PlainDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) {
        if (json.hasToken(JsonToken.VALUE_STRING)) {
            String written = json.getString();
            try {
                if (written.matches("\\d{4}-\\d{2}-\\d{2}")) {
                    return LocalDate.parse(written);
                }
            } catch (DateTimeParseException e) {
                // told below, as any other value that is no date
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, written, "no date");
        }
        return (LocalDate) context.handleUnexpectedToken(context.constructType(LocalDate.class), json);
    }
}
