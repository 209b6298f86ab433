package app.yizhan.ui.workboard;

import app.yizhan.organisation.Roles;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Ticking;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The dispatcher's wall: open repairs by crew and state, what is overdue first; it looks again with the pulse of the page. */
@Route(value = "workboard", layout = MainLayout.class)
@RolesAllowed({"REPAIR_DISPATCHER", "REPAIR_FOREMAN", Roles.LOGISTICS, "LOGISTICS_DIRECTOR"})
class WorkBoardView extends Div implements Titled {

    private static final String SERVICE = "repair";

    private final transient WorkBoardPresenter presenter;
    private final transient BoardParts parts;
    private final transient PageWords words;
    private final String me;
    private final Div shown = new Div();
    private final NativeDetails twin = new NativeDetails();

    WorkBoardView(WorkBoardPresenter presenter, BoardParts parts, PageWords words, CurrentPerson current) {
        this.presenter = presenter;
        this.parts = parts;
        this.words = words;
        me = current.id();
        addClassNames("wide", "dense", "wall");
        var head = new H1(title());
        head.addClassName("page-head");
        add(head, shown, twin);
        Ticking.eachMinute(this, this::show);
        show();
    }

    private void show() {
        var board = presenter.of(SERVICE, me);
        var at = new Paragraph(words.say("workboard.at", words.times().clock(board.at())));
        at.addClassNames("s", "q");
        shown.removeAll();
        shown.add(at);
        if (board.lines().isEmpty()) {
            shown.add(EmptyState.of(words.say("workboard.empty"), words.say("workboard.empty.why")));
            twin.setVisible(false);
            return;
        }
        var columns = new Div(
                new Card(words.say("workboard.by-queue")).with(parts.byQueue(board, SERVICE)),
                new Card(words.say("workboard.first")).with(parts.first(board, SERVICE)));
        columns.addClassName("wall-cols");
        shown.add(parts.tiles(board), columns);
        twin.setVisible(true);
        twin.setSummaryText(words.say("workboard.all.n", board.lines().size()));
        twin.setContent(parts.all(board, SERVICE));
    }

    @Override
    public String title() {
        return getTranslation("nav.workboard");
    }
}
