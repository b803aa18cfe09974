package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Two people at two laptops, each with a book of its own, and one folder between them.
final class TwoLaptops {
    final Typing anna;
    final Typing ben;
    final Path folder;

    TwoLaptops(Path office) throws IOException {
        anna = Typing.in(Files.createDirectories(office.resolve("anna")));
        ben = Typing.in(Files.createDirectories(office.resolve("ben")));
        folder = Files.createDirectories(office.resolve("shared"));
    }

    void share() {
        assertThat(anna.type("share", folder.toString(), "--as", "Anna", "--no-passphrase")
                        .err())
                .isEmpty();
        assertThat(ben.type("join", folder.toString(), "--as", "Ben").err()).isEmpty();
    }

    /// Until each has all of the other.
    void exchange() {
        for (Typing each : List.of(anna, ben, anna, ben)) {
            assertThat(each.type("sync").err()).isEmpty();
        }
    }

    void assertSame() {
        assertThat(anna.type("dump").out()).isEqualTo(ben.type("dump").out());
        for (Typing each : List.of(anna, ben)) {
            assertThat(each.type("check").exit()).isZero();
        }
    }

    /// Where in the folder the files of the laptops lie.
    Path shelves() throws IOException {
        try (Stream<Path> books = Files.list(folder.resolve("clog"))) {
            return books.filter(Files::isDirectory).findFirst().orElseThrow().resolve("r");
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
