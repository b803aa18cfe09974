package org.aftercall.importing;

/// What a column of a foreign table becomes. A [ColumnMapping] adds which one of several it is.
public enum Target {
    /// our own id of the contact, in our own exports
    OUR_ID,
    /// a number by which the foreign program knows the person for good; it is kept in the note as well
    KEY,
    SALUTATION,
    FIRST_NAME,
    MIDDLE_NAME,
    LAST_NAME,
    SUFFIX,
    /// a whole name in one cell
    FULL_NAME,
    NICKNAME,
    COMPANY,
    /// our own id of the company, in our own exports
    COMPANY_ID,
    TITLE,
    DEPARTMENT,
    ROLE,
    PHONE,
    MOBILE,
    FAX,
    EMAIL,
    WEB,
    LINKEDIN,
    TWITTER,
    INSTAGRAM,
    BLOG,
    /// what a numbered phone, e-mail or web address is for
    POINT_LABEL,
    /// what kind of point a numbered one is
    POINT_KIND,
    /// whether a numbered point is usable, and whether it is the preferred one
    POINT_STATUS,
    /// ISO country that a numbered phone is dialled from
    POINT_COUNTRY,
    /// a whole address in one cell
    ADDRESS,
    STREET,
    PO_BOX,
    CITY,
    REGION,
    POSTCODE,
    COUNTRY,
    ADDRESS_LABEL,
    BIRTHDAY,
    BIRTH_YEAR,
    BIRTH_MONTH,
    BIRTH_DAY,
    LANGUAGE,
    PRIORITY,
    TYPE,
    STATUS,
    SOURCE,
    MANAGER,
    KEY_PERSON,
    PERSONA,
    REFERRED_BY,
    CAMPAIGN,
    PARKED_UNTIL,
    NO_FOLLOW_UP,
    /// text about the contact; pieces that begin with a date become history
    NOTES,
    NOTE_PINNED,
    /// a log: pieces that begin with a date become history
    HISTORY,
    /// the day on which somebody spoke with the contact last; becomes history
    LAST_REACHED,
    /// number of an invoice; with its day it makes a row a purchase
    ORDER_NUMBER,
    ORDER_DATE,
    ORDER_AMOUNT,
    ORDER_ARTICLE,
    /// whether somebody in a list of guests came; it is kept in the note as well
    ATTENDED,
    /// filled: the person refused the channel
    OPT_OUT,
    /// yes: the person allowed the channel; no: refused it
    OPT_IN,
    /// one of the fifteen fields of the user's own
    USER_FIELD,
    /// a line "Header: value" in one imported note; what everything becomes that is not known
    KEEP_AS_NOTE,
    /// left out; only ever chosen by a person, and named in the report
    DO_NOT_IMPORT;

    /// Whether its cells are e-mail addresses, numbers or links of a person.
    boolean isPoint() {
        return isPhone() || this == EMAIL || isLink();
    }

    boolean isPhone() {
        return this == PHONE || this == MOBILE || this == FAX;
    }

    boolean isLink() {
        return this == WEB || this == LINKEDIN || this == TWITTER || this == INSTAGRAM || this == BLOG;
    }

    /// Whether people are called so.
    boolean isName() {
        return switch (this) {
            case FIRST_NAME, MIDDLE_NAME, LAST_NAME, FULL_NAME, NICKNAME -> true;
            default -> false;
        };
    }

    boolean isAddressPart() {
        return switch (this) {
            case ADDRESS, STREET, PO_BOX, CITY, REGION, POSTCODE, COUNTRY, ADDRESS_LABEL -> true;
            default -> false;
        };
    }
}
