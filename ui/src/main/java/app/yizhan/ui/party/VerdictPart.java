package app.yizhan.ui.party;

import app.yizhan.party.PartyRule;
import app.yizhan.party.PartyWords;
import app.yizhan.party.Verdict;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.KeyValues;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A verdict in words: what is wrong first, then the days, then what it rests on. */
@Component
record VerdictPart(PartyWords party, PageWords page) {

    Div of(Verdict verdict) {
        var all = new Div();
        all.addClassName("col");
        broken(verdict).forEach(all::add);
        all.add(days(verdict), basis(verdict.basis()));
        return all;
    }

    private List<Note> broken(Verdict verdict) {
        if (!verdict.applies()) {
            return List.of(new Note(Note.Tone.INFO, page.say("dates.no-step")));
        }
        if (verdict.ok() && verdict.warnings().stream().noneMatch(VerdictPart::isMissed)) {
            return List.of(new Note(Note.Tone.INFO, "check", page.say("dates.fine")));
        }
        return verdict.basis().stream()
                .filter(Verdict.Basis::broken)
                .map(basis -> new Note(
                                verdict.codes().contains(basis.rule().refusal()) ? Note.Tone.LATE : Note.Tone.SOON,
                                party.code(basis.rule().refusal(), page.locale()))
                        .with(page.say(
                                "dates.because",
                                party.rule(basis.rule(), page.locale()),
                                party.article(basis.rule(), page.locale()))))
                .toList();
    }

    private static boolean isMissed(Verdict.Warning warning) {
        return !warning.code().equals(Verdict.TO_BE_CHECKED);
    }

    private Card days(Verdict verdict) {
        var rows = new KeyValues();
        row(rows, "earliest", verdict.earliest());
        row(rows, "due", verdict.due());
        row(rows, "hard", verdict.hardLimit());
        row(rows, "publicity", verdict.publicityEnd());
        row(rows, "probation", verdict.probationEnd());
        var actor = party.actorOf(verdict, page.locale());
        if (actor != null) {
            rows.row(page.say("dates.actor"), actor);
        }
        if (verdict.next() != null) {
            rows.row(page.say("dates.next"), party.step(verdict.next(), page.locale()));
        }
        var card = verdict.provisional()
                ? new Card(page.say("dates.result"), new Badge(Badge.Tone.SOON, page.say("dates.provisional")))
                : new Card(page.say("dates.result"));
        card.with(rows);
        if (verdict.provisional()) {
            var why = new Span(page.say("dates.provisional.why"));
            why.addClassNames("s", "q");
            card.with(why);
        }
        return card;
    }

    private void row(KeyValues rows, String key, @Nullable LocalDate day) {
        if (day != null) {
            rows.row(page.say("dates." + key), page.times().day(day));
        }
    }

    private Card basis(List<Verdict.Basis> looked) {
        var table = new Table(
                page.say("dates.basis"),
                page.say("rules.rule"),
                page.say("dates.day"),
                page.say("rules.article"),
                page.say("rules.standing"));
        looked.forEach(basis -> table.row(
                new Span(party.rule(basis.rule(), page.locale())),
                new Span(
                        basis.limit() == null
                                ? page.say("dates.none")
                                : page.times().day(basis.limit())),
                new Span(party.article(basis.rule(), page.locale())),
                standing(basis.rule())));
        return new Card(page.say("dates.basis")).with(table);
    }

    Badge standing(PartyRule rule) {
        var tone = switch (rule.standing()) {
            case CONFIRMED -> Badge.Tone.OK;
            case QUOTED -> Badge.Tone.PLAIN;
            case UNCONFIRMED -> Badge.Tone.SOON;
        };
        return new Badge(tone, party.standing(rule, page.locale()));
    }
}
