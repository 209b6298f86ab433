package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom one may ask beside oneself: staff who are there, not the applicant, and nobody twice in a round. */
@Component
class Colleague {

    private final RoundMapper mapper;
    private final People people;
    private final Separation separation;
    private final Hearers hearers;

    Colleague(RoundMapper mapper, People people, Separation separation, Hearers hearers) {
        this.mapper = mapper;
        this.people = people;
        this.separation = separation;
        this.hearers = hearers;
    }

    /**
     * @param field name of the field in which the id was given
     * @throws InvalidFields if there is no such colleague
     */
    Person get(@Nullable String id, String field, Open open) {
        return Optional.ofNullable(id)
                .filter(TimeOrderedId::couldBe)
                .flatMap(people::find)
                .filter(p -> p.kind() == Person.Kind.STAFF && p.leftOn() == null)
                .filter(p -> !p.id().equals(open.request().applicantId()))
                .orElseThrow(() -> new InvalidFields(field, "field.colleague.unknown", Map.of()));
    }

    /**
     * A colleague who may sign here.
     *
     * @throws Refusal SAME_PERSON for oneself, ALREADY_ASKED if they are asked or signed in this round, KEPT_APART if the step
     *     keeps them out because of what they signed before
     */
    Person signer(@Nullable String id, String field, Open open) {
        var person = get(id, field, open);
        if (person.id().equals(open.actor().id())) {
            throw refused("SAME_PERSON", person);
        }
        if (separation
                .excluded(open.request(), open.step(), open.round().openedAt())
                .contains(person.id())) {
            throw refused("KEPT_APART", person);
        }
        if (isPartOf(open.round().id(), null, person.id())) {
            throw refused("ALREADY_ASKED", person);
        }
        return person;
    }

    /**
     * A colleague who may read along: whoever can act on the round, by name, by role or for somebody else, reads it anyway.
     *
     * @throws Refusal HAS_IT_ALREADY
     */
    Person reader(@Nullable String id, String field, Open open) {
        var person = get(id, field, open);
        if (hearers.nowOf(open.round().id(), open.request()).contains(person.id())) {
            throw refused("HAS_IT_ALREADY", person);
        }
        return person;
    }

    /**
     * Whether the person signed in the round or is asked there by name now; an advice that was given is no signature.
     *
     * @param but a slot that is not looked at; null: all are
     */
    boolean isPartOf(String roundId, @Nullable String but, String personId) {
        return mapper.slots(roundId).stream()
                .filter(s -> !s.is("CANCELLED") && !s.id().equals(but))
                .anyMatch(s -> isOf(s, personId));
    }

    /** By name only: who could act through a role is not asked in person. */
    boolean isOf(SlotRow slot, String personId) {
        return slot.is("FILLED")
                ? slot.votes() && personId.equals(slot.filledBy())
                : mapper.principals(slot.id())
                        .contains(Principal.person(personId).value());
    }

    private static Refusal refused(String code, Person person) {
        return new Refusal(Refusal.Kind.CONFLICT, code, Map.of("name", person.name()));
    }
}
