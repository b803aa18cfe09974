package org.aftercall.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aftercall.importing.Accounts;
import org.aftercall.store.Contents;
import org.aftercall.store.Store;
import org.aftercall.store.journal.Drafts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes people who asked to be forgotten out of what this laptop alone keeps beside the book: drafts,
/// accounts of imports, the search index, the bytes of attachments. Done when somebody is forgotten here or by a
/// colleague, and looked after at each start.
final class ForgottenHere implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ForgottenHere.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Store store;
    private final Drafts drafts;
    private final Contents contents;
    private final Path local;
    private final Runnable discardIndex;
    private final AutoCloseable listening;

    /// @param discardIndex throws the search index away, unless it is open and sees to itself
    ForgottenHere(Store store, Drafts drafts, Contents contents, Path local, Runnable discardIndex) {
        this.store = store;
        this.drafts = drafts;
        this.contents = contents;
        this.local = local;
        this.discardIndex = discardIndex;
        tidy();
        listening = store.onChange(changes -> {
            if (changes.everything()) {
                tidy();
            }
        });
    }

    private synchronized void tidy() {
        long rows = store.frames().forgotten();
        if (rows == 0) {
            return;
        }
        try {
            dropDrafts();
            Path note = local.resolve("forgotten");
            String now = Long.toString(rows);
            if (!Files.exists(note) || !Files.readString(note).equals(now)) {
                new Accounts(local).forget(store.matching()::forgotten);
                discardIndex.run();
                // what was attached to them; of others it is named by a row of theirs
                Leftovers.removeLookedAt(local);
                contents.sweep(() -> store.attachments().named().keySet());
                Files.writeString(note, now);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("who is forgotten is still in the local folder; the next start tries again", e);
        }
    }

    private void dropDrafts() {
        for (Drafts.Draft draft : drafts.all().drafts()) {
            Set<UUID> named = new HashSet<>();
            Matcher ids = ID.matcher(draft.text());
            while (ids.find()) {
                named.add(UUID.fromString(ids.group()));
            }
            if (!named.isEmpty() && !store.matching().forgotten(named).isEmpty()) {
                drafts.drop(draft.operation());
            }
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (Exception e) {
            throw new IllegalStateException("leaving the address book", e);
        }
        tidy(); // what was told last may not have come here
    }
}
