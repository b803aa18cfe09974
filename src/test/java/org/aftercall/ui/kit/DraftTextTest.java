package org.aftercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DraftTextTest {
    @Test
    void fieldsComeBackLetterForLetter() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("note", "first\nsecond = \\n not a line end\r\n\ttab, Tomáš 👋");
        fields.put("title", "");
        assertThat(DraftText.read(DraftText.write(fields))).isEqualTo(fields);
    }

    @Test
    void whatIsNoDraftHasNoFields() {
        assertThat(DraftText.read("hello\n=x\n")).isEmpty();
        assertThat(DraftText.read("a=b\\")).isEqualTo(Map.of("a", "b"));
    }
}
