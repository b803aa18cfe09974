package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class DueIndexTest {
    private static final Pattern INDEX = Pattern.compile("INDEX IF NOT EXISTS activity_due ON activity \\(([^)]+)\\)");
    private static final Pattern COLUMN = Pattern.compile("\\ba\\.([a-z_]+)");

    /// A column that the index lacks costs a row for each key: Today at 100,000 contacts was seconds later for it.
    @Test
    void whatTodayAsksOfOpenWorkStandsInItsIndex() throws IOException {
        Set<String> asked = columns(DueQuestions.KEY);
        assertThat(asked).contains("open_due", "owner");
        assertThat(index()).containsAll(asked);
    }

    @Test
    void whatRemindersAskOfOpenWorkStandsInItsIndex() throws IOException {
        Set<String> asked = columns(DueQuestions.REMINDING);
        assertThat(asked).contains("open_due", "remind");
        assertThat(index()).containsAll(asked);
    }

    @Test
    void whoseComplaintIsOpenIsAskedOfItAlone() throws IOException {
        Set<String> asked = columns(DueQuestions.WITH_OPEN);
        assertThat(asked).contains("open_due", "kind");
        assertThat(index()).containsAll(asked);
    }

    private static Set<String> columns(String question) {
        Set<String> columns = new TreeSet<>();
        Matcher column = COLUMN.matcher(question);
        while (column.find()) {
            columns.add(column.group(1));
        }
        return columns;
    }

    private static Set<String> index() throws IOException {
        try (InputStream in = Objects.requireNonNull(Database.class.getResourceAsStream("indexes.sql"))) {
            Matcher index = INDEX.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(index.find()).isTrue();
            return Set.of(index.group(1).split(", "));
        }
    }
}
