package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.aftercall.model.Company;
import org.aftercall.model.CompanyId;
import org.aftercall.text.Folding;
import org.aftercall.text.Names;

/// Finds companies by their names.
final class CompanyNames {
    private static final String COMPANY = "select uuid, name, domain, manager from company ";

    private CompanyNames() {}

    static List<Company> all(Statements sql) throws SQLException {
        return companies(sql.of(COMPANY + "where shown order by uuid"));
    }

    static List<Company> of(Statements sql, String words, int limit) throws SQLException {
        List<String> typed = Folding.words(words);
        if (typed.isEmpty()) {
            return List.of();
        }
        List<Company> found = new ArrayList<>(beginning(sql, Names.key(words), limit));
        if (found.size() < limit) {
            PreparedStatement select = sql.of(COMPANY + "where shown and name_key is not null and id not in"
                    + " (select id from company where name_key >= ? and name_key < ?) order by name_key, id");
            String key = Names.key(words);
            select.setString(1, key);
            select.setString(2, key + Character.MAX_VALUE);
            addMatching(found, select, typed, limit);
        }
        return found;
    }

    private static List<Company> beginning(Statements sql, String key, int limit) throws SQLException {
        PreparedStatement select =
                sql.of(COMPANY + "where name_key >= ? and name_key < ? and shown order by name_key, id limit ?");
        select.setString(1, key);
        select.setString(2, key + Character.MAX_VALUE);
        select.setInt(3, limit);
        return companies(select);
    }

    private static void addMatching(List<Company> found, PreparedStatement select, List<String> typed, int limit)
            throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (found.size() < limit && rows.next()) {
                List<String> name = Folding.words(Reading.text(rows, 2));
                if (typed.stream().allMatch(word -> name.stream().anyMatch(each -> each.startsWith(word)))) {
                    found.add(company(rows));
                }
            }
        }
    }

    private static List<Company> companies(PreparedStatement select) throws SQLException {
        List<Company> companies = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                companies.add(company(rows));
            }
        }
        return companies;
    }

    private static Company company(ResultSet rows) throws SQLException {
        return new Company(
                new CompanyId(Reading.uuid(rows, 1)),
                Reading.text(rows, 2),
                Reading.text(rows, 3),
                Reading.text(rows, 4));
    }
}
