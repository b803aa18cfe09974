package org.aftercall.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.ForgottenKeys;

/// Which rows of a list would bring somebody back who asked to be forgotten. The book knows nothing of those
/// people but ids and salted digests; both are asked.
final class ForgottenPeople {
    private final IdentityHashMap<Draft, List<String>> keys = new IdentityHashMap<>();
    private final IdentityHashMap<Draft, List<UUID>> ids = new IdentityHashMap<>();
    private final Set<String> forgottenKeys;
    private final Set<UUID> forgottenIds;

    ForgottenPeople(Known known, Collection<Draft> drafts, Matches matches, Matches.Derivation derivation) {
        Set<String> allKeys = new HashSet<>();
        Set<UUID> allIds = new HashSet<>();
        for (Draft draft : drafts) {
            keys.put(draft, keys(draft, matches));
            ids.put(draft, ids(draft, derivation));
            allKeys.addAll(keys.get(draft));
            allIds.addAll(ids.get(draft));
        }
        forgottenKeys = known.forgottenKeys(allKeys);
        forgottenIds = known.forgotten(allIds);
    }

    boolean has(Draft draft) {
        return keys.getOrDefault(draft, List.of()).stream().anyMatch(forgottenKeys::contains)
                || ids.getOrDefault(draft, List.of()).stream().anyMatch(forgottenIds::contains);
    }

    private static List<String> keys(Draft draft, Matches matches) {
        List<String> keys = new ArrayList<>();
        Matches.emails(draft).forEach(email -> keys.add(ForgottenKeys.email(email)));
        String name = matches.nameKey(draft);
        if (!name.isEmpty()) {
            Matches.phones(draft).forEach(phone -> keys.add(ForgottenKeys.phone(name, phone)));
            String company = matches.companyKey(draft);
            if (!company.isEmpty()) {
                keys.add(ForgottenKeys.company(name, company));
            }
        }
        return keys;
    }

    private static List<UUID> ids(Draft draft, Matches.Derivation derivation) {
        List<UUID> ids = new ArrayList<>();
        UUID ours = draft.ourId();
        if (ours != null) {
            ids.add(ours);
        }
        if (!draft.key().isEmpty()) {
            ids.add(derivation.contact(draft.key()));
        }
        return ids;
    }
}
