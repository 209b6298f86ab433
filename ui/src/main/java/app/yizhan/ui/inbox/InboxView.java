package app.yizhan.ui.inbox;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.TaskDetail;
import app.yizhan.approval.Tasks;
import app.yizhan.catalog.Families;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.Words;
import app.yizhan.ui.form.FieldInputType;
import app.yizhan.ui.form.FormFields;
import app.yizhan.ui.journey.CaseFacts;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** List beside detail; on a phone one after the other. */
@Route(value = "inbox", layout = MainLayout.class)
@RouteAlias(value = "task", layout = MainLayout.class)
@PermitAll
class InboxView extends Div implements Titled, HasUrlParameter<String>, InboxPresenter.Display {

    /** What the page needs and what it can do. */
    @org.springframework.stereotype.Component
    record Services(Inbox inbox, Tasks tasks, Approvals approvals, RequestQueries requests, Families families, Words words, CaseFacts facts, People people, List<FieldInputType> inputs) {}

    private final transient Services services;
    private final transient PageWords page;
    private final transient Person person;
    private final transient InboxPresenter presenter;
    private final TaskList list;
    private final ListTop top;
    private final Section detail = new Section();
    private @Nullable TaskPanel panel;
    private boolean opened;
    private String place = "";

    InboxView(Services services, PageWords page, CurrentPerson current) {
        this.services = services;
        this.page = page;
        this.person = current.person();
        presenter = new InboxPresenter(services.inbox(), services.tasks(), services.approvals(), person.id(), getLocale(), this);
        list = new TaskList(services.families(), services.words(), page);
        top = new ListTop(new Filters(services.people().rolesOf(person.id()), page, presenter::filter));
        var head = new H1(getTranslation("nav.inbox"));
        head.addClassName("sr");
        var master = new Section(head, top, list, new KeyHelp());
        master.addClassName("list");
        master.getElement().setAttribute("aria-label", getTranslation("inbox.list"));
        detail.addClassName("detail");
        detail.getElement().setAttribute("aria-label", getTranslation("inbox.detail"));
        addClassNames("md", "dense");
        add(master, detail);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String slotId) {
        presenter.reload();
        opened = slotId != null;
        if (slotId == null) {
            presenter.openFirst();
        } else {
            presenter.open(slotId);
        }
        setClassName("opened", opened);
    }

    @Override
    public void entries(List<InboxEntry> all, boolean more) {
        top.count(services.inbox().counts(person.id()).todo());
        list.show(all, more, presenter::more);
    }

    @Override
    public void opened(TaskDetail task, int place, int total) {
        var family = services.families().of(String.valueOf(task.request().definitionId()));
        var words = new CaseWords(family, services.words(), getLocale());
        var fields = new FormFields(task.form(), task.writable(), words, person, services.inputs(), task.data());
        var request = services.requests().detail(task.request().id(), person.id(), getLocale());
        panel = new TaskPanel(task, request, words, fields, services.facts(), page, (action, opinion, code, data) ->
                presenter.decide(action, opinion, code.isEmpty() ? null : code, data));
        this.place = getTranslation("inbox.place", place, total);
        detail.removeAll();
        detail.add(panel);
        list.current(task.slotId());
        if (opened) {
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "task/" + task.slotId()));
        }
    }

    @Override
    public void nothingOpen() {
        detail.removeAll();
        list.current(null);
        if (opened) {
            getUI().ifPresent(ui -> ui.navigate("inbox"));
        }
    }

    @Override
    public void backTo(String requestId) {
        getUI().ifPresent(ui -> ui.navigate("requests/" + requestId));
    }

    @Override
    public void decided(Action action, TaskDetail task) {
        Toast.show(getTranslation("task.done." + action, task.request().applicantName()));
        getElement().executeJs("window.yizhan && (window.yizhan.forget($0), window.yizhan.pulse())", "task/" + task.slotId());
    }

    @Override
    public void missing(InvalidFields refusal) {
        Optional.ofNullable(panel).ifPresent(p -> p.missing(refusal));
    }

    @Override
    public void refused(Refusal refusal) {
        Optional.ofNullable(panel).ifPresent(p -> p.refused(refusal));
        presenter.reload();
    }

    @Override
    public String title() {
        return opened ? place : getTranslation("nav.inbox");
    }

    @Override
    public Optional<Parent> parent() {
        return opened ? Optional.of(new Parent("inbox", getTranslation("nav.inbox"))) : Optional.empty();
    }

    @Override
    public boolean ownsBottom() {
        return opened;
    }
}
