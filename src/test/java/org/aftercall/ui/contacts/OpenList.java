package org.aftercall.ui.contacts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.aftercall.lookup.Viewer;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.search.Finder;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Jobs;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.Said;
import org.aftercall.ui.shell.SampleDay;
import org.aftercall.wording.Words;

/// The list of contacts of a book without a toolkit, and what it told the window.
final class OpenList implements AutoCloseable {
    final Said said = new Said();
    final AtOnce background = new AtOnce();
    final Memory memory = Memory.untilTheEnd();
    final List<String> jobs = new ArrayList<>();
    final SampleDay day;
    final Finder finder;
    final Words words = new Words(Locale.UK);
    final ContactsViewModel model;

    OpenList(SampleDay day, Path folder) {
        this.day = day;
        this.finder =
                Finder.open(folder.resolve("search"), day.store(), () -> new Viewer(SampleDay.USER, SampleDay.DAY));
        finder.await();
        this.model = model();
        model.show(true);
    }

    Store store() {
        return day.store();
    }

    /// Another window on the same book, with what this one remembered.
    ContactsViewModel model() {
        return new ContactsViewModel(
                day.store(),
                () -> finder,
                words,
                background,
                said,
                memory,
                () -> day.today().now().toLocalDateTime(),
                SampleDay.ZONE);
    }

    Bulk bulk() {
        return new Bulk(
                new ContactsPage.Book(
                        day.store(),
                        () -> finder,
                        SampleDay.USER,
                        () -> day.today().now().toLocalDateTime(),
                        SampleDay.ZONE),
                words,
                background,
                said,
                new AtOnceJobs());
    }

    /// The contacts that are chosen now.
    Bulk.Target target() {
        return new Bulk.Target(
                model.choosing().selectionProperty().get(), model.pages().hits(), "");
    }

    List<String> names() {
        return IntStream.range(0, model.size())
                .mapToObj(model::row)
                .filter(Objects::nonNull)
                .map(Row::name)
                .toList();
    }

    List<String> next(String name) {
        return IntStream.range(0, model.size())
                .mapToObj(model::row)
                .filter(row -> row != null && row.name().equals(name))
                .map(row -> row.cells()
                        .getOrDefault(Column.Known.NEXT.code(), Row.Cell.EMPTY)
                        .text())
                .toList();
    }

    String priority(ContactId contact) {
        return day.store()
                .contacts()
                .card(contact)
                .orElseThrow()
                .contact()
                .priority()
                .code();
    }

    ContactId id(String name) {
        return finder.find(name, 1).rows().getFirst().id();
    }

    /// What was written is told to the list, and in the index.
    void settle() {
        day.settle();
        finder.await();
        background.letTimePass();
        model.refresh();
    }

    void undoLast() {
        day.store().undo(said.operations().getLast(), new OperationId(java.util.UUID.randomUUID()), SampleDay.USER);
        settle();
    }

    @Override
    public void close() {
        finder.close();
        day.close();
    }

    /// Work that is done at once, and its titles.
    private final class AtOnceJobs implements Jobs {
        @Override
        public <T> void start(String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
            jobs.add(title);
            background.work(
                    () -> work.run(new Meter() {
                        @Override
                        public void at(long part, long total) {
                            if (part > total) {
                                throw new IllegalArgumentException(part + " of " + total);
                            }
                        }

                        @Override
                        public boolean isStopped() {
                            return false;
                        }
                    }),
                    done,
                    failed);
        }
    }
}
