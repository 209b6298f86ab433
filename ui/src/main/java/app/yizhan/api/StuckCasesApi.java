package app.yizhan.api;

import app.yizhan.approval.CaseMoves;
import app.yizhan.approval.ReturnTarget;
import app.yizhan.form.PlainText;
import app.yizhan.notification.Texts;
import app.yizhan.operation.Incidents;
import app.yizhan.operation.StepNames;
import app.yizhan.operation.WaitingCases;
import app.yizhan.operation.WaitingPlace;
import app.yizhan.organisation.Roles;
import app.yizhan.request.Cancellations;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Withdrawals;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where running cases wait, and what administrators do about one that nobody else can help; without anything that people wrote. */
@RestController
@RequestMapping("/api/v1/ops")
class StuckCasesApi {

    private static final String REQUEST = "/requests/{id:" + Ids.UUID + "}";
    private static final int LONGEST = 200;
    private static final String SERVICE = "/services/{key:[a-z][a-z0-9-]*}";

    /** Where the cases of one version wait. @param versions newest first, with how many cases run on them */
    record Waiting(int version, List<WaitingCases.Version> versions, List<PlaceItem> places) {}

    /** Times in minutes. @param stopped cases whose step failed there */
    record PlaceItem(String element, String name, int cases, long median, long longest, int stopped) {}

    record CaseItem(String requestId, String number, OffsetDateTime since) {}

    /** Where one case stands. */
    record Standing(
            String id,
            String number,
            String service,
            RequestStatus status,
            List<StandingPlace> places,
            List<IncidentsApi.IncidentItem> incidents) {}

    /** @param id of this standing there; another once the case has gone on. @param targets steps to which it may be taken back */
    record StandingPlace(String id, String element, String name, boolean waitsForPerson, List<Target> targets) {}

    /** @param cancels names of other steps that end. @param blocked why it is not offered, in a sentence; null: it is */
    record Target(
            String step,
            String name,
            List<String> cancels,
            List<String> opens,
            @Nullable String blocked) {}

    record Cancellation(@Nullable String reason, @Nullable String requestKey) {}

    record Move(
            @Nullable String place,
            @Nullable String target,
            @Nullable String reason,
            @Nullable String requestKey) {}

    private final WaitingCases waiting;
    private final RequestsById requests;
    private final CaseMoves moves;
    private final Cancellations cancellations;
    private final Incidents incidents;
    private final IncidentsApi incidentItems;
    private final StepNames names;
    private final Texts texts;
    private final Offices offices;

    StuckCasesApi(
            WaitingCases waiting,
            RequestsById requests,
            CaseMoves moves,
            Cancellations cancellations,
            Incidents incidents,
            IncidentsApi incidentItems,
            StepNames names,
            Texts texts,
            Offices offices) {
        this.waiting = waiting;
        this.requests = requests;
        this.moves = moves;
        this.cancellations = cancellations;
        this.incidents = incidents;
        this.incidentItems = incidentItems;
        this.names = names;
        this.texts = texts;
        this.offices = offices;
    }

    /** Where something failed first, then where most wait; without a version the newest on which cases run. */
    @GetMapping(SERVICE + "/waiting")
    Waiting waiting(@PathVariable String key, @RequestParam @Nullable Integer version, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        var looked = waiting.version(key, version);
        var definition = looked.chosen().definitionId();
        return new Waiting(
                looked.chosen().number(),
                looked.all(),
                waiting.places(key, definition).stream()
                        .map(place -> place(place, definition, caller.locale()))
                        .toList());
    }

    private PlaceItem place(WaitingPlace place, String definition, Locale locale) {
        return new PlaceItem(
                place.element(),
                names.of(definition, place.element(), locale),
                place.cases(),
                place.median().toMinutes(),
                place.longest().toMinutes(),
                place.stopped());
    }

    /** Those that wait at an element, longest first. */
    @GetMapping(SERVICE + "/waiting/cases")
    Items<CaseItem> cases(
            @PathVariable String key,
            @RequestParam String element,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "" + Items.USUAL) int limit,
            Caller caller) {
        offices.require(caller, Roles.ADMIN);
        var definition = waiting.version(key, version).chosen().definitionId();
        waiting.check(key, definition, element);
        return Items.of(
                waiting.at(key, definition, element, cursor, Items.limit(limit)),
                found -> new CaseItem(found.requestId(), found.number(), Instants.of(found.since())));
    }

    @GetMapping(REQUEST)
    Standing one(@PathVariable String id, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        var places = moves.places(id, caller.id());
        var request = requests.get(id);
        var definition = String.valueOf(request.definitionId());
        return new Standing(
                id,
                request.number(),
                request.service(),
                request.status(),
                places.stream()
                        .map(place -> place(place, definition, caller.locale()))
                        .toList(),
                incidents.of(id).stream()
                        .map(incident -> incidentItems.item(incident, caller.locale()))
                        .toList());
    }

    private StandingPlace place(CaseMoves.Place place, String definition, Locale locale) {
        return new StandingPlace(
                place.id(),
                place.element(),
                names.of(definition, place.element(), locale),
                place.waitsForPerson(),
                place.targets().stream()
                        .map(target -> target(target, definition, locale))
                        .toList());
    }

    private Target target(ReturnTarget target, String definition, Locale locale) {
        return new Target(
                target.step(),
                names.of(definition, target.step(), locale),
                target.cancels(),
                target.opens(),
                target.blocked() == null ? null : texts.text(locale, "return.blocked." + target.blocked()));
    }

    @PostMapping(REQUEST + "/move")
    CaseMoves.Moved move(@PathVariable String id, @RequestBody Move body, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return moves.move(
                id,
                given("place", body.place()),
                given("target", body.target()),
                body.reason(),
                body.requestKey(),
                caller.id());
    }

    private static String given(String field, @Nullable String value) {
        return PlainText.demanded(field, value, LONGEST);
    }

    @PostMapping(REQUEST + "/cancel")
    Withdrawals.Answer cancel(
            @PathVariable String id, @RequestBody(required = false) @Nullable Cancellation body, Caller caller) {
        var asked = body == null ? new Cancellation(null, null) : body;
        return cancellations.cancel(id, asked.reason(), asked.requestKey(), caller.id());
    }
}
