package org.aftercall.sharing;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aftercall.store.Frames;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The real book, journal and database.
final class RealBookTest extends FramesContract {
    private static final Pattern ROW = Pattern.compile("\\d+ (\\S{36})( hidden)?");
    private static final Pattern VERSION = Pattern.compile(".* @([0-9a-f]{16}:\\d+)$");

    @TempDir
    Path folder;

    private TempBook book;

    @BeforeEach
    void open() {
        book = TempBook.open(folder);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Override
    Frames book() {
        return book.store().frames();
    }

    @Override
    List<String> standing() {
        StringWriter dump = new StringWriter();
        book.store().upkeep().dump(dump);
        List<String> lines = new ArrayList<>();
        String row = "";
        for (String line : dump.toString().lines().toList()) {
            Matcher begins = ROW.matcher(line);
            Matcher version = VERSION.matcher(line);
            if (begins.matches()) {
                row = begins.group(1) + (begins.group(2) == null ? " " : " hidden ");
            } else if (version.matches()) {
                lines.add(row + version.group(1));
            }
        }
        return lines;
    }
}
