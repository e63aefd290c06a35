package org.gradus.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PracticeCatalogueTest {
    private static final PracticeCatalogue CATALOGUE = new PracticeCatalogue(Ontology.published());

    private static List<String> found(String words) {
        return CATALOGUE.find(words).stream()
                .map(each -> each.entry().practice().name())
                .toList();
    }

    @Test
    void severalWordsNeedNotStandTogether() {
        var found = found("acquisition data");
        assertTrue(found.contains("data-acquisition"), found::toString);
        assertFalse(found("data").size() == found.size(), "each word must be found");
        assertEquals(List.of(), found("acquisition zzzz"));
    }

    @Test
    void wordsAreFoundWhateverTheirWidthAndTheSpaceBetweenThem() {
        assertEquals(found("数据 采集"), found("数据　采集"));
        assertTrue(found("数据　采集").contains("data-acquisition"));
        assertEquals(found("mes"), found("ＭＥＳ"));
        assertFalse(found("ＭＥＳ").isEmpty());
    }
}
