package org.gradus.app;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gradus.store.PublicGraphs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the public graphs up to those of this version while the rest of the service is put together, and is done before
 * the port opens, so that the first answer is a whole one.
 */
final class PublicRefresh implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PublicRefresh.class);

    private final CompletableFuture<Boolean> refreshed;
    private volatile boolean running;

    PublicRefresh(PublicGraphs publicGraphs, Clock clock) {
        this.refreshed = CompletableFuture.supplyAsync(
                () -> publicGraphs.refresh(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    @Override
    public void start() {
        try {
            if (refreshed.join()) {
                LOG.info("ontology, shapes and crosswalks loaded");
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
