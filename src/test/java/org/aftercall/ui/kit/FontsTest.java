package org.aftercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
final class FontsTest {
    @Test
    void theWeightsAreDifferentFonts() {
        Fonts.load();
        List<Double> widths = List.of("Inter", "Inter SemiBold").stream()
                .map(FontsTest::width)
                .toList();
        assertThat(Font.getFamilies()).contains("Inter", "Inter SemiBold", "FeatherIcons");
        assertThat(widths.get(1)).isGreaterThan(widths.get(0));
    }

    private static double width(String family) {
        Text text = new Text("Renewal: confirm start date");
        text.setFont(Font.font(family, 20));
        return text.getLayoutBounds().getWidth();
    }
}
