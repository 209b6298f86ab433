package app.yizhan.rehearsal;

import app.yizhan.approval.TaskDetail;
import app.yizhan.approval.Tasks;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.escalation.LadderAhead;
import app.yizhan.inbox.InboxRows.OpenSlot;
import app.yizhan.inbox.InboxSource;
import app.yizhan.inbox.ShownSlot;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.OutboxItem;
import app.yizhan.operation.Incidents;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.StandIns;
import app.yizhan.rehearsal.RehearsalSight.Asked;
import app.yizhan.rehearsal.RehearsalSight.Case;
import app.yizhan.rehearsal.RehearsalSight.Failed;
import app.yizhan.rehearsal.RehearsalSight.NextRung;
import app.yizhan.rehearsal.RehearsalSight.Sent;
import app.yizhan.rehearsal.RehearsalSight.Task;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestDetail;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.RequestsById;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reads where a stage stands. Nobody else has a case there, so whatever it finds belongs to the rehearsal. */
@Component
@Profile("rehearsal")
class StageSight {

    private static final int MOST_LETTERS = 300;
    private static final int MOST_CASES = 50;

    /** Services by which a stage is read. */
    @Component
    @Profile("rehearsal")
    record Reads(
            RequestsById byId,
            RequestQueries queries,
            CaseRecord record,
            InboxSource slots,
            Tasks tasks,
            Families families,
            People people,
            StandIns standIns,
            Notifications notifications,
            LadderAhead ladders,
            Incidents incidents) {}

    private final Reads reads;
    private final StageActs acts;
    private final StageClock time;
    private final SchoolClock clock;
    private final Set<String> seen = new LinkedHashSet<>();

    StageSight(Reads reads, StageActs acts, StageClock time, SchoolClock clock) {
        this.reads = reads;
        this.acts = acts;
        this.time = time;
        this.clock = clock;
    }

    RehearsalSight read() {
        var cases = requests();
        return new RehearsalSight(
                clock.now(),
                time.wasCut(),
                cases.stream().map(this::told).toList(),
                cases.stream().flatMap(request -> tasks(request).stream()).toList(),
                letters(),
                rungs(cases),
                cases.stream().flatMap(request -> failed(request).stream()).toList());
    }

    /** The task as one of those who are asked sees it. */
    TaskDetail task(String taskId, String personId, Locale locale) {
        return reads.tasks.get(taskId, personId, locale);
    }

    RequestDetail seen(String requestId, String personId, Locale locale) {
        return reads.queries.detail(requestId, personId, locale);
    }

    Family latest(String service) {
        return reads.families.latest(service);
    }

    /** What the case's family says: words, form, steps. */
    Family family(String definitionId) {
        return reads.families.of(definitionId);
    }

    /** What was handed in comes first; a case that it opened stays in sight when it is over. */
    private List<Request> requests() {
        acts.played().ifPresent(played -> seen.add(played.requestId()));
        seen.addAll(reads.slots.requestsAfter("", MOST_CASES));
        return seen.stream().map(reads.byId::get).toList();
    }

    private Case told(Request request) {
        return new Case(
                request,
                acts.played()
                        .filter(played -> played.requestId().equals(request.id()))
                        .isPresent(),
                reads.queries.diagram(request.id(), request.applicantId()),
                reads.record.of(request.id()));
    }

    private List<Task> tasks(Request request) {
        return reads.slots.of(request).stream()
                .map(ShownSlot::slot)
                .map(slot -> task(slot, request))
                .toList();
    }

    private Task task(OpenSlot slot, Request request) {
        return new Task(
                slot.slotId(),
                request.id(),
                slot.step(),
                slot.purpose(),
                reads.families.of(slot.definitionId()).step(slot.step()).assign(),
                slot.why(),
                asked(slot, request),
                slot.openedAt(),
                slot.due());
    }

    private List<Asked> asked(OpenSlot slot, Request request) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        slot.principals().stream()
                .flatMap(principal -> reads.people.reachedBy(principal, request.applicantId()).stream())
                .map(person -> behind(person, request))
                .forEach(person -> asked.putIfAbsent(person.id(), new Asked(person, null)));
        reads.standIns
                .today(List.copyOf(asked.keySet()), request.service())
                .forEach(away -> reads.people
                        .byIds(away.substituteId() == null ? List.of() : List.of(away.substituteId()))
                        .forEach(person -> asked.putIfAbsent(
                                person.id(),
                                new Asked(
                                        person,
                                        reads.people.get(away.absenteeId()).name()))));
        return List.copyOf(asked.values());
    }

    /** Nobody acts as an alias: who applied does. */
    private Person behind(Person person, Request request) {
        return acts.played()
                .filter(played ->
                        played.requestId().equals(request.id()) && person.id().equals(request.applicantId()))
                .map(played -> reads.people.get(played.applicantId()))
                .orElse(person);
    }

    private List<Sent> letters() {
        List<Sent> letters = new ArrayList<>();
        for (var item : reads.notifications.outbox(null, MOST_LETTERS).reversed()) {
            if (item.recipientId() != null) {
                letters.add(letter(item, reads.people.get(item.recipientId())));
            }
        }
        letters.sort(Comparator.comparing(Sent::at));
        return letters;
    }

    private Sent letter(OutboxItem item, Person to) {
        var letter = reads.notifications.letter(item);
        var left = item.sentAt() == null ? item.nextAt() : item.sentAt();
        return new Sent(
                item.id(), to, item.kind(), left, item.status(), letter.language(), letter.subject(), letter.body());
    }

    private List<NextRung> rungs(List<Request> cases) {
        return cases.stream()
                .flatMap(request -> reads.ladders.of(request.id()).stream())
                .map(rung -> new NextRung(rung.requestId(), rung.step(), rung.at(), rung.acts()))
                .sorted(Comparator.comparing(NextRung::at))
                .toList();
    }

    private List<Failed> failed(Request request) {
        return reads.incidents.of(request.id()).stream()
                .map(it -> new Failed(request.id(), it.element(), it.since(), it.why()))
                .toList();
    }
}
