import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.css.Stylesheet;
import org.aftercall.ui.kit.Theme;

/// Puts the style sheets together as the toolkit reads them fastest, since each start waits for it (decision 0029): all
/// of ours in one for each theme, the sheet of the controls without those that the program has none of, and both in
/// binary.
///
/// Argument: the folder of the sheets, in which the others are written.
public final class Sheets {
    /// Style classes of controls that are nowhere in the program.
    private static final Set<String> ABSENT = Set.of(
            "accordion",
            "alert",
            "bb-code",
            "breadcrumbs",
            "calendar",
            "caption-menu-item",
            "choice-box",
            "choice-dialog",
            "color-palette",
            "color-palette-region",
            "color-picker",
            "custom-color-dialog",
            "custom-text-field",
            "date-picker",
            "date-picker-popup",
            "dialog-pane",
            "modal-box",
            "modal-pane",
            "notification",
            "pagination",
            "popover",
            "ring-progress-indicator",
            "segmented-control",
            "slider",
            "spinner",
            "split-menu-button",
            "split-pane",
            "tab-line",
            "tab-pane",
            "text-input-dialog",
            "tile-base",
            "titled-pane",
            "toggle-switch",
            "tool-bar",
            "tree-cell",
            "tree-table-cell",
            "tree-table-row-cell",
            "tree-table-view",
            "tree-view");

    private static final Pattern CHART =
            Pattern.compile("\\.(html-editor|[a-z-]*chart|default-color|[a-z]+-legend)[a-z0-9-]*");
    private static final Pattern CLASS = Pattern.compile("\\.([a-z][a-z0-9-]*)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    private Sheets() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (Theme theme : Theme.values()) {
            StringBuilder ours = new StringBuilder();
            for (String sheet : theme.sheets()) {
                ours.append(Files.readString(folder.resolve(sheet))).append('\n');
            }
            write(folder.resolve(theme.looks()), ours.toString());
            write(folder.resolve(theme.controls()), used(read(theme.wholeControls())));
        }
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// The rules of a sheet that something in the program may follow.
    private static String used(String sheet) {
        StringBuilder kept = new StringBuilder();
        Matcher rule = RULE.matcher(COMMENT.matcher(sheet).replaceAll(""));
        while (rule.find()) {
            List<String> selectors = new ArrayList<>();
            for (String selector : rule.group(1).split(",")) {
                if (!isAbsent(selector)) {
                    selectors.add(selector.strip());
                }
            }
            if (!selectors.isEmpty()) {
                kept.append(String.join(", ", selectors))
                        .append(" {")
                        .append(rule.group(2))
                        .append("}\n");
            }
        }
        return kept.toString();
    }

    private static boolean isAbsent(String selector) {
        Set<String> classes =
                CLASS.matcher(selector).results().map(each -> each.group(1)).collect(Collectors.toSet());
        return CHART.matcher(selector).find() || classes.stream().anyMatch(ABSENT::contains);
    }

    /// @param binary path of the binary sheet; the text stands beside it
    private static void write(Path binary, String text) throws IOException {
        Path css = binary.resolveSibling(binary.getFileName().toString().replace(".bss", ".css"));
        if (Files.exists(binary) && Files.exists(css) && Files.readString(css).equals(text)) {
            return;
        }
        Files.writeString(css, text);
        Stylesheet.convertToBinary(css.toFile(), binary.toFile());
    }
}
