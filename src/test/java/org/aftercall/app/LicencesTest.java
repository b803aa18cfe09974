package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Everybody whose work is shipped with the program is named, with the version that is shipped.
final class LicencesTest {
    private static final Pattern JAR =
            Pattern.compile("(.+?)-(\\d[^-]*?)(?:\\.RELEASE)?(?:-(?:linux|mac|win)[^.]*)?\\.jar");
    private static final int JARS = 2;
    private static final int VERSIONS = 3;

    /// Never shipped; these stand below the table.
    private static final Pattern FOR_TESTS = Pattern.compile("apiguardian-api|archunit.*|assertj-core|byte-buddy"
            + "|commons-compress|ez-vcard|fastexcel-reader|freemarker|hamcrest|jakarta\\..*|junit-.*|openjfx-monocle"
            + "|opentest4j|org\\.osgi\\.core|sqlite-jdbc|testfx-.*|.*surefire.*");

    @Test
    void everyJarIsNamedWithItsVersionAndNoOtherIs() throws IOException {
        Map<String, String> named = named();
        Map<String, String> shipped = new TreeMap<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Matcher jar = JAR.matcher(Path.of(entry).getFileName().toString());
            if (jar.matches() && !FOR_TESTS.matcher(jar.group(1)).matches()) {
                shipped.put(jar.group(1), jar.group(2));
            }
        }
        assertThat(shipped).hasSizeGreaterThan(30);
        assertThat(named).isEqualTo(shipped);
    }

    /// What the table says: version of each jar.
    private static Map<String, String> named() throws IOException {
        Map<String, String> named = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/docs/licences.md"))) {
            List<String> cells = new ArrayList<>();
            for (String cell : line.split("\\|", -1)) {
                cells.add(cell.strip());
            }
            if (cells.size() > VERSIONS && !cells.get(JARS).isEmpty() && line.matches(".*\\d.*")) {
                String[] jars = cells.get(JARS).split(", ", -1);
                String[] versions = cells.get(VERSIONS).split(", ", -1);
                for (int i = 0; i < jars.length; i++) {
                    named.put(jars[i], versions[Math.min(i, versions.length - 1)]);
                }
            }
        }
        return named;
    }
}
