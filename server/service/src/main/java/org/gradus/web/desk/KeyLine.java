package org.gradus.web.desk;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.gradus.security.ApiKey;

/** A key that holds, as a list shows it. */
public record KeyLine(String id, String role, String note, String created) {
    static KeyLine of(ApiKey key, ZoneId zone) {
        return new KeyLine(
                key.id(),
                key.role().tag(),
                key.note(),
                DateTimeFormatter.ISO_LOCAL_DATE.format(key.created().atZone(zone)));
    }
}
