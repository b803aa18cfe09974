package org.aftercall.importing;

import java.util.Optional;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.text.Companies;

/// Compares where the person of a card works with what a draft says. A job is filled in or added; one at another
/// company takes the place of the current one only where the sheet knows of a move and the book does not.
final class JobsCompared {
    private static final String COMPANY = "company";

    private final Draft draft;
    private final Card card;
    private final ContactRows out;
    private final Terms terms;
    private final Differing.Told told;

    JobsCompared(Draft draft, Card card, ContactRows out, Terms terms, Differing.Told told) {
        this.draft = draft;
        this.card = card;
        this.out = out;
        this.terms = terms;
        this.told = told;
    }

    void jobs() {
        for (Draft.Job job : draft.affiliations()) {
            Affiliation same = card.affiliations().stream()
                    .filter(ours -> isSame(ours, job) || (ours.current() && isTitleAlone(job)))
                    .findFirst()
                    .orElse(null);
            Affiliation current = card.current().orElse(null);
            if (same != null) {
                RowEdit edit = new RowEdit(Entity.AFFILIATION, same.id().value());
                CellsCompared cells = new CellsCompared(
                        edit, same.id().value(), draft.origin().row(), terms, told);
                cells.text(Field.AFFILIATION_TITLE, same.title(), job.title());
                cells.text(Field.AFFILIATION_DEPARTMENT, same.department(), job.department());
                out.fill(edit);
            } else if (!job.current() || current == null) {
                out.job(job);
            } else if (moves(current, job)) {
                RowEdit ended = new RowEdit(Entity.AFFILIATION, current.id().value());
                out.fill(ended.set(Field.AFFILIATION_CURRENT, Values.bool(false)));
                out.job(job);
                told.written(COMPANY, current.companyName(), job.company());
            }
        }
    }

    /// Whether the sheet knows of a move that the book does not know of.
    private boolean moves(Affiliation current, Draft.Job job) {
        String ours = current.companyName();
        String theirs = job.company();
        told.differs(current.id().value());
        card.affiliations().forEach(each -> told.differs(each.id().value()));
        Side owner = terms.owner(COMPANY);
        if (owner == Side.BOOK) {
            told.kept(Differing.OWNED, COMPANY, ours, theirs);
            return false;
        }
        if (owner == Side.SHEET) {
            return true;
        }
        if (hasLeft(job)) {
            told.kept(Differing.CHANGED_HERE, COMPANY, ours, theirs);
            return false;
        }
        if (terms.last().wrote(current.id().value())) {
            return true;
        }
        Optional<Affiliation> given = card.affiliations().stream()
                .filter(each -> !each.current() && terms.last().wrote(each.id().value()))
                .findFirst();
        if (given.isPresent()) {
            Side stands = terms.clash(draft.origin().row(), COMPANY);
            String last = given.get().companyName();
            told.kept(stands == Side.BOOK ? Clash.BOOK : Clash.SHEET, COMPANY, ours, theirs, last);
            return stands == Side.SHEET;
        }
        if (!terms.newer()) {
            told.kept(Differing.KEPT, COMPANY, ours, theirs);
        }
        return terms.newer();
    }

    /// Whether the book says that the person worked there once and does no more.
    private boolean hasLeft(Draft.Job job) {
        return card.affiliations().stream().anyMatch(ours -> !ours.current() && isAt(ours, job));
    }

    /// A signature may tell what somebody does without saying where.
    private boolean isTitleAlone(Draft.Job job) {
        return draft.onlyIfKnown() && job.company().isBlank();
    }

    private static boolean isSame(Affiliation ours, Draft.Job job) {
        if (job.id() != null) {
            return ours.id().value().equals(job.id());
        }
        return ours.current() == job.current() && isAt(ours, job);
    }

    private static boolean isAt(Affiliation ours, Draft.Job job) {
        return (ours.company() != null && ours.company().value().equals(job.companyId()))
                || Companies.haveOneKey(ours.companyName(), job.company());
    }
}
