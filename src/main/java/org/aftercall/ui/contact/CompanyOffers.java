package org.aftercall.ui.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aftercall.model.Company;
import org.aftercall.model.CompanyId;
import org.aftercall.text.Companies;

/// The companies that are offered while the name of one is typed: those that begin so, and a new one of that name.
public final class CompanyOffers {
    private static final int MOST = 5;

    private final Around around;
    private final ObservableList<Offer> list = FXCollections.observableArrayList();
    private int asked;
    private boolean taking;

    /// A company that can be taken.
    ///
    /// @param id empty for a new one of that name
    public record Offer(Optional<CompanyId> id, String name) {}

    CompanyOffers(Around around) {
        this.around = around;
    }

    ObservableList<Offer> list() {
        return list;
    }

    /// Nothing is offered any more.
    void withdraw() {
        list.clear();
    }

    /// What is written into the field meanwhile was offered, and asks for no more offers.
    void taking(Runnable write) {
        taking = true;
        write.run();
        taking = false;
        withdraw();
    }

    /// The latest question wins.
    void typed(String text) {
        asked++;
        int number = asked;
        String wanted = text.strip();
        if (taking || wanted.isEmpty()) {
            withdraw();
            return;
        }
        around.background()
                .work(
                        () -> around.store().companies().beginning(wanted, MOST),
                        found -> {
                            if (number == asked) {
                                list.setAll(offers(wanted, found));
                            }
                        },
                        around.session()::failed);
    }

    private static List<Offer> offers(String wanted, List<Company> found) {
        List<Offer> offers = new ArrayList<>();
        found.forEach(each -> offers.add(new Offer(Optional.of(each.id()), each.name())));
        String key = Companies.key(wanted);
        if (found.stream().noneMatch(each -> Companies.key(each.name()).equals(key))) {
            offers.add(new Offer(Optional.empty(), wanted));
        }
        return offers;
    }
}
