package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.aftercall.model.Refused;
import org.aftercall.text.DateOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecipeTest {
    private static final String HEADERS = "Name,Shoe size,Kind";

    @TempDir
    Path local;

    private static Mapping byHand(Mapping proposed) {
        return proposed.with(proposed.columns().get(1).chosen(Target.USER_FIELD, "3", 3))
                .with(proposed.columns().get(2).chosen(Target.TYPE, "", 0))
                .withValues(2, Map.of("K", "Kunde"))
                .withConstant(Target.SOURCE, "Fair 2026")
                .with(DateOrder.MDY);
    }

    @Test
    void aMappingIsFoundAgainByTheHeadersOfItsTable() {
        try (Table first = Table.mapped("", RecipeTest::byHand, HEADERS, "Ana Cruz,42,K");
                Table next = Table.of(HEADERS, "Jan Novak,44,K")) {
            Recipe.of("fair", first.mapping()).save(local);

            Recipe found = Recipe.matching(next.mapping(), local).orElseThrow();
            Mapping mapping = found.applied(next.mapping());

            assertThat(found.name()).isEqualTo("fair");
            assertThat(mapping.columns())
                    .extracting(ColumnMapping::target)
                    .containsExactly(Target.FULL_NAME, Target.USER_FIELD, Target.TYPE);
            assertThat(mapping.dateOrder()).isEqualTo(DateOrder.MDY);
            assertThat(Recipe.load("fair", local).columns()).isEqualTo(found.columns());
            try (Table again = Table.mapped("", found::applied, HEADERS, "Jan Novak,44,K")) {
                Draft jan = again.draft();
                assertThat(jan.fields().userFields()).containsEntry(3, "44");
                assertThat(jan.fields().types()).containsExactly("customer");
                assertThat(jan.fields().source()).isEqualTo("Fair 2026");
                assertThat(jan.rest()).isEmpty();
            }
        }
    }

    @Test
    void otherHeadersHaveNoRecipe() {
        try (Table first = Table.of(HEADERS, "Ana Cruz,42,K");
                Table other = Table.of("Name,Kind,Shoe size", "Ana Cruz,K,42")) {
            Recipe.of("fair", first.mapping()).save(local);
            assertThat(Recipe.matching(other.mapping(), local)).isEmpty();
        }
    }

    @Test
    void aRecipeThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Recipe.load("nowhere", local)).isInstanceOf(Refused.class);
    }
}
