package org.aftercall.bench;

import java.time.Duration;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// A window with a label, a field, a button and a list, and nothing behind it: what a start costs that has nothing to
/// read and nothing of its own to show. Says how long it took until it was drawn, and ends.
public final class BareWindow extends Application {
    private static final int ROWS = 40;
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int BEATS = 3;

    /// A class of its own, as the toolkit asks for where it is on the class path.
    static final class Launcher {
        private Launcher() {}

        public static void main(String[] args) {
            launch(BareWindow.class, args);
        }
    }

    @Override
    public void start(Stage stage) {
        ListView<String> list = new ListView<>();
        for (int i = 1; i <= ROWS; i++) {
            list.getItems().add("Row " + i);
        }
        VBox box = new VBox(new Label("Bare"), new TextField("field"), new Button("Button"), list);
        stage.setScene(new Scene(box, WIDTH, HEIGHT));
        stage.show();
        new AnimationTimer() {
            private int beats;

            @Override
            public void handle(long now) {
                beats++;
                if (beats == BEATS) {
                    stop();
                    say();
                    stage.close();
                }
            }
        }.start();
    }

    private static void say() {
        long cpu = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(-1L);
        System.out.println("drawn, CPU " + cpu + " ms");
    }
}
