package org.aftercall.ui.today;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aftercall.model.OperationId;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.JobsAtOnce;
import org.aftercall.ui.kit.MemoryDrafts;
import org.aftercall.ui.kit.Said;
import org.aftercall.ui.shell.SampleDay;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Today on Ingrid's day, without a window.
@SuppressWarnings("NullAway.Init") // opened before each test
abstract class OpenToday {
    final Said said = new Said();
    SampleDay day;
    TodayViewModel model;

    @BeforeEach
    void open(@TempDir Path folder) {
        day = SampleDay.open(folder);
        model = modelOf(SampleDay.USER);
        model.refresh();
    }

    @AfterEach
    void close() {
        day.close();
    }

    TodayViewModel modelOf(String user) {
        return new TodayViewModel(
                day.store(),
                day.today(),
                new Words(Locale.UK),
                new AtOnce(),
                said,
                new JobsAtOnce(),
                new MemoryDrafts(),
                SampleDay.ZONE,
                user);
    }

    void refresh() {
        day.settle();
        model.refresh();
    }

    /// Takes back what was saved last.
    void undo() {
        day.store().undo(said.operations().getLast(), new OperationId(UUID.randomUUID()), SampleDay.USER);
        refresh();
    }

    List<Line.Row> rows() {
        return model.selection().rows();
    }

    List<String> titles() {
        return rows().stream().map(Line.Row::title).toList();
    }
}
