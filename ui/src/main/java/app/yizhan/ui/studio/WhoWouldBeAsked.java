package app.yizhan.ui.studio;

import app.yizhan.organisation.Person;
import app.yizhan.studio.RulePreview.Answer;
import app.yizhan.studio.RulePreview.Place;
import app.yizhan.studio.RulePreview.Preview;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.KeyValues;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Whom a rule would ask today, college by college, and where it would find nobody. */
final class WhoWouldBeAsked {

    private static final int NAMED = 3;

    private final Studio studio;

    WhoWouldBeAsked(Studio studio) {
        this.studio = studio;
    }

    Component of(Preview preview) {
        var whole = new Div();
        whole.addClassName("who-asked");
        if (preview.places().isEmpty()) {
            return whole;
        }
        if (!preview.nowhere().isEmpty()) {
            var more = preview.more() > 0 ? studio.say("panel.who.more", preview.more()) : "";
            whole.add(new Div(
                    new Badge(Badge.Tone.SOON, studio.say("panel.who.lacking")),
                    new Span(String.join(studio.say("panel.and"), preview.nowhere()) + more)));
        }
        if (preview.places().stream().map(this::words).distinct().count() == 1) {
            whole.add(same(preview.places().getFirst()));
        } else {
            whole.add(each(preview.places()));
        }
        return whole;
    }

    private Component same(Place place) {
        return place.answer() == Answer.NOBODY
                ? new Badge(Badge.Tone.LATE, studio.say("panel.who.nowhere"))
                : new Paragraph(studio.say("panel.who.everywhere", words(place)));
    }

    private Component each(List<Place> places) {
        long found = places.stream().filter(p -> p.answer() == Answer.FOUND).count();
        var list = new KeyValues();
        places.forEach(place -> list.row(
                place.college(),
                place.answer() == Answer.NOBODY ? new Badge(Badge.Tone.LATE, words(place)) : new Span(words(place))));
        var fold = new NativeDetails(studio.say("panel.who.found", found, places.size()), list);
        fold.addClassName("said-table");
        return fold;
    }

    private String words(Place place) {
        if (place.answer() != Answer.FOUND) {
            return studio.say("panel.who." + place.answer());
        }
        var names = place.people().stream()
                .limit(NAMED)
                .map(Person::name)
                .map(studio.page()::name)
                .collect(Collectors.joining(studio.say("panel.and")));
        return place.people().size() > NAMED
                ? studio.say("panel.who.names", names, place.people().size())
                : names;
    }
}
