package org.aftercall.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.aftercall.agenda.Today;
import org.aftercall.attaching.Desk;
import org.aftercall.attaching.GivingOut;
import org.aftercall.model.Refused;
import org.aftercall.sharing.Exchange;
import org.aftercall.store.journal.BookFolder;
import org.aftercall.store.journal.BookLock;
import org.aftercall.store.journal.Surroundings;
import org.aftercall.ui.firstrun.Answers;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.sharing.SharingDesk;
import org.aftercall.ui.shell.OwnBooks.Other;
import org.aftercall.ui.shell.Parts;
import org.aftercall.ui.shell.Shell;
import org.aftercall.ui.trouble.Trouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program as a window on one book.
final class Desktop {
    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);

    /// For those who measure the start or train the start-up cache: `drawn` ends the program once Today is drawn,
    /// `walk` after it went through all screens.
    private static final String UNTIL = System.getProperty("aftercall.until", "");

    private final Surroundings surroundings;
    private final ScreenStart screen;
    private final Consumer<Path> remember;
    private final InstantSource clock;
    private final Supplier<ZoneId> here;
    private final OneWindow window = new OneWindow();
    private volatile Path place;
    private volatile Optional<Path> list;
    private volatile @Nullable Next next;
    private volatile Optional<Destination> shownFirst = Optional.empty();

    /// What the window does once it is closed, instead of ending.
    ///
    /// @param first where it begins; nowhere is Today
    private record Next(Supplier<Path> work, Optional<Destination> first) {}

    /// The book that was open before somebody chose a folder; none once one is open there.
    private Optional<Path> before = Optional.empty();

    /// @param screen the toolkit, which may still be starting
    /// @param place gives the folder of the book to begin with
    /// @param remember told where a book was begun, so that it is found the next time
    /// @param list a file whose import is begun with, if any
    /// @param here gives the zone of the user
    Desktop(
            Surroundings surroundings,
            ScreenStart screen,
            Supplier<Path> place,
            Consumer<Path> remember,
            Optional<Path> list,
            InstantSource clock,
            Supplier<ZoneId> here) {
        this.list = list;
        this.surroundings = surroundings;
        this.screen = screen;
        this.place = surroundings.defaultBook();
        this.next = new Next(place, Optional.empty());
        this.remember = remember;
        this.clock = clock;
        this.here = here;
    }

    /// Shows the window and waits until it is closed. If another one has the book, that one is raised.
    ///
    /// @return exit code
    /// @throws Refused if there is no screen, or the book cannot be opened
    int open() {
        if (screen.failed()) {
            screen.await();
        }
        try {
            while (!opened()) {
                window.anew();
            }
            return 0;
        } finally {
            Platform.exit();
        }
    }

    /// Opens the book, or says why not in a window.
    ///
    /// @return whether it is over; false to try again
    private boolean opened() {
        Optional<Path> tried = Optional.empty();
        try {
            Next now = next;
            if (now != null) {
                place = now.work().get(); // if that fails, it is tried again
                shownFirst = now.first();
                next = null;
            }
            tried = Optional.of(place);
            run();
            return next == null;
        } catch (RuntimeException failed) {
            boolean held =
                    failed instanceof Refused refused && refused.problem().key().equals("book.locked");
            if (held && BookLock.raiseHolder(place)) {
                return true;
            }
            if (!UNTIL.isEmpty() || screen.failed()) {
                throw failed;
            }
            LOG.error("the book was not opened", failed);
            screen.await();
            Optional<Other> instead = instead(tried);
            Trouble trouble =
                    Trouble.of(failed, place, Logging.file(Wiring.logs(surroundings)), instead.map(Other::name));
            switch (new FailedStart(new OtherPrograms(surroundings)).ask(trouble)) {
                case MOVE -> next = new Next(this::moved, Optional.empty());
                case INSTEAD -> instead.ifPresent(other -> back(other.folder()));
                case AGAIN, REPAIR, FOLDER, COPY -> {}
                case QUIT -> throw failed;
            }
            return false;
        }
    }

    /// Which book is offered where one cannot be opened: that from which somebody came, or another one that is known.
    ///
    /// @param tried the one that cannot be opened; empty if it is not even known where it lies
    private Optional<Other> instead(Optional<Path> tried) {
        List<Other> others = new KnownBooks(surroundings).without(tried);
        return others.stream()
                .filter(other -> before.equals(Optional.of(other.folder())))
                .findFirst()
                .or(() -> others.stream().findFirst());
    }

    private Path moved() {
        Path to = CarriedBook.copy(place, surroundings.defaultBook());
        remember.accept(to);
        return to;
    }

    private void run() {
        boolean there = BookFolder.isThere(place);
        if (there) {
            try (LocalBook book = new LocalBook(place, surroundings, clock, window::raise)) {
                if (!book.isNew()) {
                    show(book, Optional.empty());
                    return;
                }
            }
        }
        screen.await();
        Answers answers = ask();
        if (answers == null) {
            before.ifPresent(this::back); // nobody begins a new one after all
            return;
        }
        place = answers.folder();
        try (LocalBook book = new LocalBook(answers.folder(), surroundings, clock, window::raise)) {
            book.setUp(new Setup(answers.user(), answers.book()));
            remember.accept(book.folder());
            show(book, Optional.of(answers));
        }
    }

    /// Asks what the first start asks.
    ///
    /// @return null if the window was closed instead
    private @Nullable Answers ask() {
        CompletableFuture<Answers> answered = new CompletableFuture<>();
        Platform.runLater(
                () -> window.show(stage -> new FirstStart(surroundings, place, clock, answered::complete).show(stage)));
        ScreenStart.await(CompletableFuture.anyOf(answered, window.closed()));
        return answered.getNow(null);
    }

    private void show(LocalBook book, Optional<Answers> first) {
        new KnownBooks(surroundings).add(book.folder());
        if (before.isPresent()) { // it was chosen in the window, and is there
            remember.accept(book.folder());
            before = Optional.empty();
        }
        ZoneId zone = here.get();
        try (Today today = new Today(
                        book.store(), clock, zone, Optional.of(book.local().resolve("open-work")));
                WindowFile memory = new WindowFile(book.local().resolve("window.properties"));
                Exchange exchange = new Exchange(book.sharing(), book.store(), clock)) {
            SharingHere sharing = new SharingHere(exchange, book, this::again);
            UntilClosed open = new UntilClosed(Platform::runLater);
            Optional<Destination> at = shownFirst;
            shownFirst = Optional.empty();
            List<Other> others = new KnownBooks(surroundings).without(Optional.of(book.folder()));
            meanwhile(today::readAhead);
            FirstSteps steps = new FirstSteps(book, today, zone);
            first.ifPresent(answers -> steps.begin(answers, memory));
            screen.await();
            Platform.runLater(() -> window.show(stage -> {
                Shell shell = Shell.starting(parts(book, others, today, memory, sharing, exchange, open));
                window.guard(shell);
                shell.show(stage);
                shell.whenDrawn(() -> {
                    screen.drawn();
                    Thread.startVirtualThread(() -> book.finder(today::day).warmUp());
                });
                Optional<Path> brought = list;
                list = Optional.empty();
                at.or(() -> brought.map(file -> new Destination.Importing(Optional.of(file))))
                        .or(() -> first.flatMap(FirstSteps::next))
                        .ifPresent(shell::go);
                until(shell);
            }));
            ScreenStart.await(window.closed());
            open.close();
            today.keep();
            MirrorAtClose.bring(book, Language.chosen(memory), zone);
        } finally {
            window.unguarded();
        }
    }

    /// Reads ahead while the window is put together; who asks for it then is told what went wrong.
    private static void meanwhile(Runnable reading) {
        Thread.startVirtualThread(() -> {
            try {
                reading.run();
            } catch (RuntimeException e) {
                LOG.debug("not read ahead", e);
            }
        });
    }

    /// Closes the window, does something while the book is closed, and opens the book that then is to be shown.
    private void again(Supplier<Path> work) {
        next = new Next(
                () -> {
                    Path to = work.get();
                    if (!to.equals(place)) {
                        remember.accept(to);
                    }
                    return to;
                },
                Optional.of(new Destination.Sharing()));
        Platform.runLater(window::close);
    }

    /// Goes on with a book that was there, and with nothing new if it is gone.
    private void back(Path folder) {
        before = Optional.empty();
        next = new Next(
                () -> {
                    if (!BookFolder.isThere(folder)) {
                        throw new Refused("book.gone", folder.toString());
                    }
                    return folder;
                },
                Optional.empty());
    }

    /// The window that is closed just now opens again with the book of a folder.
    private void goOnWith(Path folder) {
        Path from = place;
        next = new Next(
                () -> {
                    before = Optional.of(from);
                    return folder;
                },
                Optional.empty());
    }

    private void until(Shell shell) {
        Runnable end = window::close;
        switch (UNTIL) {
            case "drawn" ->
                shell.whenDrawn(() -> {
                    // no time of the clock: the start of a process is known to it to a second only
                    long cpu = ProcessHandle.current()
                            .info()
                            .totalCpuDuration()
                            .map(Duration::toMillis)
                            .orElse(-1L);
                    System.out.println("drawn, CPU " + cpu + " ms");
                    end.run();
                });
            case "walk" -> shell.walk(end);
            default -> {}
        }
    }

    private Parts parts(
            LocalBook book,
            List<Other> others,
            Today today,
            WindowFile memory,
            SharingDesk sharing,
            Exchange exchange,
            UntilClosed open) {
        return new Parts(
                new Parts.Book(
                        new KnownBooks(surroundings).name(place, book.name(), book.user()),
                        book.store(),
                        () -> book.finder(today::day),
                        book::importer,
                        book::backups,
                        book.local(),
                        sharing,
                        new BooksHere(surroundings, others, this::goOnWith),
                        new Desk(
                                book.attaching(),
                                new GivingOut(book.contents(), new Fetching(exchange)),
                                book.contents(),
                                book.local().resolve(Leftovers.LOOKED_AT))),
                today,
                book.drafts(),
                memory,
                Wiring.logs(surroundings),
                book.user(),
                Language.chosen(memory),
                here.get(),
                Background.virtual(open),
                new OtherPrograms(surroundings));
    }
}
