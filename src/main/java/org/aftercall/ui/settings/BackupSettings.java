package org.aftercall.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.aftercall.backup.Rhythm;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Shown;
import org.aftercall.wording.Words;

/// The section of the backups and of the mirror: where they lie, when they are made, and one at once.
///
/// @param places asks the user for a folder
record BackupSettings(
        BackupViewModel backup,
        MirrorViewModel mirror,
        Supplier<Optional<Path>> places,
        SettingControls controls,
        Words words) {
    void addTo(SettingBlocks blocks) {
        VBox block = blocks.section("settings.section.backup");
        Button choose = Buttons.plain(words.say("settings.backup.choose"));
        choose.setOnAction(_ -> places.get().ifPresent(backup::choose));
        Label where = Buttons.label("", "caption");
        where.setWrapText(true);
        backup.placeProperty()
                .subscribe(place ->
                        where.setText(place.map(Path::toString).orElseGet(() -> words.say("settings.backup.nowhere"))));
        blocks.row(block, "settings.backup.place", "settings.backup.place.help", choose)
                .add(where);
        Button now = Buttons.plain(words.say("settings.backup.go"));
        now.setOnAction(_ -> backup.backUp());
        backup.placeProperty().subscribe(_ -> enable(now));
        backup.runningProperty().subscribe(_ -> enable(now));
        Label last = Buttons.label("", "second");
        last.setWrapText(true);
        last.textProperty().bind(backup.lastProperty());
        blocks.row(block, "settings.backup.now", "settings.backup.now.help", now)
                .add(last);
        Label next = Buttons.label("", "second");
        next.setWrapText(true);
        next.textProperty().bind(backup.nextProperty());
        Shown.onlyWhen(next, backup.nextProperty().isNotEmpty());
        blocks.row(
                        block,
                        "settings.backup.rhythm",
                        "settings.backup.rhythm.help",
                        controls.choice(
                                "settings.backup.rhythm",
                                List.of(Rhythm.values()),
                                this::rhythm,
                                backup.rhythmProperty()))
                .add(next);
        mirror(blocks, block);
    }

    private void mirror(SettingBlocks blocks, VBox block) {
        Button choose = Buttons.plain(words.say("settings.mirror.choose"));
        choose.setOnAction(_ -> mirror.choose());
        Button stop = Buttons.plain(words.say("settings.mirror.stop"));
        stop.setOnAction(_ -> mirror.stop());
        Label where = Buttons.label("", "caption");
        where.setWrapText(true);
        mirror.placeProperty().subscribe(place -> {
            where.setText(place.map(Path::toString).orElseGet(() -> words.say("settings.mirror.nowhere")));
            stop.setVisible(place.isPresent());
            stop.setManaged(place.isPresent());
        });
        VBox buttons = new VBox(choose, stop);
        buttons.getStyleClass().add("chips");
        blocks.row(block, "settings.mirror", "settings.mirror.help", buttons).add(where);
    }

    private String rhythm(Rhythm rhythm) {
        return words.say(
                switch (rhythm) {
                    case DAILY -> "settings.backup.daily";
                    case WEEKLY -> "settings.backup.weekly";
                    case AT_CLOSE -> "settings.backup.at-close";
                    case NEVER -> "settings.backup.by-hand";
                });
    }

    private void enable(Button now) {
        now.setDisable(backup.placeProperty().get().isEmpty()
                || backup.runningProperty().get());
    }
}
