package org.aftercall.text;

import java.util.Random;

/// Random texts that strangers' files could hold.
final class Texts {
    private static final String ODD =
            "äÖßłøéñçİıŁ王小明さ김ע ש'’\"-.,;:/\\|()<>@#&+*=_ \t\n\u00A0\u200B\u200F\uFEFF\u0301\u0000٣１";

    private Texts() {}

    static String random(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(longest + 1); length > 0; length--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) ('0' + random.nextInt(10)));
                case 1 -> text.append(ODD.charAt(random.nextInt(ODD.length())));
                case 2 -> text.appendCodePoint(random.nextInt(0xD800));
                case 3 -> text.append(random.nextInt(20) == 0 ? "🌸" : " ");
                case 4 -> text.append((char) ('A' + random.nextInt(26)));
                default -> text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }
}
