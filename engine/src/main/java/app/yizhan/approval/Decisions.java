package app.yizhan.approval;

import app.yizhan.approval.internal.DecisionMapper;
import app.yizhan.approval.internal.DecisionMapper.DecisionRow;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.form.Attachments;
import app.yizhan.organisation.Person;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.TimelineEntry;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a decision on its slot and turn, for people and for the audit; the unique key makes it the only one. */
@Component
class Decisions {

    private final DecisionMapper mapper;
    private final Attachments attachments;
    private final CaseRecord record;
    private final SchoolClock clock;

    Decisions(DecisionMapper mapper, Attachments attachments, CaseRecord record, SchoolClock clock) {
        this.mapper = mapper;
        this.attachments = attachments;
        this.record = record;
        this.clock = clock;
    }

    /** @param signatures ids of uploads, by field */
    void write(Open open, Decide command, Map<String, String> signatures) {
        var row = row(open, command);
        var request = open.request();
        mapper.insert(row);
        attachments.bind(command.files(), open.actor().id(), request.id());
        command.files().forEach(file -> mapper.addFile(row.id(), file, request.id()));
        record.add(
                request.id(),
                new CaseRecord.Entry(
                        timelineAction(command.action(), open.slot()),
                        open.actor(),
                        open.capacity(),
                        open.step().key(),
                        open.slot().id(),
                        command.opinion(),
                        facts(command, signatures),
                        open.as().actingFor()));
    }

    private DecisionRow row(Open open, Decide command) {
        var absentee = open.as().actingFor();
        return new DecisionRow(
                TimeOrderedId.next(),
                open.slot().id(),
                open.slot().turn(),
                open.request().id(),
                open.round().id(),
                open.step().key(),
                command.action().name(),
                open.actor().id(),
                open.actor().name(),
                open.capacity(),
                command.opinion(),
                command.reasonCode(),
                clock.now(),
                null,
                absentee == null ? null : absentee.id());
    }

    /** A signature that somebody gave elsewhere, for themself or for {@code actingFor}, and that stands here. */
    void carry(
            SlotRow slot, RoundRow round, Person signer, String capacity, String verdict, @Nullable String actingFor) {
        mapper.insert(new DecisionRow(
                TimeOrderedId.next(),
                slot.id(),
                slot.turn(),
                round.requestId(),
                round.id(),
                round.step(),
                verdict,
                signer.id(),
                signer.name(),
                capacity,
                null,
                null,
                clock.now(),
                null,
                actingFor));
    }

    private static Map<String, Object> facts(Decide command, Map<String, String> signatures) {
        Map<String, Object> facts = new HashMap<>(TimelineEntry.signed(signatures));
        if (command.reasonCode() != null) {
            facts.put("reasonCode", command.reasonCode());
        }
        if (command.returnsToStep()) {
            facts.put("target", command.target());
        }
        if (!command.files().isEmpty()) {
            facts.put("files", command.files());
        }
        return facts;
    }

    private static String timelineAction(Action action, SlotRow slot) {
        return switch (action) {
            case APPROVE -> "APPROVED";
            case REJECT -> "REJECTED";
            case RETURN -> "RETURNED";
            default ->
                switch (slot.purpose()) {
                    case "RESUBMIT" -> "CORRECTED";
                    case "CONSULT" -> "ADVISED";
                    default -> "DONE";
                };
        };
    }
}
