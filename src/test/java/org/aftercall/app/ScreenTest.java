package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.aftercall.model.Refused;
import org.junit.jupiter.api.Test;

final class ScreenTest {
    private static final Path NO_HOME = Path.of("nowhere");

    @Test
    void withoutADisplayASentenceSaysWhatToInstall() {
        assertThatThrownBy(() -> new Screen("Linux", NO_HOME, Map.of(), "").check())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("app.no-display");
        assertThatThrownBy(() -> new Screen("Linux", NO_HOME, Map.of("DISPLAY", " "), "gtk").check())
                .isInstanceOf(Refused.class);
    }

    @Test
    void otherSystemsAlwaysHaveAScreen() {
        assertThatCode(() -> new Screen("Windows 11", NO_HOME, Map.of(), "").check())
                .doesNotThrowAnyException();
        assertThatCode(() -> new Screen("Mac OS X", NO_HOME, Map.of(), "").check())
                .doesNotThrowAnyException();
    }
}
