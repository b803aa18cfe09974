package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder that feeds the book, by commands.
final class FeedCommandTest {
    @TempDir
    Path home;

    private Typing user;
    private String drop = "";

    @BeforeEach
    void sitDown() throws IOException {
        user = Typing.in(home);
        user.type("add", "--name", "Ana Novak", "--email", "ana@a.example");
        Path folder = Files.createDirectories(home.resolve("drop"));
        drop = folder.toString();
        Path list = Files.writeString(folder.resolve("form.csv"), """
                Name,E-mail,Phone
                Ana Novak,ana@a.example,+49 30 23125 222
                Jan Dahl,jan@a.example,
                Eva Holm,eva@a.example,
                """);
        Files.setLastModifiedTime(list, FileTime.from(Instant.now().minusSeconds(60)));
    }

    @Test
    void aTableInTheFolderComesInAndWhoIsNewWaitsOrIsNeverWanted() {
        assertThat(user.type("feed", "--from", drop).out())
                .contains("form.csv: one new file", "one contact gets history", "Waiting until you say so: 2");
        assertThat(user.type("show", "Ana Novak").out()).doesNotContain("23125");

        assertThat(user.type("feed", "--import", "--add", "3").out()).contains("Left out until you say so: 1");
        assertThat(user.type("show", "Ana Novak").out()).contains("23125");
        assertThat(user.type("show", "Jan Dahl").exit()).isZero();
        assertThat(user.type("--json", "feed").out()).contains("\"candidates\":[{\"row\":4,\"name\":\"Eva Holm\"");

        user.type("feed", "--import", "--never", "others");
        assertThat(user.type("--json", "feed").out()).contains("\"new\":[]");
        assertThat(user.type("show", "Eva Holm").exit()).isNotZero();
    }

    @Test
    void whatIsNeverWantedIsSaidByNumberOrOthersAndOnlyTogetherWithTheImport() {
        user.type("feed", "--from", drop);
        assertThat(user.type("feed", "--never", "4").err()).contains("--never");
        assertThat(user.type("feed", "--import", "--never", "Eva").err()).contains("--never");
        user.type("feed", "--import", "--never", "4");
        assertThat(user.type("--json", "feed").out()).contains("Jan Dahl").doesNotContain("Eva Holm");
    }
}
