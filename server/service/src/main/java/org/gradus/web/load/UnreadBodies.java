package org.gradus.web.load;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * What nobody has read of a body when its request is answered. Tomcat reads it away, however long its sender takes, and with
 * a thread. Here it is read away for a moment, so that who sends much reads the answer instead of a broken connection; then
 * the connection is closed.
 */
final class UnreadBodies extends ValveBase {
    private static final Duration MOMENT = Duration.ofSeconds(5);
    private static final long MOST = 64L << 20;
    /** So much is read away without a place, where it is there. */
    private static final long LITTLE = 64 << 10;

    private static final long PAUSE_MILLIS = 20;

    private final Places places;

    UnreadBodies(Places places) {
        super(true);
        this.places = places;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        try {
            getNext().invoke(request, response);
        } finally {
            if (!request.isAsync() && !isRead(request)) {
                response.finishResponse();
                if (!readAway(request)) {
                    request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                }
            }
        }
    }

    private static boolean isRead(Request request) {
        var read = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    private boolean readAway(Request request) {
        Optional<Places.Place> place = Optional.empty();
        try {
            long until = System.nanoTime() + MOMENT.toNanos();
            var body = request.getCoyoteRequest();
            var piece = new Piece();
            long bytes = 0;
            while (!isRead(request) && bytes < MOST && System.nanoTime() - until < 0) {
                // Without waiting for what is not there yet.
                body.action(ActionCode.AVAILABLE, true);
                boolean isThere = body.getAvailable() > 0;
                if (place.isEmpty() && (!isThere || bytes > LITTLE)) {
                    place = places.take(request.getRemoteAddr());
                    if (place.isEmpty()) {
                        return false;
                    }
                }
                if (isThere) {
                    bytes += Math.max(0, body.doRead(piece));
                } else {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
            return isRead(request);
        } catch (IOException e) {
            // Its sender has left.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            place.ifPresent(Places.Place::giveBack);
        }
    }

    /** What was read, to be thrown away. The streams that others read by are closed with the answer. */
    private static final class Piece implements ApplicationBufferHandler {
        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {}
    }
}
