package app.yizhan.ui.request;

import app.yizhan.request.RequestDetail;
import app.yizhan.request.RequestDetail.OpenStep;
import app.yizhan.ui.journey.DueBadge;
import app.yizhan.ui.journey.Journey;
import app.yizhan.ui.line.LineColor;
import app.yizhan.ui.line.Station;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sign on the platform: last, now, next, the promise, and whose hands it is in. */
final class Plate extends Section {

    private final transient PageWords page;
    private final transient Journey journey;
    private final String line;

    Plate(RequestDetail detail, Journey journey, CaseWords words, PageWords page, Component... acts) {
        this.page = page;
        this.journey = journey;
        line = words.family().line();
        addClassNames("plate", LineColor.style(line));
        getElement().setAttribute("aria-label", page.say("plate.now"));
        if (detail.open().isEmpty()) {
            ended(detail, words, acts);
        } else {
            standing(detail, words, acts);
        }
    }

    private void standing(RequestDetail detail, CaseWords words, Component... acts) {
        var step = detail.open().getFirst();
        var stations = journey.stations();
        var last = stations.get(Math.max(0, journey.here() - 2));
        var next = journey.here() < stations.size() ? stations.get(journey.here()) : null;
        String name = step.returned() ? page.say("journey.yours-to-mend") : words.step(step.step());
        var now = part(
                "now",
                new Badge(Badge.Tone.YOU, page.say(step.slotId() == null ? "plate.now" : "journey.your-turn")),
                big(name));
        var before = part("pv", small(page.say(said("plate.last"))), new Span(last.name()), small(last.when()));
        var after = next == null
                ? part("nx")
                : part("nx", small(page.say(said("plate.next"))), new Span(next.name()), small(next.when()));
        add(
                part("band", before, now, after),
                rail(),
                part(
                        "subs",
                        two(last.name(), page.say("plate.passed")),
                        next == null ? new Div() : two(page.say(said("plate.next")), next.name())));
        var foot = part("foot", promise(step, detail.promisedBy()));
        add(with(foot, acts));
    }

    private String said(String key) {
        return LineColor.words(line, key);
    }

    private static Div with(Div foot, Component... acts) {
        if (acts.length > 0) {
            foot.add(part("acts2", acts));
        }
        return foot;
    }

    private Div promise(OpenStep step, @Nullable LocalDate whole) {
        var words = new Div();
        if (step.due() != null) {
            var by = new Span(page.say("plate.promise", page.times().at(step.due())));
            by.addClassName("nt");
            words.add(new Paragraph(by, new Span(" "), DueBadge.of(step.since(), step.due(), page)));
        }
        if (whole != null && !isBefore(whole, step)) {
            words.add(new Paragraph(page.say("plate.whole", page.times().day(whole))));
        }
        if (step.slotId() == null) {
            words.add(quiet(page.say("journey.with", journey.holders(step))));
        }
        var waited = Duration.between(step.since(), page.times().now());
        words.add(quiet(page.say(
                "plate.since", page.times().at(step.since()), page.times().span(waited))));
        return words;
    }

    /** What was promised is behind: a leave is granted, and its student comes back days later. */
    private static boolean isBefore(LocalDate whole, OpenStep step) {
        return step.due() != null && whole.isBefore(step.due().toLocalDate());
    }

    private void ended(RequestDetail detail, CaseWords words, Component... acts) {
        addClassName("ended");
        setClassName("bad", journey.isRefused());
        var request = detail.request();
        // nobody has anything to do: a time runs, or what it opened is not closed yet
        boolean waits = request.status().isOpen();
        String name = waits
                ? page.say("plate.waits")
                : request.result() == null ? page.say("status." + request.status()) : words.step(request.result());
        var badge = waits
                ? new Badge(Badge.Tone.YOU, page.say("plate.now"))
                : new Badge(Badge.Tone.OUT, page.say(said("plate.end")));
        add(part("band", part("pv"), part("now", badge, big(name)), part("nx")), rail());
        String when = request.endedAt() == null
                ? ""
                : page.say(
                        "plate.ended",
                        page.times().at(request.endedAt()),
                        page.times().span(Duration.between(request.submittedAt(), request.endedAt())));
        var foot = part("foot", quiet(when));
        journey.stations().stream()
                .filter(station -> station.state() == Station.State.STOP
                        && !station.opinion().isBlank())
                .reduce((a, b) -> b)
                .ifPresent(station -> foot.add(new Paragraph(page.say("plate.said", station.opinion()))));
        add(with(foot, acts));
    }

    private static Div rail() {
        var rail = new Div();
        rail.addClassName("rail");
        rail.getElement().setAttribute("aria-hidden", "true").setProperty("innerHTML", "<i></i><i></i><i></i>");
        return rail;
    }

    private static Div part(String style, Component... parts) {
        var part = new Div(parts);
        part.addClassName(style);
        return part;
    }

    private static Div two(String first, String second) {
        return new Div(List.of(new Div(first), new Div(second)).toArray(Component[]::new));
    }

    private static Span big(String words) {
        var big = new Span(words);
        big.addClassName("now-name");
        return big;
    }

    private static Span small(String words) {
        var small = new Span(words);
        small.addClassName("small");
        return small;
    }

    private static Paragraph quiet(String words) {
        var quiet = new Paragraph(words);
        quiet.addClassNames("s", "q");
        return quiet;
    }
}
