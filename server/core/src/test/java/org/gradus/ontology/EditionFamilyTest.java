package org.gradus.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gradus.ontology.EditionState.Status;
import org.gradus.refusal.ValueRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which edition is in force on a day. */
class EditionFamilyTest {
    private static final EditionState FIRST =
            new EditionState("s-2020", Optional.empty(), Status.PUBLISHED, null, null);
    private static final EditionState SECOND = new EditionState(
            "s-2023",
            Optional.of("s-2020"),
            Status.PUBLISHED,
            LocalDate.parse("2023-07-01"),
            LocalDate.parse("2024-06-30"));
    private static final EditionState THIRD =
            new EditionState("s-2026", Optional.of("s-2023"), Status.PUBLISHED, LocalDate.parse("2026-07-01"), null);

    @ParameterizedTest
    @CsvSource({
        "2019-01-01, s-2020, ",
        "2023-06-30, s-2020, ",
        "2023-07-01, s-2023, s-2020",
        "2024-06-30, s-2023, s-2020",
        "2024-07-01, s-2023, ",
        "2026-06-30, s-2023, ",
        "2026-07-01, s-2026, "
    })
    void theNewestPublishedOneWhoseDayHasComeIsInForce(LocalDate day, String inForce, String still) {
        var family = new EditionFamily(List.of(FIRST, SECOND, THIRD));
        assertEquals(inForce, family.inForceOn(day).model());
        assertEquals(Optional.ofNullable(still), family.stillUsableOn(day).map(EditionState::model));
    }

    @Test
    void aDraftIsNotInForceAndOneWithdrawnIsNot() {
        var draft = new EditionState("s-2026", Optional.of("s-2023"), Status.DRAFT, null, null);
        assertEquals(
                "s-2023",
                new EditionFamily(List.of(FIRST, SECOND, draft))
                        .inForceOn(LocalDate.parse("2030-01-01"))
                        .model());
        var withdrawn = new EditionState("s-2020", Optional.empty(), Status.WITHDRAWN, null, null);
        var none = new EditionFamily(List.of(withdrawn, draft));
        var refused = assertThrows(ValueRefused.class, () -> none.inForceOn(LocalDate.parse("2030-01-01")));
        assertTrue(refused.text().en().contains("s-2020 (withdrawn), s-2026 (draft)"), refused::getMessage);
        assertTrue(refused.text().zh().contains("s-2026（草案）"), refused.text()::zh);
    }

    @Test
    void twoThatDoNotReplaceEachOtherAreNotChosenBetween() {
        var rival = new EditionState(
                "s-2026b", Optional.of("s-2023"), Status.PUBLISHED, LocalDate.parse("2026-07-01"), null);
        var family = new EditionFamily(List.of(FIRST, SECOND, THIRD, rival));
        var refused = assertThrows(ValueRefused.class, () -> family.inForceOn(LocalDate.parse("2026-12-31")));
        assertTrue(refused.text().en().contains("s-2026, s-2026b"), refused::getMessage);
    }

    @Test
    void theFamilyOfAModelIsWhatReplacesWhat() {
        Ontology published = Ontology.published();
        assertEquals(
                List.of("t-aiitre-10003"),
                EditionFamily.of(published, "t-aiitre-10003").editions().stream()
                        .map(EditionState::model)
                        .toList());
    }
}
