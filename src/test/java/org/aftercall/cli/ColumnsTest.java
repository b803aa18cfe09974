package org.aftercall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class ColumnsTest {
    @Test
    void partsStandBelowEachOtherAndEmptyColumnsTakeNoRoom() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new Columns()
                .line("A", "", "Tomáš Novák", "10:30")
                .line("", "", "Ana", "")
                .print(out, 2);
        assertThat(text.toString().lines()).containsExactly("  A  Tomáš Novák  10:30", "     Ana");
    }

    @Test
    void aLongTextBecomesOneShortLine() {
        assertThat(Columns.line("said\n  no  twice ", 8)).isEqualTo("said no…");
        assertThat(Columns.line("said\nno", 20)).isEqualTo("said no");
        assertThat(Columns.line("😀😀😀😀", 3)).isEqualTo("😀😀…");
    }
}
