package app.yizhan.ui.party;

import app.yizhan.organisation.Units;
import app.yizhan.party.DevelopmentPlan;
import app.yizhan.party.DevelopmentPlans;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.IntStream;

/** The plan of admissions of each committee, this year's and the next; the organisation department changes it. */
final class PlanCard {

    private final DevelopmentPlans plans;
    private final Units units;
    private final PageWords page;
    private final String me;
    private final boolean mayChange;
    private final Runnable changed;

    PlanCard(DevelopmentPlans plans, Units units, PageWords page, String me, boolean mayChange, Runnable changed) {
        this.plans = plans;
        this.units = units;
        this.page = page;
        this.me = me;
        this.mayChange = mayChange;
        this.changed = changed;
    }

    /** Empty rows are none: each committee has both years. */
    Card card() {
        int year = page.times().now().getYear();
        var table = new Table(
                page.say("plan.head"),
                page.say("plan.committee"),
                page.say("plan.year"),
                page.say("plan.places"),
                page.say("plan.reserved"),
                page.say("plan.consumed"),
                page.say("plan.left"),
                page.say("plan.act"));
        IntStream.of(year, year + 1)
                .boxed()
                .flatMap(of -> plans.of(of, me).stream())
                .forEach(plan -> table.row(cells(plan)));
        return new Card(page.say("plan.head")).with(new Paragraph(page.say("plan.hint")), table);
    }

    private Component[] cells(DevelopmentPlan plan) {
        return new Component[] {
            new Span(units.name(plan.committee(), page.locale())),
            new Span(String.valueOf(plan.year())),
            new Span(
                    plan.places() == null
                            ? page.say("plan.none")
                            : plan.places().toString()),
            new Span(String.valueOf(plan.reserved())),
            new Span(String.valueOf(plan.consumed())),
            left(plan),
            act(plan)
        };
    }

    private Component left(DevelopmentPlan plan) {
        if (plan.left() == null) {
            return new Span(page.say("plan.unlimited"));
        }
        return plan.left() <= 0
                ? new Badge(Badge.Tone.SOON, page.say("plan.full"))
                : new Span(plan.left().toString());
    }

    private Component act(DevelopmentPlan plan) {
        if (!mayChange) {
            return new Span(page.say("plan.not-yours"));
        }
        var change = Buttons.quiet(page.say("plan.change"), click -> PlanSheet.open(plan, plans, page, me, changed));
        change.setAriaLabel(
                page.say("plan.change.one", units.name(plan.committee(), page.locale()), String.valueOf(plan.year())));
        return change;
    }
}
