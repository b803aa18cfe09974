package org.aftercall.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftercall.change.Cell;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowChange;
import org.aftercall.change.Values;
import org.aftercall.importing.RowAccount.Added;
import org.aftercall.importing.RowAccount.Kept;
import org.aftercall.model.Card;
import org.aftercall.model.PersonName;
import org.aftercall.model.Problem;

/// Puts into words of the account what was decided about a row.
final class RowTold {
    private RowTold() {}

    static RowAccount nobody(long row, RowClass of, List<Problem> problems) {
        return new RowAccount(row, of, null, "", problems, List.of(), List.of(), List.of());
    }

    /// Somebody who comes in as new, or goes to the contact of an earlier row.
    static RowAccount fresh(Draft draft, Judge.Verdict verdict) {
        PersonName name = draft.fields().name();
        return new RowAccount(
                draft.origin().row(),
                verdict.of(),
                verdict.contact(),
                name.isEmpty() ? draft.company() : name.full(),
                problems(draft, verdict),
                List.of(),
                List.of(),
                draft.rest().stream().map(RowTold::kept).toList());
    }

    /// Somebody of the book.
    static RowAccount known(Draft draft, Judge.Verdict verdict, Card card, Comparison.Addition addition) {
        List<Problem> problems = problems(draft, verdict);
        problems.addAll(addition.kept());
        boolean written = verdict.of() == RowClass.UPDATE;
        return new RowAccount(
                draft.origin().row(),
                verdict.of(),
                verdict.contact(),
                card.contact().shownName(),
                problems,
                written ? addition.written() : List.of(),
                written
                        ? addition.rows().stream()
                                .filter(row -> addition.derived().contains(row.row()))
                                .map(RowTold::added)
                                .toList()
                        : List.of(),
                List.of());
    }

    private static List<Problem> problems(Draft draft, Judge.Verdict verdict) {
        List<Problem> problems = new ArrayList<>(draft.problems());
        Optional.ofNullable(verdict.problem()).ifPresent(problems::add);
        return problems;
    }

    private static Kept kept(String line) {
        int colon = line.indexOf(": ");
        return colon < 0 ? new Kept("", line) : new Kept(line.substring(0, colon), line.substring(colon + 2));
    }

    private static Added added(RowChange row) {
        Optional<Entity> entity = Entity.of(row.entity());
        return new Added(
                entity.map(each -> each.name().toLowerCase(java.util.Locale.ROOT))
                        .orElse("row"),
                entity.map(each -> switch (each) {
                            case CONTACT_POINT -> text(row, Field.POINT_WRITTEN);
                            case ADDRESS -> said(row, Field.ADDRESS_VALUE);
                            case AFFILIATION -> text(row, Field.AFFILIATION_TITLE);
                            case NOTE -> text(row, Field.NOTE_TEXT);
                            case HISTORY -> text(row, Field.HISTORY_TEXT);
                            case CONSENT -> text(row, Field.CONSENT_CHANNEL);
                            case ACTIVITY -> text(row, Field.ACTIVITY_TITLE);
                            case ATTACHMENT -> text(row, Field.ATTACHMENT_NAME);
                            case CONTACT, COMPANY, IMPORT_BATCH, USER_FIELD, CLAIM, FORGET, MERGE -> "";
                            case GROUP -> text(row, Field.GROUP_NAME);
                            case MEMBERSHIP -> "";
                        })
                        .orElse(""));
    }

    private static String text(RowChange row, Field field) {
        return Values.text(cell(row, field).map(Cell::value));
    }

    private static String said(RowChange row, Field field) {
        return cell(row, field).map(Cell::value).map(Differing::said).stream().collect(Collectors.joining());
    }

    private static Optional<Cell> cell(RowChange row, Field field) {
        return row.cells().stream()
                .filter(cell -> cell.field() == field.number())
                .findFirst();
    }
}
