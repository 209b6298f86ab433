package app.yizhan.inbox;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.catalog.Families;
import app.yizhan.inbox.internal.CopyMapper;
import app.yizhan.inbox.internal.CopyMapper.CopiedStep;
import app.yizhan.inbox.internal.CopyMapper.CopyRow;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.TextRef;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Page;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.Viewers;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 抄送: read-only copies of a request. Whoever has one sees what its step shows, never a sensitive value. */
@Service
@Transactional(readOnly = true)
public class Copies implements Viewers {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final CopyMapper mapper;
    private final RequestValues values;
    private final ObjectProvider<Families> families;
    private final Notifications notifications;
    private final SchoolClock clock;
    private final JsonMapper json;

    Copies(
            CopyMapper mapper,
            RequestValues values,
            ObjectProvider<Families> families,
            Notifications notifications,
            SchoolClock clock,
            JsonMapper json) {
        this.mapper = mapper;
        this.values = values;
        this.families = families;
        this.notifications = notifications;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Gives a copy to each who has none of this step yet, and tells them.
     *
     * @param by null: the model says who gets one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(
            Request request, String step, Collection<Person> people, @Nullable Person by, @Nullable String words) {
        add(request, step, people, by, words).forEach(this::tell);
    }

    /** Gives copies of which their readers are told in another way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void let(Request request, String step, Collection<Person> people) {
        add(request, step, people, null, null);
    }

    /** @return those that were not there yet */
    private List<CopyRow> add(
            Request request, String step, Collection<Person> people, @Nullable Person by, @Nullable String words) {
        var card = people.isEmpty() ? "" : json.writeValueAsString(values.card(request));
        return people.stream()
                .map(person -> new CopyRow(
                        TimeOrderedId.next(),
                        request.id(),
                        person.id(),
                        request.number(),
                        request.service(),
                        request.definitionId(),
                        step,
                        request.applicantName(),
                        request.unitName(),
                        card,
                        by == null ? null : by.name(),
                        words,
                        clock.now(),
                        null))
                .filter(row -> mapper.add(row) > 0)
                .toList();
    }

    private void tell(CopyRow row) {
        Map<String, Object> args = new HashMap<>();
        args.put("number", row.number());
        args.put("applicant", row.applicant());
        args.put("service", new TextRef("family." + row.service() + "." + row.service()));
        args.put("step", new TextRef("family." + row.service() + "." + row.step()));
        args.put("requestId", row.requestId());
        notifications.tell(new Notice(
                "copied", row.personId(), args, row.requestId(), null, row.id(), false, "copied:" + row.id(), null));
    }

    /** Takes unread copies back that the model gave since then, because the decision was undone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(String requestId, String step, LocalDateTime since) {
        mapper.givenByModel(requestId, step, since).forEach(notifications::dropUnsent);
        mapper.takeBack(requestId, step, since);
    }

    /** @throws Refusal if the cursor is not one of ours */
    public Page<CopyEntry> of(String personId, @Nullable String cursor, int limit) {
        if (cursor != null && !TimeOrderedId.couldBe(cursor)) {
            throw new Refusal(Refusal.Kind.MALFORMED, "BAD_CURSOR", Map.of());
        }
        var rows = mapper.page(personId, cursor, limit + 1);
        boolean more = rows.size() > limit;
        var items = rows.stream().limit(limit).map(this::entry).toList();
        return new Page<>(items, more ? items.getLast().id() : null);
    }

    public int unread(String personId) {
        return mapper.unread(personId);
    }

    /** The person looked at the request. */
    @Transactional
    public void read(String requestId, String personId) {
        mapper.read(requestId, personId, clock.now());
    }

    @Override
    public Map<String, Set<String>> visibleFields(List<Asked> asked, String personId, Set<Principal> principals) {
        var ids = asked.stream().map(one -> one.request().id()).toList();
        var steps = mapper.steps(ids, personId).stream()
                .collect(Collectors.groupingBy(
                        CopiedStep::requestId, Collectors.mapping(CopiedStep::step, Collectors.toList())));
        Map<String, Set<String>> seen = new HashMap<>();
        asked.forEach(one -> steps.getOrDefault(one.request().id(), List.of()).forEach(step -> see(one, step, seen)));
        return seen;
    }

    /** What the step shows, if the model that the request goes by has it. */
    private void see(Asked asked, String key, Map<String, Set<String>> seen) {
        var family = families.getObject().of(asked.request().definitionId());
        var step = family.steps().get(key);
        if (step != null) {
            var of = seen.computeIfAbsent(asked.request().id(), id -> new HashSet<>());
            asked.fields().stream()
                    .filter(f -> !"hidden".equals(step.right(f)))
                    .filter(f -> family.field(f).map(x -> !x.sensitive()).orElse(false))
                    .forEach(of::add);
            of.addAll(Set.of(Viewers.HEAD_ONLY, Viewers.OPINIONS));
        }
    }

    private CopyEntry entry(CopyRow row) {
        return new CopyEntry(
                row.id(),
                row.requestId(),
                row.number(),
                row.service(),
                row.definitionId(),
                row.step(),
                row.applicant(),
                row.unitName(),
                json.readValue(row.card(), OBJECT),
                row.givenBy(),
                row.words(),
                row.at(),
                row.readAt());
    }
}
