package org.gradus.evidence.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.io.Compression;

/**
 * A text that was read, and how, so that it can be read again in the same way.
 *
 * @param blanks what its blank nodes are made of: the same text makes the same ones
 */
record ReadText(EvidenceSource source, Lang lang, UUID blanks, long limit) {

    /** Where what is asked stands; empty where the text can no longer be read, or its syntax tells no lines. */
    Map<Asked, Place> places(Collection<Asked> asked) {
        try (InputStream opened = source.opener().open();
                InputStream unpacked =
                        new BufferedInputStream(Compression.of(source.name()).unpacked(opened));
                GuardedInput text = GuardedInput.text(unpacked, source.name(), limit, List.of())) {
            if (Syntax.isTurtle(lang)) {
                return ofStatements(text, asked);
            }
            return Syntax.isJsonLd(lang) ? ofJson(text, asked) : Map.of();
        } catch (IOException | RuntimeIOException | RefusedException e) {
            return Map.of(); // It was read to its end before: it is a stream that is gone, or a file that has changed.
        }
    }

    private Map<Asked, Place> ofStatements(GuardedInput text, Collection<Asked> asked) throws IOException {
        var sink = new EvidenceSink(statement -> {});
        sink.open(source.name());
        var profile = new PlacedProfile(lang, new StrictErrors(sink), blanks, asked);
        EvidenceLoader.parse(text, lang, profile, sink);
        return profile.places();
    }

    private Map<Asked, Place> ofJson(GuardedInput text, Collection<Asked> asked) {
        var values = JsonValues.of(new InputStreamReader(text, StandardCharsets.UTF_8), source.name());
        var places = new HashMap<Asked, Place>();
        for (Asked each : asked) {
            Node value = each.value();
            if (value != null && each.property() != null) {
                values.place(each.node(), each.property(), value).ifPresent(place -> places.put(each, place));
            } else if (each.property() == null) {
                values.place(each.node()).ifPresent(place -> places.put(each, place));
            }
        }
        return places;
    }
}
