package app.yizhan.ui.studio;

import app.yizhan.catalog.Family;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.Refusal;
import app.yizhan.rehearsal.Rehearsal;
import app.yizhan.rehearsal.RehearsalAct;
import app.yizhan.rehearsal.RehearsalSight;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.Times;
import java.time.LocalDateTime;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What the cards of a rehearsal have in common.
 *
 * @param sight as it stands
 * @param acts does something and shows the page anew; a refusal goes to the second, where it is to be said
 */
record RehearsalDesk(
        Studio studio,
        Rehearsing services,
        Rehearsal rehearsal,
        RehearsalSight sight,
        BiConsumer<RehearsalAct, Consumer<Refusal>> acts) {

    String say(String key, Object... args) {
        return studio.say(key, args);
    }

    /** As it is said in the rehearsal: its today is today. */
    String at(LocalDateTime at) {
        return times().at(at);
    }

    Times times() {
        return new Times(studio.locale(), sight.now());
    }

    /** Nobody applies for what is rehearsed. */
    boolean isBySystem() {
        return rehearsal.family().starters().contains("SYSTEM");
    }

    String name(Person person) {
        return studio.page().name(person.name());
    }

    CaseWords words(Family family) {
        return new CaseWords(family, services.words(), studio.locale());
    }

    /** Of a case that is in sight. */
    CaseWords words(String requestId) {
        return words(rehearsal.family(of(requestId).request().definitionId()));
    }

    RehearsalSight.Case of(String requestId) {
        return sight.cases().stream()
                .filter(it -> it.request().id().equals(requestId))
                .findFirst()
                .orElseThrow();
    }
}
