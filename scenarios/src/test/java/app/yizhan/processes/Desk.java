package app.yizhan.processes;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.ChangeSigners;
import app.yizhan.approval.Decide;
import app.yizhan.approval.Decided;
import app.yizhan.approval.Handover;
import app.yizhan.approval.Handovers;
import app.yizhan.approval.Signers;
import app.yizhan.approval.TaskDetail;
import app.yizhan.approval.Tasks;
import app.yizhan.approval.Undos;
import app.yizhan.request.TimelineEntry;
import app.yizhan.testing.Scenario;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

/** The trial family and its people: every verb by account name. */
@TestComponent
record Desk(Scenario scenario, Tasks tasks, Approvals approvals, Handovers handovers, Signers signers, Undos undos) {

    static final String HOUSING = "housing01";
    static final String FINANCE = "finance01";
    static final String AFFAIRS = "affairs01";
    static final String OFFICE = "college01";

    /** A request of student11 that goes the given way. */
    String ask(String way) {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        return scenario.submit("trial-desk", "student11", Map.of("way", way, "words", "as it is"));
    }

    boolean has(String account, String request) {
        return scenario.as(account).finds(request).isPresent();
    }

    TaskDetail task(String account, String request) {
        return tasks.get(scenario.as(account).task(request), scenario.id(account));
    }

    Decided approve(String account, String request) {
        return scenario.as(account).approve(request);
    }

    Decided reject(String account, String request) {
        return scenario.as(account).reject(request, "OTHER");
    }

    Decided returnTo(String account, String request, String target) {
        return approvals.decide(new Decide(
                scenario.as(account).task(request),
                Action.RETURN,
                "once more",
                null,
                target,
                Map.of(),
                null,
                scenario.id(account)));
    }

    Decided answer(String account, String request, String words) {
        return approvals.decide(new Decide(
                scenario.as(account).task(request),
                Action.SUBMIT,
                words,
                null,
                null,
                Map.of(),
                null,
                scenario.id(account)));
    }

    Decided decide(String account, String slot, Action action) {
        return approvals.decide(new Decide(slot, action, null, null, null, Map.of(), null, scenario.id(account)));
    }

    Decided returned(String account, String slot) {
        return approvals.decide(
                new Decide(slot, Action.RETURN, "once more", null, null, Map.of(), null, scenario.id(account)));
    }

    String slotOf(String account, String request, String step) {
        return scenario.as(account).inbox().stream()
                .filter(e -> e.requestId().equals(request) && e.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(account + " is not asked at " + step))
                .slotId();
    }

    Decided correct(String request, String way) {
        return scenario.as("student11").done(request, Map.of("way", way, "words", "mended"));
    }

    Decided transfer(String account, String request, String to) {
        return handovers.transfer(handover(account, request, to));
    }

    Decided delegate(String account, String request, String to) {
        return handovers.delegate(handover(account, request, to));
    }

    Decided copy(String account, String request, String... to) {
        return handovers.copy(handover(account, request, to));
    }

    Decided add(String account, String request, ChangeSigners.Place place, String... who) {
        return signers.change(new ChangeSigners(
                scenario.as(account).task(request), ids(who), List.of(), place, null, null, scenario.id(account)));
    }

    Decided remove(String slot, String account, String who) {
        return signers.change(new ChangeSigners(slot, List.of(), ids(who), null, null, null, scenario.id(account)));
    }

    Decided undo(String slot, String account) {
        return undos.undo(slot, null, scenario.id(account));
    }

    String slot(String account, String request) {
        return scenario.as(account).task(request);
    }

    List<String> timeline(String request) {
        return scenario.seenBy("student11", request).timeline().stream()
                .map(TimelineEntry::action)
                .toList();
    }

    private Handover handover(String account, String request, String... to) {
        return new Handover(scenario.as(account).task(request), ids(to), "please", null, scenario.id(account));
    }

    private List<String> ids(String... accounts) {
        return Arrays.stream(accounts).map(scenario::id).toList();
    }
}
