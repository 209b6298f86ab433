package app.yizhan.ui.studio;

import app.yizhan.studio.ModelSheet;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.KeyValues;
import app.yizhan.ui.part.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** The sheet itself, with the changes that can be made on it. */
final class SheetCards {

    private final Studio studio;
    private final ModelSheet sheet;

    SheetCards(Studio studio, ModelSheet sheet) {
        this.studio = studio;
        this.sheet = sheet;
    }

    List<Component> cards() {
        List<Component> cards = new ArrayList<>(List.of(about(), steps()));
        if (!sheet.tables().isEmpty()) {
            cards.add(tables());
        }
        cards.add(fields());
        return cards;
    }

    private Card about() {
        var facts = new KeyValues()
                .row(studio.say("studio.who"), sheet.who())
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

    private Card steps() {
        var table = new Table(
                studio.say("studio.steps"),
                studio.say("studio.step"),
                studio.say("studio.asked"),
                studio.say("studio.limit"),
                studio.say("studio.copies"));
        sheet.steps()
                .forEach(step -> table.row(
                        new Span(step.name()),
                        new Span(step.who()),
                        limit(step),
                        new Span(step.copies().isEmpty() ? "–" : step.copies())));
        return new Card(studio.say("studio.steps")).with(table);
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
        for (var table : sheet.tables()) {
            var grid = new Table(table.name(), table.heads().toArray(String[]::new));
            table.rows().forEach(row -> grid.row(row.toArray(String[]::new)));
            var fold = new NativeDetails(table.name());
            fold.addClassName("said-table");
            fold.setContent(new Div(grid));
            card.with(fold);
        }
        return card;
    }

    private Card fields() {
        var table = new Table(
                studio.say("studio.form"),
                studio.say("studio.field"),
                studio.say("studio.field.must"),
                studio.say("studio.field.kind"));
        sheet.fields().forEach(field -> table.row(new Span(field.label()), must(field), new Span(kind(field))));
        return new Card(studio.say("studio.form")).with(table);
    }

    private Component must(ModelSheet.Field field) {
        if (field.computed()) {
            return new Span(studio.say("studio.field.computed"));
        }
        var now = studio.say(field.required() ? "studio.field.required" : "studio.field.optional");
        var change = Buttons.quiet(now, click -> RequiredDialog.open(studio, field));
        change.setAriaLabel(studio.say("studio.field.change", field.label(), now));
        return change;
    }

    private String kind(ModelSheet.Field field) {
        return studio.say(field.sensitive() ? "studio.field.sensitive" : "studio.field.plain");
    }
}
