package org.aftercall.format;

import com.pff.PSTAppointment;
import com.pff.PSTContact;
import com.pff.PSTDistList;
import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import com.pff.PSTTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Problem.Severity;

/// Reads contacts, appointments and tasks of a data file of Outlook (.pst, .ost), and its mails where somebody asked
/// for
/// them; one row an item. A folder or an item that cannot be read costs that one alone, and is named.
final class PstReader {
    /// The kind of folders that only show what lies in others.
    private static final int SEARCH = 3;

    private static final int DEPTH = 40;
    private static final int MOST_ITEMS = 1_000_000;

    /// Folders of what somebody threw away, in the languages of Outlook.
    private static final Set<String> DELETED = Set.of(
            "deleted items",
            "gelöschte elemente",
            "gelöschte objekte",
            "éléments supprimés",
            "elementos eliminados",
            "posta eliminata",
            "verwijderde items",
            "itens excluídos",
            "elementy usunięte",
            "odstraněná pošta",
            "удаленные",
            "junk e-mail",
            "junk-e-mail");

    private final Path file;
    private final String name;
    private final ReadOptions options;
    private final RowSink sink;
    private final List<Problem> notices = new ArrayList<>();
    private long number;
    private long mails;
    private long deleted;

    PstReader(Path file, ReadOptions options, RowSink sink) {
        this.file = file;
        this.name = Formats.nameOf(file);
        this.options = options;
        this.sink = sink;
    }

    TableInfo read() throws IOException {
        PSTFile pst = open();
        try {
            if (pst.getMessageStore().isPasswordProtected()) {
                notices.add(Problem.at(Origin.file(name), Severity.NOTICE, "pst.password-nothing"));
            }
            folder(pst.getRootFolder(), "", 0);
        } catch (PSTException | IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            rethrown(e);
            if (number == 0) {
                throw Formats.refused("pst.broken", file, e);
            }
            notices.add(Problem.at(Origin.file(name), Severity.NOTICE, "pst.folder-unreadable", ""));
        } finally {
            pst.close();
        }
        if (mails > 0 && !options.mails()) {
            notices.add(Problem.at(Origin.file(name), Severity.NOTICE, "pst.mails-left-out", Long.toString(mails)));
        }
        if (deleted > 0) {
            notices.add(Problem.at(Origin.file(name), Severity.NOTICE, "pst.deleted-left-out", Long.toString(deleted)));
        }
        return TableInfo.ofPeople(name, Kind.OUTLOOK_DATA, number, Files.size(file), Digests.sha256(file), notices);
    }

    /// A length that is wrong asks for an array larger than the memory, of which then nothing is taken. The process of
    /// its own in which strangers' files are read ends at that; where one is read in this process, it is damage.
    private PSTFile open() {
        try {
            return new PSTFile(file.toFile());
        } catch (PSTException | IOException | RuntimeException | OutOfMemoryError e) {
            throw Formats.refused("pst.broken", file, e);
        }
    }

    /// What is no fault of the file goes on: somebody stopped, or the rows can be written nowhere.
    private static void rethrown(Throwable e) {
        switch (e) {
            case CancellationException stopped -> throw stopped;
            case UncheckedIOException unwritten -> throw unwritten;
            default -> {}
        }
    }

    private void folder(PSTFolder folder, String path, int depth) {
        if (folder.getNodeType() == SEARCH) {
            return;
        }
        String here = path + (path.isEmpty() ? "" : " / ") + folder.getDisplayName();
        if (DELETED.contains(folder.getDisplayName().toLowerCase(Locale.ROOT))) {
            deleted += Math.max(0, folder.getContentCount());
            return;
        }
        items(folder, here);
        List<PSTFolder> below = List.of();
        try {
            below = depth < DEPTH ? folder.getSubFolders() : below;
        } catch (PSTException | IOException | RuntimeException | StackOverflowError e) {
            unreadable(e, here);
        }
        for (PSTFolder each : below) {
            folder(each, here, depth + 1);
        }
    }

    private void unreadable(Throwable e, String folder) {
        rethrown(e);
        notices.add(Problem.at(Origin.file(name), Severity.NOTICE, "pst.folder-unreadable", folder));
    }

    private void items(PSTFolder folder, String path) {
        int most = Math.max(0, folder.getContentCount());
        try {
            for (int i = 0; i < most && number < MOST_ITEMS; i++) {
                if (sink.cancelled()) {
                    throw new CancellationException();
                }
                PSTObject item;
                try {
                    item = folder.getNextChild();
                } catch (PSTException | IOException | RuntimeException | StackOverflowError e) {
                    rethrown(e);
                    broken(path);
                    folder.moveChildCursorTo(i + 1);
                    continue;
                }
                if (item == null) {
                    break;
                }
                item(item, path);
            }
        } catch (PSTException | IOException | RuntimeException | StackOverflowError e) {
            unreadable(e, path);
        }
    }

    private void item(PSTObject item, String path) {
        boolean mail = !(item instanceof PSTContact)
                && !(item instanceof PSTAppointment)
                && !(item instanceof PSTTask)
                && !(item instanceof PSTDistList);
        if (mail && item.getMessageClass().startsWith("IPM.Microsoft")) {
            return; // what Outlook notes for itself
        }
        if (mail && !options.mails()) {
            mails += item instanceof PSTMessage ? 1 : 0;
            return;
        }
        ItemLines lines;
        try {
            lines = PstItems.lines(item);
        } catch (PSTException | IOException | RuntimeException | StackOverflowError e) {
            broken(path);
            return;
        }
        number++;
        sink.row(ContentLine.row(number, lines.lines()));
    }

    private void broken(String path) {
        number++;
        sink.problem(Problem.at(new Origin(name, path, number, ""), Severity.ROW, "pst.item-unreadable"));
        sink.row(ContentLine.row(number, List.of()));
    }
}
