package app.yizhan.family.suggestion;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.housing.Beds;
import app.yizhan.organisation.Person;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import app.yizhan.request.RouteTables;
import app.yizhan.request.ServiceRules;
import app.yizhan.request.Submission;
import app.yizhan.setting.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who answers a suggestion, as the family's table says. Every case goes by an alias; of its author nothing is kept but the floor,
 * where the heads of it respond first, and the name, sealed, where they sign.
 */
@Component
class SuggestionRules implements ServiceRules {

    private final RouteTables tables;
    private final Families families;
    private final Beds beds;
    private final RequestsById requests;
    private final RequestValues values;
    private final Settings settings;
    private final SchoolClock clock;

    SuggestionRules(
            RouteTables tables,
            Families families,
            Beds beds,
            RequestsById requests,
            RequestValues values,
            Settings settings,
            SchoolClock clock) {
        this.tables = tables;
        this.families = families;
        this.beds = beds;
        this.requests = requests;
        this.values = values;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String service() {
        return Suggestion.KEY;
    }

    @Override
    public boolean underAliases() {
        return true;
    }

    @Override
    public boolean signed(Map<String, Object> given) {
        return !Suggestion.isAnonymous(given);
    }

    @Override
    public void check(Submission submission) {}

    @Override
    public Map<String, Object> computed(Submission submission) {
        var given = submission.values();
        Map<String, Object> computed = new HashMap<>();
        author(submission).ifPresent(author -> computed.put(Suggestion.AUTHOR, author));
        floor(submission).ifPresent(floor -> computed.put(Suggestion.FLOOR, floor));
        var route = route(given, computed.containsKey(Suggestion.FLOOR));
        if (!Boolean.TRUE.equals(route.get(Suggestion.FLOOR_FIRST))) {
            computed.remove(Suggestion.FLOOR);
        }
        computed.put(Suggestion.UNIT, route.get(Suggestion.UNIT));
        computed.put(Suggestion.ANSWER_WITHIN, route.get(Suggestion.ANSWER_WITHIN));
        return computed;
    }

    private Map<String, Object> route(Map<String, Object> given, boolean floorKnown) {
        Map<String, Object> inputs = new HashMap<>(given);
        inputs.put(Suggestion.FLOOR_KNOWN, floorKnown);
        return tables.evaluate(families.latest(Suggestion.KEY), Suggestion.ROUTE_TABLE, inputs);
    }

    @Override
    public Map<String, Object> facts(String applicantId, Map<String, Object> all) {
        return Map.of(Suggestion.FLOOR_KNOWN, all.get(Suggestion.FLOOR) != null);
    }

    /** Who signs is named to those who answer; whoever corrects it goes by the alias and is no longer known here. */
    private Optional<String> author(Submission submission) {
        if (Suggestion.isAnonymous(submission.values())) {
            return Optional.empty();
        }
        return isAlias(submission.applicant())
                ? before(submission, Suggestion.AUTHOR)
                : Optional.of(submission.applicant().name() + " "
                        + submission.applicant().number());
    }

    /** Left out where so few sleep on the floor that it would say who it was. */
    private Optional<String> floor(Submission submission) {
        if (isAlias(submission.applicant())) {
            return before(submission, Suggestion.FLOOR);
        }
        int least = Suggestion.isAnonymous(submission.values()) ? settings.number(Suggestion.LEAST_NEIGHBOURS) : 1;
        return beds.bedOf(submission.applicant().id(), clock.today())
                .filter(bed -> beds.sleepersOn(bed.buildingCode(), bed.floor(), clock.today()) >= least)
                .map(bed -> bed.buildingCode() + "-" + bed.floor());
    }

    private Optional<String> before(Submission submission, String field) {
        var request = requests.get(submission.requestId());
        return Optional.ofNullable(values.beforeLastTurn(request).get(field)).map(Object::toString);
    }

    private static boolean isAlias(Person person) {
        return person.kind() == Person.Kind.ALIAS;
    }

    @Override
    public void hold(Submission submission) {}

    @Override
    public void checkBefore(Request request, String step, Map<String, Object> all) {}
}
