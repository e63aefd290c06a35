package org.gradus.web.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.ReadOtherwise;
import org.gradus.service.Workbooks;
import org.gradus.store.Organisation;
import org.springframework.stereotype.Component;

/**
 * Workbooks that were sent just now, with what is to be said of them: for a short time, in memory, and for whoever sent them
 * alone.
 */
@Component
final class SentBooks {
    private static final Duration KEPT = Duration.ofMinutes(20);
    private static final long MOST_BYTES = 64L << 20;
    private static final int OF_OTHERS = 1 << 10;

    private final Cache<String, Sent> kept = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MOST_BYTES)
            .executor(Runnable::run)
            .weigher((String name, Sent sent) -> OF_OTHERS + sent.book().length)
            .build();

    /**
     * A workbook.
     *
     * @param caller who sent it
     * @param book its bytes; none where no copy of it is made
     */
    @SuppressWarnings("ArrayRecordComponent") // Kept, compared by nobody.
    record Sent(
            String organisation,
            String caller,
            String file,
            byte[] book,
            List<IntakeProblem> problems,
            List<ReadOtherwise> readOtherwise) {
        Sent {
            problems = List.copyOf(problems);
            readOtherwise = List.copyOf(readOtherwise);
        }

        boolean isCopied() {
            return book.length > 0;
        }
    }

    /** A workbook that was kept, by the name under which it is found again. */
    record Kept(String name, Sent sent) {}

    /** Keeps those of some files of which there is something to say. */
    List<Kept> keep(
            Organisation organisation,
            String caller,
            Map<String, byte[]> files,
            List<IntakeProblem> problems,
            List<ReadOtherwise> readOtherwise) {
        var all = new ArrayList<Kept>();
        files.forEach((file, content) -> {
            var wrong = problems.stream()
                    .filter(problem -> problem.place().file().equals(file)
                            && problem.place().cell() != null)
                    .toList();
            var otherwise = readOtherwise.stream()
                    .filter(each -> each.file().equals(file))
                    .toList();
            if (!wrong.isEmpty() || !otherwise.isEmpty()) {
                byte[] copied = Workbooks.isCopied(content) ? content : new byte[0];
                var sent = new Sent(organisation.id(), caller, file, copied, wrong, otherwise);
                var each = new Kept(UUID.randomUUID().toString(), sent);
                kept.put(each.name(), sent);
                all.add(each);
            }
        });
        return all;
    }

    /** One that is still there, for who sent it. */
    Optional<Sent> of(String name, Organisation organisation, String caller) {
        return Optional.ofNullable(kept.getIfPresent(name))
                .filter(sent -> sent.organisation().equals(organisation.id())
                        && sent.caller().equals(caller));
    }
}
