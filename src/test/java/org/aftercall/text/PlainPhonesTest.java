package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PlainPhonesTest {
    private static final List<String> REGIONS = List.of("DE", "AT", "CH", "FR", "NL", "BE", "GB", "US", "ES", "");
    private static final List<String> STARTS =
            List.of("0", "00", "0049", "+49 ", "+43", "+41/", "+33 (0)", "+32 ", "+44 ", "+31-", "", "(0", "49", "+1 ");

    @Test
    void theShortWayReadsEveryNumberLikeTheLongWay() {
        Random random = new Random(7);
        int shortly = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder written = new StringBuilder(STARTS.get(random.nextInt(STARTS.size())));
            int digits = 3 + random.nextInt(12);
            for (int digit = 0; digit < digits; digit++) {
                written.append(random.nextInt(10));
                if (random.nextInt(5) == 0) {
                    written.append("- /)".charAt(random.nextInt(4)));
                }
            }
            String region = Phones.region(REGIONS.get(random.nextInt(REGIONS.size())));
            String number = written.toString();
            var read = PlainPhones.read(number.strip(), region);
            shortly += read.isPresent() ? 1 : 0;
            read.ifPresent(comparable -> assertThat(comparable)
                    .as("%s in %s", number, region)
                    .isEqualTo(Phones.readClosely(number, region).comparable()));
        }
        assertThat(shortly).isGreaterThan(2_000);
    }
}
