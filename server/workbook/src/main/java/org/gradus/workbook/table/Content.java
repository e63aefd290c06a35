package org.gradus.workbook.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** What stands in a cell. An empty cell has none. */
public sealed interface Content {
    /** As a person would see it. */
    String shown();

    /** A text. */
    record Words(String text) implements Content {
        @Override
        public String shown() {
            return text;
        }
    }

    /**
     * A number.
     *
     * @param percent whether the cell shows it as a percentage: what looks like 95 % is 0.95 within
     */
    record Amount(BigDecimal value, boolean percent) implements Content {
        /** How many digits a spreadsheet keeps. */
        public static final int DIGITS = 15;

        @Override
        public String shown() {
            return percent
                    ? value.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                    : value.stripTrailingZeros().toPlainString();
        }
    }

    /** A day, or a point in time, that the cell holds as such. */
    record Moment(LocalDateTime at) implements Content {
        @Override
        public String shown() {
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
        }
    }

    /** TRUE or FALSE. */
    record Truth(boolean value) implements Content {
        @Override
        public String shown() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /** A formula that ended in an error, such as {@code #REF!}. */
    record Broken(String code) implements Content {
        @Override
        public String shown() {
            return code;
        }
    }

    /** A formula without a value: nothing here computes one. */
    record Uncomputed(String formula) implements Content {
        @Override
        public String shown() {
            return "=" + formula;
        }
    }
}
