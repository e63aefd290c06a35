package org.gradus.evidence.reading;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where in a document the fault lies that a processor finds without saying the place: the smallest part that shows the same
 * fault, found by asking about halves of the document. What else the meaning of a part hangs on, contexts and types, stays
 * beside it.
 */
final class JsonLdCulprit {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String CONTEXT = "@context";

    /** What in a context the meaning of other entries hangs on, beside prefixes. */
    private static final Set<String> BASES = Set.of("@base", "@id", "@version", "@vocab");

    /** What asking once costs, in values of the document, however little is asked about. */
    private static final int CALL = 2000;

    /** How often a small document may be asked about. */
    private static final int CALLS = 150;

    private final Predicate<JsonStructure> faulty;

    /** What may still be asked about, so that depth does not multiply the work for a large document. */
    private long left;

    private JsonLdCulprit(Predicate<JsonStructure> faulty, long left) {
        this.faulty = faulty;
        this.left = left;
    }

    /**
     * The part as a JSON Pointer (RFC 6901); empty where it is the whole document.
     *
     * @param faulty whether a smaller document shows the fault that the document shows
     */
    static String pointer(JsonStructure document, Predicate<JsonStructure> faulty) {
        var culprit = new JsonLdCulprit(faulty, 4 * size(document) + (long) CALLS * CALL);
        return culprit.in(document, "", part -> (JsonStructure) part, false);
    }

    /**
     * @param around puts a part of the value in its place in the document
     * @param ofContext whether the value is of a context
     */
    private String in(JsonValue value, String pointer, Function<JsonValue, JsonStructure> around, boolean ofContext) {
        if (!(value instanceof JsonStructure whole) || isFaulty(around.apply(structure(whole, List.of())))) {
            return pointer;
        }
        List<Member> staying = new ArrayList<>();
        List<Member> moving = new ArrayList<>();
        members(whole).forEach(each -> (each.stays(ofContext) ? staying : moving).add(each));
        boolean isOfStaying = !staying.isEmpty() && isFaulty(around.apply(structure(whole, staying)));
        List<Member> beside = isOfStaying ? List.of() : staying;
        List<Member> found =
                narrowed(isOfStaying ? staying : moving, some -> around.apply(structure(whole, both(beside, some))));
        if (found.size() != 1) {
            return pointer;
        }
        Member only = found.get(0);
        UnaryOperator<JsonValue> inside = each -> structure(whole, both(beside, List.of(only.with(each))));
        return in(
                only.value(),
                pointer + "/" + JsonLdSource.escaped(JsonLdSpelling.plain(only.key())),
                inside.andThen(around),
                ofContext || only.key().equals(CONTEXT));
    }

    /** The fewest of the members that show the fault alone; more than one where it takes several. */
    private List<Member> narrowed(List<Member> members, Function<List<Member>, JsonStructure> document) {
        List<Member> found = members;
        while (found.size() > 1) {
            List<Member> first = found.subList(0, found.size() / 2);
            List<Member> second = found.subList(found.size() / 2, found.size());
            if (isFaulty(document.apply(first))) {
                found = first;
            } else if (isFaulty(document.apply(second))) {
                found = second;
            } else {
                return found;
            }
        }
        return found;
    }

    private boolean isFaulty(JsonStructure document) {
        left -= CALL + size(document);
        return left > 0 && faulty.test(document);
    }

    private static List<Member> both(List<Member> some, List<Member> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<Member> members(JsonStructure whole) {
        return whole instanceof JsonArray array
                ? IntStream.range(0, array.size())
                        .mapToObj(index -> new Member(String.valueOf(index), array.get(index)))
                        .toList()
                : whole.asJsonObject().entrySet().stream()
                        .map(entry -> new Member(entry.getKey(), entry.getValue()))
                        .toList();
    }

    /** An array or object, as the whole is, of some members. */
    private static JsonStructure structure(JsonStructure whole, List<Member> members) {
        if (whole instanceof JsonArray) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            members.forEach(each -> array.add(each.value()));
            return array.build();
        }
        JsonObjectBuilder object = JSON.createObjectBuilder();
        members.forEach(each -> object.add(each.key(), each.value()));
        return object.build();
    }

    private static long size(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT ->
                1
                        + value.asJsonObject().values().stream()
                                .mapToLong(JsonLdCulprit::size)
                                .sum();
            case ARRAY ->
                1 + value.asJsonArray().stream().mapToLong(JsonLdCulprit::size).sum();
            default -> 1;
        };
    }

    /** A member of an object by its key, or of an array by its index. */
    private record Member(String key, JsonValue value) {
        /** Whether other members may mean something else without it. */
        boolean stays(boolean ofContext) {
            return ofContext
                    ? BASES.contains(key) || (value instanceof JsonString && !key.startsWith("@"))
                    : key.equals(CONTEXT) || key.equals("@type");
        }

        Member with(JsonValue other) {
            return new Member(key, other);
        }
    }
}
