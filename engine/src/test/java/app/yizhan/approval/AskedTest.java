package app.yizhan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.yizhan.catalog.Signing;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.Assignment;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRules;
import app.yizhan.organisation.Gender;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database-free")
class AskedTest {

    private static final Principal OURS = Principal.role("COUNSELOR", "unit", "c1");
    private static final Principal THEIRS = Principal.role("COUNSELOR", "unit", "c2");
    private static final Principal OFFICE = Principal.role("COLLEGE_OFFICE", "unit", "xx");

    private static final Signing.Fraction WHOLE = new Signing.Fraction(1, 1);

    private final AssignmentRules rules = mock(AssignmentRules.class);
    private final People people = mock(People.class);
    private final Asked asked = new Asked(rules, people);
    private final AssignmentContext context =
            new AssignmentContext(person("applicant"), Map.of(), LocalDate.of(2026, 11, 23));

    @BeforeEach
    void two_counselors_and_an_office() {
        when(rules.inForce(any(), any())).thenAnswer(call -> call.getArgument(0));
        finds("ours", OURS);
        finds("theirs", THEIRS);
        finds("unit-queue", OFFICE);
        holds(OURS, "li");
        holds(THEIRS, "wang");
        holds(OFFICE, "zhao");
    }

    @Test
    void everybody_who_has_to_sign_is_asked() {
        var found = asked.resolve(step(Signing.Mode.ALL, "ours, theirs"), context);
        assertThat(found.signers())
                .containsExactly(
                        new Asked.Signer(Principal.person("li"), OURS),
                        new Asked.Signer(Principal.person("wang"), THEIRS));
        assertThat(found.empty()).isFalse();
    }

    @Test
    void a_missing_signer_is_replaced_by_the_queue_and_not_left_out() {
        holds(THEIRS);
        var found = asked.resolve(step(Signing.Mode.ALL, "ours, theirs"), context);
        assertThat(found.principals()).containsExactly(Principal.person("li"), OFFICE);
        assertThat(found.empty()).isTrue();
        assertThat(found.why()).extracting(Reason::key).contains("why.empty");
    }

    @Test
    void one_person_in_two_offices_signs_once() {
        holds(THEIRS, "li");
        assertThat(asked.resolve(step(Signing.Mode.ALL, "ours, theirs"), context)
                        .principals())
                .containsExactly(Principal.person("li"));
    }

    @Test
    void of_a_role_one_of_whose_holders_is_kept_out_the_others_are_asked_by_name() {
        holds(OURS, "li", "wang");
        assertThat(asked.resolve(step(Signing.Mode.SINGLE, "ours"), context, Set.of("li"))
                        .signers())
                .containsExactly(new Asked.Signer(Principal.person("wang"), OURS));
    }

    @Test
    void where_everybody_is_kept_out_the_queue_is_asked() {
        assertThat(asked.resolve(step(Signing.Mode.SINGLE, "ours"), context, Set.of("li"))
                        .principals())
                .containsExactly(OFFICE);
    }

    @Test
    void a_role_that_only_the_applicant_holds_is_held_by_nobody() {
        holds(OURS, "applicant");
        var found = asked.resolve(step(Signing.Mode.SINGLE, "ours"), context);
        assertThat(found.principals()).containsExactly(OFFICE);
        assertThat(found.empty()).isTrue();
    }

    @Test
    void where_even_the_queue_is_empty_the_school_and_its_administrators_see_it() {
        holds(OURS);
        holds(OFFICE);
        assertThat(asked.resolve(step(Signing.Mode.SINGLE, "ours"), context).principals())
                .containsExactly(Principal.school("STUDENT_AFFAIRS"), Principal.school("ADMIN"));
    }

    @Test
    void an_applicant_who_is_asked_by_name_is_asked() {
        var applicant = Principal.person("applicant");
        finds("theirs, applicant", THEIRS, applicant);
        holds(applicant, "applicant");
        assertThat(asked.resolve(step(Signing.Mode.SINGLE, "theirs, applicant"), context)
                        .principals())
                .containsExactly(THEIRS, applicant);
    }

    @Test
    void an_applicant_whom_another_model_names_is_asked_as_well() {
        var applicant = Principal.person("applicant");
        finds("by-rule(callers)", applicant);
        holds(applicant, "applicant");
        assertThat(asked.resolve(step(Signing.Mode.SINGLE, "by-rule(callers)"), context)
                        .principals())
                .containsExactly(applicant);
    }

    private void finds(String rule, Principal... principals) {
        when(rules.resolve(eq(rule), any()))
                .thenReturn(new Assignment(
                        List.of(principals),
                        List.of(new Reason("why." + rule, Map.of())),
                        List.of(principals).contains(Principal.person("applicant"))));
    }

    private void holds(Principal principal, String... persons) {
        when(people.holders(principal))
                .thenReturn(Arrays.stream(persons).map(AskedTest::person).toList());
    }

    private static Person person(String id) {
        return new Person(id, id, id, id, Person.Kind.STUDENT, Gender.M, null, null, null, null, Locale.CHINESE, null);
    }

    private static Step step(Signing.Mode mode, String assign) {
        return new Step(
                "Task_X",
                "x",
                null,
                Step.Kind.APPROVAL,
                assign,
                new Signing(mode, WHOLE, Signing.OnReject.STOP, Signing.Dedupe.ASK, false, List.of()),
                List.of("approve"),
                Map.of(),
                null,
                null,
                none(),
                none(),
                Step.Resubmit.FROM_START,
                "queue(unit)",
                List.of(),
                "normal",
                false);
    }

    private static Step.@Nullable Wait none() {
        return null;
    }
}
