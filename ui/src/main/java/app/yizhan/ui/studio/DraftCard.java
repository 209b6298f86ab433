package app.yizhan.ui.studio;

import app.yizhan.refusal.Refusal;
import app.yizhan.studio.Finding;
import app.yizhan.studio.Impact;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Note;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;

/** What is being changed, what lint says of it, what it would do to running cases, and the way to publish it. */
final class DraftCard {

    private final Studio studio;
    private final Div answer = new Div();

    DraftCard(Studio studio) {
        this.studio = studio;
        answer.getElement().setAttribute("aria-live", "polite");
    }

    Card card() {
        var draft = studio.model().draft();
        var key = studio.model().key();
        var saved = studio.say(
                "studio.draft.saved", studio.page().times().at(draft.savedAt()), studio.who(draft.savedBy()));
        var findings = studio.services()
                .lint()
                .lint(
                        studio.services().drafts().draftOrNewest(key),
                        studio.page().locale());
        var impact = studio.services().impact().of(key, Map.of(), studio.page().locale());
        var card = new Card(studio.say("studio.draft"), new Span(saved));
        card.with(changes(impact), running(impact), findings(findings), answer);
        return card.with(studio.isHeldByAnother() ? takeOver() : acts(findings, impact));
    }

    private UnorderedList changes(Impact impact) {
        var list = new UnorderedList();
        list.addClassName("said-table");
        if (studio.model().newest().isEmpty()) {
            list.add(new ListItem(studio.say("new.first")));
        } else if (impact.changes().isEmpty()) {
            list.add(new ListItem(studio.say("studio.changes.none")));
        }
        impact.changes().forEach(change -> list.add(new ListItem(change.summary())));
        return list;
    }

    private Div running(Impact impact) {
        var line = new Div();
        line.addClassNames("row", "wrap");
        impact.running().forEach(v -> {
            int lost = v.needsMapping().stream()
                    .mapToInt(Impact.NeedsMapping::count)
                    .sum();
            line.add(
                    new Span(studio.say("studio.impact.version", v.version(), v.count())),
                    new Badge(Badge.Tone.OK, studio.say("studio.impact.migratable", v.migratable())),
                    new Badge(Badge.Tone.PLAIN, studio.say("studio.impact.keep", v.keep())));
            if (lost > 0) {
                line.add(new Badge(Badge.Tone.LATE, studio.say("studio.impact.lost", lost)));
            }
        });
        if (impact.running().isEmpty()) {
            line.add(new Span(studio.say("studio.impact.none")));
        }
        impact.running().forEach(v -> v.timers().forEach(timer -> line.add(timer(timer))));
        return line;
    }

    private Note timer(Impact.ArmedTimer timer) {
        var key = timer.ends() ? "studio.impact.timer.ends" : "studio.impact.timer.stays";
        return new Note(Note.Tone.INFO, studio.say(key, timer.count(), timer.name()));
    }

    private Div findings(List<Finding> findings) {
        var all = new Div();
        all.addClassName("col");
        if (findings.isEmpty()) {
            all.add(new Paragraph(studio.say("studio.lint.clean")));
        }
        findings.forEach(f -> all.add(new Note(f.isError() ? Note.Tone.LATE : Note.Tone.SOON, f.message())));
        return all;
    }

    private Div acts(List<Finding> findings, Impact impact) {
        boolean shut = findings.stream().anyMatch(Finding::isError);
        var publish = Buttons.primary(studio.say("studio.publish"), click -> {
            if (!shut) {
                PublishDialog.open(studio, impact);
            }
        });
        Buttons.shut(publish, shut);
        var discard = Buttons.plain(studio.say("studio.discard"), click -> act(this::discard));
        var row = new Div(discard, publish);
        if (shut) {
            row.add(new Span(studio.say("studio.publish.shut")));
        }
        row.addClassNames("row", "wrap");
        return row;
    }

    private Div takeOver() {
        var draft = studio.model().draft();
        var take = Buttons.plain(
                studio.say("studio.take"),
                click -> act(() -> studio.services()
                        .drafts()
                        .takeOver(studio.model().key(), studio.me().id())));
        var row = new Div(
                new Span(studio.say(
                        "studio.held",
                        studio.who(draft.holderId()),
                        studio.page().times().at(draft.heldSince()))),
                take);
        row.addClassNames("row", "wrap");
        return row;
    }

    private void discard() {
        studio.services().drafts().discard(studio.key(), studio.me().id());
    }

    private void act(Runnable act) {
        try {
            act.run();
            if (studio.services().models().exists(studio.key())) {
                studio.changed().run();
            } else {
                // of a service that was never published nothing is left
                UI.getCurrent().navigate("studio");
            }
        } catch (Refusal refused) {
            answer.removeAll();
            answer.add(new Note(Note.Tone.LATE, Refused.sentence(studio, refused)));
        }
    }
}
