package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipForms.assessment;
import static app.yizhan.processes.PartyMembershipForms.candidate;
import static app.yizhan.processes.PartyMembershipForms.meeting;
import static app.yizhan.processes.PartyMembershipLife.COMMITTEE;
import static app.yizhan.processes.PartyMembershipLife.CONTACT;
import static app.yizhan.processes.PartyMembershipLife.DEPARTMENT;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.yizhan.party.DevelopmentPlan;
import app.yizhan.party.DevelopmentPlans;
import app.yizhan.party.PartyTree;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Joining the Party: the plan of a year")
class DevelopmentPlanTest extends PartyMembershipGround {

    @Autowired
    DevelopmentPlans plans;

    @Autowired
    PartyTree tree;

    @Autowired
    TransactionTemplate transactions;

    private CompletableFuture<Void> waiting = CompletableFuture.completedFuture(null);

    @AfterEach
    void no_plan() {
        set(null);
    }

    @Test
    void a_place_is_taken_by_who_is_chosen_used_by_who_is_admitted_and_given_back_by_who_ends_before() {
        var before = plan();
        var one = ready("student05");
        var other = ready("student06");
        set(before.taken());
        life.on(day("2026-09-18"));
        refused("QUOTA_USED", null, () -> approve(SECRETARY, one, candidate(day("2026-09-18"))));
        set(before.taken() + 1);
        life.approve(SECRETARY, one, day("2026-09-18"), candidate(day("2026-09-18")));
        assertThat(plan()).satisfies(now -> {
            assertThat(now.reserved()).isEqualTo(before.reserved() + 1);
            assertThat(now.left()).isZero();
        });
        refused("QUOTA_USED", null, () -> approve(SECRETARY, other, candidate(day("2026-09-18"))));
        scenario.withdraw(one, "student05");
        assertThat(plan().reserved()).as("given back").isEqualTo(before.reserved());
        life.approve(SECRETARY, other, day("2026-09-18"), candidate(day("2026-09-18")));
        var admitted = candidateOf("student04", before.taken() + 2);
        life.approve(SECRETARY, admitted, day("2026-11-20"), meeting(day("2026-11-20"), 16, 9, 9, 0));
        life.admitted(admitted, day("2026-11-20"));
        assertThat(plan()).satisfies(now -> {
            assertThat(now.reserved()).isEqualTo(before.reserved() + 1);
            assertThat(now.consumed()).isEqualTo(before.consumed() + 1);
        });
        var fewer = catchThrowableOfType(InvalidFields.class, () -> set(before.taken() + 1));
        assertThat(fewer.fields())
                .singleElement()
                .satisfies(field -> assertThat(field.key()).isEqualTo("field.party-plan.taken"));
    }

    @Test
    void of_two_who_are_chosen_at_the_same_moment_one_takes_the_last_place() {
        var one = ready("student05");
        var other = ready("student06");
        set(plan().taken() + 1);
        life.on(day("2026-09-18"));
        var answers =
                Stream.of(one, other)
                        .map(request -> CompletableFuture.supplyAsync(() -> chosen(request)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join);
        assertThat(answers).containsExactlyInAnyOrder("done", "QUOTA_USED");
        assertThat(plan().left()).isZero();
    }

    /** The race above may end before it has begun; here the one who comes second has to wait. */
    @Test
    void who_asks_for_a_place_waits_until_whoever_asked_before_has_taken_theirs() {
        set(plan().taken() + 1);
        transactions.executeWithoutResult(first -> {
            claim("student05");
            var second =
                    CompletableFuture.runAsync(() -> transactions.executeWithoutResult(later -> claim("student06")));
            assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            waiting = second;
        });
        waiting.join();
    }

    private void claim(String student) {
        plans.claim(tree.branchOf(scenario.id(student)).orElseThrow(), day("2026-09-18"), scenario.id(student));
    }

    private String chosen(String request) {
        try {
            approve(SECRETARY, request, candidate(day("2026-09-18")));
            return "done";
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    @Test
    void the_organisation_department_sets_it_committees_read_it_and_nobody_else() {
        assertThat(plans.of(2026, scenario.id(COMMITTEE))).isNotEmpty();
        assertThatThrownBy(() -> plans.set(plan().committee().id(), 2026, 1, null, scenario.id(COMMITTEE)))
                .isInstanceOf(NotFound.class);
        for (var other : new String[] {SECRETARY, CONTACT, "student05", "admin"}) {
            assertThatThrownBy(() -> plans.of(2026, scenario.id(other)))
                    .as(other)
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> set(-1)).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> plans.of(1949, scenario.id(DEPARTMENT))).isInstanceOf(InvalidFields.class);
    }

    private String ready(String student) {
        var request = of(student, life.activist(student, day("2026-06-10")));
        life.wasActivistSince(request, day("2025-06-10"));
        life.done(CONTACT, request, day("2026-08-03"), assessment(day("2026-08-03"), "CONTINUE"));
        life.wasAssessed(request, day("2026-01-12"));
        life.done(CONTACT, request, day("2026-09-11"), assessment(day("2026-09-11"), "READY"));
        return request;
    }

    private String candidateOf(String student, int places) {
        set(places);
        return of(student, candidateOfOctober(student));
    }

    private DevelopmentPlan plan() {
        return plans.of(2026, scenario.id(DEPARTMENT)).getFirst();
    }

    private void set(@Nullable Integer places) {
        plans.set(plan().committee().id(), 2026, places, null, scenario.id(DEPARTMENT));
    }
}
