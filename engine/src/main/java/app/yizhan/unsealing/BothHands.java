package app.yizhan.unsealing;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.setting.Settings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The two roles that open an identity together, as the settings name them today. */
@Component
class BothHands {

    private final People people;
    private final Settings settings;

    BothHands(People people, Settings settings) {
        this.people = people;
        this.settings = settings;
    }

    private List<String> roles() {
        return Stream.of(settings.text(UnsealingDefinitions.ROLES).split(","))
                .map(String::strip)
                .distinct()
                .toList();
    }

    /** Which of the two the person holds; the first, if both. */
    List<String> of(String personId) {
        var principals = people.principalsOf(personId);
        return roles().stream()
                .filter(role -> principals.contains(Principal.school(role)))
                .toList();
    }

    /** @throws NotFound for whoever holds none of them */
    String required(String personId) {
        return of(personId).stream().findFirst().orElseThrow(() -> new NotFound("page"));
    }

    /**
     * Who may agree to what was asked in that role.
     *
     * @throws Refusal NO_SECOND_HAND if nobody could: then nothing is asked
     */
    List<Person> others(String role, String askerId) {
        var others = roles().stream()
                .filter(other -> !other.equals(role))
                .flatMap(other -> people.holders(Principal.school(other)).stream())
                .filter(person -> !person.id().equals(askerId))
                .distinct()
                .toList();
        if (others.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "NO_SECOND_HAND", Map.of());
        }
        return others;
    }

    boolean isSecond(String personId, String askedRole, String askerId) {
        return !personId.equals(askerId) && of(personId).stream().anyMatch(role -> !role.equals(askedRole));
    }
}
