package org.gradus.web.load;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, which has a time in all to arrive, and a little more the longer it is. A place is taken for reading
 * it, so that slow ones do not take the threads of all.
 */
final class TimedBody extends ServletInputStream {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** For each so many bytes there is a second more. */
    private static final long BYTES_A_SECOND = 64 << 10;

    private final ServletInputStream in;
    private final Places places;
    private final String sender;
    private final Duration time;
    private Places.@Nullable Place place;
    private long since;
    private long bytes;

    /**
     * @param sender who sends it
     * @param time that it has in all
     */
    TimedBody(ServletInputStream in, Places places, String sender, Duration time) {
        this.in = in;
        this.places = places;
        this.sender = sender;
        this.time = time;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (in.isFinished()) {
            close();
            return -1;
        }
        begin();
        int count;
        try {
            count = in.read(into, offset, length);
        } catch (SocketTimeoutException e) {
            throw tooSlow();
        }
        if (count < 0) {
            close();
            return count;
        }
        bytes += count;
        if (System.nanoTime() - since > time.plusSeconds(bytes / BYTES_A_SECOND).toNanos()) {
            throw tooSlow();
        }
        return count;
    }

    private void begin() {
        if (place != null) {
            return;
        }
        since = System.nanoTime();
        try {
            Optional<Places.Place> free = places.take(sender, PATIENCE);
            place = free.orElseThrow(TimedBody::tooMany);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooMany();
        }
    }

    private ProblemException tooSlow() {
        close();
        return new ProblemException(Problem.of(
                ProblemType.TOO_SLOW,
                "The body of the request took more than " + time.toSeconds()
                        + " s, and a second for each 64 KB, to arrive. Send it again over a faster connection, or packed.",
                "请求体的到达时间超过 " + time.toSeconds() + " 秒（每 64 KB 另加一秒）。请换用更快的网络，或压缩后重新发送。"));
    }

    private static ProblemException tooMany() {
        return new ProblemException(Problem.of(
                ProblemType.TOO_MANY_BODIES,
                "As many slow bodies are being read as there may be. Try again shortly.",
                "正在接收的慢速请求体已达上限。请稍后重试。"));
    }

    /** Gives the place back. */
    @Override
    public void close() {
        if (place != null) {
            place.giveBack();
            place = null;
        }
    }

    @Override
    public boolean isFinished() {
        return in.isFinished();
    }

    @Override
    public boolean isReady() {
        return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("bodies are read by the thread of their request");
    }
}
