package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aftercall.model.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void aLinuxWithoutAGraphicsDeviceIsNotAskedForOne(@TempDir Path devices) throws IOException {
        Screen linux = new Screen("Linux", NO_HOME, Map.of(), "");
        assertThat(linux.hasGraphics(devices)).isFalse();
        Files.createDirectory(devices.resolve("dri"));
        assertThat(linux.hasGraphics(devices)).isTrue();
        assertThat(new Screen("Windows 11", NO_HOME, Map.of(), "").hasGraphics(NO_HOME))
                .isTrue();
    }

    @Test
    void otherSystemsAlwaysHaveAScreen() {
        assertThatCode(() -> new Screen("Windows 11", NO_HOME, Map.of(), "").check())
                .doesNotThrowAnyException();
        assertThatCode(() -> new Screen("Mac OS X", NO_HOME, Map.of(), "").check())
                .doesNotThrowAnyException();
    }
}
