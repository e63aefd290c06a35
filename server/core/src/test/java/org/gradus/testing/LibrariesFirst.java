package org.gradus.testing;

import org.apache.jena.sys.JenaSystem;
import org.eclipse.rdf4j.common.iteration.EmptyIteration;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Initializes Jena and RDF4J on one thread before test classes run beside one another. Where two threads touch either for the
 * first time, each can wait for a class that the other initializes, for good.
 */
public final class LibrariesFirst implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        JenaSystem.init();
        new EmptyIteration<>().close();
    }
}
