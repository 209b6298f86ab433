package app.yizhan.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which package may know which (docs/decisions/0001). */
class ArchitectureTest {

    private static final ArchRule VIEWS_ARE_PACKAGE_PRIVATE =
            classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

    private static JavaClasses house() {
        return House.CLASSES;
    }

    @Test
    void features_are_free_of_cycles() {
        slices().matching("app.yizhan.(*)..").should().beFreeOfCycles().check(house());
    }

    @Test
    void internals_are_known_to_their_own_feature_only() {
        classes()
                .that()
                .resideInAPackage("app.yizhan..internal..")
                .should(BeKnown.onlyWithin(House::featureOf))
                .check(house());
    }

    @Test
    void mappers_stay_inside_their_feature() {
        classes()
                .that()
                .areAnnotatedWith(Mapper.class)
                .should()
                .resideInAPackage("app.yizhan..internal..")
                .check(house());
    }

    @Test
    void nothing_imports_a_family_but_itself() {
        classes()
                .that()
                .resideInAPackage("app.yizhan.family..")
                .should(BeKnown.onlyWithin(House::featureOf))
                .check(house());
    }

    @Test
    void only_one_package_touches_the_inner_parts_of_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.yizhan.camunda..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.bpm.engine.impl..")
                .check(house());
    }

    @Test
    void pages_and_api_know_neither_engine_nor_database_nor_internals() {
        noClasses()
                .that()
                .resideInAnyPackage("app.yizhan.ui..", "app.yizhan.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.camunda..", "org.apache.ibatis..", "org.mybatis..", "java.sql..", "app.yizhan.family..")
                .check(house());
        noClasses()
                .that()
                .resideInAnyPackage("app.yizhan.ui..", "app.yizhan.api..")
                .should()
                .dependOnClassesThat(inAFeaturesInternals())
                .check(house());
    }

    @Test
    void calls_answer_in_the_language_of_the_caller_and_not_of_the_server() {
        noMethods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "a locale", types -> types.stream().anyMatch(type -> type.isEquivalentTo(Locale.class))))
                .check(house());
    }

    @Test
    void views_are_package_private() {
        VIEWS_ARE_PACKAGE_PRIVATE.check(house());
    }

    @Test
    void every_package_is_null_marked() {
        classes()
                .that(DescribedPredicate.describe(
                        "live in a package", it -> !it.getPackageName().isEmpty()))
                .and(DescribedPredicate.describe(
                        "are ours", it -> it.getPackageName().startsWith("app.yizhan")))
                .should(BeKnown.inAPackageAnnotatedWith(NullMarked.class))
                .check(house());
    }

    @Test
    void there_is_one_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.yizhan.calendar..")
                .should(BeKnown.callers(
                        "now", 0, "java.time.LocalDate", "java.time.LocalDateTime", "java.time.Instant"))
                .check(house());
    }

    @Test
    void dependencies_come_through_constructors() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(house());
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("lombok..")
                .allowEmptyShould(true)
                .check(house());
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)").check(house());
    }

    @Test
    void sql_goes_through_mappers() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc.core..")
                .check(house());
    }

    @Test
    void a_broken_rule_is_seen() {
        var broken = new ClassFileImporter().importClasses(PublicView.class);
        assertThat(VIEWS_ARE_PACKAGE_PRIVATE.evaluate(broken).hasViolation()).isTrue();
        assertThat(PublicView.class.getModifiers() & java.lang.reflect.Modifier.PUBLIC)
                .isNotZero();
        assertThat(broken.get(PublicView.class).getModifiers()).contains(JavaModifier.PUBLIC);
    }

    private static DescribedPredicate<JavaClass> inAFeaturesInternals() {
        return DescribedPredicate.describe(
                "are a feature's internals",
                it -> it.getPackageName().matches("app\\.yizhan\\.(?!ui|api)\\w+\\.(.*\\.)?internal.*"));
    }

    /** Breaks a rule on purpose. */
    @Route("broken")
    public static class PublicView {}
}
