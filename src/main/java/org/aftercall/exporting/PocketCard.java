package org.aftercall.exporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.aftercall.format.ContentLine;
import org.aftercall.format.QrCode;
import org.aftercall.format.VCardWriter;
import org.aftercall.model.Address;
import org.aftercall.model.Card;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointKind;
import org.aftercall.model.PointStatus;

/// A contact as small as a phone's camera likes it: a vCard 3.0 with the name, the job, and the first ways to reach it.
/// What would make the code too fine for a screen is left out, the least needed first; notes and refusals are never in
/// it.
public final class PocketCard {
    /// Bytes that a screen still shows in fields of a size that a phone reads from half a metre.
    private static final int MOST_BYTES = 480;

    private static final int MOST_OF_A_KIND = 2;

    private PocketCard() {}

    /// The text that the code holds.
    public static String text(Card card) {
        List<ContentLine> lines = lines(card);
        while (true) {
            String text = written(lines);
            if (text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES || lines.size() <= 2) {
                return text;
            }
            lines.removeLast();
        }
    }

    /// The code to be shown.
    public static QrCode code(Card card) {
        return QrCode.of(text(card)).orElseThrow(() -> new IllegalStateException("a name longer than any code"));
    }

    /// In the order in which they are needed.
    private static List<ContentLine> lines(Card card) {
        PersonName name = card.contact().name();
        List<ContentLine> lines = new ArrayList<>();
        lines.add(ContentLine.structured(
                "",
                "N",
                Map.of(),
                List.of(cut(name.last()), cut(name.first()), cut(name.middle()), cut(name.salutation()), "")));
        lines.add(text("FN", cut(card.contact().shownName())));
        points(card, lines, kind -> kind == PointKind.Known.MOBILE, "TEL", "CELL");
        points(card, lines, kind -> kind == PointKind.Known.PHONE, "TEL", "VOICE");
        points(card, lines, kind -> kind == PointKind.Known.EMAIL, "EMAIL", "INTERNET");
        card.current().ifPresent(job -> {
            add(lines, "ORG", job.companyName());
            add(lines, "TITLE", job.title());
        });
        card.addresses().stream().findFirst().ifPresent(postal -> {
            Address at = postal.address();
            lines.add(ContentLine.structured(
                    "",
                    "ADR",
                    Map.of(),
                    List.of("", "", at.street(), at.city(), at.region(), at.postalCode(), at.country())));
        });
        points(card, lines, kind -> kind == PointKind.Known.WEB, "URL", "");
        return lines;
    }

    private static String cut(String text) {
        return text.length() > 60 ? text.substring(0, 60) : text;
    }

    private static void points(
            Card card, List<ContentLine> lines, Predicate<PointKind> kind, String name, String type) {
        card.points().stream()
                .filter(point -> kind.test(point.kind()) && point.status() == PointStatus.Known.OK)
                .limit(MOST_OF_A_KIND)
                .forEach(point -> lines.add(ContentLine.text(
                        "", name, type.isEmpty() ? Map.of() : Map.of("TYPE", List.of(type)), said(point))));
    }

    /// Phones dial what has a country.
    private static String said(ContactPoint point) {
        return point.comparable().startsWith("+") ? point.comparable() : point.written();
    }

    private static ContentLine text(String name, String value) {
        return ContentLine.text("", name, Map.of(), value);
    }

    private static void add(List<ContentLine> lines, String name, String value) {
        if (!value.isBlank()) {
            lines.add(text(name, value));
        }
    }

    private static String written(List<ContentLine> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (VCardWriter writer = new VCardWriter(out, VCardWriter.Version.V3, _ -> {})) {
            writer.card(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a small card", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
