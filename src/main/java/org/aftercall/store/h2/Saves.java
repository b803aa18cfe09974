package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.aftercall.change.Context;
import org.aftercall.change.Dot;
import org.aftercall.change.Frame;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.store.Saved;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is saved on this device: an edit, or an undo, becomes one frame. Used by the writer's thread alone.
final class Saves {
    private static final Logger LOG = LoggerFactory.getLogger(Saves.class);

    private final Engine engine;

    Saves(Engine engine) {
        this.engine = engine;
    }

    Optional<Saved> earlier(OperationId operation) throws SQLException {
        return engine.ledger()
                .first(engine.sql(), operation.value())
                .map(dot -> new Saved(operation, Optional.of(dot), 0));
    }

    Saved write(Edit edit) throws SQLException {
        return healed(() -> {
            try {
                return writeOnce(edit, true);
            } catch (SQLException e) {
                if (edit.fresh().isEmpty() || e.getErrorCode() != ErrorCode.DUPLICATE_KEY_1) {
                    throw e;
                }
                return writeOnce(edit, false);
            }
        });
    }

    /// @param trusting whether the rows that the edit calls fresh are not looked for; the index of ids knows better
    private Saved writeOnce(Edit edit, boolean trusting) throws SQLException {
        Optional<Saved> earlier = earlier(edit.operation());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Dot dot = engine.nextDot();
        Wish wish = new Wish(engine, trusting);
        Frame frame = wish.frame(edit, dot);
        if (frame.rows().isEmpty() && !edit.isOnRecord()) {
            return new Saved(edit.operation(), Optional.empty(), 0);
        }
        if (engine.registry().hasForgotten(frame)) {
            throw new Refused("contact.forgotten");
        }
        engine.append(frame, wish.loaded());
        return new Saved(edit.operation(), Optional.of(dot), frame.rows().size());
    }

    /// What the database refuses because it is damaged is done again in a new one, made from the journal: a save must
    /// not fail for ever because a row cannot be found. A frame that is in the journal already is found as such.
    private Saved healed(Write write) throws SQLException {
        try {
            return write.run();
        } catch (SQLException e) {
            if (!Broken.isDamage(e)) {
                throw e;
            }
            LOG.warn("a save failed, {}; the database is made again", Broken.reason(e));
            engine.rollback();
            engine.streams().rebuild(Progress.NONE);
            return write.run();
        }
    }

    private interface Write {
        Saved run() throws SQLException;
    }

    /// The dot under which a save will be written that is made now.
    Context ownDot() {
        return Context.of(List.of(engine.nextDot()));
    }

    Saved writeUndo(Undoing.Plan plan, OperationId operation, String user) throws SQLException {
        Optional<Saved> earlier = earlier(operation);
        if (earlier.isPresent() || plan.undo().changes().isEmpty()) {
            return earlier.orElseGet(() -> new Saved(operation, Optional.empty(), 0));
        }
        Dot dot = engine.nextDot();
        Frame frame = new Frame(
                dot,
                engine.tick(),
                engine.clockDoubt(),
                engine.registry().applied(),
                plan.undo().context(),
                user,
                operation,
                plan.intent(),
                false,
                0,
                plan.undo().changes());
        engine.append(frame, null);
        return new Saved(operation, Optional.of(dot), plan.undo().changes().size());
    }
}
