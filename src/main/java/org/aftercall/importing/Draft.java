package org.aftercall.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftercall.model.Activity;
import org.aftercall.model.Address;
import org.aftercall.model.Attachment;
import org.aftercall.model.Channel;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.Origin;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointKind;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;

/// What one row of a file says about one person, read but not yet compared with the book.
///
/// @param origin file, sheet and row
/// @param ourId our own id of the contact, null where the file has none
/// @param key what the foreign program knows the person by, empty if nothing
/// @param fields what lies on the contact itself
/// @param affiliations the current one first
/// @param rest lines "Header: value" of everything that has no field of its own
/// @param problems what was found, each with its place
/// @param onlyIfKnown whether somebody must say so before it becomes a new contact; it is known by its address alone,
/// and
///     adds nothing but history, work and what was accepted
/// @param proposals what a signature says, accepted or not
/// @param attachments files; only in our own files
/// @param groups ids of the groups it is in
public record Draft(
        Origin origin,
        @Nullable UUID ourId,
        String key,
        Fields fields,
        List<Job> affiliations,
        List<Point> points,
        List<Place> addresses,
        List<Remark> notes,
        List<Event> history,
        List<Say> consents,
        List<Work> activities,
        List<String> rest,
        List<Problem> problems,
        boolean onlyIfKnown,
        List<Proposed> proposals,
        List<Attachment> attachments,
        List<UUID> groups) {
    /// The notice of a list of guests about somebody who did not come.
    public static final String STAYED_AWAY = "import.no-show";

    Draft(
            Origin origin,
            @Nullable UUID ourId,
            String key,
            Fields fields,
            List<Job> affiliations,
            List<Point> points,
            List<Place> addresses,
            List<Remark> notes,
            List<Event> history,
            List<Say> consents,
            List<Work> activities,
            List<String> rest,
            List<Problem> problems) {
        this(
                origin,
                ourId,
                key,
                fields,
                affiliations,
                points,
                addresses,
                notes,
                history,
                consents,
                activities,
                rest,
                problems,
                false,
                List.of(),
                List.of(),
                List.of());
    }

    /// The same with files, as our own JSON names them, and in some groups.
    Draft with(List<Attachment> files, List<UUID> in) {
        return new Draft(
                origin,
                ourId,
                key,
                fields,
                affiliations,
                points,
                addresses,
                notes,
                history,
                consents,
                activities,
                rest,
                problems,
                onlyIfKnown,
                proposals,
                files,
                in);
    }

    public Draft {
        affiliations = List.copyOf(affiliations);
        points = List.copyOf(points);
        addresses = List.copyOf(addresses);
        notes = List.copyOf(notes);
        history = List.copyOf(history);
        consents = List.copyOf(consents);
        activities = List.copyOf(activities);
        rest = List.copyOf(rest);
        problems = List.copyOf(problems);
        proposals = List.copyOf(proposals);
        attachments = List.copyOf(attachments);
        groups = List.copyOf(groups);
    }

    /// Fields of the contact itself; codes as the model stores them, each possibly empty.
    ///
    /// @param userFields values by slot, 1 to 15
    record Fields(
            PersonName name,
            String nickname,
            String priority,
            List<String> types,
            String status,
            String manager,
            boolean keyPerson,
            String persona,
            String source,
            String referredBy,
            String campaign,
            @Nullable LocalDate birthday,
            String language,
            @Nullable LocalDate parkedUntil,
            String noFollowUp,
            Map<Integer, String> userFields) {
        Fields {
            types = List.copyOf(types);
            userFields = Map.copyOf(userFields);
        }
    }

    /// @param company name as written
    /// @param companyId our own id of the company, null if unknown
    /// @param id our own id of the affiliation, null if unknown; so in all records here
    record Job(
            @Nullable UUID id,
            @Nullable UUID companyId,
            String company,
            String title,
            String department,
            String role,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean current) {}

    /// @param country ISO code that a number without one is from, may be empty
    record Point(
            @Nullable UUID id,
            PointKind kind,
            String written,
            String comparable,
            String label,
            String country,
            String status,
            boolean preferred) {}

    record Place(@Nullable UUID id, String label, Address address) {}

    record Remark(@Nullable UUID id, String text, boolean pinned) {}

    /// @param entry our own entry where it comes from our own file, else null
    record Event(
            Instant when,
            String type,
            String result,
            String text,
            String who,
            String company,
            @Nullable HistoryEntry entry) {}

    /// @param names refusals that a consent lifts; only in our own files
    record Say(
            @Nullable UUID id,
            Channel channel,
            boolean allowed,
            @Nullable LocalDate date,
            String source,
            String wording,
            List<UUID> names) {
        Say {
            names = List.copyOf(names);
        }
    }

    /// Planned work; only in our own files.
    ///
    /// @param slips as the book keeps them: whose slip each was
    record Work(Activity activity, List<String> slips) {
        Work {
            slips = List.copyOf(slips);
        }
    }

    /// The same with more that happened and is planned with this person.
    Draft and(Draft more) {
        List<Event> events = new ArrayList<>(history);
        events.addAll(more.history);
        List<Work> works = new ArrayList<>(activities);
        works.addAll(more.activities);
        List<String> lines = new ArrayList<>(rest);
        lines.addAll(more.rest);
        return new Draft(
                origin,
                ourId,
                key,
                fields,
                affiliations,
                points,
                addresses,
                notes,
                events,
                consents,
                works,
                lines,
                problems,
                onlyIfKnown,
                proposals,
                attachments,
                groups);
    }

    /// The same without its name and address, by which it was found: a mail corrects nobody's name.
    Draft found() {
        if (!onlyIfKnown) {
            return this;
        }
        Fields none = new Fields(
                PersonName.NONE, "", "", List.of(), "", "", false, "", "", "", "", null, "", null, "", Map.of());
        return new Draft(
                origin,
                ourId,
                key,
                none,
                affiliations,
                points.stream().skip(Math.min(1, points.size())).toList(),
                addresses,
                notes,
                history,
                consents,
                activities,
                rest,
                problems,
                true,
                proposals,
                attachments,
                groups);
    }

    /// Whether somebody accepted something that its signature says: then it wins over what is there.
    boolean isAccepted() {
        return onlyIfKnown && (points.size() > 1 || !affiliations.isEmpty() || !addresses.isEmpty());
    }

    /// Whether a list of guests says that the person did not come.
    boolean stayedAway() {
        return problems.stream().anyMatch(problem -> problem.key().equals(STAYED_AWAY));
    }

    /// Whether there is nobody to be recognised in this row: no name, no company, no way to reach anybody.
    boolean isNobody() {
        return ourId == null
                && fields.name().isEmpty()
                && fields.nickname().isEmpty()
                && points.isEmpty()
                && affiliations.stream().allMatch(job -> job.company().isBlank());
    }

    /// Key of the current company, empty for none.
    String company() {
        return affiliations.stream()
                .filter(Job::current)
                .map(Job::company)
                .findFirst()
                .orElse("");
    }
}
