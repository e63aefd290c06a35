package org.gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN = List.of("data-acquisition", "data-modelling", "it-network", "ot-network");

    @ParameterizedTest
    @CsvSource({
        "data-aquisition,data-acquisition",
        "data-acquisitoin,data-acquisition",
        "dataAcquisition,data-acquisition",
        "Data acquisition,data-acquisition",
        "data_modeling,data-modelling",
        "to-network,ot-network"
    })
    void aSlipOfThePenIsUnderstood(String misspelt, String meant) {
        assertEquals(Optional.of(meant), Nearest.to(misspelt, KNOWN, Function.identity()));
    }

    @Test
    void theBeginningOfOneNameMeansThatName() {
        var models = List.of("t-aiitre-10003", "t-aiitre-10004-2023", "t-ccua-2024");
        assertEquals(Optional.of("t-aiitre-10004-2023"), Nearest.to("t-aiitre-10004", models, Function.identity()));
        assertEquals(Optional.of("t-ccua-2024"), Nearest.to("t-ccua", models, Function.identity()));
    }

    @Test
    void whatResemblesNothingIsNotGuessedAt() {
        assertEquals(Optional.empty(), Nearest.to("internal-audit", KNOWN, Function.identity()));
    }
}
