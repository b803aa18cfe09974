package org.aftercall.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aftercall.lookup.Lookup;
import org.aftercall.lookup.Scope;
import org.aftercall.lookup.Term;
import org.aftercall.lookup.Viewer;
import org.aftercall.model.Group;
import org.aftercall.text.Folding;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// A lookup in the language of the index. Gives the contacts for which [Lookup#matches] is true, no others.
final class Queries {
    private final Viewer viewer;

    private final Function<UUID, Query> imports;
    private final Supplier<List<Group>> groups;

    /// @param imports who was added or changed by an import
    /// @param groups those that are there
    Queries(Viewer viewer, Function<UUID, Query> imports, Supplier<List<Group>> groups) {
        this.viewer = viewer;
        this.imports = imports;
        this.groups = groups;
    }

    Query all(Lookup lookup, Scope scope) {
        return all(lookup.terms().stream().map(term -> query(term, scope)).toList());
    }

    private Query query(Term term, Scope scope) {
        return switch (term) {
            case Term.Word word -> word(word.word(), scope);
            case Term.Phrase phrase -> phrase(phrase.words(), scope);
            case Term.Digits number -> number(number, scope);
            case Term.Within within ->
                all(within.words().stream()
                        .map(word -> beginning(Documents.words(within.place()), word))
                        .toList());
            case Term.Missing(Term.Place place) when place == Term.Place.GROUP -> not(inGroup(_ -> true));
            case Term.Missing missing -> fact(Documents.MISSING, missing.place().name());
            case Term.Mine _ -> fact(Documents.OWNER, Folding.fold(viewer.user()));
            case Term.Type type -> type(type);
            case Term.Pri pri -> fact(Documents.PRIORITY, Folding.fold(pri.code()));
            case Term.Next next ->
                any(next.kinds().stream()
                        .map(kind -> fact(Documents.KIND, kind))
                        .toList());
            case Term.Due due -> onDays(Documents.DUE, due.days(viewer.today()));
            case Term.Undecided _ -> undecided();
            case Term.Silent silent ->
                LongPoint.newRangeQuery(
                        Documents.LATEST,
                        Long.MIN_VALUE,
                        viewer.start(silent.since()).toEpochMilli() - 1);
            case Term.Added added -> added(added.days(viewer.today()));
            case Term.OptedOut optedOut -> optedOut(optedOut.channels());
            case Term.Country country -> fact(Documents.COUNTRY, country.code());
            case Term.Own own ->
                all(own.words().stream()
                        .map(word -> beginning(Documents.own(own.slot()), word))
                        .toList());
            case Term.OwnMissing missing -> not(fact(Documents.OWN, Integer.toString(missing.slot())));
            case Term.OwnNumber own ->
                DoublePoint.newRangeQuery(Documents.ownNumber(own.slot()), own.least(), own.most());
            case Term.OwnDay own -> onDays(Documents.ownDay(own.slot()), own.days(viewer.today()));
            case Term.InGroup group -> inGroup(each -> group.matches(each.name()));
            case Term.Imported imported -> imports.apply(imported.operation());
            case Term.Not not -> not(query(not.term(), Scope.ANYWHERE));
            case Term.AnyOf any ->
                any(any.terms().stream().map(each -> query(each, scope)).toList());
            case Term.Unfinished _ -> MatchAllDocsQuery.INSTANCE;
        };
    }

    private Query inGroup(Predicate<Group> which) {
        return any(groups.get().stream()
                .filter(which)
                .map(group -> fact(Documents.GROUP, Documents.group(group.id())))
                .toList());
    }

    private static Query word(String word, Scope scope) {
        return switch (scope) {
            case NAME, CONTACT -> beginning(Documents.words(scope), word);
            case ANYWHERE -> {
                Query onContact = beginning(Documents.words(Scope.CONTACT), word);
                yield Scope.inNotes(word)
                        ? any(List.of(onContact, beginning(Documents.words(Scope.ANYWHERE), word)))
                        : onContact;
            }
        };
    }

    private static Query phrase(List<String> words, Scope scope) {
        return switch (scope) {
            case NAME, CONTACT -> sideBySide(Documents.words(scope), words);
            case ANYWHERE ->
                any(List.of(
                        sideBySide(Documents.words(Scope.CONTACT), words),
                        sideBySide(Documents.words(Scope.ANYWHERE), words)));
        };
    }

    private static Query number(Term.Digits number, Scope scope) {
        Stream<Query> digits =
                scope == Scope.NAME ? Stream.of() : number.digits().stream().map(Queries::digits);
        Stream<Query> words = number.words().isEmpty()
                ? Stream.of()
                : Stream.of(all(
                        number.words().stream().map(word -> word(word, scope)).toList()));
        return any(Stream.concat(digits, words).toList());
    }

    private static Query digits(String digits) {
        return digits.length() < Term.Digits.ANYWHERE_DIGITS
                ? fact(Documents.PHONE_START, digits)
                : sideBySide(Documents.PHONE, Terms.pieces(digits));
    }

    private static Query type(Term.Type type) {
        Stream<Query> known = type.codes().stream().map(code -> fact(Documents.TYPE, code));
        Query unknown = new PrefixQuery(new org.apache.lucene.index.Term(Documents.TYPE_FOLDED, type.prefix()));
        return any(Stream.concat(known, Stream.of(unknown)).toList());
    }

    private static Query onDays(String field, Term.Days days) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        return IntPoint.newRangeQuery(
                field,
                first == null ? Integer.MIN_VALUE : Documents.day(first),
                last == null ? Integer.MAX_VALUE : Documents.day(last));
    }

    private Query undecided() {
        return new BooleanQuery.Builder()
                .add(fact(Documents.UNDECIDED, Documents.ANY), Occur.FILTER)
                .add(
                        IntPoint.newRangeQuery(Documents.PARKED, Documents.day(viewer.today()) + 1, Integer.MAX_VALUE),
                        Occur.MUST_NOT)
                .build();
    }

    private Query added(Term.Days days) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        return LongPoint.newRangeQuery(
                Documents.ADDED,
                first == null ? Long.MIN_VALUE : viewer.start(first).toEpochMilli(),
                last == null ? Long.MAX_VALUE : viewer.start(last.plusDays(1)).toEpochMilli() - 1);
    }

    private static Query optedOut(List<String> channels) {
        return channels.isEmpty()
                ? fact(Documents.REFUSED, Documents.ANY)
                : any(Stream.concat(channels.stream(), Stream.of(Term.OptedOut.ALL_CHANNELS))
                        .map(channel -> fact(Documents.REFUSED, channel))
                        .toList());
    }

    private static Query beginning(String field, String typed) {
        String word = Terms.cut(typed);
        return Terms.length(word) <= Terms.LONGEST_BEGINNING
                ? fact(Documents.beginnings(field), word)
                : new PrefixQuery(new org.apache.lucene.index.Term(field, word));
    }

    private static Query sideBySide(String field, List<String> words) {
        String[] cut = words.stream().map(Terms::cut).toArray(String[]::new);
        return cut.length == 1 ? fact(field, cut[0]) : new PhraseQuery(field, cut);
    }

    private static Query fact(String field, String fact) {
        return new TermQuery(new org.apache.lucene.index.Term(field, Terms.cut(fact)));
    }

    private static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private static Query all(List<Query> queries) {
        if (queries.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.stream().distinct().forEach(query -> all.add(query, Occur.FILTER));
        return all.build();
    }

    private static Query any(List<Query> queries) {
        if (queries.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.stream().distinct().forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
