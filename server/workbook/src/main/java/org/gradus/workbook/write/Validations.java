package org.gradus.workbook.write;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.gradus.model.Practice;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.table.Column;
import org.gradus.workbook.table.Content;
import org.gradus.workbook.table.Kind;
import org.gradus.workbook.table.Row;
import org.gradus.workbook.table.Word;
import org.jspecify.annotations.Nullable;

/** What may stand in each column, as spreadsheets offer and check it. They only warn: reading checks all of it anew. */
final class Validations {
    private static final int TITLE = 32;
    private static final int TEXT = 255;

    /** 1990-01-01, as a number: programs that do not know the type of a limit keep it. */
    private static final String FIRST_DAY = "32874";

    private static final String LAST_DAY = "73050";

    private final Book book;
    private final Form form;
    private final ListsSheet lists;

    Validations(Book book, Form form, ListsSheet lists) {
        this.book = book;
        this.form = form;
        this.lists = lists;
    }

    void add(SXSSFSheet sheet, TableSheet table) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            DataValidationConstraint constraint = constraint(helper, column);
            if (constraint == null) {
                continue;
            }
            int from = 1;
            if (column.kind() == Kind.PRACTICE) {
                from = practices(sheet, helper, table, i, constraint);
            }
            add(
                    sheet,
                    helper.createValidation(constraint, new CellRangeAddressList(from, table.lastRow(), i, i)),
                    column,
                    column.header().in(form.language()),
                    column.hint().in(form.language()));
        }
    }

    private @Nullable DataValidationConstraint constraint(DataValidationHelper helper, Column column) {
        return switch (column.kind()) {
            case PRACTICE -> helper.createFormulaListConstraint(lists.range("practices", form.practices()));
            case WORD -> helper.createFormulaListConstraint(words(column));
            case SUBJECT -> helper.createFormulaListConstraint("list_subjects");
            case EVIDENCE -> helper.createFormulaListConstraint("list_evidence");
            case DAY -> helper.createDateConstraint(OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, "");
            case FIGURE -> helper.createDecimalConstraint(OperatorType.BETWEEN, "-1000000000000", "1000000000000");
            case NODE, NUMBER, TEXT, PROOF, INFO, TERM -> null;
        };
    }

    private String words(Column column) {
        return column.words() == null
                ? lists.range("requirements", form.requirements())
                : lists.range(column.words().name(), column.words().words());
    }

    /** A practice is explained in its own cell. */
    private int practices(
            SXSSFSheet sheet,
            DataValidationHelper helper,
            TableSheet table,
            int at,
            DataValidationConstraint constraint) {
        List<Row> rows = form.rows(table.kind());
        int number = 1;
        for (Row row : rows) {
            Content content = row.at(table.columns().get(at));
            if (content != null) {
                for (Word word : book.practices().find(content.shown())) {
                    Practice practice = book.ontology().vocabulary().declared(word.iri());
                    add(
                            sheet,
                            helper.createValidation(constraint, new CellRangeAddressList(number, number, at, at)),
                            table.columns().get(at),
                            practice.label().in(form.language()),
                            explained(practice));
                }
            }
            number++;
        }
        return number;
    }

    private String explained(Practice practice) {
        Language language = form.language();
        Text proof = practice.proof();
        return practice.definition().in(language)
                + (proof.isEmpty() ? "" : language.say(" Proof: ", "佐证：") + proof.in(language));
    }

    private void add(SXSSFSheet sheet, DataValidation validation, Column column, String title, String text) {
        boolean list = validation.getValidationConstraint().getValidationType()
                == DataValidationConstraint.ValidationType.LIST;
        validation.setSuppressDropDownArrow(list); // the library's name says the contrary of what it does for xlsx
        validation.setEmptyCellAllowed(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox(
                cut(column.header().in(form.language()), TITLE),
                form.language()
                        .say(
                                "This is not in the list or not of the form that is expected. Keep it all the same?",
                                "内容不在列表中，或格式与预期不符。仍要保留吗？"));
        validation.setShowErrorBox(!column.open());
        if (!text.isEmpty()) {
            validation.createPromptBox(cut(title, TITLE), cut(text, TEXT));
            validation.setShowPromptBox(true);
        }
        sheet.addValidationData(validation);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
