package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.move;
import static app.yizhan.processes.SuggestionForms.PUBLISHED;
import static app.yizhan.processes.SuggestionForms.signed;

import app.yizhan.testing.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same few cases in whatever week, one of each kind that a week tells of. */
final class WeekOfCases {

    static final String ROOM_CHANGE = "room-change";

    private static final Map<String, Object> DONE = Map.of("finding", "DONE", "parts", "two screws", "cost", 3);

    private final Scenario scenario;
    private String left = "";
    private String reopening = "";
    private String unanswered = "";

    WeekOfCases(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * From Monday at nine to Thursday: a withdrawal, a rejection in time and one that is late, a return; a repair that is reported
     * again; a suggestion with an answer and one without. What is left open is overdue.
     */
    void play(LocalDateTime monday) {
        scenario.beginAt(monday);
        scenario.withdraw(asksForBed("student16"), "student16");
        var rejected = asksForBed("student17");
        desk(rejected).reject(rejected, "NO_BED");
        var returned = asksForBed("student16");
        desk(returned).returnToApplicant(returned, "which bed?");
        scenario.withdraw(returned, "student16");
        var late = asksForBed("student17");
        left = asksForBed("student18");
        reopening = repairedAndBrokenAgain();
        var answered = scenario.submit(SuggestionForms.SERVICE, "student01", signed("SUGGESTION", "CANTEEN"));
        scenario.as("logistics01").approve(answered, Map.of("answer", "We looked into it and open earlier."));
        scenario.as("affairs01").approve(answered, PUBLISHED);
        unanswered = scenario.submit(SuggestionForms.SERVICE, "student02", signed("SUGGESTION", "CANTEEN"));
        scenario.advance(Duration.ofDays(3).plusHours(2));
        desk(late).reject(late, "DOC_MISSING");
        scenario.as("student01").done(answered, Map.of("useful", "YES", "usefulWords", "thank you"));
    }

    /** Request that waits for its counselor and is overdue. */
    String left() {
        return left;
    }

    /** After that week nothing of it is open. */
    void tidy() {
        scenario.withdraw(left, "student18");
        scenario.withdraw(reopening, "student01");
        scenario.withdraw(unanswered, "student02");
    }

    /** The counselor is one since September; before, the office of the college stood in. */
    private Scenario.Person desk(String request) {
        var counselor = scenario.as("counselor01");
        return counselor.finds(request).isPresent() ? counselor : scenario.as("college01");
    }

    private String asksForBed(String account) {
        return scenario.submit(ROOM_CHANGE, account, move(scenario.freeBed("b02")));
    }

    private String repairedAndBrokenAgain() {
        var first = scenario.submit(RepairForms.SERVICE, "student01", RepairForms.desk("b01-201"));
        scenario.as("repair01").approve(first);
        scenario.as("repair01").done(first, DONE);
        scenario.as("student01").approve(first);
        var again = new HashMap<>(RepairForms.desk("b01-201"));
        again.put("reopens", scenario.request(first).number());
        return scenario.submit(RepairForms.SERVICE, "student01", again);
    }

    /** Whose words no number of a week may tell. */
    static List<String> students() {
        return List.of("student01", "student02", "student16", "student17", "student18");
    }
}
