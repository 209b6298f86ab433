package app.yizhan.ui.publicity;

import app.yizhan.publicity.ObjectionOutcome;
import app.yizhan.publicity.PublicitySheet;
import app.yizhan.publicity.PublicitySheet.Objection;
import app.yizhan.publicity.PublicitySheet.Subject;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextArea;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** One person on a notice: what was said, who looks into it, what was found, and what came of it. */
final class SubjectPart extends Div {

    private static final Set<String> WRITTEN = Set.of("DONE", "RETURNED", "REJECTED", "MOVED", "WAITS", "AT_TASK");

    private final transient PublicitySheet notice;
    private final transient Subject subject;
    private final transient PublicityServices services;
    private final transient PublicityWords words;
    private final String me;
    private final transient Runnable changed;

    SubjectPart(PublicitySheet notice, Subject subject, PublicityServices services, String me, Runnable changed) {
        this.notice = notice;
        this.subject = subject;
        this.services = services;
        this.words = services.words();
        this.me = me;
        this.changed = changed;
        var card = new Card(words.page().name(subject.name()), words.group(subject.className()))
                .with(words.quiet(words.since(subject.appliedOn(), subject.activistOn())));
        var outcome = subject.outcome();
        if (outcome != null) {
            card.with(new Paragraph(
                    words.notice("publicity.outcome." + (WRITTEN.contains(outcome) ? outcome : "FAILED"))));
        }
        if (subject.objections().isEmpty()) {
            card.with(words.quiet(words.say("publicity.nothing")));
        }
        var said = new Div();
        said.addClassName("col");
        subject.objections().forEach(one -> said.add(objection(one)));
        card.with(said);
        if (subject.open() && notice.leads() && !subject.objections().isEmpty()) {
            act(card);
        }
        add(card);
    }

    /** Leaders who are too near to them read nothing, and leave it to others. */
    private void act(Card card) {
        if (subject.objections().stream().allMatch(one -> one.words() == null)) {
            card.with(words.quiet(words.notice("refusal.PUBLICITY_CONCERNED")));
        } else if (subject.upheld()) {
            card.with(upheld());
        }
    }

    private Div objection(Objection one) {
        var head = new Div(
                new Span(words.say(
                        "publicity.objection",
                        words.date(one.receivedOn()),
                        words.notice("publicity.channel." + one.channel()))),
                state(one));
        head.addClassNames("row", "between", "wrap");
        var part = new Div(head);
        part.addClassName("col");
        said(one).forEach(part::add);
        if (one.verifier() != null && one.due() != null) {
            part.add(words.quiet(words.say(
                    "publicity.verifier.of", words.page().name(one.verifier().name()), words.date(one.due()))));
        }
        if (one.finding() != null) {
            part.add(new Paragraph(words.say("publicity.finding.said", one.finding())));
        }
        if (one.outcome() == null) {
            part.add(acts(one));
        }
        return part;
    }

    /** Nothing, where it is not the reader's business. */
    private List<Paragraph> said(Objection one) {
        if (one.words() == null) {
            return List.of();
        }
        var said = new Paragraph(one.words());
        said.addClassName("said");
        var by = one.author() == null ? words.say("publicity.unsigned") : words.say("publicity.author", one.author());
        return List.of(said, words.quiet(by));
    }

    private Badge state(Objection one) {
        if (one.outcome() == null) {
            return new Badge(Badge.Tone.SOON, words.say("publicity.to-verify"));
        }
        var tone = one.outcome() == ObjectionOutcome.UPHELD ? Badge.Tone.LATE : Badge.Tone.OK;
        return new Badge(tone, words.notice("publicity.finding." + one.outcome()));
    }

    private Div acts(Objection one) {
        var acts = new Div();
        acts.addClassNames("row", "wrap");
        if (notice.leads() && !subject.verifiers().isEmpty()) {
            acts.add(Buttons.plain(words.say("publicity.name-verifier"), click -> assign(one)));
        }
        if (one.mine()) {
            acts.add(Buttons.primary(words.say("publicity.verify"), click -> verify(one)));
        }
        return acts;
    }

    private void assign(Objection one) {
        var people = new LinkedHashMap<String, String>();
        subject.verifiers().forEach(who -> people.put(who.id(), words.page().name(who.name())));
        var verifier = new Select(people, subject.verifiers().getFirst().id());
        new Asking(words, words.say("publicity.name-verifier"), words.say("publicity.name-verifier.then"))
                .field("verifier", new Field("objection-verifier", words.say("publicity.verifier"), true, verifier))
                .open(
                        words.say("publicity.name-verifier"),
                        key -> services.verifications().assign(notice.id(), one.id(), verifier.getValue(), key, me),
                        changed);
    }

    private void verify(Objection one) {
        var outcomes = new LinkedHashMap<String, String>();
        outcomes.put(ObjectionOutcome.UNFOUNDED.name(), words.notice("publicity.finding.UNFOUNDED"));
        outcomes.put(ObjectionOutcome.UPHELD.name(), words.notice("publicity.finding.UPHELD"));
        var outcome = new Select(outcomes, ObjectionOutcome.UNFOUNDED.name());
        var finding = new TextArea(5);
        new Asking(words, words.say("publicity.verify"), words.say("publicity.verify.then"))
                .field("outcome", new Field("objection-outcome", words.say("publicity.outcome"), true, outcome))
                .field("finding", new Field("objection-finding", words.say("publicity.finding"), true, finding))
                .open(
                        words.say("publicity.verify.do"),
                        key -> services.verifications()
                                .verify(
                                        notice.id(),
                                        one.id(),
                                        ObjectionOutcome.valueOf(outcome.getValue()),
                                        finding.getValue(),
                                        key,
                                        me),
                        changed);
    }

    private Div upheld() {
        var acts = new Div(
                Buttons.plain(words.say("publicity.end-case"), click -> endCase()),
                new Anchor("requests/" + subject.requestId(), words.say("publicity.give-back")));
        acts.addClassNames("row", "wrap");
        return acts;
    }

    private void endCase() {
        var opinion = new TextArea(3);
        new Asking(words, words.say("publicity.end-case"), words.say("publicity.end-case.then"))
                .field("opinion", new Field("objection-opinion", words.say("publicity.opinion"), true, opinion))
                .open(
                        words.say("publicity.end-case"),
                        key -> services.conclusions()
                                .upheld(notice.id(), subject.id(), true, null, opinion.getValue(), me),
                        changed);
    }
}
