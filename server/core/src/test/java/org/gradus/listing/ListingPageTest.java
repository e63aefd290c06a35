package org.gradus.listing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gradus.listing.Listing.Column;
import org.gradus.listing.Listing.Row;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;

/** Tables as a page. */
class ListingPageTest {
    @Test
    void whatStandsInATableIsTextAndNeverMarkup() throws IOException {
        var part = new Listing.Part(
                "要求",
                List.of(Column.told("条款", 10), Column.open("意见", 30)),
                List.of(Row.of("5.1 <script>alert(1)</script>\nsecond line"), Row.of("5.2", "\"&'")));
        var out = new ByteArrayOutputStream();
        ListingPage.write(new Listing(Language.ZH, "表 <1>", List.of("说明"), List.of(part)), out);
        String page = out.toString(StandardCharsets.UTF_8);
        assertTrue(page.contains("<html lang=\"zh\">"), page);
        assertTrue(page.contains("表 &lt;1&gt;") && page.contains("second line"), page);
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("width: 25%") && page.contains("width: 75%"), page);
        assertTrue(page.contains("<td class=\"open\"></td>") && page.contains("&amp;"), page);
    }
}
