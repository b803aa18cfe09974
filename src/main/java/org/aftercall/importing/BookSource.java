package org.aftercall.importing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftercall.change.Cell;
import org.aftercall.change.Deletes;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.format.Digests;
import org.aftercall.format.Json;
import org.aftercall.format.JsonReader;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Contacts.UserField;
import org.aftercall.store.Operations.Change;

/// The contacts of our own JSON, one after the other. They lie in a file of our own between rehearsal and import.
final class BookSource implements Source {
    private final String file;
    private final String digest;
    private final Path spill;
    private final List<JsonTree> userFields;
    private final List<JsonTree> groups;
    private final List<JsonTree> companies;

    private BookSource(
            String file,
            String digest,
            Path spill,
            List<JsonTree> userFields,
            List<JsonTree> groups,
            List<JsonTree> companies) {
        this.file = file;
        this.digest = digest;
        this.spill = spill;
        this.userFields = userFields;
        this.groups = groups;
        this.companies = companies;
    }

    /// Reads a whole book into the spill.
    ///
    /// @throws Refused if it is no export of ours, or broken
    static BookSource read(Path file, Path spill) {
        String name = String.valueOf(file.getFileName());
        List<JsonTree> userFields = new ArrayList<>();
        List<JsonTree> groups = new ArrayList<>();
        List<JsonTree> companies = new ArrayList<>();
        boolean[] ours = new boolean[1];
        MessageDigest digest = Digests.sha256();
        try (InputStream in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest);
                JsonReader json = new JsonReader(in, name);
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(spill)))) {
            json.object((field, value) -> {
                switch (field) {
                    case "aftercall" -> ours[0] = value.value() != null;
                    case "userFields" -> value.array(each -> userFields.add(JsonTree.of(each.value())));
                    case "groups" -> value.array(each -> groups.add(JsonTree.of(each.value())));
                    case "companies" -> value.array(each -> companies.add(JsonTree.of(each.value())));
                    case "contacts" -> value.array(each -> write(out, Json.write(each.value())));
                    default -> value.skip();
                }
            });
            json.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
        if (!ours[0]) {
            throw new Refused("import.not-ours", name);
        }
        return new BookSource(name, HexFormat.of().formatHex(digest.digest()), spill, userFields, groups, companies);
    }

    private static void write(DataOutputStream out, String contact) throws IOException {
        byte[] bytes = contact.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public Rows rows() {
        try {
            return new Contacts(new DataInputStream(new BufferedInputStream(Files.newInputStream(spill))));
        } catch (IOException e) {
            throw new UncheckedIOException("reading contacts again", e);
        }
    }

    private final class Contacts implements Rows {
        private final DataInputStream in;
        private int length;
        private long number;

        Contacts(DataInputStream in) {
            this.in = in;
            this.length = length();
        }

        private int length() {
            try {
                return in.readInt();
            } catch (EOFException end) {
                return -1;
            } catch (IOException e) {
                throw new UncheckedIOException("reading contacts again", e);
            }
        }

        @Override
        public boolean hasNext() {
            return length >= 0;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            try {
                byte[] bytes = in.readNBytes(length);
                length = length();
                number++;
                return row(JsonTree.of(Json.read(new String(bytes, StandardCharsets.UTF_8))), number);
            } catch (IOException e) {
                throw new UncheckedIOException("reading contacts again", e);
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException("closing what was read", e);
            }
        }
    }

    private Row row(JsonTree contact, long number) {
        Origin origin = new Origin(file, "", number, "");
        Draft draft = JsonDraft.of(contact, origin);
        return draft.isNobody()
                ? new Row.Unreadable(number, Problem.at(origin, Problem.Severity.ROW, "import.nobody"))
                : new Row.Person(number, draft);
    }

    @Override
    public List<Problem> notices() {
        return List.of();
    }

    @Override
    public List<RowChange> definitions(Known known) {
        Set<UUID> there = known.existing(companies.stream()
                .map(company -> company.uuid("id"))
                .flatMap(Optional::stream)
                .toList());
        Set<Integer> slots =
                new HashSet<>(known.userFields().stream().map(UserField::slot).toList());
        List<RowChange> rows = new ArrayList<>();
        for (JsonTree field : userFields) {
            int slot = field.number("slot");
            if (slots.add(slot)) {
                field.uuid("id")
                        .ifPresent(id -> rows.add(new RowEdit(Entity.USER_FIELD, id)
                                .set(Field.USER_FIELD_NAME, Values.text(field.text("name")))
                                .set(Field.USER_FIELD_TYPE, Values.text(field.text("type")))
                                .set(Field.USER_FIELD_PURPOSE, Values.text(field.text("purpose")))
                                .set(Field.USER_FIELD_OPTIONS, Values.texts(field.texts("options")))
                                .set(Field.USER_FIELD_REMIND, Values.numberOrNothing(field.numberIfAny("remind")))
                                .set(
                                        Field.USER_FIELD_LISTED,
                                        field.isTrue("listed") ? Values.bool(true) : Value.None.NONE)
                                .set(Field.USER_FIELD_SLOT, Values.number(slot))
                                .change()));
            }
        }
        groups(known, rows);
        for (JsonTree company : companies) {
            company.uuid("id").ifPresent(id -> {
                if (!there.contains(id)) {
                    rows.add(company(id, company));
                }
                ofCompany(id, company, known, rows);
            });
        }
        return rows;
    }

    /// Groups that the book never had, and those that only an undo took away; one that was deleted here stays so.
    private void groups(Known known, List<RowChange> rows) {
        Map<UUID, List<Change>> written = known.changes(groups.stream()
                .map(group -> group.uuid("id"))
                .flatMap(Optional::stream)
                .toList());
        for (JsonTree group : groups) {
            group.uuid("id").ifPresent(id -> {
                List<Change> changes = written.getOrDefault(id, List.of());
                if (changes.isEmpty()) {
                    rows.add(new RowEdit(Entity.GROUP, id)
                            .set(Field.GROUP_NAME, Values.text(group.text("name")))
                            .change());
                } else if (changes.stream().anyMatch(BookSource::isUndone)) {
                    Cell back = new Cell(Field.ALIVE, Deletes.ALIVE);
                    rows.add(new RowChange(Entity.GROUP.number(), id, List.of(back)));
                }
            });
        }
    }

    private static boolean isUndone(Change change) {
        return change.field() == Field.ALIVE
                && change.stands()
                && Deletes.isDeleted(change.value())
                && change.intent().kind().equals(Intent.UNDO);
    }

    private static RowChange company(UUID id, JsonTree company) {
        RowEdit edit = new RowEdit(Entity.COMPANY, id).set(Field.COMPANY_NAME, Values.text(company.text("name")));
        if (!company.text("domain").isEmpty()) {
            edit.set(Field.COMPANY_DOMAIN, Values.text(company.text("domain")));
        }
        if (!company.text("recordManager").isEmpty()) {
            edit.set(Field.COMPANY_MANAGER, Values.text(company.text("recordManager")));
        }
        return edit.change();
    }

    /// Phones and addresses of a company that the book never had.
    private static void ofCompany(UUID id, JsonTree company, Known known, List<RowChange> rows) {
        List<JsonTree> points = company.trees("points");
        List<JsonTree> places = company.trees("addresses");
        if (points.isEmpty() && places.isEmpty()) {
            return;
        }
        Set<UUID> there = known.existing(Stream.concat(points.stream(), places.stream())
                .map(each -> each.uuid("id"))
                .flatMap(Optional::stream)
                .toList());
        ContactRows out = new ContactRows(id, _ -> id, "");
        points.stream()
                .map(JsonDraft::point)
                .filter(point -> point.id() != null && !there.contains(point.id()))
                .forEach(out::point);
        places.stream()
                .map(JsonDraft::place)
                .filter(place -> place.id() != null && !there.contains(place.id()))
                .forEach(out::place);
        rows.addAll(out.rows());
    }

    @Override
    public Set<UUID> companiesDefined() {
        Set<UUID> ids = new HashSet<>();
        companies.forEach(company -> company.uuid("id").ifPresent(ids::add));
        return ids;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String digest() {
        return digest;
    }
}
