package app.yizhan.ui.party;

import app.yizhan.dossier.DossierReader;
import app.yizhan.inquiry.InquiryReader;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.party.BoardRow;
import app.yizhan.party.PartyBoard;
import app.yizhan.party.PartyBoards;
import app.yizhan.party.PartyRoles;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;

/** The 25-step board of a branch: who stands where, since when, and what has to be done by when. */
@Route(value = "party/board", layout = MainLayout.class)
@RolesAllowed({
    PartyRoles.SECRETARY,
    PartyRoles.BRANCH_COMMITTEE,
    PartyRoles.CONTACT,
    PartyRoles.GENERAL,
    PartyRoles.COMMITTEE,
    PartyRoles.ORGANISATION
})
class PartyBoardView extends Div implements Titled, BeforeEnterObserver {

    private static final String BRANCH = "branch";

    private final transient PartyBoards boards;
    private final transient BoardWords words;
    private final transient Units units;
    private final transient InquiryReader inquiries;
    private final transient DossierReader dossiers;
    private final String me;

    PartyBoardView(
            PartyBoards boards,
            BoardWords words,
            Units units,
            InquiryReader inquiries,
            DossierReader dossiers,
            CurrentPerson current) {
        this.boards = boards;
        this.words = words;
        this.units = units;
        this.inquiries = inquiries;
        this.dossiers = dossiers;
        this.me = current.id();
        addClassNames("wide", "dense", "col");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var branch = event.getLocation().getQueryParameters().getSingleParameter(BRANCH);
        show(boards.of(branch.orElse(null), me));
    }

    private void show(PartyBoard board) {
        removeAll();
        var ways = BoardWays.of(board, inquiries, dossiers, words, me);
        add(head(board, ways));
        if (board.others().size() > 1) {
            add(choice(board));
        }
        if (board.rows().isEmpty()) {
            add(EmptyState.of(words.page().say("board.empty"), words.page().say("board.empty.why")));
            return;
        }
        add(new BoardTable(board.rows(), words, ways), new BoardCards(board.rows(), words, ways));
        if (board.rows().stream().anyMatch(BoardRow::provisional)) {
            var why = new Paragraph(words.page().say("board.provisional.why"));
            why.addClassNames("s", "q");
            add(why);
        }
    }

    private Div head(PartyBoard board, BoardWays ways) {
        var rows = board.rows();
        var today = words.page().times().now().toLocalDate();
        var name = new H1(units.name(board.branch(), getLocale()));
        var hint = new Paragraph(words.page().say("board.hint", rows.size()));
        hint.addClassNames("s", "q");
        var title = new Div(name, hint);
        title.addClassName("grow");
        var head = new Div(new LineMark("party"), title);
        head.addClassNames("page-head", "row", "p25-head");
        mark(
                head,
                Badge.Tone.LATE,
                "board.overdue",
                rows.stream().filter(row -> row.overdue() > 0).count());
        long near = rows.stream().filter(row -> row.isNear(today)).count();
        if (near > 0) {
            head.add(new Badge(Badge.Tone.SOON, words.page().say("board.near", BoardRow.NEAR, near)));
        }
        mark(
                head,
                Badge.Tone.INFO,
                "board.provisional",
                rows.stream().filter(BoardRow::provisional).count());
        mark(head, Badge.Tone.SOON, "board.missing", ways.missingInAll());
        return head;
    }

    private void mark(Div head, Badge.Tone tone, String key, long count) {
        if (count > 0) {
            head.add(new Badge(tone, words.page().say(key, count)));
        }
    }

    private Field choice(PartyBoard board) {
        var names = new LinkedHashMap<String, String>();
        for (Unit unit : board.others()) {
            names.put(unit.id(), units.name(unit, getLocale()));
        }
        var select = new Select(names, board.branch().id());
        select.addValueChangeListener(event ->
                getUI().ifPresent(ui -> ui.navigate("party/board", QueryParameters.of(BRANCH, event.getValue()))));
        return new Field("board-branch", words.page().say("board.branch"), false, select);
    }

    @Override
    public String title() {
        return getTranslation("nav.party-board");
    }
}
