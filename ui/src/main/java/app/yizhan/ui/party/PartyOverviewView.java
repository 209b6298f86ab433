package app.yizhan.ui.party;

import app.yizhan.organisation.Units;
import app.yizhan.party.BranchCount;
import app.yizhan.party.DevelopmentPlans;
import app.yizhan.party.PartyBoards;
import app.yizhan.party.PartyRoles;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** How many of each branch are on the way, in which stage, what is overdue, provisional or was recorded late. */
@Route(value = "party/overview", layout = MainLayout.class)
@RolesAllowed({PartyRoles.GENERAL, PartyRoles.COMMITTEE, PartyRoles.ORGANISATION})
class PartyOverviewView extends Div implements Titled, BeforeEnterObserver {

    private static final int STAGES = 5;

    private final transient PartyBoards boards;
    private final transient BoardWords words;
    private final transient Units units;
    private final transient DevelopmentPlans plans;
    private final String me;

    PartyOverviewView(
            PartyBoards boards, BoardWords words, Units units, DevelopmentPlans plans, CurrentPerson current) {
        this.plans = plans;
        this.boards = boards;
        this.words = words;
        this.units = units;
        this.me = current.id();
        addClassNames("wide", "dense", "col");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var head = new H1(title());
        head.addClassName("page-head");
        var counts = boards.overview(me);
        var table = new Table(title(), heads());
        counts.forEach(count -> table.row(cells(count)));
        add(head, new Paragraph(getTranslation("board.overview.hint")), new Card(total(counts)).with(table));
        if (plans.mayRead(me)) {
            add(new PlanCard(plans, units, words.page(), me, plans.maySet(me), () -> beforeEnter(event)).card());
        }
    }

    private String[] heads() {
        List<String> heads = new ArrayList<>(
                List.of(getTranslation("board.overview.branch"), getTranslation("board.overview.open")));
        for (int stage = 1; stage <= STAGES; stage++) {
            heads.add(words.party().stage(stage, getLocale()));
        }
        heads.add(getTranslation("board.overview.overdue"));
        heads.add(getTranslation("board.overview.provisional"));
        heads.add(getTranslation("board.overview.recorded-late"));
        return heads.toArray(String[]::new);
    }

    private Component[] cells(BranchCount count) {
        List<Component> cells = new ArrayList<>();
        cells.add(new Anchor("party/board?branch=" + count.branch().id(), units.name(count.branch(), getLocale())));
        cells.add(number(count.open()));
        count.byStage().forEach(each -> cells.add(number(each)));
        cells.add(count.overdue() == 0 ? number(0) : new Badge(Badge.Tone.LATE, String.valueOf(count.overdue())));
        cells.add(number(count.provisional()));
        cells.add(number(count.late()));
        return cells.toArray(Component[]::new);
    }

    private String total(List<BranchCount> counts) {
        ToIntFunction<ToIntFunction<BranchCount>> sum =
                of -> counts.stream().mapToInt(of).sum();
        return getTranslation(
                "board.overview.total", sum.applyAsInt(BranchCount::open), sum.applyAsInt(BranchCount::overdue));
    }

    private static Span number(int count) {
        return new Span(String.valueOf(count));
    }

    @Override
    public String title() {
        return getTranslation("nav.party-overview");
    }
}
