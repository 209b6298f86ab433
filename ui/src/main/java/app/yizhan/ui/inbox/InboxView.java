package app.yizhan.ui.inbox;

import app.yizhan.approval.TaskDetail;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.form.KeptWords;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** List beside detail; on a phone one after the other. */
@Route(value = "inbox", layout = MainLayout.class)
@RouteAlias(value = "task", layout = MainLayout.class)
@PermitAll
class InboxView extends Div implements Titled, HasUrlParameter<String>, InboxPresenter.Display {

    private final transient InboxServices services;
    private final transient PageWords page;
    private final transient Person person;
    private final transient InboxPresenter presenter;
    private final MasterPart master;
    private final Section detail = new Section();
    private @Nullable TaskPanel panel;
    private boolean opened;
    private String place = "";

    InboxView(InboxServices services, PageWords page, CurrentPerson current) {
        this.services = services;
        this.page = page;
        this.person = current.person();
        presenter = new InboxPresenter(
                services.inbox(), services.tasks(), services.approvals(), person.id(), getLocale(), this);
        master = new MasterPart(services, person, page, presenter::filter, presenter);
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
        master.show(all, !presenter.filter().equals(InboxFilter.NONE), more, presenter::more);
    }

    @Override
    public void opened(TaskDetail task, int place, int total) {
        panel = services.panel(task, person, page, presenter);
        this.place = place == 0 ? task.request().number() : getTranslation("inbox.place", place, total);
        detail.removeAll();
        detail.add(panel);
        master.current(task.slotId());
        if (opened) {
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "task/" + task.slotId()));
            Optional.ofNullable(findAncestor(MainLayout.class)).ifPresent(frame -> frame.renamed(this));
        }
    }

    @Override
    public void nothingOpen() {
        detail.removeAll();
        master.current(null);
        if (opened) {
            getUI().ifPresent(ui -> ui.navigate("inbox"));
        }
    }

    @Override
    public void backTo(String requestId) {
        getUI().ifPresent(ui -> ui.navigate("requests/" + requestId));
    }

    @Override
    public void decided(Choice choice, TaskDetail task, @Nullable LocalDateTime until) {
        var did = Optional.ofNullable(panel).map(p -> p.did(choice)).orElse("");
        if (until == null) {
            Toast.show(did);
        } else {
            new Undoing(services.desk().undos(), person.id(), page).offer(did, task.slotId(), until);
        }
        KeptWords.forget("task/" + task.slotId());
        getElement().executeJs("window.yizhan && window.yizhan.pulse()");
    }

    @Override
    public void acted(String said) {
        Toast.show(said);
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
