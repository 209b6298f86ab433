package app.yizhan.ui.duty;

import app.yizhan.duty.DutyBoard;
import app.yizhan.duty.DutyItem;
import app.yizhan.party.PartyRoles;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;

/** What is due in a branch: what the reader has to write, what waits to be read, and all that is open by its day. */
@Route(value = "party/duties", layout = MainLayout.class)
@RolesAllowed({
    PartyRoles.SECRETARY,
    PartyRoles.BRANCH_COMMITTEE,
    PartyRoles.CONTACT,
    PartyRoles.GENERAL,
    PartyRoles.COMMITTEE,
    PartyRoles.ORGANISATION
})
class DutiesView extends Div implements Titled, BeforeEnterObserver {

    private static final String BRANCH = "branch";

    private final transient DutyServices services;
    private final String me;

    DutiesView(DutyServices services, CurrentPerson current) {
        this.services = services;
        this.me = current.id();
        addClassNames("narrow", "col");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var branch = event.getLocation().getQueryParameters().getSingleParameter(BRANCH);
        show(services.reader().board(branch.orElse(null), me));
    }

    private void show(DutyBoard board) {
        removeAll();
        add(head(board));
        if (board.others().size() > 1) {
            add(choice(board));
        }
        part("duties.own", board.own(services.today()));
        part("duties.to-read", board.toRead());
        part("duties.open", board.open());
        if (board.open().isEmpty() && board.toRead().isEmpty()) {
            add(EmptyState.of(services.say("duties.empty"), services.say("duties.empty.why")));
        }
    }

    private Div head(DutyBoard board) {
        var name = new H1(services.units().name(board.branch(), getLocale()));
        var title = new Div(
                name,
                DutyServices.quiet(services.say("duties.hint", board.open().size())));
        title.addClassName("grow");
        var head = new Div(new LineMark("party"), title);
        head.addClassNames("page-head", "row", "p25-head");
        mark(head, Badge.Tone.LATE, "duties.overdue", board.overdue(services.today()));
        mark(head, Badge.Tone.SOON, "duties.near", board.near(services.today()));
        return head;
    }

    private void mark(Div head, Badge.Tone tone, String key, long count) {
        if (count > 0) {
            head.add(new Badge(tone, services.say(key, count)));
        }
    }

    private void part(String key, List<DutyItem> items) {
        if (!items.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("wall-list");
            items.forEach(item -> list.add(item(item)));
            add(new Card(services.say(key, items.size())).with(list));
        }
    }

    private ListItem item(DutyItem item) {
        var who = services.words().name(item.applicant());
        var head = new Div(
                Buttons.inside(
                        new Anchor("party/duties/" + item.id(), services.say("duties.one", who, services.what(item)))),
                services.state(item));
        head.addClassNames("row", "between");
        var beside = item.isOpen()
                ? services.say("duties.when-whose", services.when(item), services.whose(item))
                : services.when(item);
        return new ListItem(head, DutyServices.quiet(beside));
    }

    private Field choice(DutyBoard board) {
        var names = new LinkedHashMap<String, String>();
        board.others().forEach(unit -> names.put(unit.id(), services.units().name(unit, getLocale())));
        var select = new Select(names, board.branch().id());
        select.addValueChangeListener(event ->
                getUI().ifPresent(ui -> ui.navigate("party/duties", QueryParameters.of(BRANCH, event.getValue()))));
        return new Field("duties-branch", services.say("board.branch"), false, select);
    }

    @Override
    public String title() {
        return getTranslation("nav.party-duties");
    }
}
