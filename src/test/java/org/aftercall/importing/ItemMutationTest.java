package org.aftercall.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Mails, mailboxes, directories and items of Outlook that something has damaged.
final class ItemMutationTest {
    private static final String MAIL = """
            From: =?utf-8?Q?J=C3=BCrgen_M=C3=BCller?= <jm@acme.example>
            To: "Cruz, Ana" <ana@acme.example>, Team: a@b.example, c@d.example;
            Cc: undisclosed-recipients:;
            Date: Mon, 1 Jun 2026 10:00:00 +0200
            Message-ID: <1@acme.example>
            Subject: =?iso-8859-1?B?R3L832U=?=
             and more
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="xx"

            --xx
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Gr=C3=BC=C3=9Fe
            --=20
            J=C3=BCrgen M=C3=BCller
            Sales Manager
            +49 30 1234567
            --xx
            Content-Type: text/html; charset=iso-8859-1

            <p>Hello<br>there</p>
            --xx
            Content-Type: application/pdf; name*=utf-8''%e2%82%ac.pdf
            Content-Disposition: attachment; filename="..\\..\\evil.exe"
            Content-Transfer-Encoding: base64

            QUJDQUJDQUJD
            --xx--
            """;

    private static final String DIRECTORY = """
            version: 1

            dn: cn=Ana Cruz,mail=ana@acme.example
            objectclass: top
            objectclass: person
            objectclass: inetOrgPerson
            cn:: QW5hIENydXo=
            sn: Cruz
            givenName: Ana
            mail: ana@acme.example
            telephoneNumber: +49 30 123
             4567
            # a comment
             that goes on
            jpegPhoto:: QUJDQUJD
            birthyear: 1980
            birthmonth: 3
            birthday: 4

            dn: ou=people,dc=acme
            objectclass: organizationalUnit
            ou: people
            """;

    private static final String PIECES = "\r\n\n:;,=\"\u0000 \t<>@()--xx--From Date: =?utf-8?B?dn:: objectclass";

    /// A good file of each kind.
    enum Sample {
        EML,
        MBOX,
        LDIF,
        MSG_CONTACT,
        MSG_MAIL,
        MSG_APPOINTMENT,
        PST;

        byte[] good() throws IOException {
            return switch (this) {
                case EML -> MAIL.getBytes(StandardCharsets.UTF_8);
                case MBOX ->
                    ("From ana@acme.example Mon Jun  1 10:00:00 2026\n" + MAIL + "\nFrom x@y Tue Jun  2 10:00:00 2026\n"
                                    + MAIL)
                            .getBytes(StandardCharsets.UTF_8);
                case LDIF -> DIRECTORY.getBytes(StandardCharsets.UTF_8);
                case MSG_CONTACT -> shared("poi/msgClassContact.msg");
                case MSG_MAIL -> shared("poi/example_received_unicode.msg");
                case MSG_APPOINTMENT -> shared("msgreader-js/A schedule.msg");
                case PST -> shared("tika/testPST_variousBodyTypes.pst");
            };
        }

        String ending() {
            return switch (this) {
                case EML -> ".eml";
                case MBOX -> ".mbox";
                case LDIF -> ".ldif";
                case MSG_CONTACT, MSG_MAIL, MSG_APPOINTMENT -> ".msg";
                case PST -> ".pst";
            };
        }

        private static byte[] shared(String name) throws IOException {
            return Files.readAllBytes(Corpora.file(name));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void fiftyDamagedFilesOfEachKind(Sample sample) throws IOException {
        damaged(sample, 50, 20_261_128);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("long")
    void aHundredThousandDamagedFilesOfEachKind(Sample sample) throws IOException {
        damaged(sample, Integer.getInteger("mutations", 100_000), System.nanoTime());
    }

    private static void damaged(Sample sample, int files, long seed) throws IOException {
        int kept = List.of(Sample.EML, Sample.MBOX, Sample.LDIF).contains(sample) ? 6 : 8;
        new DamagedFiles(
                        new Damage(sample.good(), PIECES, kept),
                        file -> Items.of(file, sample.ending()).counts())
                .each(files, seed);
    }
}
