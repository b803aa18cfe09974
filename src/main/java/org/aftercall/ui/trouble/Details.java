package org.aftercall.ui.trouble;

import org.aftercall.model.Refused;

/// What somebody who is asked for help needs to know of an error: its kinds and the places in this program that it went
/// through. The messages of exceptions are left out, as they may hold what somebody typed or where a file lies; so
/// there is no name, note or number in it, and it can be sent to anybody.
public final class Details {
    private static final String OURS = "org.aftercall.";
    private static final int MOST_CAUSES = 8;
    private static final int MOST_PLACES = 12;

    private Details() {}

    public static String of(Throwable cause) {
        StringBuilder said = new StringBuilder();
        said.append("Java ")
                .append(System.getProperty("java.version", "?"))
                .append(", ")
                .append(System.getProperty("os.name", "?"))
                .append(' ')
                .append(System.getProperty("os.version", "?"))
                .append('\n');
        int depth = 0;
        for (Throwable each = cause; each != null && depth < MOST_CAUSES; each = each.getCause(), depth++) {
            said.append(kind(each)).append('\n');
            places(each, said);
        }
        return said.toString();
    }

    /// Two errors with the same answer are the same one that happened again.
    static String fingerprint(Throwable cause) {
        StringBuilder kinds = new StringBuilder();
        int depth = 0;
        for (Throwable each = cause; each != null && depth < MOST_CAUSES; each = each.getCause(), depth++) {
            kinds.append(kind(each)).append('@');
            StackTraceElement[] places = each.getStackTrace();
            if (places.length > 0) {
                kinds.append(place(places[0])).append(' ');
            }
        }
        return kinds.toString();
    }

    private static String kind(Throwable each) {
        String kind = each.getClass().getName();
        return each instanceof Refused refused ? kind + " " + refused.problem().key() : kind;
    }

    /// Where it was thrown, and the places of this program on the way there.
    private static void places(Throwable thrown, StringBuilder said) {
        int count = 0;
        boolean first = true;
        for (StackTraceElement each : thrown.getStackTrace()) {
            if (count < MOST_PLACES && (first || each.getClassName().startsWith(OURS))) {
                said.append("  ").append(place(each)).append('\n');
                count++;
            }
            first = false;
        }
    }

    private static String place(StackTraceElement at) {
        String name = at.getClassName();
        String type = name.startsWith(OURS) ? name.substring(OURS.length()) : name;
        return type + "." + at.getMethodName() + ":" + at.getLineNumber();
    }
}
