package org.gradus.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent by a type that is not read. */
class BodyTest {
    @ParameterizedTest
    @CsvSource({
        "text/csv, true",
        "text/tab-separated-values, true",
        "application/vnd.ms-excel, true",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, true",
        "application/vnd.oasis.opendocument.spreadsheet, true",
        "text/html, false"
    })
    void whoSendsATableIsToldThatItIsNone(String type, boolean table) {
        Problem problem = Body.unsupported(type, "text/turtle");
        assertEquals(table, problem.detail().en().contains("A table is no RDF"));
        assertEquals(table, problem.detail().zh().contains("表格不是 RDF"));
    }
}
