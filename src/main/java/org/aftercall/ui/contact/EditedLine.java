package org.aftercall.ui.contact;

import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.aftercall.change.Field;
import org.aftercall.model.Address;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.PointKind;
import org.aftercall.model.PostalAddress;
import org.jspecify.annotations.Nullable;

/// What can be changed in a profile, line by line.
public final class EditedLine {
    private EditedLine() {}

    /// What a line of text is for.
    public sealed interface About {
        /// A part of the name.
        enum Name implements About {
            SALUTATION,
            FIRST,
            MIDDLE,
            LAST,
            SUFFIX
        }

        /// A cell of the contact, or of the job that it has now.
        record Cell(Field field) implements About {}

        /// The company, while there is none.
        enum Company implements About {
            COMPANY
        }

        /// One of the user's own fields.
        record Own(int slot) implements About {}
    }

    /// A line of text.
    ///
    /// @param before what stands in the book
    public record Text(About about, String label, StringProperty text, String before) {
        boolean isChanged() {
            return !text.get().strip().equals(before);
        }
    }

    /// A phone, an e-mail or another way to reach the person.
    ///
    /// @param before null for a new one
    public record Point(
            UUID row,
            @Nullable ContactPoint before,
            ObjectProperty<PointKind> kind,
            StringProperty written,
            BooleanProperty preferred,
            BooleanProperty removed) {}

    /// An address.
    ///
    /// @param before null for a new one
    public record Place(
            UUID row,
            @Nullable PostalAddress before,
            StringProperty street,
            StringProperty postalCode,
            StringProperty city,
            StringProperty region,
            StringProperty country,
            BooleanProperty removed) {
        Address address() {
            return new Address(
                    street.get().strip(),
                    city.get().strip(),
                    region.get().strip(),
                    postalCode.get().strip(),
                    country.get().strip());
        }
    }
}
