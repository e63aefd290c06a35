package org.gradus.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.gradus.html.CompiledTemplates;

/** Tables as one page that stands alone, without scripts, to read on a screen and to print on sheets on their side. */
public final class ListingPage {
    private static final CompiledTemplates TEMPLATES =
            new CompiledTemplates(ListingPage.class.getClassLoader(), "org.gradus.report.jte");

    private ListingPage() {}

    /** Writes the page, and leaves the stream open. */
    public static void write(Listing listing, OutputStream out) throws IOException {
        TEMPLATES.draw("listing.jte", Map.of("listing", listing), out);
    }
}
