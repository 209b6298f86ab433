package app.yizhan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.approval.ReturnPeople.Kind;
import app.yizhan.approval.ReturnVoices.Place;
import app.yizhan.approval.ReturnVoices.Voice;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What people do with a case, each through the service that they use, and on the reference; further verbs are added here. */
final class ReturnVerbs {

    /** One more thing that people do. */
    interface Verb {

        /** Does it on both sides. @return what it was in one word; empty if it could not be done now */
        Optional<String> play(ReturnCase at);
    }

    private record Chance(String step, Voice voice) {}

    private static final List<String> COLLEAGUES = List.of(
            "org01", "league01", "security01", "psych01", "aid01", "housing01", "finance01", "affairs01", "college01");

    private ReturnVerbs() {}

    /** How often each is drawn. */
    static List<String> drawn() {
        Map<String, Integer> weights = new TreeMap<>(Map.of(
                "approve",
                12,
                "reject",
                1,
                "return",
                6,
                "applicant",
                2,
                "resubmit",
                3,
                "event",
                6,
                "withdraw",
                1,
                "answer",
                4));
        weights.putAll(Map.of("transfer", 1, "delegate", 1, "sign", 3, "remove", 2, "lapse", 6, "stranger", 1));
        weights.putAll(Map.of("undo", 6, "claim", 3, "unclaim", 1, "rival", 1));
        weights.putAll(Map.of("absence", 2, "hours", 1, "tomorrow", 1, "is back", 1));
        List<String> drawn = new ArrayList<>();
        weights.forEach((verb, times) -> drawn.addAll(java.util.Collections.nCopies(times, verb)));
        return drawn;
    }

    static Map<String, Verb> all() {
        Map<String, Verb> all = new TreeMap<>();
        all.put("approve", at -> decide(at, true));
        all.put("reject", at -> decide(at, false));
        all.put("return", ReturnVerbs::back);
        all.put("applicant", ReturnVerbs::applicant);
        all.put("resubmit", ReturnVerbs::resubmit);
        all.put("event", ReturnVerbs::event);
        all.put("withdraw", ReturnVerbs::withdraw);
        all.put("answer", ReturnVerbs::answer);
        all.put("transfer", at -> give(at, true));
        all.put("delegate", at -> give(at, false));
        all.put("sign", ReturnVerbs::sign);
        all.put("remove", ReturnVerbs::remove);
        all.put("lapse", ReturnVerbs::lapse);
        all.put("stranger", ReturnVerbs::stranger);
        all.put("undo", ReturnVerbs::undo);
        all.put("claim", ReturnVerbs::claim);
        all.put("unclaim", ReturnVerbs::unclaim);
        all.put("rival", ReturnVerbs::rival);
        all.put("absence", ReturnVerbs::absence);
        all.put("is back", ReturnVerbs::isBack);
        all.put("hours", at -> later(at, false));
        all.put("tomorrow", at -> later(at, true));
        return all;
    }

    private static List<Chance> open(ReturnCase at, boolean counts) {
        return at.reference().tasks().stream()
                .flatMap(step -> at.reference().voices(step).open().stream()
                        .filter(v -> v.counts() == counts)
                        .map(v -> new Chance(step, v)))
                .toList();
    }

    private static String actor(ReturnCase at, Chance chance) {
        var may = at.reference().may(chance.step(), chance.voice());
        var holder = chance.voice().claimedBy;
        return may.contains(holder == null ? "" : holder) ? holder : at.any(may);
    }

    private static Optional<String> decide(ReturnCase at, boolean approve) {
        var open = open(at, true);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var chance = at.any(open);
        var person = actor(at, chance);
        var absentees = at.reference().people().actingFor(chance.voice(), person);
        at.ground().act(at.id(), chance.voice().slot, person, approve ? Action.APPROVE : Action.REJECT, null);
        var actingFor = at.ground().actingFor(chance.voice().slot);
        assertThat(absentees.isEmpty() ? actingFor == null : absentees.contains(actingFor))
                .as("%s acts for %s, not for %s", person, absentees, actingFor)
                .isTrue();
        at.say(Kind.SIGNATURE, person, chance.step(), chance.voice());
        at.reference().speak(chance.step(), chance.voice(), person, approve);
        return Optional.of(approve ? "approve" : "reject");
    }

    private static Optional<String> answer(ReturnCase at) {
        var open = open(at, false);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var chance = at.any(open);
        var person = actor(at, chance);
        at.ground().act(at.id(), chance.voice().slot, person, Action.SUBMIT, null);
        at.say(Kind.ADVICE, person, chance.step(), chance.voice());
        at.reference().voices(chance.step()).speak(chance.voice(), person, true);
        return Optional.of("answer");
    }

    /** Whoever is not asked finds nothing there. */
    private static Optional<String> stranger(ReturnCase at) {
        var open = open(at, true);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var chance = at.any(open);
        var person = at.any(standIns(at));
        if (at.reference().may(chance.step(), chance.voice()).contains(person)) {
            return Optional.empty();
        }
        assertThatThrownBy(() -> at.ground().act(at.id(), chance.voice().slot, person, Action.APPROVE, null))
                .isInstanceOf(NotFound.class);
        return Optional.of("stranger");
    }

    static Optional<String> back(ReturnCase at) {
        var open = open(at, true);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var chance = at.any(open);
        var from = chance.step();
        var person = actor(at, chance);
        var offered = at.ground().returns(chance.voice().slot, person).stream()
                .collect(Collectors.toMap(TaskDetail.ReturnTo::step, t -> t, (a, b) -> a, TreeMap::new));
        assertThat(offered.keySet())
                .as("targets from %s", from)
                .isEqualTo(at.reference().offered(from));
        if (offered.isEmpty()) {
            return Optional.empty();
        }
        var to = at.any(List.copyOf(offered.keySet()));
        at.ground().act(at.id(), chance.voice().slot, person, Action.RETURN, to);
        at.say(Kind.BACK, person, from, chance.voice());
        assertThat(new HashSet<>(offered.get(to).cancels()))
                .as("cancelled from %s to %s", from, to)
                .isEqualTo(at.reference().back(from, to));
        return Optional.of("return");
    }

    /** The round goes to the applicant; the others go on meanwhile. */
    private static Optional<String> applicant(ReturnCase at) {
        var open = open(at, true);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var left = open.stream()
                .filter(c -> at.reference().voices(c.step()).manner().left())
                .toList();
        var chance = at.any(left.isEmpty() ? open : left);
        var person = actor(at, chance);
        at.ground().act(at.id(), chance.voice().slot, person, Action.RETURN, null);
        at.say(Kind.TO_APPLICANT, person, chance.step(), chance.voice());
        at.reference().voices(chance.step()).pause();
        return Optional.of("applicant");
    }

    static Optional<String> resubmit(ReturnCase at) {
        var paused = at.reference().tasks(true);
        if (paused.isEmpty()) {
            return Optional.empty();
        }
        var step = at.any(paused);
        var manner = at.reference().voices(step).manner();
        if (manner.left() && at.random().nextBoolean()) {
            return lapse(at, step);
        }
        at.ground().resubmit(at.id(), step);
        at.say(Kind.CORRECTION, at.reference().people().applicant(), step, null);
        at.reference().resubmit(step);
        return Optional.of(
                manner.again() ? "resubmit anew" : manner.here() ? "resubmit here" : "resubmit from the start");
    }

    static Optional<String> event(ReturnCase at) {
        var possible = new ArrayList<>(at.reference().edges());
        possible.addAll(at.reference().waits());
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        var event = at.any(possible);
        if (event.startsWith("Msg")) {
            at.ground().send(at.id(), event);
        } else {
            at.ground().fire(at.id(), event);
        }
        if (event.startsWith("Wait")) {
            at.reference().pass(event);
            return Optional.of("wait");
        }
        boolean whole = at.reference().isOfTheWhole(event);
        at.reference().fire(event);
        return Optional.of(whole ? "event subprocess" : event.startsWith("Msg") ? "message" : "timer");
    }

    private static Optional<String> lapse(ReturnCase at) {
        var lapsing = at.reference().lapsing();
        if (lapsing.isEmpty()) {
            return Optional.empty();
        }
        return lapse(at, at.any(lapsing));
    }

    /** The time that its people or the applicant had is over. */
    private static Optional<String> lapse(ReturnCase at, String step) {
        boolean paused = at.reference().voices(step).paused();
        at.ground().lapse(at.id(), step);
        at.reference().lapse(step);
        return Optional.of(paused ? "left by the applicant" : "left by all");
    }

    private static Optional<String> withdraw(ReturnCase at) {
        if (at.random().nextInt(3) > 0 || at.reference().isTakenAway()) {
            return Optional.empty();
        }
        at.ground().withdraw(at.id());
        at.reference().withdraw();
        return Optional.of("withdraw");
    }

    private static Optional<String> give(ReturnCase at, boolean forGood) {
        var open = open(at, true);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var chance = at.any(open);
        var person = actor(at, chance);
        var to = at.ground().id(at.any(COLLEAGUES));
        var slot = chance.voice().slot;
        return orRefused(at, chance, person, to, () -> {
            if (forGood) {
                at.ground().transfer(slot, person, to);
                at.reference().people().acted(person);
                at.reference().voices(chance.step()).give(chance.voice(), to);
                return "transfer";
            }
            at.ground().delegate(slot, person, to);
            at.reference().people().acted(person);
            at.reference().voices(chance.step()).add(chance.voice(), Place.DELEGATE, to);
            return "delegate";
        });
    }

    private static Optional<String> sign(ReturnCase at) {
        var held = held(at);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var chance = at.any(held);
        var person = actor(at, chance);
        var whom = at.ground().id(at.any(COLLEAGUES));
        var place = at.any(List.of(ChangeSigners.Place.values()));
        return orRefused(at, chance, person, whom, () -> {
            at.ground().addSigner(chance.voice().slot, person, whom, place);
            at.reference().people().acted(person);
            at.reference().voices(chance.step()).add(chance.voice(), Place.valueOf(place.name()), whom);
            at.reference().proceed(chance.step());
            return "sign " + place;
        });
    }

    private static Optional<String> orRefused(
            ReturnCase at, Chance chance, String person, String colleague, java.util.function.Supplier<String> action) {
        var refused = at.reference().voices(chance.step()).refuses(person, colleague);
        if (refused.isEmpty()) {
            return Optional.of(action.get());
        }
        assertThatThrownBy(action::get)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(refused.get()));
        return Optional.of("refused " + refused.get());
    }

    private static List<Chance> held(ReturnCase at) {
        return at.reference().tasks().stream()
                .flatMap(step -> at.reference().voices(step).held().stream()
                        .filter(v -> !at.reference().may(step, v).isEmpty())
                        .map(v -> new Chance(step, v)))
                .toList();
    }

    private static Optional<String> remove(ReturnCase at) {
        var possible = held(at).stream()
                .filter(c ->
                        !at.reference().voices(c.step()).removable(c.voice()).isEmpty())
                .toList();
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        var chance = at.any(possible);
        var voices = at.reference().voices(chance.step());
        var gone = at.any(voices.removable(chance.voice()));
        var person = actor(at, chance);
        at.ground()
                .removeSigner(
                        at.id(),
                        chance.voice().slot,
                        person,
                        gone.names.iterator().next());
        at.reference().people().acted(person);
        voices.remove(gone);
        at.reference().proceed(chance.step());
        return Optional.of("remove");
    }

    /** One of the last decisions, by whoever made it or, now and then, by somebody else. */
    private static Optional<String> undo(ReturnCase at) {
        var lately = at.reference().people().lately();
        if (lately.isEmpty()) {
            return Optional.empty();
        }
        var what = at.any(lately);
        var other = at.any(standIns(at));
        boolean own = at.random().nextInt(6) > 0;
        if (!own && !other.equals(what.person)) {
            assertThatThrownBy(() -> at.ground().undo(at.id(), what.slot, other))
                    .isInstanceOf(NotFound.class);
            return Optional.of("refused another's undo");
        }
        if (!at.reference().canUndo(what)) {
            assertThatThrownBy(() -> at.ground().undo(at.id(), what.slot, what.person), "undo of %s", what)
                    .isInstanceOf(Refusal.class);
            return Optional.of("refused undo");
        }
        at.ground().undo(at.id(), what.slot, what.person);
        return Optional.of("undo " + at.reference().undo(what));
    }

    private static List<Chance> chances(ReturnCase at, java.util.function.Predicate<Voice> which) {
        return at.reference().tasks().stream()
                .flatMap(step -> at.reference().voices(step).open().stream()
                        .filter(which)
                        .map(v -> new Chance(step, v)))
                .toList();
    }

    private static Optional<String> claim(ReturnCase at) {
        var open = chances(at, v -> true);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var chance = at.any(open);
        var person = actor(at, chance);
        at.ground().claim(chance.voice().slot, person);
        at.reference().voices(chance.step()).claim(chance.voice(), person);
        return Optional.of("claim");
    }

    /** Gives it back, or what is not theirs. */
    private static Optional<String> unclaim(ReturnCase at) {
        var open = chances(at, v -> true);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var chance = at.any(open);
        var person = actor(at, chance);
        if (!person.equals(chance.voice().claimedBy) && !person.equals(chance.voice().heldLast)) {
            assertThatThrownBy(() -> at.ground().unclaim(chance.voice().slot, person))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.code()).isEqualTo("NOT_CLAIMED"));
            return Optional.of("refused NOT_CLAIMED");
        }
        at.ground().unclaim(chance.voice().slot, person);
        at.reference().voices(chance.step()).claim(chance.voice(), null);
        return Optional.of("unclaim");
    }

    /** Somebody else who is asked wants what a colleague holds. */
    private static Optional<String> rival(ReturnCase at) {
        var held = chances(at, v -> v.claimedBy != null).stream()
                .filter(c -> at.reference().may(c.step(), c.voice()).contains(c.voice().claimedBy))
                .toList();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var chance = at.any(held);
        var others = new ArrayList<>(at.reference().may(chance.step(), chance.voice()));
        others.remove(chance.voice().claimedBy);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var person = at.any(others);
        var action = chance.voice().counts() ? Action.APPROVE : Action.SUBMIT;
        assertThatThrownBy(() -> at.ground().act(at.id(), chance.voice().slot, person, action, null))
                .isInstanceOf(TaskClaimed.class);
        return Optional.of("refused TASK_CLAIMED");
    }

    /** Colleagues, and the applicant if they are one. */
    private static List<String> standIns(ReturnCase at) {
        var all = new ArrayList<>(COLLEAGUES.stream().map(at.ground()::id).toList());
        all.add(at.ground().id("counselor01"));
        return all;
    }

    /** Somebody who is asked is away for some days from now or from tomorrow. */
    private static Optional<String> absence(ReturnCase at) {
        var asked = at.reference().tasks().stream()
                .flatMap(step -> at.reference().voices(step).all().stream())
                .flatMap(v -> v.everybody().stream())
                .distinct()
                .sorted()
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var absentee = at.any(asked);
        var substitute = at.any(standIns(at));
        if (substitute.equals(absentee)) {
            return Optional.empty();
        }
        var from = at.ground().today().plusDays(at.random().nextInt(2));
        var to = from.plusDays(at.random().nextInt(3));
        if (at.reference().people().overlaps(absentee, from, to)) {
            assertThatThrownBy(() -> at.ground().away(at.service(), absentee, substitute, from, to))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.code()).isEqualTo("PERIOD_OVERLAP"));
            return Optional.of("refused PERIOD_OVERLAP");
        }
        var id = at.ground().away(at.service(), absentee, substitute, from, to);
        at.reference().people().leaves(id, absentee, substitute, from, to);
        return Optional.of("absence");
    }

    private static Optional<String> isBack(ReturnCase at) {
        var open = at.reference().people().open();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var absence = at.any(open);
        at.ground().isBack(absence[0], absence[1]);
        at.reference().people().returns(absence[0]);
        return Optional.of("is back");
    }

    private static Optional<String> later(ReturnCase at, boolean tomorrow) {
        if (tomorrow) {
            at.ground().tomorrow();
        } else {
            at.ground().later(java.time.Duration.ofMinutes(121));
        }
        at.reference().later();
        return Optional.of(tomorrow ? "tomorrow" : "two hours");
    }
}
