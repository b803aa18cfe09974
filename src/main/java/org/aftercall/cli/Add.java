package org.aftercall.cli;

import java.util.List;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.model.CompanyId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.Refused;
import org.aftercall.store.Edit;
import org.aftercall.store.Saved;
import org.aftercall.text.Companies;
import org.aftercall.text.Names;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// `add`: one new contact.
@CommandLine.Command(name = "add")
final class Add implements Command {
    @Option(names = "--name", paramLabel = "N", required = true)
    String name = "";

    @Option(names = "--company", paramLabel = "C", defaultValue = "")
    String company = "";

    @Option(names = "--title", paramLabel = "T", defaultValue = "")
    String title = "";

    @Option(names = "--email", paramLabel = "E", defaultValue = "")
    String email = "";

    @Option(names = "--phone", paramLabel = "P", defaultValue = "")
    String phone = "";

    @Override
    public Answer run(Session session) {
        PersonName person = Names.split(name.strip());
        if (person.isEmpty()) {
            throw new Refused("add.name");
        }
        OperationId operation = Session.newOperation();
        Edit edit = new Edit(operation, Intent.of(Intent.ADD, person.full()), session.user(), null);
        UUID contact = UUID.randomUUID();
        edit.row(Entity.CONTACT, contact)
                .set(Field.CONTACT_NAME, Values.name(person))
                .set(Field.CONTACT_MANAGER, Values.text(session.user()));
        point(edit, contact, "email", email.strip(), "");
        String country = session.terminal().locale().getCountry();
        point(edit, contact, "phone", phone.strip(), country);
        work(edit, contact, session);
        Saved saved = session.store().write(edit);
        return Answer.saved(
                saved.operation(),
                Json.object()
                        .with("contact", contact)
                        .with("name", person.full())
                        .with("operation", saved.operation().value()),
                out -> out.println(session.words().say("cli.add.done", person.full(), contact)));
    }

    /// @param country in which a number without one is read, empty if unknown
    private static void point(Edit edit, UUID contact, String kind, String written, String country) {
        if (!written.isEmpty()) {
            RowEdit point = edit.row(Entity.CONTACT_POINT, UUID.randomUUID())
                    .set(Field.POINT_KIND, Values.text(kind))
                    .set(Field.POINT_WRITTEN, Values.text(written));
            if (!country.isEmpty()) {
                point.set(Field.POINT_COUNTRY, Values.text(country));
            }
            point.belongsTo(contact);
        }
    }

    /// A company that is there is used, another one is made.
    private void work(Edit edit, UUID contact, Session session) {
        if (company.isBlank() && title.isBlank()) {
            return;
        }
        RowEdit work =
                edit.row(Entity.AFFILIATION, UUID.randomUUID()).set(Field.AFFILIATION_CURRENT, Values.bool(true));
        if (!title.isBlank()) {
            work.set(Field.AFFILIATION_TITLE, Values.text(title.strip()));
        }
        if (company.isBlank()) {
            work.belongsTo(contact);
            return;
        }
        String key = Companies.key(company.strip());
        @Nullable
        CompanyId known = session.store().matching().companies(List.of(key)).get(key);
        UUID id = known == null ? UUID.randomUUID() : known.value();
        if (known == null) {
            edit.row(Entity.COMPANY, id).set(Field.COMPANY_NAME, Values.text(company.strip()));
        }
        work.belongsTo(contact, id);
    }
}
