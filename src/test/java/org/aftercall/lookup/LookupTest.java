package org.aftercall.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercall.lookup.Lookup.Part;
import org.aftercall.lookup.Term.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LookupTest {
    private static final Viewer MAREK = new Viewer("Marek Zieliński", LocalDate.of(2026, 11, 23), ZoneOffset.UTC);

    private static final Subject TOMAS = Subject.of(
            List.of(
                    "Tomáš Novák-O'Brien",
                    "Tomi",
                    "Kolář Instruments",
                    "Head of Purchasing",
                    "tomas.novak@kolar.example",
                    "Brno",
                    "customer"),
            List.of("0541 / 555 010", "+420541555010"),
            List.of("Wants the renewal price before Christmas"),
            new Facts(
                    List.of("customer"),
                    "A",
                    Map.of(
                            Place.NAME, List.of("Tomáš Novák-O'Brien"),
                            Place.COMPANY, List.of("Kolář Instruments"),
                            Place.EMAIL, List.of("tomas.novak@kolar.example"),
                            Place.PHONE, List.of("0541 / 555 010"),
                            Place.CITY, List.of("Brno"),
                            Place.COUNTRY, List.of("Czechia"),
                            Place.GROUP, List.of("Renewals 2027", "Brno „user“ day"),
                            Place.OWNER, List.of("Marek Zieliński")),
                    Set.of("CZ"),
                    Set.of("marketing_email"),
                    Optional.of(new Facts.NextAction("call", LocalDate.of(2026, 11, 26))),
                    true,
                    null,
                    new Traces(
                            Instant.parse("2026-11-03T10:00:00Z"),
                            Instant.parse("2026-11-20T10:00:00Z"),
                            Set.of(UUID.fromString("018f1c8e-0000-7000-8000-00000000000a"))),
                    Map.of(1, "40", 3, "2026-11-25", 4, "no")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "tomas",
                "TOMÁŠ",
                "nov tom",
                "obr",
                "o'brien",
                "kol pur brn",
                "kolar.ex",
                "tomas.novak@kolar.example",
                "renewal",
                "ren chri",
                "\"kolář instruments\"",
                "\"head of purchasing\" tom",
                "\"head of purch",
                "-berlin",
                "-\"kolar tools\"",
                "555010",
                "555 010",
                "0541 555",
                "+420 541 555 010",
                "00420541",
                "+420 (0)541 555",
                "+4",
                "42",
                "type:customer",
                "type:cus",
                "typ:Kunde",
                "type:partner,customer",
                "city:brno",
                "ort:BRN",
                "pri:a",
                "prio:b,a",
                "-pri:c",
                "owner:me",
                "besitzer:ich",
                "owner:\"marek z\"",
                "next:call",
                "nächste:anruf",
                "next:any",
                "-next:none",
                "due<7d",
                "due:3d",
                "due<=3d",
                "due>2d",
                "fällig<1w",
                "due:26.11.2026",
                "due=2026-11-26",
                "company:kol",
                "firma:inst",
                "phone:555",
                "email:kolar",
                "silent:2d",
                "still:2d",
                "-silent:90d",
                "-silent:never",
                "added:month",
                "neu:monat",
                "added:20d",
                "added:2026-11-03",
                "added<2026-11-04",
                "added>=2.11.2026",
                "added:year",
                "optout:any",
                "optout:marketing",
                "opt-out:email",
                "widerspruch:werbung",
                "missing:email-or-title",
                "fehlt:titel",
                "missing:type,title",
                "country:cz",
                "country:Tschechien",
                "land:cze",
                "group:ren",
                "group:\"brno day\"",
                "group:vip,2027",
                "gruppe=\"RENEWALS 2027\"",
                "group=\"Brno user day\"",
                "group:any",
                "-missing:group",
                "-group:none",
                "import:018f1c8e-0000-7000-8000-00000000000a",
                "-next:undecided",
                "city:",
                "type:cust city:br pri:a owner:me due<7d kolar 555",
            })
    void tomasIsFound(String typed) {
        assertThat(Lookup.of(typed).matches(TOMAS, Scope.ANYWHERE, MAREK)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ovak",
                "tomas berlin",
                "re",
                "\"kolar instr\"",
                "\"instruments kolar\"",
                "-tomas",
                "-renewal",
                "556",
                "541555011",
                "20",
                "type:partner",
                "typ:lieferant",
                "type:none",
                "-type:customer",
                "city:praha",
                "city:none",
                "pri:b",
                "pri:none",
                "owner:none",
                "owner:niemand",
                "owner:susan",
                "next:none",
                "next:meeting",
                "nächste:keine",
                "due<3d",
                "due>3d",
                "due:late",
                "due:today",
                "due:none",
                "company:brno",
                "phone:none",
                "silent:90d",
                "silent:3d",
                "silent:never",
                "added:week",
                "added:19d",
                "added>3.11.2026",
                "optout:none",
                "optout:phone",
                "optout:post",
                "missing:email-or-phone",
                "missing:pri",
                "country:de",
                "country:none",
                "group:user2027",
                "group:\"brno 2027\"",
                "group=Renewals",
                "group=ren",
                "group=\"brno  user day 2\"",
                "group:none",
                "missing:group",
                "import:018f1c8e-0000-7000-8000-00000000000b",
                "next:undecided",
                "http://kolar",
                "unknown:kolar",
            })
    void tomasIsNotFound(String typed) {
        assertThat(Lookup.of(typed).matches(TOMAS, Scope.ANYWHERE, MAREK)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tomas nov            | NAME
            tomas brno           | CONTACT
            tomas 555            | CONTACT
            tomas renewal        | ANYWHERE
            "novak o brien"      | NAME
            """, quoteCharacter = '~')
    void aHitSaysHowFarOneHadToLook(String typed, Scope nearest) {
        Lookup lookup = Lookup.of(typed);
        for (Scope scope : Scope.values()) {
            assertThat(lookup.matches(TOMAS, scope, MAREK)).isEqualTo(scope.compareTo(nearest) >= 0);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            anna -city:brno       | Word[word=anna]; Not[term=Within[place=CITY, words=[brno]]]
            added:blah            | Word[word=added]; Word[word=blah]
            import:12             | Word[word=import]; Word[word=12]
            missing:blah          | Word[word=missing]; Word[word=blah]
            silent:3m             | Silent[since=FromToday[amount=-3, unit=Months]]
            due:blah              | Word[word=due]; Word[word=blah]
            colour:red            | Word[word=colour]; Word[word=red]
            pri:                  | Unfinished[qualifier=PRIORITY]
            due<2w                | Due[compared=BEFORE, when=FromToday[amount=2, unit=Weeks]]
            group:brno,-          | Word[word=group]; Word[word=brno]
            group:a,              | InGroup[whole=, words=[a]]
            group<brno            | Word[word=group]; Word[word=brno]
            group=Ä,b             | InGroup[whole=a,b, words=[]]
            030 123-45            | Digits[digits=[03012345, 3012345], words=[030, 123, 45]]
            a1 - "                | Word[word=a1]
            """, quoteCharacter = '~')
    void aLookupSaysWhatItUnderstood(String typed, String terms) {
        String understood = Lookup.of(typed).parts().stream()
                .map(Part::term)
                .map(Term::toString)
                .collect(Collectors.joining("; "));
        assertThat(understood).isEqualTo(terms);
    }

    @Test
    void eachPartSaysWhereItWasTyped() {
        String typed = "  anna city:\"new york\" 030 12 \"x y\"";
        List<String> pieces = Lookup.of(typed).parts().stream()
                .map(part -> typed.substring(part.from(), part.to()))
                .toList();
        assertThat(pieces).containsExactly("anna", "city:\"new york\"", "030 12", "\"x y\"");
    }

    @Test
    void anythingCanBeTyped() {
        Random random = new Random(20261122);
        String signs =
                "ab1é0 \"-:<>=,;()+.'’“„\u0000\uD83D\uDE00\uD83D王 city:due<type:pri:added:silent:optout:missing:country:9999y2026-13-45";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder typed = new StringBuilder();
            int length = random.nextInt(24);
            for (int i = 0; i < length; i++) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            Lookup lookup = Lookup.of(typed.toString());
            lookup.matches(TOMAS, Scope.ANYWHERE, MAREK);
            Marks.in(typed.toString(), lookup);
            for (Part part : lookup.parts()) {
                assertThat(part.from()).isBetween(0, part.to());
                assertThat(part.to()).isLessThanOrEqualTo(typed.length());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tom nov    | Tomáš Novák        | [Tom]áš [Nov]ák
            strasse    | Hauptstraße Straße | Hauptstraße [Straße]
            555 01     | 0541 / 555 010     | 0541 / [555 01]0
            jose       | Jose\u0301 Diaz    | [Jose\u0301] Diaz
            王         | 小王明              | 小[王]明
            -tom pri:a | Tom A              | Tom A
            """)
    void hitsAreMarkedInTheTextAsItIsWritten(String typed, String text, String marked) {
        StringBuilder shown = new StringBuilder(text);
        for (Marks.Range range : Marks.in(text, Lookup.of(typed)).reversed()) {
            shown.insert(range.to(), ']').insert(range.from(), '[');
        }
        assertThat(shown).hasToString(marked);
    }

    /// The names of the user's own fields are words of the language, read by what the fields hold.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seats:40            | true
            seats:40.0          | true
            seats>39.5          | true
            seats>40            | false
            SEATS<=40           | true
            seats:none          | false
            -seats:any          | false
            decidesby:2026-11-25 | true
            decides-by<7d       | true
            decides_by:tomorrow | false
            decidesby:none      | false
            newsletter:no       | true
            newsletter:ja       | false
            height:none         | true
            height>3            | false
            city:brno           | true
            unknown:40          | false
            """)
    void ownFieldsAreAskedForByTheirNames(String typed, boolean found) {
        List<OwnField> own = List.of(
                new OwnField(1, "Seats", "number"),
                new OwnField(3, "Decides by", "date"),
                new OwnField(4, "Newsletter?", "yes_no"),
                new OwnField(5, "Height", "number"),
                new OwnField(6, "City", "text"));
        assertThat(Lookup.of(typed, own).matches(TOMAS, Scope.ANYWHERE, MAREK)).isEqualTo(found);
    }

    /// What is written for somebody who clicks on a group finds it, whatever it is called, and no other.
    @ParameterizedTest
    @ValueSource(
            strings = {"VIP", "Brno  user day", "6\" pipes", "none", "a, b", "«x»: y=z", "-", "★★", "Ägypten “Süd”"})
    void aGroupIsFoundByWhatAClickOnItWrites(String name) {
        List<Term> terms = Lookup.of(Term.InGroup.typed(name)).terms();
        assertThat(terms).hasSize(1);
        assertThat(terms.getFirst()).isInstanceOfSatisfying(Term.InGroup.class, group -> {
            assertThat(group.matches(name)).isTrue();
            assertThat(group.matches(name + " 2")).isFalse();
        });
    }

    @Test
    void withoutSuchAFieldTheSameTextIsWords() {
        assertThat(Lookup.of("seats:40").terms()).containsExactly(new Term.Word("seats"), new Term.Word("40"));
        OwnField seats = new OwnField(1, "Seats", "number");
        assertThat(Lookup.of("seats:", List.of(seats)).isEmpty()).isTrue();
        assertThat(new OwnField(3, "Decides by", "date").qualifier()).isEqualTo("decides-by");
    }
}
