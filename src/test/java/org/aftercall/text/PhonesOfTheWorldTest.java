package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// One fixed and one mobile number of every region, in four ways to write it.
final class PhonesOfTheWorldTest {
    /// Numbering plans that changed since the corpus was made are few; more than this is our
    /// mistake.
    private static final int CHANGED_PLANS = 6;

    @Test
    void everyWayToWriteANumberHasTheSameForm() throws IOException {
        List<String> different = new ArrayList<>();
        List<String> likeSomethingElse = new ArrayList<>();
        int numbers = 0;
        for (String line : Files.readAllLines(corpus()).stream().skip(1).toList()) {
            String[] cells = line.split("\t", -1);
            for (int way = 2; way < cells.length; way++) {
                numbers++;
                String comparable = Phones.read(cells[way], cells[0]).comparable();
                if (!comparable.equals(cells[2])) {
                    different.add(cells[0] + " " + cells[way] + " is " + comparable + ", not " + cells[2]);
                }
                assertThat(Phones.split(cells[way])).as(cells[way]).containsExactly(cells[way]);
                if (way != 5 && Folding.digits(cells[way]).length() >= 6 && !Phones.looksLikePhone(cells[way])) {
                    likeSomethingElse.add(cells[way]);
                }
            }
        }
        assertThat(numbers).isGreaterThan(900);
        assertThat(likeSomethingElse).containsOnly("20.12.34"); // a number of Togo or a day
        assertThat(different).hasSizeLessThanOrEqualTo(CHANGED_PLANS);
    }

    private static Path corpus() {
        Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        for (Path at = folder; at != null; at = at.getParent()) {
            Path found = at.resolve("shared/corpora/libphonenumber/phones.tsv");
            if (Files.exists(found)) {
                return found;
            }
        }
        Assumptions.abort("the corpus of phone numbers is not here");
        throw new IllegalStateException();
    }
}
