package org.aftercall.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.aftercall.lookup.Viewer;
import org.aftercall.model.OperationId;
import org.aftercall.sample.Sample;
import org.aftercall.search.Finder;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;
import org.aftercall.ui.contacts.ContactsPage;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Colouring;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Jobs;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Session;
import org.aftercall.ui.kit.Theme;
import org.aftercall.wording.Words;

/// The list of contacts on a real book: how long the screen's thread works for a letter, for the answer to it, for a
/// step of scrolling, and for dressing and placing the nodes of each frame. Processor time of that thread alone.
///
/// Needs the test class path and no display: `java -Dglass.platform=Headless -Dprism.order=sw
/// --enable-native-access=ALL-UNNAMED -cp TEST-CLASS-PATH org.aftercall.bench.ContactsBench 100000 FOLDER`. The
/// folder is filled if it is empty, and may be used again.
final class ContactsBench {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String USER = "Ingrid";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Long> answers = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> frames = Collections.synchronizedList(new ArrayList<>());

    /// `CONTACTS FOLDER`
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int contacts = Integer.parseInt(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        try (TempBook book = TempBook.open(folder)) {
            if (book.store().contacts().count() == 0) {
                new Sample(contacts, 1, TODAY, ZoneOffset.UTC, USER)
                        .writeTo(book.store(), new OperationId(UUID.randomUUID()), Progress.NONE);
            }
            try (Finder finder = Finder.open(folder.resolve("search"), book.store(), () -> new Viewer(USER, TODAY))) {
                finder.await();
                new ContactsBench().run(book.store(), finder);
            }
        }
        Platform.exit();
    }

    private void run(Store store, Finder finder) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        StackPane root = new StackPane();
        onScreen(() -> show(root, store, finder));
        settle();
        List<String> people = people(finder);
        List<Long> letters = new ArrayList<>();
        List<Long> steps = new ArrayList<>();
        type(root, people.subList(0, 60), letters);
        scroll(root, steps, 400);
        System.out.printf("%,d contacts, after a warm-up%n", store.contacts().count());
        System.out.printf("%-28s %7s %8s %8s %8s%n", "on the screen's thread, ms", "times", "p50", "p99", "most");
        forget(letters, steps);
        type(root, people.subList(60, people.size()), letters);
        say("a letter", letters);
        say("the answer to a letter", answers);
        say("the frames of typing", frames);
        forget(letters, steps);
        scroll(root, steps, 1_200);
        say("a step of scrolling", steps);
        say("a page that was read", answers);
        say("the frames of scrolling", frames);
    }

    private void forget(List<Long> letters, List<Long> steps) {
        letters.clear();
        steps.clear();
        answers.clear();
        frames.clear();
    }

    private void show(StackPane root, Store store, Finder finder) {
        SimpleDoubleProperty scale = new SimpleDoubleProperty(1);
        ModalLayer layer = new ModalLayer();
        ContactsPage page = new ContactsPage(
                new ContactsPage.Book(store, () -> finder, USER, () -> TODAY.atTime(10, 12), ZoneId.of("UTC")),
                new ContactsPage.Place(
                        new Words(Locale.UK),
                        Background.virtual(this::measured),
                        new Silent(),
                        new NoJobs(),
                        new Nowhere(),
                        Memory.untilTheEnd(),
                        layer,
                        scale,
                        root.widthProperty().multiply(1),
                        new SimpleDoubleProperty(40),
                        new SimpleObjectProperty<>(Colouring.TYPE)));
        root.getChildren().addAll(page.node(), layer);
        Scene scene = new Scene(root, 1440, 900);
        Theme.LIGHT.dress(scene);
        long[] begin = new long[1];
        scene.addPreLayoutPulseListener(() -> begin[0] = THREADS.getCurrentThreadCpuTime());
        scene.addPostLayoutPulseListener(() -> frames.add(THREADS.getCurrentThreadCpuTime() - begin[0]));
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
        page.show(new Destination.Contacts(""));
        page.focus();
    }

    /// Runs what comes back from the background, with its time.
    private void measured(Runnable task) {
        Platform.runLater(() -> {
            long begin = THREADS.getCurrentThreadCpuTime();
            task.run();
            answers.add(THREADS.getCurrentThreadCpuTime() - begin);
        });
    }

    private static List<String> people(Finder finder) {
        return finder.find("", 200).rows().stream().map(ContactRow::name).toList();
    }

    /// Each name a letter at a time, as somebody who types fast.
    private static void type(StackPane root, List<String> names, List<Long> letters) throws InterruptedException {
        TextField field = (TextField) root.lookup(".search-frame .text-field");
        for (String name : names) {
            for (int end = 1; end <= Math.min(6, name.length()); end++) {
                String typed = name.substring(0, end);
                letters.add(onScreen(() -> field.setText(typed)));
                Thread.sleep(40);
            }
        }
        onScreen(() -> field.setText(""));
        settle();
    }

    /// Pages, wheel and the bar, to places that were not read yet.
    private static void scroll(StackPane root, List<Long> steps, int times) throws InterruptedException {
        Random random = new Random(1);
        Node list = root.lookup(".row-list");
        ScrollBar bar = (ScrollBar) list.lookup(".scroll-bar");
        onScreen(list::requestFocus);
        for (int i = 0; i < times; i++) {
            boolean jump = i % 3 == 0;
            double to = random.nextDouble() * bar.getMax();
            steps.add(onScreen(() -> {
                if (jump) {
                    bar.setValue(to);
                } else {
                    Event.fireEvent(
                            list,
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_DOWN, false, false, false, false));
                }
            }));
            Thread.sleep(20);
        }
        settle();
    }

    private static void settle() throws InterruptedException {
        Thread.sleep(700);
    }

    /// @return the time it took, in nanoseconds
    private static long onScreen(Runnable task) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        long[] took = new long[1];
        Platform.runLater(() -> {
            long begin = THREADS.getCurrentThreadCpuTime();
            task.run();
            took[0] = THREADS.getCurrentThreadCpuTime() - begin;
            done.countDown();
        });
        done.await();
        return took[0];
    }

    private static void say(String what, List<Long> nanos) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        if (sorted.isEmpty()) {
            return;
        }
        System.out.printf(
                "%-28s %7d %8.2f %8.2f %8.2f%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get((int) (sorted.size() * 0.99)) / 1e6,
                sorted.getLast() / 1e6);
    }

    /// Nothing is saved here.
    private static final class Silent implements Session {
        @Override
        public void ask(String title, String text, String go, String not, Runnable action) {}

        @Override
        public void saved(OperationId operation, String sentence) {}

        @Override
        public void say(String sentence, String button, Runnable action) {}

        @Override
        public void say(String sentence) {}

        @Override
        public void failed(Exception cause) {
            throw new IllegalStateException(cause);
        }

        @Override
        public void open(String address) {}
    }

    private static final class NoJobs implements Jobs {
        @Override
        public <T> void start(String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {}
    }

    private static final class Nowhere implements Navigator {
        @Override
        public void go(Destination to) {}

        @Override
        public void back() {}

        @Override
        public void forward() {}

        @Override
        public void close() {}
    }
}
