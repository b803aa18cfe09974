package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A book that somebody put into a folder which is carried to other devices.
final class CarriedBookTest {
    @TempDir
    Path home;

    @Test
    void theBookIsCopiedWholeAndTheOldOneStays() throws IOException {
        Typing user = Typing.in(Files.createDirectories(home.resolve("anna")));
        user.type("add", "--name", "Eva Klein");
        String digest = user.type("dump", "--digest").out();
        Path dropbox = home.resolve("Dropbox").resolve("book");
        Files.createDirectories(dropbox.getParent());
        Files.move(user.book(), dropbox);
        Path taken = Files.createDirectories(home.resolve("usual"));
        Path copy = CarriedBook.copy(dropbox, taken);
        assertThat(copy).isEqualTo(home.resolve("usual 2"));
        assertThat(dropbox.resolve("format.json")).exists();
        Files.move(copy, user.book());
        assertThat(user.type("dump", "--digest").out()).isEqualTo(digest);
    }
}
