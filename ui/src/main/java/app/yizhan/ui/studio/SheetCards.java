package app.yizhan.ui.studio;

import app.yizhan.request.ServicePause;
import app.yizhan.studio.ModelSheet;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.KeyValues;
import app.yizhan.ui.part.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sheet itself, with the changes that can be made on it. */
final class SheetCards {

    private final Studio studio;
    private final ModelSheet sheet;
    private final Folds folds;

    SheetCards(Studio studio, ModelSheet sheet, Folds folds) {
        this.studio = studio;
        this.sheet = sheet;
        this.folds = folds;
    }

    List<Component> cards() {
        List<Component> cards = new ArrayList<>(List.of(about(), steps()));
        if (!sheet.tables().isEmpty()) {
            cards.add(tables());
        }
        cards.add(new FieldsCard(studio, sheet).card());
        if (isPublished()) {
            cards.add(new ReasonsCard(studio).card());
        }
        cards.add(new TextsCard(studio, folds).card());
        return cards;
    }

    private Card about() {
        var facts = new KeyValues()
                .row(studio.say("studio.who"), sheet.who())
                .row(studio.say("studio.taken"), taken())
                .row(studio.say("studio.promise"), sheet.promise().isEmpty() ? "–" : sheet.promise())
                .row(studio.say("studio.withdraw"), sheet.withdraw());
        if (!sheet.description().isBlank()) {
            facts.row(studio.say("studio.description"), sheet.description());
        }
        var live = new Paragraph(studio.say("studio.live") + " ");
        live.add(Buttons.inside(new Anchor("settings", studio.say("nav.settings"))));
        live.addClassName("hint");
        return new Card(studio.say("studio.about")).with(facts, live);
    }

    /** Whether requests are taken now, and the way to change that at once. */
    private Div taken() {
        if (!isPublished()) {
            return new Div(new Badge(Badge.Tone.PLAIN, studio.say("new.unpublished")));
        }
        var row = studio.services()
                .live()
                .pauses()
                .now(studio.key())
                .map(this::paused)
                .orElseGet(() -> new Div(
                        new Badge(Badge.Tone.OK, studio.say("studio.taken.yes")),
                        Buttons.quiet(studio.say("studio.pause.act"), click -> PauseDialog.pause(studio))));
        row.addClassNames("row", "wrap");
        return row;
    }

    /** What holds at once holds for a service that there is. */
    private boolean isPublished() {
        return studio.model().newest().isPresent();
    }

    private Div paused(ServicePause pause) {
        var until = pause.until() == null
                ? studio.say("studio.taken.open")
                : studio.say("studio.taken.until", studio.page().times().day(pause.until()));
        return new Div(
                new Badge(Badge.Tone.LATE, studio.say("studio.taken.no")),
                new Span(pause.reason(studio.locale())),
                new Span(until),
                new Span(studio.say(
                        "studio.taken.by",
                        studio.who(pause.pausedBy()),
                        studio.page().times().at(pause.pausedAt()))),
                Buttons.quiet(studio.say("studio.pause.end"), click -> PauseDialog.open(studio)));
    }

    private Card steps() {
        var table = new Table(
                studio.say("studio.steps"),
                studio.say("studio.step"),
                studio.say("studio.asked"),
                studio.say("studio.limit"),
                studio.say("studio.copies"));
        sheet.steps().forEach(step -> table.row(new Span(step.name()), asked(step), limit(step), copies(step)));
        return new Card(studio.say("studio.steps")).with(table);
    }

    private Component asked(ModelSheet.Step step) {
        boolean begun = step.who().isEmpty();
        var who = begun ? studio.say("studio.asked.nobody") : step.who();
        var change = Buttons.quiet(who, click -> AskedDialog.open(studio, step));
        change.setAriaLabel(studio.say("studio.asked.change", step.name(), who));
        return begun ? new Div(new Badge(Badge.Tone.LATE, studio.say("studio.asked.lacking")), change) : change;
    }

    private Component copies(ModelSheet.Step step) {
        var now = step.copies().isEmpty() ? "–" : step.copies();
        var change = Buttons.quiet(now, click -> CopiesDialog.open(studio, step));
        change.setAriaLabel(studio.say("studio.copies.change", step.name(), now));
        return change;
    }

    private Component limit(ModelSheet.Step step) {
        if (step.limitValue().isEmpty()) {
            return new Span(step.limit().isEmpty() ? "–" : step.limit());
        }
        var change = Buttons.quiet(step.limit(), click -> LimitDialog.open(studio, step));
        change.setAriaLabel(studio.say("studio.limit.change", step.name(), step.limit()));
        return change;
    }

    private Card tables() {
        var card = new Card(studio.say("studio.tables"));
        sheet.tables().forEach(table -> card.with(folds.fold(table.key(), table.name(), () -> table(table))));
        return card;
    }

    private Component table(ModelSheet.Table table) {
        var heads = Stream.concat(
                Stream.of(studio.say("studio.row")), table.columns().stream().map(ModelSheet.Column::head));
        var grid = new Table(table.name(), heads.toArray(String[]::new));
        for (int i = 0; i < table.rows().size(); i++) {
            int number = i + 1;
            var row = table.rows().get(i);
            var change = Buttons.quiet(
                    studio.say("studio.row.n", number), click -> new RowDialog(studio, table, row, number).open());
            change.setAriaLabel(studio.say("studio.row.change", table.name(), number));
            grid.row(Stream.concat(Stream.of(change), row.words().stream().map(Span::new))
                    .toArray(Component[]::new));
        }
        return grid;
    }
}
