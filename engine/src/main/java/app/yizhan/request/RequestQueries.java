package app.yizhan.request;

import app.yizhan.catalog.Families;
import app.yizhan.organisation.Aliases;
import app.yizhan.organisation.People;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.internal.CaseMapper;
import app.yizhan.request.internal.CaseMapper.VisitRow;
import app.yizhan.request.internal.RequestMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases for people; every path asks {@link Visibility} first. */
@Service
@Transactional(readOnly = true)
public class RequestQueries {

    /** Which requests a list shows. */
    public enum Box {
        /** Submitted by the person. */
        MINE,
        /** Of which the person got a copy. */
        COPIED,
        /** That the person handed in for others at a service window. */
        ENTERED,
        /** In which the person decided or is named. */
        PARTICIPATED
    }

    private final RequestMapper requests;
    private final CaseMapper cases;
    private final Visibility visibility;
    private final RequestValues values;
    private final SignedValues signed;
    private final SensitiveReadings readings;
    private final CaseRecord record;
    private final OpenSteps openSteps;
    private final Path path;
    private final Promises promises;
    private final Withdrawals withdrawals;
    private final Families families;
    private final Words words;
    private final ReasonNames reasons;
    private final People people;
    private final Aliases aliases;
    private final RepositoryService repository;

    RequestQueries(
            RequestMapper requests,
            CaseMapper cases,
            Visibility visibility,
            RequestValues values,
            SignedValues signed,
            SensitiveReadings readings,
            CaseRecord record,
            OpenSteps openSteps,
            Path path,
            Promises promises,
            Withdrawals withdrawals,
            Families families,
            Words words,
            ReasonNames reasons,
            People people,
            Aliases aliases,
            RepositoryService repository) {
        this.requests = requests;
        this.cases = cases;
        this.visibility = visibility;
        this.values = values;
        this.signed = signed;
        this.readings = readings;
        this.record = record;
        this.openSteps = openSteps;
        this.path = path;
        this.promises = promises;
        this.withdrawals = withdrawals;
        this.families = families;
        this.words = words;
        this.reasons = reasons;
        this.people = people;
        this.aliases = aliases;
        this.repository = repository;
    }

    /** In the viewer's own language. */
    @Transactional
    public RequestDetail detail(String id, String viewerId) {
        return detail(id, viewerId, people.get(viewerId).locale());
    }

    /** @throws NotFound if there is none or the person may not see it */
    @Transactional
    public RequestDetail detail(String id, String readerId, Locale locale) {
        var sight = visibility.of(id, readerId);
        var request = sight.request();
        var viewerId = aliases.inCase(request.applicantId(), readerId);
        var all = values.current(request);
        var open = request.status().isOpen() ? openSteps.of(request, viewerId) : List.<RequestDetail.OpenStep>of();
        var ahead = open.isEmpty() ? List.<RequestDetail.PathStep>of() : path.ahead(request, open.getFirst(), all);
        var changed = new TreeSet<>(values.changedByLastTurn(request));
        changed.retainAll(sight.fields());
        var shown = RequestValues.only(signed.shown(id, all), sight.fields());
        readings.of(request, viewerId, shown.keySet());
        var entries = sight.history() ? record.of(id) : List.<TimelineEntry>of();
        return new RequestDetail(
                request,
                title(sight, locale),
                shown,
                changed,
                history(entries, sight, viewerId, locale),
                open,
                ahead,
                sight.history() ? promises.day(request, families.of(request.definitionId()), entries, open) : null,
                withdrawals.mayWithdraw(request, viewerId),
                request.applicantId().equals(viewerId));
    }

    private List<TimelineEntry> history(
            List<TimelineEntry> entries, Visibility.Sight sight, String viewerId, Locale locale) {
        var shown = entries.stream()
                .map(e -> sight.opinions() || viewerId.equals(e.actorId()) ? e : e.withoutWords())
                .toList();
        return reasons.in(shown, sight.request().service(), locale).stream()
                .map(e -> e.within(sight.fields()))
                .toList();
    }

    /** In the person's own language. */
    public Page<RequestSummary> list(
            Box box, String personId, List<RequestStatus> statuses, @Nullable String cursor, int limit) {
        return list(box, personId, statuses, cursor, limit, people.get(personId).locale());
    }

    /** @param cursor id of the last row of the page before, or null */
    public Page<RequestSummary> list(
            Box box, String personId, List<RequestStatus> statuses, @Nullable String cursor, int limit, Locale locale) {
        var after = cursor == null ? null : lastOfPage(cursor, personId);
        var rows = switch (box) {
            case MINE -> requests.mine(aliases.with(personId), statuses, after, limit + 1);
            case COPIED -> requests.copied(personId, statuses, after, limit + 1);
            case ENTERED -> requests.entered(personId, statuses, after, limit + 1);
            case PARTICIPATED -> requests.participated(personId, statuses, after, limit + 1);
        };
        var page = rows.stream().limit(limit).toList();
        // whoever entered it reads none of what became of it, and no title says it
        var cards = box == Box.ENTERED ? Map.<String, Map<String, Object>>of() : values.cards(page);
        var items =
                page.stream().map(r -> summary(r, cards.get(r.id()), locale)).toList();
        return new Page<>(items, rows.size() > limit ? items.getLast().id() : null);
    }

    /** The deployed model with where the case stands and went. */
    public Diagram diagram(String id, String viewerId) {
        var request = visibility.of(id, viewerId).request();
        var visits = cases.visits(id);
        var active = visits.stream()
                .filter(v -> v.leftAt() == null)
                .map(VisitRow::element)
                .distinct()
                .toList();
        var done = visits.stream()
                .filter(v -> v.leftAt() != null && !v.cancelled())
                .map(VisitRow::element)
                .filter(e -> !active.contains(e))
                .distinct()
                .toList();
        try (var model = repository.getProcessModel(request.definitionId())) {
            return new Diagram(new String(model.readAllBytes(), StandardCharsets.UTF_8), active, done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cursor that is not one of the person's own pages is refused like an invented one. */
    private Request lastOfPage(String cursor, String personId) {
        try {
            return visibility.of(cursor, personId).request();
        } catch (NotFound e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "BAD_CURSOR", Map.of());
        }
    }

    /** Title of a case that the reader may see whole, e.g. one in which they decided. */
    public String title(String id, String viewerId, Locale locale) {
        return title(visibility.of(id, viewerId), locale);
    }

    /** Who may not see the values of a title reads the service's name instead. */
    private String title(Visibility.Sight sight, Locale locale) {
        var card = values.card(sight.request());
        return sight.fields().containsAll(card.keySet())
                ? words.title(families.of(sight.request().definitionId()), card, locale)
                : families.of(sight.request().definitionId()).name(locale);
    }

    private RequestSummary summary(Request r, @Nullable Map<String, Object> card, Locale locale) {
        var family = families.of(r.definitionId());
        return new RequestSummary(
                r.id(),
                r.number(),
                r.service(),
                card == null ? r.applicantName() : words.title(family, card, locale),
                r.status(),
                r.endedAt() == null ? null : r.result(),
                r.submittedAt());
    }
}
