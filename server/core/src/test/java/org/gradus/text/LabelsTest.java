package org.gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which text a reader is shown, whatever the languages and the order in which they came. */
class LabelsTest {
    @ParameterizedTest
    @CsvSource({
        // the texts, each named by its tag; what a reader of English is shown; what a reader of Chinese is shown
        "en zh, en, zh",
        "en zh-Hans, en, zh-Hans",
        "en zh-CN zh, en, zh",
        "en-GB zh-Hant, en-GB, zh-Hant",
        "zh-Hant zh-Hans, zh-Hans, zh-Hans",
        "zh-TW zh-CN, zh-CN, zh-CN",
        "zh-Hant-HK zh-SG, zh-SG, zh-SG",
        "ZH-hans EN-us, EN-us, ZH-hans",
        "untagged en, en, untagged",
        "untagged zh-CN, untagged, zh-CN",
        "untagged de, untagged, untagged",
        "en de, en, en",
        "zh ja, zh, zh",
        "de, de, de",
        "ja de, de, de",
        "zhx enm, enm, enm",
        "untagged, untagged, untagged"
    })
    void aReaderIsShownTheTextThatSuitsBest(String tags, String en, String zh) {
        List<Labels.Tagged> texts = new ArrayList<>(Stream.of(tags.split(" "))
                .map(tag -> new Labels.Tagged(tag, tag.equals("untagged") ? "" : tag))
                .toList());
        for (int turn = 0; turn < texts.size(); turn++) {
            Collections.rotate(texts, 1);
            assertEquals(new Text(en, zh), new Labels(texts).shown());
        }
    }

    @Test
    void ofTwoTextsInOneLanguageTheSameIsShownWhicheverCameFirst() {
        var one = new Labels.Tagged("quality control", "en");
        var other = new Labels.Tagged("control of quality", "en");
        assertEquals(new Labels(List.of(one, other)), new Labels(List.of(other, one)));
        assertEquals("control of quality", new Labels(List.of(one, other)).in(Language.EN));
    }

    @Test
    void whereThereIsNoTextNothingIsShown() {
        assertEquals(Text.EMPTY, Labels.NONE.shown());
        assertTrue(Labels.of(Text.EMPTY).isEmpty());
    }
}
