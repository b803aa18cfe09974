import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Puts beside each style sheet the same in binary, which the toolkit prefers: it is read in a fifth of the time, and
/// each start waits for it.
///
/// Argument: the folder of the sheets, in which the others are written. Nothing is done for those that are newer than
/// their sheets.
public final class Sheets {
    private Sheets() {}

    public static void main(String[] args) throws IOException {
        List<Path> sheets;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            sheets = files.filter(each -> each.toString().endsWith(".css")).toList();
        }
        for (Path sheet : sheets) {
            Path binary = sheet.resolveSibling(sheet.getFileName().toString().replaceFirst("\\.css$", ".bss"));
            if (!Files.exists(binary)
                    || Files.getLastModifiedTime(binary).compareTo(Files.getLastModifiedTime(sheet)) < 0) {
                Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
            }
        }
    }
}
