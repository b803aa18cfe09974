package org.aftercall;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The plan of the house is a test: who may use whom, no circles, each library in its room.
@Tag("hot")
final class PlanTest {
    private static final String ROOT = "org.aftercall.";

    /// Package to the packages it may use. Floors from the ground up.
    private static final Map<String, Set<String>> MAY_USE = plan("""
            model          :
            text           : model
            change         : model
            lookup         : model text consent
            consent        : model
            wording        : model
            format         : model text
            store          : model change lookup
            store.h2       : model text change lookup store
            store.journal  : model change store
            search         : model text change lookup store
            agenda         : model text change lookup store
            importing      : model text change lookup consent store format
            exporting      : model text change lookup consent store format
            history        : model change store
            outreach       : model text change store
            attaching      : model text change store
            duplicates     : model change store
            grouping       : model text change store
            sample         : model change store
            backup         : model change store
            sharing        : model change store
            ui.kit         : model text wording
            ui.today       : model text change lookup consent wording store agenda ui.kit
            ui.aftercall   : model text change lookup consent wording store agenda ui.kit
            ui.contacts    : model text change lookup consent wording store agenda history duplicates grouping search ui.kit
            ui.contact     : model text change lookup consent wording format store agenda history duplicates grouping search exporting attaching ui.kit
            ui.companies   : model text change lookup consent wording store agenda history search ui.kit
            ui.palette     : model text change lookup consent wording store agenda history search ui.kit
            ui.planning    : model text change lookup consent wording store agenda history search ui.kit
            ui.sharing     : model text change lookup consent wording store agenda history search sharing ui.kit
            ui.importing   : model text change lookup consent wording format store importing ui.kit
            ui.exporting   : model text change lookup consent wording format store search exporting ui.kit
            ui.firstrun    : model text wording ui.kit
            ui.trouble     : model wording ui.kit
            ui.settings    : model text change wording store backup exporting importing ui.kit
            ui.shell       : model text change lookup consent wording store agenda history search importing exporting sample backup sharing outreach duplicates grouping format attaching ui.kit ui.today ui.aftercall ui.contacts ui.contact ui.companies ui.palette ui.planning ui.sharing ui.importing ui.exporting ui.firstrun ui.settings ui.trouble
            cli            : model text change lookup consent wording format store search agenda importing exporting history sample backup sharing outreach duplicates grouping attaching
            app            : model text change lookup consent wording format store store.h2 store.journal search agenda importing exporting history sample backup sharing outreach duplicates grouping attaching ui.kit ui.today ui.aftercall ui.contacts ui.contact ui.companies ui.palette ui.planning ui.sharing ui.importing ui.exporting ui.firstrun ui.settings ui.trouble ui.shell cli
            """);

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/store/h2/jooq/"))
            .importPackages("org.aftercall");

    @Test
    void thePackagesAndThePlanAreTheSameSet() {
        Set<String> packages = PROGRAM.stream().map(PlanTest::room).collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void nothingStraysFromThePlan() {
        List<String> strays = new ArrayList<>();
        for (JavaClass from : PROGRAM) {
            Set<String> allowed = MAY_USE.getOrDefault(room(from), Set.of());
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                if (to.getPackageName().startsWith("org.aftercall")
                        && !isGenerated(to)
                        && !room(to).equals(room(from))
                        && !allowed.contains(room(to))) {
                    strays.add(dependency.getDescription());
                }
            }
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void thereIsNoCircleOfPackages() {
        slices().matching("org.aftercall.(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void onlyTheStoreSpeaksSql() {
        onlyIn("org.jooq..", "org.aftercall.store.h2..");
        onlyIn("java.sql..", "org.aftercall.store.h2..");
        onlyIn("org.h2..", "org.aftercall.store.h2..");
    }

    @Test
    void eachLibraryHasItsRoom() {
        onlyIn("org.dhatim..", "org.aftercall.format..");
        onlyIn("de.siegmar..", "org.aftercall.format..");
        onlyIn("net.fortuna..", "org.aftercall.format..");
        onlyIn("com.github.mangstadt..", "org.aftercall.format..");
        onlyIn("com.fasterxml..", "org.aftercall.format..");
        onlyIn("org.apache.poi..", "org.aftercall.format..");
        onlyIn("io.nayuki..", "org.aftercall.format..");
        onlyIn("org.apache.james..", "org.aftercall.format..");
        onlyIn("com.pff..", "org.aftercall.format..");
        onlyIn("org.jsoup..", "org.aftercall.format..");
        onlyIn("org.apache.lucene..", "org.aftercall.search..");
        onlyIn("com.google.i18n..", "org.aftercall.text..");
        onlyIn("picocli..", "org.aftercall.cli..", "org.aftercall.app..");
        onlyIn("javafx..", "org.aftercall.ui..", "org.aftercall.app..");
        onlyIn("atlantafx..", "org.aftercall.ui..", "org.aftercall.app..");
        onlyIn("org.kordamp..", "org.aftercall.ui..");
    }

    /// Rule 12: nothing leaves the device. Not even a name is looked up.
    @Test
    void nothingTalksToTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(http\\..*|Inet.*|.*Socket|URLConnection|HttpURLConnection)")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .check(PROGRAM);
    }

    @Test
    void aViewModelNeedsNoToolkit() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = PROGRAM.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked).isEmpty();
    }

    private static void onlyIn(String library, String... rooms) {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    private static boolean isGenerated(JavaClass type) {
        return type.getPackageName().startsWith(ROOT + "store.h2.jooq");
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
    }

    private static Map<String, Set<String>> plan(String text) {
        Map<String, Set<String>> rooms = new TreeMap<>();
        for (String line : text.lines().toList()) {
            int colon = line.indexOf(':');
            String allowed = line.substring(colon + 1).trim();
            rooms.put(line.substring(0, colon).trim(), allowed.isEmpty() ? Set.of() : Set.of(allowed.split(" ")));
        }
        return rooms;
    }
}
