package app.yizhan.ui.reassign;

import app.yizhan.approval.Reassign;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.util.Optional;

/** Tasks that go to others, or went, and those that stay, each with the reason. */
final class ReassignRows {

    private final Families families;
    private final PageWords page;

    ReassignRows(Families families, PageWords page) {
        this.families = families;
        this.page = page;
    }

    /** @param done whether it has happened */
    Table of(Reassign.Result result, boolean done) {
        var table = new Table(
                page.say("reassign.tasks"),
                page.say("reassign.task"),
                page.say("reassign.step"),
                page.say("reassign.since"),
                page.say("reassign.goes"));
        result.moved()
                .forEach(
                        row -> table.row(cells(row.number(), row.service(), row.step(), row.since(), goes(row, done))));
        result.kept()
                .forEach(row -> table.row(cells(row.number(), row.service(), row.step(), row.since(), stays(row))));
        return table;
    }

    private Component[] cells(String number, String service, String step, LocalDateTime since, Component goes) {
        Optional<Family> family = families.find(service);
        return new Component[] {
            new Span(page.say(
                    "reassign.task.line", family.map(f -> f.name(page.locale())).orElse(service), number)),
            new Span(family.map(f -> f.stepName(page.locale(), step)).orElse(step)),
            new Span(page.times().at(since)),
            goes
        };
    }

    private Component goes(Reassign.Moved row, boolean done) {
        var names = String.join(page.say("list.and"), row.names());
        return done ? new Badge(Badge.Tone.OK, page.say("reassign.went", names)) : new Span(names);
    }

    private Component stays(Reassign.Kept row) {
        return new Span(
                new Badge(Badge.Tone.SOON, page.say("reassign.stays")),
                new Span(" " + page.say("reassign.stays." + row.code())));
    }
}
