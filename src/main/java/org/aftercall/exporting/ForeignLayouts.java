package org.aftercall.exporting;

import java.util.ArrayList;
import java.util.List;
import org.aftercall.format.SheetLayout;
import org.aftercall.format.SheetLayout.Column;

/// The columns that other programs take.
final class ForeignLayouts {
    /// The English header of Outlook, which it takes in every language; `=` says what a column holds.
    private static final String OUTLOOK = """
            Title=SALUTATION|First Name=FIRST_NAME|Middle Name=MIDDLE_NAME|Last Name=LAST_NAME|Suffix=SUFFIX
            Company=COMPANY|Department=DEPARTMENT|Job Title=TITLE
            Business Street=STREET:work|Business Street 2=STREET:work|Business Street 3=STREET:work
            Business City=CITY:work|Business State=REGION:work|Business Postal Code=POSTCODE:work
            Business Country/Region=COUNTRY:work
            Home Street=STREET:home|Home Street 2=STREET:home|Home Street 3=STREET:home
            Home City=CITY:home|Home State=REGION:home|Home Postal Code=POSTCODE:home|Home Country/Region=COUNTRY:home
            Other Street=STREET:other|Other Street 2=STREET:other|Other Street 3=STREET:other
            Other City=CITY:other|Other State=REGION:other|Other Postal Code=POSTCODE:other
            Other Country/Region=COUNTRY:other
            Assistant's Phone=PHONE:assistant|Business Fax=FAX:work|Business Phone=PHONE:work|Business Phone 2=PHONE:work
            Callback|Car Phone=PHONE:car|Company Main Phone=PHONE:company|Home Fax=FAX:home|Home Phone=PHONE:home
            Home Phone 2=PHONE:home|ISDN|Mobile Phone=MOBILE|Other Fax=FAX:other|Other Phone=PHONE:other
            Pager=PHONE:pager|Primary Phone|Radio Phone|TTY/TDD Phone|Telex|Account|Anniversary|Assistant's Name
            Billing Information|Birthday=BIRTHDAY|Business Address PO Box|Categories=TYPE|Children|Directory Server
            E-mail Address=EMAIL|E-mail Type|E-mail Display Name|E-mail 2 Address=EMAIL|E-mail 2 Type
            E-mail 2 Display Name|E-mail 3 Address=EMAIL|E-mail 3 Type|E-mail 3 Display Name|Gender
            Government ID Number|Hobby|Home Address PO Box|Initials|Internet Free Busy|Keywords|Language=LANGUAGE
            Location|Manager's Name|Mileage|Notes=NOTES|Office Location|Organizational ID Number
            Other Address PO Box|Priority|Private|Profession|Referred By=REFERRED_BY|Sensitivity|Spouse
            User 1|User 2|User 3|User 4|Web Page=WEB
            """;

    private ForeignLayouts() {}

    static SheetLayout outlook() {
        List<Column> columns = new ArrayList<>();
        for (String each : OUTLOOK.strip().split("[|\\n]", -1)) {
            int equals = each.indexOf('=');
            String target = equals < 0 ? "KEEP_AS_NOTE" : each.substring(equals + 1);
            int colon = target.indexOf(':');
            columns.add(new Column(
                    equals < 0 ? each : each.substring(0, equals),
                    colon < 0 ? target : target.substring(0, colon),
                    colon < 0 ? "" : target.substring(colon + 1),
                    0));
        }
        return new SheetLayout(columns);
    }

    /// As many phones, e-mails, addresses and links as the contact with the most of them has.
    static SheetLayout google(int emails, int phones, int addresses, int links) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("First Name", "FIRST_NAME", "", 0),
                new Column("Middle Name", "MIDDLE_NAME", "", 0),
                new Column("Last Name", "LAST_NAME", "", 0),
                new Column("Phonetic First Name", "KEEP_AS_NOTE", "", 0),
                new Column("Phonetic Middle Name", "KEEP_AS_NOTE", "", 0),
                new Column("Phonetic Last Name", "KEEP_AS_NOTE", "", 0),
                new Column("Name Prefix", "SALUTATION", "", 0),
                new Column("Name Suffix", "SUFFIX", "", 0),
                new Column("Nickname", "NICKNAME", "", 0),
                new Column("File As", "KEEP_AS_NOTE", "", 0),
                new Column("Organization Name", "COMPANY", "", 0),
                new Column("Organization Title", "TITLE", "", 0),
                new Column("Organization Department", "DEPARTMENT", "", 0),
                new Column("Birthday", "BIRTHDAY", "", 0),
                new Column("Notes", "NOTES", "", 0),
                new Column("Photo", "KEEP_AS_NOTE", "", 0),
                new Column("Labels", "KEEP_AS_NOTE", "", 0)));
        points(columns, "E-mail", "EMAIL", "email", emails);
        points(columns, "Phone", "PHONE", "phone", phones);
        for (int i = 1; i <= addresses; i++) {
            String begin = "Address " + i + " - ";
            columns.add(new Column(begin + "Label", "ADDRESS_LABEL", "", i));
            columns.add(new Column(begin + "Street", "STREET", "", i));
            columns.add(new Column(begin + "City", "CITY", "", i));
            columns.add(new Column(begin + "Region", "REGION", "", i));
            columns.add(new Column(begin + "Postal Code", "POSTCODE", "", i));
            columns.add(new Column(begin + "Country", "COUNTRY", "", i));
        }
        points(columns, "Website", "WEB", "web", links);
        return new SheetLayout(columns);
    }

    private static void points(List<Column> columns, String name, String target, String family, int count) {
        for (int i = 1; i <= count; i++) {
            columns.add(new Column(name + " " + i + " - Label", "POINT_LABEL", family, i));
            columns.add(new Column(name + " " + i + " - Value", target, "", i));
        }
    }
}
