package org.gradus.holdings;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.gradus.store.DatabaseThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the files of rows up with what is written, a while later and on a thread of its own, so that many writes of one
 * organisation cost one file. What it has not come to is made when it is needed.
 */
public final class HoldingsUpkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HoldingsUpkeep.class);

    private final Holdings holdings;
    private final Duration pause;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor keeper =
            new ScheduledThreadPoolExecutor(1, DatabaseThreads.named("holdings"));

    /**
     * @param pause between a write and the file
     */
    public HoldingsUpkeep(Holdings holdings, Duration pause) {
        this.holdings = holdings;
        this.pause = pause;
        keeper.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Says that an organisation has other evidence now, or that other evidence of it is accepted. */
    public void changed(String organisation) {
        if (changed.add(organisation)) {
            try {
                var unused = keeper.schedule(() -> keep(organisation), pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                // The service is stopping; the next one makes it when it is needed.
            }
        }
    }

    private void keep(String organisation) {
        // Before it is read: what is written from now on needs another look.
        changed.remove(organisation);
        try {
            holdings.keep(organisation);
        } catch (RuntimeException e) {
            LOG.warn("the rows of {} are not kept", organisation, e);
        }
    }

    @Override
    public void close() {
        DatabaseThreads.end(keeper, Duration.ofSeconds(20));
    }
}
