package org.aftercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;

final class SheetsTest {
    @Test
    void eachSheetStandsBesideItInBinaryAndSaysTheSame() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(Theme.class.getResource("components.css"))
                        .toURI())
                .resolveSibling("");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sheets =
                    files.filter(each -> each.toString().endsWith(".css")).toList();
            assertThat(sheets).hasSizeGreaterThan(10);
            for (Path sheet : sheets) {
                Path binary =
                        sheet.resolveSibling(sheet.getFileName().toString().replace(".css", ".bss"));
                assertThat(said(Stylesheet.loadBinary(binary.toUri().toURL())))
                        .as(binary.getFileName().toString())
                        .isEqualTo(said(new CssParser().parse(sheet.toUri().toURL())));
            }
        }
    }

    private static List<String> said(Stylesheet sheet) {
        List<String> said = new ArrayList<>();
        for (Rule rule : sheet.getRules()) {
            said.add(rule.getSelectors().toString());
            for (Declaration each : rule.getDeclarations()) {
                String value = each.getParsedValue().toString();
                // an array is told by its place in memory in one of the two
                boolean told = value.contains("[Ljavafx") || value.contains("BorderStyleConverter");
                said.add(each.getProperty() + (told ? "" : value.replaceAll("@[0-9a-f]+", "")));
            }
        }
        return said;
    }
}
