package app.yizhan.record;

import app.yizhan.audit.Audit;
import app.yizhan.audit.AuditEntry;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Roles;
import app.yizhan.record.internal.EmergencyMapper;
import app.yizhan.record.internal.EmergencyMapper.EmergencyRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.setting.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a system administrator read one case in an emergency: with a reason, for a short time. The auditors are told at once, the
 * case's record says it, and the applicant reads in the timeline that it happened.
 */
@Service
public class EmergencyReadings {

    /** Minutes that such a reading lasts. */
    static final String MINUTES = "record.emergency-minutes";

    private static final String OPENED = "emergency.opened";
    private static final String REASON = "reason";
    private static final int LEAST_REASON = 10;
    private static final int MOST_REASON = 500;

    private final EmergencyMapper mapper;
    private final RequestsById requests;
    private final People people;
    private final CaseRecord record;
    private final Audit audit;
    private final Notifications notifications;
    private final Settings settings;
    private final SchoolClock clock;

    EmergencyReadings(
            EmergencyMapper mapper,
            RequestsById requests,
            People people,
            CaseRecord record,
            Audit audit,
            Notifications notifications,
            Settings settings,
            SchoolClock clock) {
        this.mapper = mapper;
        this.requests = requests;
        this.people = people;
        this.record = record;
        this.audit = audit;
        this.notifications = notifications;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Opens a case to its reader.
     *
     * @param number of the request
     * @param reason 10 to 500 characters
     * @throws InvalidFields on {@code number} or {@code reason}
     * @throws NotFound if the reader is no system administrator
     * @throws Refusal {@code NO_AUDITOR} if nobody is auditor today: then nobody would be told
     */
    @Transactional
    public EmergencyReading open(String number, @Nullable String reason, String readerId) {
        var reader = administrator(readerId);
        var why = reason == null ? "" : reason.strip();
        if (why.codePointCount(0, why.length()) < LEAST_REASON || why.length() > MOST_REASON) {
            throw new InvalidFields(REASON, "emergency.REASON", Map.of("least", LEAST_REASON, "most", MOST_REASON));
        }
        var request = requests.findByNumber(number.strip())
                .orElseThrow(() -> new InvalidFields("number", "emergency.NUMBER", Map.of()));
        var auditors = auditors();
        var now = clock.now();
        var row = new EmergencyRow(
                TimeOrderedId.next(), request.id(), readerId, now, now.plusMinutes(settings.number(MINUTES)));
        mapper.insert(row);
        write(request, reader, row, why);
        tell(auditors, request, reader, row);
        return new EmergencyReading(request.id(), request.number(), row.endsAt());
    }

    /** Readings of this person that still last, the first to end first. */
    @Transactional(readOnly = true)
    public List<EmergencyReading> open(String readerId) {
        return mapper.open(readerId, clock.now()).stream()
                .map(row -> new EmergencyReading(
                        row.requestId(), requests.get(row.requestId()).number(), row.endsAt()))
                .toList();
    }

    private Person administrator(String readerId) {
        if (!people.principalsOf(readerId).contains(Principal.school(Roles.ADMIN))) {
            throw new NotFound("page");
        }
        return people.get(readerId);
    }

    /**
     * Why somebody opened a case, for an auditor; that the auditor read it is recorded.
     *
     * @param opening an entry of the record
     * @return empty if the entry is no such opening, or its retention is over
     */
    @Transactional
    public Optional<String> reason(AuditEntry opening, String auditorId) {
        if (!opening.action().equals(OPENED)) {
            return Optional.empty();
        }
        var reason = Optional.ofNullable(
                audit.personal(opening.chain(), opening.seq()).get(REASON));
        reason.ifPresent(
                read -> audit.record(opening.chain(), auditorId, "reason.read", opening.subject(), Map.of(), Map.of()));
        return reason;
    }

    private List<Person> auditors() {
        var auditors = people.holders(Principal.school(Roles.AUDITOR));
        if (auditors.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "NO_AUDITOR", Map.of());
        }
        return auditors;
    }

    private void write(Request request, Person reader, EmergencyRow row, String why) {
        var until = Map.of("until", row.endsAt().toString());
        record.add(request.id(), CaseRecord.Entry.by(reader, "EMERGENCY_READING", until));
        audit.record(request.id(), reader.id(), OPENED, row.id(), until, Map.of(REASON, why));
    }

    /** Without the reason: it may be about a student, and mails leave the house. */
    private void tell(List<Person> auditors, Request request, Person reader, EmergencyRow row) {
        // the auditor's page, with what is asked for filled in
        var path = "/audit?number=" + request.number() + "&from=" + clock.today();
        var args = Map.of("reader", reader.name(), "number", request.number(), "until", row.endsAt(), "path", path);
        auditors.forEach(auditor -> notifications.tell(
                new Notice("emergency-reading", auditor.id(), args, null, null, true, "emergency " + row.id(), null)));
    }
}
