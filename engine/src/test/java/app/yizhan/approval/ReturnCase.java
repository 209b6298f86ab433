package app.yizhan.approval;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.ReturnGround.Seat;
import app.yizhan.approval.ReturnVoices.Voice;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A case on both sides: the engine and the reference. */
record ReturnCase(String id, String service, ReturnGround ground, ReturnReference reference, Random random) {

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Both sides are at the same places, ask the same people and keep the same signatures. */
    void compare() {
        if (reference.people().isAnybodyAway()) {
            ground.sweep();
        }
        assertThat(ground.hasEnded(id)).as("ended").isEqualTo(reference.hasEnded());
        assertThat(ground.tokens(id)).as("tokens").isEqualTo(reference.tokens());
        var seats = ground.seats(id).stream().collect(Collectors.groupingBy(Seat::step));
        assertThat(new TreeSet<>(seats.keySet())).as("rounds").isEqualTo(new TreeSet<>(reference.tasks()));
        seats.forEach(this::compare);
    }

    /** People act, as the reference has to know, through the slot that it knows. */
    void say(ReturnPeople.Kind kind, String person, String step, @Nullable Voice voice) {
        reference.people().say(kind, person, step, reference.voices(step), voice);
    }

    private void compare(String step, List<Seat> all) {
        var voices = reference.voices(step);
        assertThat(all.getFirst().paused()).as("%s is with the applicant", step).isEqualTo(voices.paused());
        assertThat(all.stream()
                        .anyMatch(
                                s -> s.purpose().equals("RESUBMIT") && s.state().equals("OPEN")))
                .as("%s waits for the applicant", step)
                .isEqualTo(voices.paused());
        var seats = all.stream().filter(s -> !s.purpose().equals("RESUBMIT")).toList();
        assertThat(seats).as("slots of %s", step).hasSameSizeAs(voices.all());
        voices.dropClaims();
        for (int i = 0; i < seats.size(); i++) {
            compare(seats.get(i), voices.all().get(i), voices);
        }
    }

    private void compare(Seat seat, Voice voice, ReturnVoices voices) {
        voice.slot = seat.slot();
        if (!seat.state().equals("CANCELLED")) {
            assertThat(seat.claimedBy()).as("holder of %s", seat).isEqualTo(voice.claimedBy);
        }
        assertThat(seat.place()).isEqualTo(voice.place.name());
        assertThat(seat.state()).as("state of %s", seat).isEqualTo(voices.state(voice));
        assertThat(seat.by()).as("signer of %s", seat).isEqualTo(voice.by);
        if (voice.by != null) {
            var verdict = voice.place != ReturnVoices.Place.DELEGATE ? voice.yes ? "APPROVE" : "REJECT" : "SUBMIT";
            assertThat(seat.verdict()).as("verdict of %s", seat).isEqualTo(verdict);
        } else if (!voice.removed) {
            compare(seat, seat.asked(), voice, voices);
        }
    }

    /**
     * Where everybody who was asked has signed beside, others are asked; where all are away and nobody has a say in their place, others
     * are asked meanwhile. Somebody always is.
     */
    private void compare(Seat seat, Set<String> asked, Voice voice, ReturnVoices voices) {
        if (seat.state().equals("OPEN")) {
            voice.instead = seat.instead();
            voice.chosen = voice.instead.isEmpty() ? voice.chosen : seat.named();
            boolean held = voice.claimedBy != null && voice.instead.contains(voice.claimedBy);
            assertThat(!seat.instead().isEmpty())
                    .as("others are asked by %s", seat)
                    .isEqualTo(held || reference.people().needsOthers(seat.step(), voices, voice));
        }
        if (!seat.state().equals("OPEN") || !voices.own(voice).isEmpty()) {
            assertThat(asked).as("asked by %s", seat).isEqualTo(voice.asked());
            return;
        }
        voices.others(voice, asked, seat.named());
        assertThat(voices.own(voice)).as("somebody can fill %s", seat).isNotEmpty();
    }
}
