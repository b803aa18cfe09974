package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.MemoryDrafts;
import org.aftercall.ui.kit.Theme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;

/// Every state of which there is a picture, also those that no place of the window leads to: small forms, steps of an
/// import, questions.
@ExtendWith(ApplicationExtension.class)
final class AlbumTest {
    private static final Album.Size SMALL = new Album.Size(1024, 640);

    private static final int PARTS = 4;

    @TempDir
    Path folder;

    /// The pictures in parts, so that not all windows are held at once.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void nothingIsCutInTheSmallestWindowWithTheLargestTextInGerman(int part) {
        try (SampleDay filled = SampleDay.open(folder.resolve("filled"));
                SampleDay empty = SampleDay.empty(folder.resolve("empty"))) {
            Colleagues.writeTo(filled.store(), SampleDay.MOMENT);
            filled.finder().await();
            List<String> cut = new ArrayList<>();
            Set<String> undressed = new TreeSet<>();
            LeftOut leftOut = new LeftOut();
            assertThat(leftOut.count()).isGreaterThan(500);
            List<String> seen = new ArrayList<>();
            Screens.show(
                    book(filled),
                    book(empty),
                    new Album.Look(SMALL, Theme.LIGHT, Locale.GERMANY, 200),
                    family -> family % PARTS == part,
                    (name, root) -> {
                        seen.add(name);
                        undressed.addAll(leftOut.in(root));
                        Clipping.in(root, SMALL.width(), SMALL.height()).forEach(each -> cut.add(name + ": " + each));
                    });
            assertThat(seen).hasSizeGreaterThan(4);
            assertThat(cut).isEmpty();
            assertThat(undressed).isEmpty();
        }
    }

    private static Parts.Book book(SampleDay day) {
        return day.parts(Locale.GERMANY, new MemoryDrafts(), Memory.untilTheEnd(), new AtOnce())
                .book();
    }
}
