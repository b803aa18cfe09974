package org.aftercall.ui.companies;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aftercall.model.CompanyId;
import org.aftercall.search.Finder;
import org.aftercall.store.Companies;
import org.aftercall.store.Companies.Order;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;

/// The list of companies: which are shown, in which order, and their rows a page at a time. Knows no window.
public final class CompaniesViewModel {
    private static final int PAGE = 100;
    private static final int PAGES = 20;

    private final Store store;
    private final Supplier<Finder> finder;
    private final Words words;
    private final Background background;
    private final Session session;
    private final Navigator navigator;

    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(this, "order", Order.NAME);
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version", 0);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final Set<Integer> asked = new HashSet<>();
    private final Map<Integer, List<Companies.Row>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private List<CompanyId> ids = List.of();
    private boolean answered;
    private int question;

    public CompaniesViewModel(
            Store store,
            Supplier<Finder> finder,
            Words words,
            Background background,
            Session session,
            Navigator navigator) {
        this.store = store;
        this.finder = finder;
        this.words = words;
        this.background = background;
        this.session = session;
        this.navigator = navigator;
        typed.addListener((_, _, _) -> ask());
        order.addListener((_, _, _) -> ask());
        store.onChange(_ -> background.onScreen(this::ask));
    }

    /// What is typed to find a company; its name or its domain.
    public StringProperty typedProperty() {
        return typed;
    }

    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /// Counts up when other rows are shown: whoever draws them asks again.
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// “12 of 340 companies”, in words.
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public int size() {
        return ids.size();
    }

    /// Whether there is an answer and nobody in it.
    public boolean isEmpty() {
        return answered && ids.isEmpty();
    }

    /// A row; empty while its page is being read.
    public Optional<Companies.Row> row(int index) {
        if (index < 0 || index >= ids.size()) {
            return Optional.empty();
        }
        int page = index / PAGE;
        List<Companies.Row> rows = pages.get(page);
        if (rows == null) {
            read(page);
            rows = pages.get(page);
        }
        int at = index % PAGE;
        return rows == null || at >= rows.size() ? Optional.empty() : Optional.of(rows.get(at));
    }

    /// Opens the card of a row.
    public void open(int index) {
        if (index >= 0 && index < ids.size()) {
            navigator.go(new Destination.CompanyCard(ids.get(index)));
        }
    }

    /// Asks the book anew.
    public void ask() {
        int number = ++question;
        String now = typed.get();
        Order by = order.get();
        background.work(
                () -> answer(now, by),
                answer -> {
                    if (number == question) {
                        show(answer, now);
                    }
                },
                session::failed);
    }

    /// @param all how many companies there are
    private record Answer(List<CompanyId> ids, int all) {}

    private Answer answer(String now, Order by) {
        List<CompanyId> all = store.companies().all(by);
        if (now.isBlank()) {
            return new Answer(all, all.size());
        }
        Set<CompanyId> found = new HashSet<>(finder.get().companies().all(now));
        return new Answer(all.stream().filter(found::contains).toList(), all.size());
    }

    private void show(Answer answer, String now) {
        ids = answer.ids();
        answered = true;
        pages.clear();
        asked.clear();
        count.set(
                now.isBlank()
                        ? words.say("companies.count", answer.all())
                        : words.say("companies.count.found", ids.size(), answer.all()));
        version.set(version.get() + 1);
    }

    private void read(int page) {
        if (!asked.add(page)) {
            return;
        }
        int number = question;
        List<CompanyId> some = ids.subList(page * PAGE, Math.min(ids.size(), (page + 1) * PAGE));
        background.work(
                () -> filled(some, store.companies().rows(some)),
                rows -> {
                    if (number == question) {
                        keep(page, rows);
                    }
                },
                session::failed);
    }

    /// A company that was deleted meanwhile keeps its place until the list is asked again.
    private static List<Companies.Row> filled(List<CompanyId> asked, List<Companies.Row> rows) {
        Map<CompanyId, Companies.Row> found = new HashMap<>();
        rows.forEach(row -> found.put(row.id(), row));
        return asked.stream()
                .map(id -> found.getOrDefault(id, new Companies.Row(id, "", "", 0, null, null, "")))
                .toList();
    }

    private void keep(int page, List<Companies.Row> rows) {
        pages.put(page, rows);
        if (pages.size() > PAGES) {
            int oldest = pages.keySet().iterator().next();
            pages.remove(oldest);
            asked.remove(oldest);
        }
        version.set(version.get() + 1);
    }
}
