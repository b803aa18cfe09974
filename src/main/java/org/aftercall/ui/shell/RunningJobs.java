package org.aftercall.ui.shell;

import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Jobs;

/// The long work that goes on. Used from the screen's thread; the meters from any.
final class RunningJobs implements Jobs {
    private final Background background;
    private final ObservableList<Job> running = FXCollections.observableArrayList();

    RunningJobs(Background background) {
        this.background = background;
    }

    ObservableList<Job> running() {
        return running;
    }

    @Override
    public <T> void start(String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        Job job = new Job(title, background);
        running.add(job);
        background.work(
                () -> work.run(job),
                answer -> {
                    running.remove(job);
                    done.accept(answer);
                },
                e -> {
                    running.remove(job);
                    failed.accept(e);
                });
    }

    /// Stops all of them.
    ///
    /// @param then once none goes on any more
    void stopAll(Runnable then) {
        running.forEach(Job::stop);
        if (running.isEmpty()) {
            then.run();
            return;
        }
        running.addListener((ListChangeListener<Job>) _ -> {
            if (running.isEmpty()) {
                background.onScreen(then);
            }
        });
    }

    /// One of them.
    static final class Job implements Meter {
        private final String title;
        private final Background background;
        private final DoubleProperty part = new SimpleDoubleProperty(this, "part", -1);
        private volatile double latest = -1;
        private volatile boolean told;
        private volatile boolean stopped;

        private Job(String title, Background background) {
            this.title = title;
            this.background = background;
        }

        String title() {
            return title;
        }

        /// 0 to 1; below 0 while it is not known.
        ReadOnlyDoubleProperty partProperty() {
            return part;
        }

        void stop() {
            stopped = true;
        }

        /// The screen is told of the latest alone, however often the work says how far it is.
        @Override
        public void at(long done, long total) {
            latest = total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1);
            if (!told) {
                told = true;
                background.onScreen(() -> {
                    told = false;
                    part.set(latest);
                });
            }
        }

        @Override
        public boolean isStopped() {
            return stopped;
        }
    }
}
