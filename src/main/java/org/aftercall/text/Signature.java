package org.aftercall.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aftercall.model.PersonName;

/// What stands below a message: a name, a title, a company, numbers. Lines that fit nothing are left out; whoever reads
/// it decides what to take.
public final class Signature {
    private static final int LONGEST_LINE = 200;
    private static final int MOST_LINES = 30;
    private static final int MOST_NAME_WORDS = 5;

    /// Words that only stand in titles, folded.
    private static final Set<String> TITLES = Set.of(
            "manager",
            "director",
            "head",
            "chief",
            "officer",
            "president",
            "engineer",
            "assistant",
            "consultant",
            "sales",
            "marketing",
            "purchasing",
            "buyer",
            "lead",
            "partner",
            "owner",
            "founder",
            "ceo",
            "cfo",
            "cto",
            "coo",
            "vp",
            "leiter",
            "leiterin",
            "geschaftsfuhrer",
            "geschaftsfuhrerin",
            "einkauf",
            "vertrieb",
            "assistenz",
            "inhaber",
            "inhaberin",
            "referent",
            "referentin",
            "sachbearbeiter",
            "sachbearbeiterin",
            "berater",
            "beraterin",
            "prokurist",
            "prokuristin",
            "vorstand",
            "entwickler",
            "entwicklerin",
            "directeur",
            "directrice",
            "responsable",
            "gerente",
            "jefe",
            "jefa");

    /// Legal forms that only stand in names of companies, folded and without dots.
    private static final Set<String> FORMS = Set.of(
            "gmbh",
            "ag",
            "kg",
            "ug",
            "ohg",
            "se",
            "ltd",
            "limited",
            "llc",
            "llp",
            "plc",
            "inc",
            "corp",
            "co",
            "sa",
            "sas",
            "sarl",
            "srl",
            "spa",
            "bv",
            "nv",
            "ab",
            "as",
            "oy",
            "sro",
            "kft",
            "doo",
            "group",
            "gruppe",
            "holding",
            "partners",
            "university",
            "universitat",
            "company");

    private Signature() {}

    /// What was found; each possibly empty.
    public record Found(
            PersonName name, String title, String company, List<String> phones, List<String> emails, String web) {
        public Found {
            phones = List.copyOf(phones);
            emails = List.copyOf(emails);
        }

        /// How many different things it says.
        public int size() {
            int texts = (name.isEmpty() ? 0 : 1) + (title.isEmpty() ? 0 : 1) + (company.isEmpty() ? 0 : 1);
            return texts + phones.size() + emails.size() + (web.isEmpty() ? 0 : 1);
        }
    }

    /// Whether a text that was pasted may be a signature: several lines, of which at least two say something.
    public static boolean looksLikeOne(String pasted) {
        return pasted.strip().lines().count() > 1 && read(pasted).size() > 1;
    }

    public static Found read(String pasted) {
        Reader reader = new Reader();
        pasted.lines()
                .map(Signature::bare)
                .filter(line -> !line.isEmpty() && line.length() <= LONGEST_LINE)
                .limit(MOST_LINES)
                .forEach(reader::line);
        return reader.found();
    }

    /// Without signs that only decorate.
    private static String bare(String line) {
        return line.strip().replaceAll("^[\\-–—_*|•·>\\s]+", "").replaceAll("[\\-–—_*|•·,;\\s]+$", "");
    }

    private static final class Reader {
        private PersonName name = PersonName.NONE;
        private String title = "";
        private String company = "";
        private String web = "";
        private final List<String> phones = new ArrayList<>();
        private final List<String> emails = new ArrayList<>();

        void line(String line) {
            if (points(line)) {
                return;
            }
            String[] halves = line.split("\\s*[|•·]\\s*|\\s+[–—-]\\s+|,\\s+", 2);
            boolean both = halves.length == 2 && isTitle(halves[0]) && !isTitle(halves[1]);
            if (both) {
                words(halves[0]);
                words(halves[1]);
            } else {
                words(line);
            }
        }

        /// Numbers and addresses, several in a line perhaps.
        private boolean points(String line) {
            boolean any = false;
            for (String part : line.split("\\s*[|•·]\\s*|\\s{2,}|\\t", -1)) {
                String value =
                        part.replaceFirst("^\\p{L}[\\p{L}.\\- ]{0,14}:\\s*", "").strip();
                String folded = Folding.fold(value);
                if (Emails.looksLikeEmail(value)) {
                    any |= emails.add(value);
                } else if (Phones.looksLikePhone(value)) {
                    any |= isFax(part) || phones.add(value);
                } else if (folded.startsWith("www.") || folded.startsWith("http")) {
                    web = web.isEmpty() ? value : web;
                    any = true;
                }
            }
            return any;
        }

        private static boolean isFax(String part) {
            return Folding.fold(part).startsWith("f");
        }

        private void words(String text) {
            if (isCompany(text) && company.isEmpty()) {
                company = text;
            } else if (isTitle(text) && title.isEmpty()) {
                title = text;
            } else if (name.isEmpty() && isName(text)) {
                name = Names.split(text);
            } else if (!name.isEmpty() && company.isEmpty() && isName(text)) {
                company = text;
            }
        }

        private static boolean isTitle(String text) {
            return Folding.words(text).stream().anyMatch(TITLES::contains);
        }

        private static boolean isCompany(String text) {
            List<String> words = Folding.words(text.replace(".", ""));
            return words.size() > 1 && FORMS.contains(words.getLast());
        }

        /// A few words in large first letters, without digits.
        private static boolean isName(String text) {
            String[] words = text.strip().split("\\s+", -1);
            boolean plain = text.codePoints().noneMatch(each -> Character.isDigit(each) || each == ':' || each == '@');
            boolean greeting =
                    Folding.fold(text).matches("(best|kind|warm|many|with|mit|viele|herzliche|freundliche).*");
            return plain
                    && !greeting
                    && words.length >= 2
                    && words.length <= MOST_NAME_WORDS
                    && !text.equals(text.toLowerCase(Locale.ROOT));
        }

        Found found() {
            return new Found(name, title, company, phones, emails, web);
        }
    }
}
