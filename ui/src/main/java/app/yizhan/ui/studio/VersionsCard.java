package app.yizhan.ui.studio;

import app.yizhan.studio.Models.Version;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** What was published when and by whom, and the way back to it. */
final class VersionsCard {

    private final Studio studio;

    VersionsCard(Studio studio) {
        this.studio = studio;
    }

    Card card() {
        var card = new Card(studio.say("studio.versions"));
        if (studio.model().shippedNewer()) {
            card.with(new Note(Note.Tone.SOON, studio.say("studio.shipped.newer")));
        }
        var table = new Table(
                studio.say("studio.versions"),
                studio.say("studio.version"),
                studio.say("studio.published"),
                studio.say("studio.comment"),
                studio.say("studio.running"),
                studio.say("studio.back"));
        studio.model().versions().forEach(version -> table.row(row(version)));
        return card.with(table);
    }

    private Component[] row(Version version) {
        var published = version.published();
        return new Component[] {
            new Span(studio.say("studio.version.n", published.version())),
            new Span(studio.page().times().at(published.publishedAt()) + " " + studio.who(published.publishedBy())),
            new Span(published.comment() == null ? "–" : published.comment()),
            running(version),
            back(version)
        };
    }

    /** Where they wait. */
    private Component running(Version version) {
        var number = String.valueOf(version.running());
        if (version.running() == 0) {
            return new Span(number);
        }
        var link = Buttons.inside(new Anchor(
                "operations/services/" + studio.key() + "?version="
                        + version.published().version(),
                number));
        link.getElement().setAttribute("aria-label", studio.say("studio.running.where", number));
        return link;
    }

    private Component back(Version version) {
        boolean newest = studio.model().newest().filter(version::equals).isPresent();
        if (newest) {
            return new Span(studio.say("studio.newest"));
        }
        int number = version.published().version();
        return Buttons.quiet(studio.say("studio.back.to", number), click -> BackDialog.open(studio, number));
    }
}
