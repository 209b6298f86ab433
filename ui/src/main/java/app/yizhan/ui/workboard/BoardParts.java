package app.yizhan.ui.workboard;

import app.yizhan.catalog.Families;
import app.yizhan.request.Words;
import app.yizhan.ui.journey.DueBadge;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import app.yizhan.ui.workboard.WorkBoardPresenter.Board;
import app.yizhan.ui.workboard.WorkBoardPresenter.Count;
import app.yizhan.ui.workboard.WorkBoardPresenter.State;
import app.yizhan.workorder.WorkLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of the wall, in words of the version that each order runs on. */
@org.springframework.stereotype.Component
record BoardParts(Families families, Words words, PageWords page) {

    /** So many fit a screen without scrolling. */
    private static final int ON_THE_WALL = 8;

    /** One figure a state: how many, and how many of them are late. */
    Div tiles(Board board) {
        var tiles = new Div();
        tiles.addClassName("wall-tiles");
        board.all().forEach((state, count) -> {
            var figure = new Span(String.valueOf(count.open()));
            figure.addClassName("figure");
            var tile = new Div(new Span(say(state)), figure, late(count));
            tile.addClassName("card");
            tiles.add(tile);
        });
        return tiles;
    }

    private Component late(Count count) {
        return count.late() == 0
                ? new Span(page.say("workboard.none-late"))
                : new Badge(Badge.Tone.LATE, page.say("workboard.late", count.late()));
    }

    Table byQueue(Board board, String service) {
        List<String> heads = new ArrayList<>();
        heads.add(page.say("workboard.queue"));
        for (var state : State.values()) {
            heads.add(say(state));
        }
        var table = new Table(page.say("workboard.by-queue"), heads.toArray(String[]::new));
        board.byQueue().forEach((queue, counts) -> {
            List<Component> cells = new ArrayList<>();
            cells.add(new Span(option(service, "queue", queue)));
            counts.values().forEach(count -> cells.add(cell(count)));
            table.row(cells.toArray(Component[]::new));
        });
        return table;
    }

    private Component cell(Count count) {
        var open = new Span(String.valueOf(count.open()));
        if (count.late() == 0) {
            return open;
        }
        var both = new Div(open, new Span(" "), new Badge(Badge.Tone.LATE, String.valueOf(count.late())));
        return both;
    }

    /** What is overdue, then what is due next. */
    OrderedList first(Board board, String service) {
        var list = new OrderedList();
        list.addClassName("wall-list");
        board.lines().stream().limit(ON_THE_WALL).forEach(line -> {
            var head = new Div(open(line, service), due(line));
            head.addClassNames("row", "between");
            var below = new Paragraph(page.say(
                    "workboard.line", option(service, "queue", line.queue()), step(line), worker(line.worker())));
            below.addClassNames("s", "q");
            list.add(new ListItem(head, below));
        });
        return list;
    }

    private Anchor open(WorkLine line, String service) {
        return Buttons.inside(new Anchor(
                "requests/" + line.requestId(),
                page.say("workboard.what", place(line, service), option(service, "category", line.category()))));
    }

    /** The same for keyboard, reader and print: every order a row. */
    Table all(Board board, String service) {
        var table = new Table(
                page.say("workboard.all"),
                page.say("workboard.order"),
                page.say("workboard.queue"),
                page.say("workboard.state"),
                page.say("workboard.worker"),
                page.say("workboard.level"),
                page.say("workboard.due"));
        board.lines()
                .forEach(line -> table.row(
                        new Div(open(line, service), new Span(" " + line.number())),
                        new Span(option(service, "queue", line.queue())),
                        new Span(step(line)),
                        new Span(worker(line.worker())),
                        new Span(String.valueOf(line.level())),
                        new Div(due(line), new Span(" " + page.times().at(line.due())))));
        return table;
    }

    private Badge due(WorkLine line) {
        return DueBadge.of(line.reportedAt(), line.due(), page);
    }

    private String say(State state) {
        return page.say("workboard.state." + state);
    }

    private String step(WorkLine line) {
        return families.of(line.definitionId()).stepName(page.locale(), line.step());
    }

    private String worker(@Nullable String name) {
        return name == null ? page.say("workboard.nobody") : name;
    }

    private String place(WorkLine line, String service) {
        var family = families.latest(service);
        return family.field("place")
                .map(field -> words.show(family, field, line.place(), page.locale()))
                .orElse(line.place());
    }

    private String option(String service, String field, String value) {
        return families.latest(service)
                .text(page.locale(), "option." + field + "." + value)
                .orElse(value);
    }
}
