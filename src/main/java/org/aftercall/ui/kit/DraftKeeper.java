package org.aftercall.ui.kit;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.aftercall.model.OperationId;

/// Keeps what is typed on the disk within two seconds of the last key (`product.md` rule 11), and never after the form
/// was saved. Used from the screen's thread; writes from others.
public final class DraftKeeper {
    private static final System.Logger LOG = System.getLogger(DraftKeeper.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Drafts drafts;
    private final Background background;
    private final OperationId form;
    private final Object lock = new Object();
    private Supplier<String> text = () -> "";
    private String latest = "";
    private boolean waiting;
    private boolean closed;

    /// @param form identity of the operation that the form will be saved as
    public DraftKeeper(Drafts drafts, Background background, OperationId form) {
        this.drafts = drafts;
        this.background = background;
        this.form = form;
    }

    /// Something was typed; the text is asked for when it is written.
    public void changed(Supplier<String> now) {
        touch(now);
        if (!waiting) {
            waiting = true;
            drafts.unwritten().add(this, this::typed);
            background.after(PAUSE, this::write);
        }
    }

    /// There is something to keep, but it is on the disk already.
    public void touch(Supplier<String> now) {
        text = now;
        latest = now.get();
    }

    public boolean isTouched() {
        return !latest.isEmpty();
    }

    /// Writes it now. On any thread.
    public boolean keep() {
        String now;
        synchronized (lock) {
            now = latest;
            if (closed || now.isEmpty()) {
                return false;
            }
            drafts.put(form, now);
        }
        return true;
    }

    /// Another form goes on with it: it is on the disk, and nothing more is written from here. On any thread.
    public boolean handOver() {
        boolean kept = keep();
        synchronized (lock) {
            closed = true;
        }
        return kept;
    }

    /// The form was saved: nothing is to be kept, also of what waits. On any thread. A disk that refuses makes no
    /// failure of what is saved: the draft is offered once more, no more than that.
    public void drop() {
        synchronized (lock) {
            closed = true;
            try {
                drafts.drop(form);
            } catch (UncheckedIOException e) {
                LOG.log(System.Logger.Level.WARNING, "a draft of what is saved stays", e);
            }
        }
    }

    /// The form was thrown away.
    public boolean discard() {
        drop();
        return true;
    }

    private void typed() {
        latest = text.get();
        keep();
    }

    private void write() {
        waiting = false;
        latest = text.get();
        background.work(this::keep, _ -> written(), e -> {
            throw new IllegalStateException("keeping a draft", e);
        });
    }

    private void written() {
        if (!waiting) { // else more was typed meanwhile
            drafts.unwritten().remove(this);
        }
    }
}
