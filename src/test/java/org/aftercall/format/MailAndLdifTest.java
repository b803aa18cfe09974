package org.aftercall.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aftercall.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mails and directories as text.
final class MailAndLdifTest {
    @TempDir
    Path folder;

    /// Takes nothing, as where the disk is full.
    private static final RowSink FULL = new RowSink() {
        @Override
        public void row(SourceRow row) {
            throw new UncheckedIOException("passing on a row", new IOException("no space left"));
        }

        @Override
        public void problem(Problem problem) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"poi/example_received_unicode.msg", "tika/testPST_variousBodyTypes.pst"})
    void aFullDiskIsNotTheFaultOfTheFile(String name) {
        Path file = Corpora.folder().orElseThrow().resolve(name);
        assertThatThrownBy(() -> Tables.read(file, ReadOptions.NONE.withMails(), FULL))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aFolderOfTooManyFilesSaysHowManyWereRead() throws IOException {
        for (int i = 0; i < 3; i++) {
            Files.writeString(folder.resolve(i + ".eml"), MAIL);
        }
        Rows rows = new Rows();
        assertThat(new FolderReader(folder, ReadOptions.NONE, rows, 2).read().notices())
                .extracting(Problem::key)
                .contains("folder.too-many");
        assertThat(rows.rows).hasSize(2);
        assertThat(new FolderReader(folder, ReadOptions.NONE, new Rows(), 3)
                        .read()
                        .notices())
                .extracting(Problem::key)
                .doesNotContain("folder.too-many");
    }

    private Rows read(String name, String text) throws IOException {
        return Rows.of(Files.writeString(folder.resolve(name), text));
    }

    private static List<String> texts(SourceRow row, String name) {
        return ContentLine.of(row).stream()
                .filter(line -> line.name().equals(name))
                .map(ContentLine::text)
                .toList();
    }

    private static final String MAIL = """
            Received: from a by b; Mon, 1 Jun 2026 09:00:00 +0000
            From: =?utf-8?Q?J=C3=BCrgen?= <jm@acme.example>
            To: Team: a@b.example, "Cruz, Ana" <ana@acme.example>;
            Subject: =?iso-8859-1?B?R3L832U=?=
             and more
            Content-Type: multipart/mixed; boundary="xx"

            --xx
            Content-Type: text/html; charset=utf-8

            <p>Hello<br>there &amp; you</p><script>x()</script>
            --xx
            Content-Type: application/x; name*=utf-8''%e2%82%ac.pdf
            Content-Disposition: attachment; filename="..\\..\\evil\u202Egpj.exe"
            Content-Transfer-Encoding: base64

            QUJD
            --xx
            Content-Type: message/rfc822

            From: other@else.example
            Subject: inside

            not this
            --xx--
            """;

    @Test
    void aMailHasItsHeadTheTextOfItsPageAndTheNamesOfWhatIsAttached() throws IOException {
        Rows mail = read("a.eml", MAIL);
        assertThat(mail.info().kind()).isEqualTo(Kind.MAIL);
        SourceRow row = mail.rows.getFirst();
        assertThat(texts(row, "SUMMARY")).containsExactly("Grüße and more");
        assertThat(texts(row, "ORGANIZER")).containsExactly("mailto:jm@acme.example");
        assertThat(texts(row, "ATTENDEE")).containsExactly("mailto:a@b.example", "mailto:ana@acme.example");
        assertThat(texts(row, "DESCRIPTION")).containsExactly("Hello\nthere & you");
        assertThat(texts(row, "ATTACH")).containsExactly("evilgpj.exe");
        assertThat(texts(row, "DTSTART")).containsExactly("20260601T090000Z");
    }

    @Test
    void aMailboxHasAsManyRowsAsMailsAndQuotedLinesStayLines() throws IOException {
        String one = "From: a@b.example\nTo: c@d.example\nDate: Mon, 1 Jun 2026 09:00:00 +0000\n\n>From here on\n";
        Rows box = read(
                "box", "From a@b Mon Jun  1 10:00:00 2026\n" + one + "\nFrom a@b Mon Jun  1 10:00:00 2026\n" + one);
        assertThat(box.info().kind()).isEqualTo(Kind.MAILBOX);
        assertThat(box.rows).hasSize(2);
        assertThat(texts(box.rows.get(1), "DESCRIPTION")).containsExactly("From here on");
    }

    @Test
    void textThatIsNotUtf8IsReadAsWesternWindows() throws IOException {
        Path file = Files.write(
                folder.resolve("old.eml"),
                "From: a@b.example\nSubject: Grüße\nTo: c@d.example\n\nschöne\n".getBytes(StandardCharsets.ISO_8859_1));
        Rows mail = Rows.of(file);
        assertThat(texts(mail.rows.getFirst(), "SUMMARY")).containsExactly("Grüße");
        assertThat(texts(mail.rows.getFirst(), "DESCRIPTION")).containsExactly("schöne");
    }

    @Test
    void aTableWhoseFirstLineHasAColonIsATable() throws IOException {
        assertThat(read("t.csv", "Name: x;City\nAna;Berlin\n").info().kind()).isEqualTo(Kind.CSV);
        assertThat(read("u.csv", "From,To,Subject\na,b,c\n").info().kind()).isEqualTo(Kind.CSV);
    }

    @Test
    void aDirectoryOfThunderbirdIsCards() throws IOException {
        Rows rows = read("a.ldif", """
                dn: cn=Ana Cruz,mail=ana@acme.example
                objectclass: top
                objectclass: person
                objectclass: mozillaAbPersonAlpha
                givenName: Ana
                sn:: R3LDvMOfZQ==
                cn: Ana Grüße
                mozillaNickname: An
                mail: ana@acme.example
                mozillaSecondEmail: a@home.example
                telephoneNumber: +49 30 123
                 4567
                mobile: +49 171 1
                street: Long St 1
                l: Berlin
                postalCode: 10115
                c: Germany
                mozillaHomeLocalityName: Potsdam
                birthyear: 1980
                birthmonth: 3
                birthday: 4
                mozillaCustom1: tea
                userPassword: secret

                # a comment
                 goes on
                dn: cn=friends
                objectclass: groupOfNames
                member: cn=Ana

                dn: cn=x
                sn:: !!!
                objectclass: person
                """);
        assertThat(rows.info().kind()).isEqualTo(Kind.LDIF);
        assertThat(rows.rows).hasSize(3);
        SourceRow ana = rows.rows.getFirst();
        assertThat(texts(ana, "N")).containsExactly("Grüße;Ana;;;");
        assertThat(texts(ana, "TEL")).containsExactly("+49 30 1234567", "+49 171 1");
        assertThat(texts(ana, "EMAIL")).containsExactly("ana@acme.example", "a@home.example");
        assertThat(texts(ana, "ADR")).containsExactly(";;Long St 1;Berlin;;10115;Germany", ";;;Potsdam;;;");
        assertThat(texts(ana, "BDAY")).containsExactly("19800304");
        assertThat(texts(ana, "X-MOZILLACUSTOM1")).containsExactly("tea");
        assertThat(ContentLine.of(ana).toString()).doesNotContain("secret");
        assertThat(rows.keys()).containsExactly("ldif.is-group", "ldif.base64");
    }

    @Test
    void aDirectoryOfAServerKeepsItsIdAndLeavesItsBranchesOut() throws IOException {
        Rows rows = read("a.ldif", """
                version: 1

                dn: dc=acme,dc=example
                objectClass: domain
                dc: acme

                dn: uid=jan,ou=people,dc=acme,dc=example
                objectClass: inetOrgPerson
                uid: jan
                cn: Jan Novak
                cn: Jenda Novak
                sn: Novak
                o: Acme
                entryUUID: 4c2a8a3e-1d5b-4a52-9c7f-2f6a3d1b0e11
                jpegPhoto:: QUJD
                """);
        assertThat(rows.keys()).containsExactly("ldif.no-person", "ldif.picture-left-out");
        SourceRow jan = rows.rows.get(1);
        assertThat(texts(jan, "FN")).containsExactly("Jan Novak");
        assertThat(texts(jan, "NOTE")).containsExactly("cn: Jenda Novak");
        assertThat(texts(jan, "UID")).containsExactly("4c2a8a3e-1d5b-4a52-9c7f-2f6a3d1b0e11");
        assertThat(texts(jan, "X-UID")).containsExactly("jan");
    }

    @Test
    void richTextIsReadAsItsWords() {
        assertThat(
                        MailText.ofRichText(
                                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator X;}Gr\\'fc\\'dfe\\par \\u8364? 5 \\{x\\}}"))
                .isEqualTo("Grüße\n€ 5 {x}");
    }
}
