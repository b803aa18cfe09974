package org.aftercall.cli;

import org.aftercall.exporting.PocketCard;
import org.aftercall.format.QrCode;
import org.aftercall.model.Card;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `qr`: a contact as a code that a phone reads from the screen.
@CommandLine.Command(name = "qr")
final class QrCommand implements Command {
    private static final int MARGIN = 4;

    @Parameters(paramLabel = "CONTACT", descriptionKey = "contact")
    String contact = "";

    @Override
    public Answer run(Session session) {
        Card card = ContactArgument.find(session.store().contacts(), contact);
        Json.Members json =
                Json.object().with("contact", card.contact().id().value()).with("text", PocketCard.text(card));
        return Answer.said(json, out -> out.print(drawn(PocketCard.code(card))));
    }

    /// Two fields above each other are one letter; light fields are drawn, since most terminals are dark.
    static String drawn(QrCode code) {
        StringBuilder text = new StringBuilder();
        for (int y = -MARGIN; y < code.size() + MARGIN; y += 2) {
            for (int x = -MARGIN; x < code.size() + MARGIN; x++) {
                boolean upper = !code.isDark(x, y);
                boolean lower = !code.isDark(x, y + 1);
                text.append(upper && lower ? '█' : upper ? '▀' : lower ? '▄' : ' ');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
