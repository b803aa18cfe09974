package org.aftercall.attaching;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Attachment;
import org.aftercall.model.AttachmentId;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryId;
import org.aftercall.model.HistoryType;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.store.Contents;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.Saved;
import org.aftercall.store.Store;
import org.aftercall.text.FileName;

/// Attaches files to contacts. The bytes are whole and on the disk before the book says that they belong to anybody; so
/// a stop at any moment leaves a row with its file, or a file that nobody names.
public final class Attaching {
    public static final String ATTACH = "attach";
    public static final String DETACH = "detach";

    private static final int LONGEST_NAMES = 120;

    private final Store store;
    private final Contents contents;
    private final InstantSource clock;
    private final Faults faults;

    public Attaching(Store store, Contents contents, InstantSource clock, Faults faults) {
        this.store = store;
        this.contents = contents;
        this.clock = clock;
        this.faults = faults;
    }

    /// What is to be attached, and to whom.
    ///
    /// @param operation identity of the save
    /// @param user name of the person who attaches
    /// @param entry what happened when it came or went, if there is such an entry
    /// @param note text of a new entry on which the files hang; empty for none
    public record Wish(
            OperationId operation,
            ContactId contact,
            String user,
            List<Path> files,
            Optional<HistoryId> entry,
            String note) {
        public Wish {
            files = List.copyOf(files);
        }
    }

    /// What became of it.
    ///
    /// @param attached the new ones
    /// @param already names of files that were there, on the same contact and entry
    public record Attached(Saved saved, List<Attachment> attached, List<String> already) {}

    /// Attaches files, all of them or none.
    ///
    /// @throws Refused if one cannot be taken, or all are attached already; nothing was changed
    public Attached attach(Wish wish) {
        ContactId contact = wish.contact();
        Card card = store.contacts()
                .card(contact)
                .orElseThrow(
                        () -> new Refused("contact.unknown", contact.value().toString()));
        List<Chosen> chosen = wish.files().stream().map(Chosen::read).toList();
        try (Contents.Hold _ = contents.hold()) {
            return attach(wish, card, chosen);
        }
    }

    private Attached attach(Wish wish, Card card, List<Chosen> chosen) {
        List<Attachment> there = store.attachments().of(wish.contact());
        Optional<HistoryId> entry =
                wish.note().isBlank() ? wish.entry() : Optional.of(new HistoryId(UUID.randomUUID()));
        Instant now = clock.instant();
        Set<String> names = there.stream()
                .map(attachment -> attachment.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
        List<Attachment> attached = new ArrayList<>();
        List<String> already = new ArrayList<>();
        for (Chosen each : chosen) {
            String sha256 = contents.keep(each.bytes());
            if (isThere(there, attached, sha256, entry)) {
                already.add(each.name());
                continue;
            }
            attached.add(new Attachment(
                    new AttachmentId(UUID.randomUUID()),
                    wish.contact(),
                    null,
                    free(each.name(), names),
                    each.bytes().length,
                    MediaType.of(each.name(), each.bytes()),
                    sha256,
                    wish.user(),
                    now,
                    entry.orElse(null)));
        }
        if (attached.isEmpty()) {
            throw new Refused(
                    "attachment.already",
                    already.isEmpty() ? "" : already.getFirst(),
                    card.contact().shownName());
        }
        faults.at("attach.kept");
        Saved saved = store.write(edit(wish, card, attached, entry));
        return new Attached(saved, List.copyOf(attached), List.copyOf(already));
    }

    private static boolean isThere(
            List<Attachment> there, List<Attachment> attached, String sha256, Optional<HistoryId> entry) {
        return attached.stream().anyMatch(each -> each.sha256().equals(sha256))
                || there.stream()
                        .anyMatch(each -> each.sha256().equals(sha256)
                                && Optional.ofNullable(each.entry()).equals(entry));
    }

    /// Two files of one contact never have one name.
    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = FileName.numbered(name, i);
        }
        return free;
    }

    private Edit edit(Wish wish, Card card, List<Attachment> attached, Optional<HistoryId> entry) {
        String names = attached.stream().map(Attachment::name).collect(Collectors.joining(", "));
        Intent intent = Intent.of(ATTACH, card.contact().shownName(), shortened(names));
        Edit edit = new Edit(wish.operation(), intent, wish.user(), null);
        UUID contact = wish.contact().value();
        if (!wish.note().isBlank() && entry.isPresent()) {
            edit.row(Entity.HISTORY, entry.get().value())
                    .set(Field.HISTORY_TYPE, Values.text(HistoryType.Known.NOTE.code()))
                    .set(Field.HISTORY_TEXT, Values.text(wish.note()))
                    .set(Field.HISTORY_WHO, Values.text(wish.user()))
                    .set(Field.HISTORY_WHEN, Values.moment(clock.instant()))
                    .set(
                            Field.HISTORY_COMPANY,
                            Values.text(
                                    card.current().map(Affiliation::companyName).orElse("")))
                    .belongsTo(contact);
        }
        attached.forEach(
                each -> write(edit.row(Entity.ATTACHMENT, each.id().value()).belongsTo(contact), each));
        return edit;
    }

    /// The cells of an attachment.
    static void write(RowEdit row, Attachment attachment) {
        row.set(Field.ATTACHMENT_NAME, Values.text(attachment.name()))
                .set(Field.ATTACHMENT_SIZE, Values.number(attachment.size()))
                .set(Field.ATTACHMENT_TYPE, Values.text(attachment.type()))
                .set(Field.ATTACHMENT_SHA256, Values.text(attachment.sha256()))
                .set(Field.ATTACHMENT_WHO, Values.text(attachment.who()))
                .set(Field.ATTACHMENT_WHEN, Values.moment(attachment.when()));
        HistoryId entry = attachment.entry();
        if (entry != null) {
            row.set(Field.ATTACHMENT_ENTRY, Values.row(entry.value()));
        }
    }

    private static String shortened(String names) {
        return names.length() <= LONGEST_NAMES ? names : names.substring(0, LONGEST_NAMES) + "…";
    }

    /// Takes an attachment off its contact. Its bytes stay: undo brings it back.
    public Saved remove(Attachment attachment, OperationId operation, String user) {
        ContactId contact = attachment.contact();
        String owner = contact == null
                ? ""
                : store.contacts()
                        .card(contact)
                        .map(card -> card.contact().shownName())
                        .orElse("");
        Edit edit = new Edit(operation, Intent.of(DETACH, owner, attachment.name()), user, null);
        edit.delete(attachment.id().value());
        return store.write(edit);
    }
}
