package org.gradus.workbook;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.gradus.model.Practice;
import org.gradus.rdf.GRADUS;
import org.gradus.workbook.table.Sheet;

/** What people get wrong: a kind of row in which it happens, what they do to a cell, and where it must be told. */
enum Fault {
    BREADTH_UNKNOWN(Sheet.EVIDENCE, "breadth", cell -> cell.setCellValue("到处都有")),
    DEPTH_UNKNOWN(Sheet.EVIDENCE, "depth", cell -> cell.setCellValue("very deep indeed")),
    DRIVER_UNKNOWN(Sheet.EVIDENCE, "driver", cell -> cell.setCellValue("领导")),
    CONDUCT_UNKNOWN(Sheet.EVIDENCE, "conduct", cell -> cell.setCellValue("OK!")),
    CLAIM_UNKNOWN(Sheet.EVIDENCE, "claim", cell -> cell.setCellValue("说不清")),
    STATUS_UNKNOWN(Sheet.EVIDENCE, "status", cell -> cell.setCellValue("待定吧")),
    PRACTICE_UNKNOWN(Sheet.EVIDENCE, "practice", cell -> cell.setCellValue("喝茶看报")),
    PRACTICE_EMPTY(Sheet.EVIDENCE, "practice", XSSFCell::setBlank),
    SUBJECT_UNKNOWN(Sheet.EVIDENCE, "subject", cell -> cell.setCellValue("隔壁公司")),
    STATUS_EMPTY(Sheet.EVIDENCE, "status", XSSFCell::setBlank),
    ISSUED_EMPTY(Sheet.EVIDENCE, "issued", XSSFCell::setBlank),
    SOURCE_EMPTY(Sheet.EVIDENCE, "source", XSSFCell::setBlank),
    ISSUED_NO_DATE(Sheet.EVIDENCE, "issued", cell -> cell.setCellValue("去年")),
    ISSUED_IMPOSSIBLE(Sheet.EVIDENCE, "issued", cell -> cell.setCellValue("2026-02-30")),
    ISSUED_IMPOSSIBLE_IN_CHINESE(Sheet.EVIDENCE, "issued", cell -> cell.setCellValue("2026年13月1日")),
    ISSUED_AMBIGUOUS(Sheet.EVIDENCE, "issued", cell -> cell.setCellValue("03/04/2026")),
    ISSUED_WITHOUT_DAY(Sheet.EVIDENCE, "issued", cell -> cell.setCellValue("2026年5月")),
    ISSUED_YEAR_ALONE(Sheet.EVIDENCE, "issued", cell -> cell.setCellValue(2026)),
    ISSUED_IN_FUTURE(Sheet.EVIDENCE, "issued", cell -> cell.setCellValue(LocalDate.of(2031, 1, 1))),
    EXPIRED_BEFORE_ISSUED(Sheet.EVIDENCE, "issued", "validUntil", cell -> cell.setCellValue(LocalDate.of(2001, 1, 1))),
    FORMULA_WITHOUT_VALUE(Sheet.EVIDENCE, "validUntil", cell -> {
        cell.setBlank();
        cell.setCellFormula("TODAY()+365");
    }),
    FORMULA_IN_ERROR(Sheet.EVIDENCE, "issued", cell -> cell.setCellErrorValue((byte) 0x17)),
    FIGURE_IN_WORDS(Sheet.EVIDENCE, "figure", cell -> cell.setCellValue("五级")),
    FIGURE_NEGATIVE(Sheet.EVIDENCE, "figure", cell -> cell.setCellValue(-1)),
    FIGURE_MISPLACED(Sheet.EVIDENCE, "figure", cell -> cell.setCellValue(3)),
    REASON_MISSING(
            Sheet.EVIDENCE,
            "statusReason",
            "status",
            (cell, edited) -> cell.setCellValue(label(edited, "status", GRADUS.Rejected))),
    LACKING_ALONE(Sheet.EVIDENCE, "lacking", cell -> cell.setCellValue("第二工厂")),
    LACKING_MISSING(
            Sheet.EVIDENCE,
            "lacking",
            "claim",
            (cell, edited) -> cell.setCellValue(label(edited, "claim", GRADUS.PartlyDone))),
    DUE_DATE_ALONE(Sheet.EVIDENCE, "dueDate", cell -> cell.setCellValue("2026-12-01")),
    SOURCE_A_SCRIPT(
            Sheet.EVIDENCE,
            "source",
            cell -> cell.setCellValue("https://docs.example/a b|c\nhttps://docs.example/<x>")),
    REFERENCE_UNKNOWN(Sheet.MEASUREMENTS, "evidence", cell -> cell.setCellValue("E99999")),
    INDICATOR_EMPTY(
            Sheet.MEASUREMENTS,
            "indicator",
            "indicator",
            (cell, edited) -> edited.clear(Sheet.MEASUREMENTS, cell.getRowIndex(), "indicator")),
    UNIT_EMPTY(
            Sheet.MEASUREMENTS,
            "unit",
            "unit",
            (cell, edited) -> edited.clear(Sheet.MEASUREMENTS, cell.getRowIndex(), "unit")),
    BASELINE_IN_WORDS(Sheet.MEASUREMENTS, "baseline", cell -> cell.setCellValue("很低")),
    ACHIEVED_EMPTY(Sheet.MEASUREMENTS, "achieved", XSSFCell::setBlank),
    ACHIEVED_WITH_UNIT(Sheet.MEASUREMENTS, "achieved", cell -> cell.setCellValue("92.5 元/件")),
    BETTER_UNKNOWN(Sheet.MEASUREMENTS, "better", cell -> cell.setCellValue("sideways")),
    PERIOD_IN_FUTURE(Sheet.MEASUREMENTS, "periodEnd", cell -> cell.setCellValue(LocalDate.of(2030, 12, 31))),
    PERIOD_NO_DATE(Sheet.MEASUREMENTS, "periodEnd", cell -> cell.setCellValue("三季度")),
    TARGET_IN_WORDS(Sheet.MEASUREMENTS, "target", cell -> cell.setCellValue("约五")),
    REGION_UNKNOWN(Sheet.SUBJECTS, "region", cell -> cell.setCellValue("亚特兰蒂斯")),
    SIZE_UNKNOWN(Sheet.SUBJECTS, "size", cell -> cell.setCellValue("不大不小"));

    private final Sheet sheet;
    private final String told;
    private final String done;
    private final BiConsumer<XSSFCell, Edited> deed;

    Fault(Sheet sheet, String cell, Consumer<XSSFCell> deed) {
        this(sheet, cell, cell, (each, edited) -> deed.accept(each));
    }

    Fault(Sheet sheet, String told, String done, Consumer<XSSFCell> deed) {
        this(sheet, told, done, (each, edited) -> deed.accept(each));
    }

    Fault(Sheet sheet, String told, String done, BiConsumer<XSSFCell, Edited> deed) {
        this.sheet = sheet;
        this.told = told;
        this.done = done;
        this.deed = deed;
    }

    Sheet sheet() {
        return sheet;
    }

    /** Whether it can happen in a row. */
    boolean fits(Edited edited, int row) {
        if (sheet != Sheet.EVIDENCE) {
            return true;
        }
        Practice practice = practice(edited, row);
        return switch (this) {
            case FIGURE_IN_WORDS, FIGURE_NEGATIVE -> practice.kind() == Practice.Kind.ATTAINMENT;
            case FIGURE_MISPLACED, LACKING_MISSING -> practice.kind() == Practice.Kind.ACTIVITY;
            case EXPIRED_BEFORE_ISSUED -> !edited.text(sheet, row, "issued").isEmpty();
            default -> practice.kind() != Practice.Kind.OUTCOME;
        };
    }

    private static Practice practice(Edited edited, int row) {
        String label = edited.text(Sheet.EVIDENCE, row, "practice");
        return TestBooks.BOOK
                .ontology()
                .vocabulary()
                .declared(
                        TestBooks.BOOK.practices().find(label).iterator().next().iri());
    }

    private static String label(Edited edited, String key, String iri) {
        return TestBooks.BOOK.column(Sheet.EVIDENCE, key).words().label(iri, edited.language());
    }

    /** Makes the fault, and says at which cell it must be told. */
    String make(Edited edited, int row) {
        deed.accept(edited.cell(sheet, row, done), edited);
        return edited.address(sheet, row, told);
    }
}
