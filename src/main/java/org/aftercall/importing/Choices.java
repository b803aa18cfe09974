package org.aftercall.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aftercall.model.ContactStatus;
import org.aftercall.model.RelationshipType;
import org.aftercall.model.Role;
import org.aftercall.text.Folding;

/// Knows the words that lists use for our closed choices.
final class Choices {
    private static final Map<String, RelationshipType> TYPES = new HashMap<>();
    private static final Map<String, ContactStatus> STATES = new HashMap<>();
    private static final Map<String, Role> ROLES = new HashMap<>();

    static {
        type(
                RelationshipType.Known.CUSTOMER,
                "customer client kunde kundin bestandskunde client cliente klant customers kunden");
        type(
                RelationshipType.Known.PROSPECT,
                "prospect lead interessent interessentin potentialkunde prospekt neukunde prospects leads potencial");
        type(RelationshipType.Known.PARTNER, "partner partenaire socio partners geschaftspartner");
        type(RelationshipType.Known.INFLUENCER, "influencer beeinflusser multiplikator");
        type(
                RelationshipType.Known.SUPPLIER,
                "supplier vendor lieferant fournisseur proveedor leverancier suppliers lieferanten");
        type(RelationshipType.Known.CANDIDATE, "candidate bewerber bewerberin kandidat candidat candidato kandidaat");
        type(
                RelationshipType.Known.COLLEAGUE,
                "colleague employee kollege kollegin mitarbeiter mitarbeiterin collegue colega collega medewerker");
        type(RelationshipType.Known.OTHER, "other sonstige sonstiges andere autre otro overig");
        state(ContactStatus.Known.ACTIVE, "active aktiv actif activo actief");
        state(ContactStatus.Known.LEFT_COMPANY, "leftcompany left ausgeschieden parti weg");
        state(ContactStatus.Known.RETIRED, "retired pensioniert rentner ruhestand retraite jubilado gepensioneerd");
        state(ContactStatus.Known.DECEASED, "deceased dead verstorben gestorben decede fallecido overleden");
        state(ContactStatus.Known.ENDED, "ended beendet termine terminado beeindigd");
        role(Role.Known.DECISION_MAKER, "decisionmaker entscheider entscheiderin decideur decisor beslisser");
        role(Role.Known.BUYER, "buyer einkaufer einkauferin acheteur comprador inkoper");
        role(Role.Known.INFLUENCER, "influencer beeinflusser");
        role(Role.Known.USER, "user anwender anwenderin utilisateur usuario gebruiker");
        role(Role.Known.ASSISTANT, "assistant assistent assistentin assistante asistente");
    }

    private Choices() {}

    static Optional<RelationshipType> type(String written) {
        return Optional.ofNullable(TYPES.get(key(written)));
    }

    static Optional<ContactStatus> status(String written) {
        return Optional.ofNullable(STATES.get(key(written)));
    }

    static Optional<Role> role(String written) {
        return Optional.ofNullable(ROLES.get(key(written)));
    }

    private static String key(String written) {
        return Folding.fold(written).replaceAll("[^\\p{L}]+", "");
    }

    private static void type(RelationshipType type, String words) {
        TYPES.put(key(type.code()), type);
        for (String word : words.split(" ", -1)) {
            TYPES.put(word, type);
        }
    }

    private static void state(ContactStatus status, String words) {
        STATES.put(key(status.code()), status);
        for (String word : words.split(" ", -1)) {
            STATES.put(word, status);
        }
    }

    private static void role(Role role, String words) {
        ROLES.put(key(role.code()), role);
        for (String word : words.split(" ", -1)) {
            ROLES.put(word, role);
        }
    }
}
