package org.aftercall.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import org.aftercall.importing.Feeds;
import org.aftercall.ui.kit.Destination;

/// The import of an old list of customers, with invented people, step by step.
final class ImportShots {
    private static final String HEADER =
            "Name, Vorname;Firma;Tel. gesch.;E-Mail;Geb.;Kz;Letzter Kontakt;Bemerkung;Keine Werbung;Hobby 2";

    private static final List<String> FIRST = List.of(
            "Yılmaz, Deniz;Brightwater Clinics;0041 44 555 01 20;deniz@yilmaz.example;03.04.71;K;12.11.2018;ruft zurück;x;Segeln",
            "Ortega, María José;Vale Verde;(030) 555 0181;maria@valeverde.example;01.02.68;K;01.02.2019;will Katalog;;",
            "Holm, Astrid;Nordkyst Shipping AS;555 01 77;n.a.;06.07.68;I;01.02.2019;;;",
            "Nguyễn Thị, Lan;Saigon Print;+84 24 5550 0112;lan@saigonprint.example;;Z;07.03.2019;will Katalog;;",
            "Okafor, Daniel;Brightwater Clinics Ltd.;+234 1 555 0133;d.okafor@@bw.example;09.10.80;K;30.08.2018;zufrieden;;",
            "Lindqvist, Per;LINDQVIST MÖBLER;+46 8 555 0190;per@lindqvist.example;05.05.75;P;03.09.2019;bestellt im Herbst;;Angeln");

    private static final String[] FIRST_NAMES = {
        "Anna", "Björn", "Chiara", "Damián", "Elif", "François", "Greta", "Hanna", "Ivo", "Jana", "Kemal", "Lúcia"
    };
    private static final String[] LAST_NAMES = {
        "Adler", "Brück", "Castell", "Díaz", "Ekström", "Fiala", "Grün", "Horák", "Ivanova", "Jansen", "König"
    };
    private static final String[] FIRMS = {
        "Atlas Ceramics", "Müller & Söhne GmbH", "MUELLER + SOEHNE", "Casa Lumière", "Nordlicht AG", "Vale Verde"
    };

    private ImportShots() {}

    static void add(Album album) {
        album.shot("import-file", studio -> studio.go(new Destination.Importing(Optional.empty())));
        album.screen("import-feeds", ImportShots::feeds);
        album.shot("import-reading", studio -> begin(studio));
        album.screen("import-columns", studio -> on(studio, 1));
        album.shot("import-check", studio -> on(studio, 2));
        album.shot("import-duplicates", studio -> on(studio, 3));
        album.shot("import-summary", studio -> on(studio, 4));
        album.shot("import-guests", ImportShots::guests);
    }

    /// They change the book, so they come after all others.
    static void addDone(Album album) {
        album.screen("import-done", ImportShots::done);
        album.screen("import-past", studio -> {
            studio.go(new Destination.Importing(Optional.empty()));
            if (studio.find(".import-scroll") instanceof ScrollPane scroll) {
                scroll.setVvalue(1);
            }
        });
    }

    /// What a form dropped, and a mail of somebody whom the book knows.
    private static void feeds(Studio studio) {
        Path local = studio.parts().book().local();
        try {
            Path drop = Files.createDirectories(local.resolve("pictures").resolve("Web forms"));
            Path form = Files.writeString(
                    drop.resolve("visitors.csv"),
                    "Name,Company,E-mail\nElif Kaya,Vale Verde,elif@kaya.example\nHanna Brück,,hanna@brueck.example\n");
            Files.setLastModifiedTime(form, FileTime.from(Instant.now().minusSeconds(60)));
            new Feeds(local, InstantSource.system()).add(drop);
        } catch (IOException e) {
            throw new UncheckedIOException("writing what arrives in the pictures", e);
        }
        studio.go(new Destination.Importing(Optional.empty()));
        studio.lay();
        if (studio.find(".import-scroll") instanceof ScrollPane scroll) {
            scroll.setVvalue(1);
        }
    }

    private static void begin(Studio studio) {
        studio.go(new Destination.Importing(Optional.of(list(studio))));
        studio.lay();
    }

    private static void on(Studio studio, int steps) {
        begin(studio);
        for (int i = 0; i < steps; i++) {
            ((Button) studio.find(".import-foot .primary")).fire();
            studio.lay();
        }
    }

    /// What was imported, and the record of it.
    private static void done(Studio studio) {
        on(studio, 5);
        studio.lay();
    }

    /// A list of guests: one way for all, another for single people.
    private static void guests(Studio studio) {
        on(studio, 4);
        ((Button) studio.find(".import-guests .button")).fire();
        studio.lay();
    }

    /// A list as an old program writes it: three lines above the names, semicolons.
    private static Path list(Studio studio) {
        List<String> lines = new ArrayList<>(List.of("Kundenliste;;;;;;;;;", ";;;;;;;;;", HEADER));
        lines.addAll(FIRST);
        for (int i = 0; i < 412; i++) {
            String first = FIRST_NAMES[i % FIRST_NAMES.length];
            String last = LAST_NAMES[i % LAST_NAMES.length] + (i < 132 ? "" : "-" + LAST_NAMES[i / 132 % 11]);
            String firm = FIRMS[i % FIRMS.length];
            lines.add(last + ", " + first + ";" + firm + ";"
                    + (i % 11 == 0 ? "555 0" + (100 + i) : "+49 30 5550" + (100 + i))
                    + ";p" + i + "@" + (i % 37 == 5 ? "" : "liste") + ".example;"
                    + String.format(Locale.ROOT, "%02d.%02d.%02d", 1 + i % 12, 1 + i % 9, 60 + i % 30) + ";"
                    + "KKIP".charAt(i % 4) + ";" + String.format(Locale.ROOT, "%02d.%02d.2019", 13 + i % 15, 1 + i % 12)
                    + ";"
                    + (i % 3 == 0 ? "ruft zurück" : "") + ";" + (i % 23 == 0 ? "x" : "") + ";");
        }
        try {
            Path folder = Files.createDirectories(studio.parts().book().local().resolve("pictures"));
            return Files.write(folder.resolve("Kunden 2019 (alt).csv"), lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("writing the list of the pictures", e);
        }
    }
}
