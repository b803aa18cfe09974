package org.aftercall.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.css.CssParser;
import javafx.css.Selector;
import javafx.css.Stylesheet;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.aftercall.ui.kit.Theme;

/// Finds what nobody dresses: nodes to which a rule applies that the sheet of the controls has, and the build left out
/// (`src/build/Sheets.java`).
final class LeftOut {
    private final List<Selector> absent = new ArrayList<>();

    LeftOut() {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(Theme.LIGHT.wholeControls()))) {
            Set<String> kept = new HashSet<>();
            selectors(Stylesheet.loadBinary(Objects.requireNonNull(Theme.class.getResource(Theme.LIGHT.controls()))))
                    .forEach(each -> kept.add(each.toString()));
            for (Selector each :
                    selectors(new CssParser().parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)))) {
                if (!kept.contains(each.toString())) {
                    absent.add(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the sheets of the controls", e);
        }
    }

    private static List<Selector> selectors(Stylesheet sheet) {
        return sheet.getRules().stream()
                .flatMap(rule -> rule.getSelectors().stream())
                .toList();
    }

    /// How many selectors are left out.
    int count() {
        return absent.size();
    }

    /// The selectors that apply to something in a window.
    Set<String> in(Node root) {
        Set<String> found = new TreeSet<>();
        look(root, found);
        return found;
    }

    private void look(Node node, Set<String> found) {
        absent.stream().filter(each -> each.applies(node)).forEach(each -> found.add(each.toString()));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, found));
        }
    }
}
