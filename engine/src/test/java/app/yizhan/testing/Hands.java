package app.yizhan.testing;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many hands that decide whatever is open, each slot by somebody whom it asks: for load, where {@link Scenario} tells a story. */
public final class Hands {

    /** An open slot. */
    public record Open(String slotId, String requestId, String step, String purpose) {

        /** What lets the case go on. */
        public Action onward() {
            return purpose.equals("DECIDE") ? Action.APPROVE : Action.SUBMIT;
        }
    }

    private final Approvals approvals;
    private final People people;
    private final JdbcTemplate jdbc;

    Hands(Approvals approvals, People people, JdbcTemplate jdbc) {
        this.approvals = approvals;
        this.people = people;
        this.jdbc = jdbc;
    }

    public List<Open> open() {
        return jdbc.query(
                """
                SELECT s.id, s.request_id, o.step, s.purpose FROM slot s JOIN round o ON o.id = s.round_id
                WHERE s.state = 'OPEN' ORDER BY s.id""", (row, n) -> new Open(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    public List<Open> open(String requestId) {
        return open().stream().filter(o -> o.requestId().equals(requestId)).toList();
    }

    /** The first who may: by name before by role, and nobody by role in their own request. */
    public String asked(Open slot) {
        var applicant =
                jdbc.queryForObject("SELECT applicant_id FROM request WHERE id = ?", String.class, slot.requestId());
        return jdbc
                .queryForList(
                        "SELECT principal FROM slot_principal WHERE slot_id = ? ORDER BY principal DESC",
                        String.class,
                        slot.slotId())
                .stream()
                .map(Principal::new)
                .flatMap(p -> people.holders(p).stream().filter(h -> p.isPerson() || !h.id().equals(applicant)))
                .map(Person::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody can fill " + slot));
    }

    public void decide(Open slot, Action action) {
        decide(slot, action, Map.of(), null);
    }

    public void decide(Open slot, Action action, Map<String, Object> data, String requestKey) {
        boolean refuses = action == Action.REJECT || action == Action.RETURN;
        approvals.decide(new Decide(
                slot.slotId(),
                action,
                refuses ? "not this time" : null,
                action == Action.REJECT ? "OTHER" : null,
                null,
                data,
                requestKey,
                asked(slot)));
    }
}
