package org.aftercall.format;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An entry of a directory in the words of vCard: the attributes of inetOrgPerson and those of Thunderbird.
final class LdifCard {
    private static final Set<String> PICTURES =
            Set.of("jpegphoto", "photo", "thumbnailphoto", "audio", "usercertificate", "usersmimecertificate");

    /// What a server notes for itself, and what nobody else may know.
    private static final Set<String> INNER = Set.of(
            "objectclass",
            "structuralobjectclass",
            "modifytimestamp",
            "createtimestamp",
            "creatorsname",
            "modifiersname",
            "entrycsn",
            "entrydn",
            "hassubordinates",
            "subschemasubentry",
            "contextcsn",
            "userpassword",
            "authpassword",
            "sambantpassword",
            "sambalmpassword",
            "mozillausehtmlmail",
            "xmozillausehtmlmail",
            "changetype",
            "dn",
            "version");

    private static final Set<String> PEOPLE = Set.of(
            "person",
            "organizationalperson",
            "inetorgperson",
            "mozillaabpersonalpha",
            "mozillaabpersonobsolete",
            "evolutionperson",
            "residentialperson",
            "contact",
            "user",
            "posixaccount");

    private LdifCard() {}

    static boolean isPicture(String attribute) {
        return PICTURES.contains(attribute);
    }

    /// The key of the sentence that says why an entry is not taken; empty for one that is.
    static String wrong(Map<String, List<String>> entry) {
        if (!entry.containsKey("dn")) {
            return "ldif.no-dn";
        }
        String change = first(entry, "changetype").toLowerCase(Locale.ROOT);
        if (!change.isEmpty() && !change.equals("add")) {
            return "ldif.is-change";
        }
        List<String> classes = entry.getOrDefault("objectclass", List.of()).stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .toList();
        boolean group = classes.stream().anyMatch(each -> each.startsWith("groupof") || each.equals("posixgroup"));
        if (group) {
            return "ldif.is-group";
        }
        boolean person = classes.isEmpty() || classes.stream().anyMatch(PEOPLE::contains);
        boolean named = entry.containsKey("mail") || entry.containsKey("sn") || entry.containsKey("givenname");
        return person || named ? "" : "ldif.no-person";
    }

    private static String first(Map<String, List<String>> entry, String attribute) {
        return entry.getOrDefault(attribute, List.of("")).getFirst();
    }

    static List<ContentLine> lines(Map<String, List<String>> entry) {
        return new Lines(entry).lines();
    }

    private static final class Lines {
        private final Map<String, List<String>> entry;
        private final Set<String> used = new HashSet<>(INNER);
        private final ItemLines card = new ItemLines("VCARD");

        Lines(Map<String, List<String>> entry) {
            this.entry = entry;
        }

        /// The first value of the first of these that is there.
        private String take(String... attributes) {
            String found = "";
            for (String attribute : attributes) {
                String value = first(entry, attribute);
                if (found.isEmpty()
                        && !value.isEmpty()
                        && entry.getOrDefault(attribute, List.of()).size() == 1) {
                    used.add(attribute);
                    found = value;
                } else if (found.isEmpty() && !value.isEmpty()) {
                    found = value; // the other values become lines of their own
                    used.add(attribute);
                    entry.getOrDefault(attribute, List.of()).stream()
                            .skip(1)
                            .forEach(more -> card.text("NOTE", attribute + ": " + more));
                }
            }
            return found;
        }

        private void all(String line, String types, String... attributes) {
            for (String attribute : attributes) {
                used.add(attribute);
                entry.getOrDefault(attribute, List.of()).forEach(value -> card.text(line, value, types));
            }
        }

        List<ContentLine> lines() {
            card.text("UID", take("entryuuid"));
            card.parts(
                    "N",
                    "",
                    take("sn", "surname"),
                    take("givenname", "gn"),
                    "",
                    take("personaltitle"),
                    take("generationqualifier"));
            card.text("FN", take("displayname", "cn", "commonname"));
            used.addAll(Set.of("cn", "commonname"));
            card.text("NICKNAME", take("mozillanickname", "xmozillanickname"));
            card.parts("ORG", "", take("o", "organizationname", "company"), take("ou", "department", "orgunit"));
            card.text("TITLE", take("title"));
            all("EMAIL", "", "mail", "mozillasecondemail", "xmozillasecondemail");
            all("TEL", "work", "telephonenumber");
            all("TEL", "cell", "mobile", "cellphone", "mobiletelephonenumber");
            all("TEL", "home", "homephone", "hometelephonenumber");
            all("TEL", "fax,work", "facsimiletelephonenumber", "fax");
            all("TEL", "pager", "pager", "pagerphone", "pagertelephonenumber");
            String street = take("street", "streetaddress", "mozillaworkstreet");
            card.parts(
                    "ADR",
                    "work",
                    take("postofficebox"),
                    take("mozillaworkstreet2"),
                    street.isEmpty() ? take("postaladdress").replace("$", "\n") : street,
                    take("l", "locality", "localityname"),
                    take("st", "stateorprovincename"),
                    take("postalcode"),
                    take("co", "c", "countryname", "friendlycountryname"));
            card.parts(
                    "ADR",
                    "home",
                    "",
                    take("mozillahomestreet2"),
                    take("mozillahomestreet", "homepostaladdress").replace("$", "\n"),
                    take("mozillahomelocalityname"),
                    take("mozillahomestate"),
                    take("mozillahomepostalcode"),
                    take("mozillahomecountryname"));
            all("URL", "work", "mozillaworkurl", "workurl", "labeleduri");
            all("URL", "home", "mozillahomeurl", "homeurl");
            birthday();
            all("NOTE", "", "description", "info");
            entry.forEach((attribute, values) -> {
                if (!used.contains(attribute)) {
                    values.forEach(value -> card.text("X-" + attribute.toUpperCase(Locale.ROOT), value));
                }
            });
            return card.lines();
        }

        private void birthday() {
            Optional<String> year = number("birthyear", 1000, 9999);
            Optional<String> month = number("birthmonth", 1, 12);
            Optional<String> day = number("birthday", 1, 31);
            if (month.isPresent() && day.isPresent()) {
                used.addAll(Set.of("birthyear", "birthmonth", "birthday"));
                card.text("BDAY", year.orElse("--") + month.get() + day.get());
            }
        }

        private Optional<String> number(String attribute, int from, int to) {
            String written = first(entry, attribute);
            if (!written.matches("\\d{1,4}")) {
                return Optional.empty();
            }
            int value = Integer.parseInt(written);
            return value < from || value > to
                    ? Optional.empty()
                    : Optional.of(to > 1000 ? written : "%02d".formatted(value));
        }
    }
}
