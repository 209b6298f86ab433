package app.yizhan.ui.audit;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who read, exported, decided or changed a role: by person, case, kind and day. The auditor reads the record, never the forms. */
@Route(value = "audit", layout = MainLayout.class)
@RolesAllowed(Roles.AUDITOR)
class AuditView extends Div implements Titled, BeforeEnterObserver {

    private final transient AuditPresenter presenter;
    private final transient PageWords page;
    private final String me;
    private final AuditFields fields;
    private final Div result = new Div();
    private transient @Nullable Table table;

    AuditView(AuditPresenter presenter, PageWords page, CurrentPerson current, SchoolClock clock) {
        this.presenter = presenter;
        this.page = page;
        this.me = current.id();
        addClassNames("wide", "dense", "audit");
        var head = new H1(title());
        head.addClassName("page-head");
        fields = new AuditFields(page, clock.today(), this::find);
        result.addClassName("col");
        result.getElement().setAttribute("aria-live", "polite");
        add(head, new Paragraph(getTranslation("audit.hint")), fields, result);
    }

    /** A message leads here with the number of its case and the day from which on it is of interest: that is asked at once. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter("number").ifPresent(number -> {
            fields.of(number, asked.getSingleParameter("from").orElse(""));
            find();
        });
    }

    private void find() {
        fields.errors(Map.of());
        result.removeAll();
        table = null;
        more(null);
    }

    private void more(@Nullable String cursor) {
        try {
            show(presenter.find(fields.question(), cursor, me));
        } catch (Refusal refused) {
            fields.errors(page.refusals().fields(refused));
        }
    }

    private void show(AuditPresenter.Rows found) {
        if (table == null && found.rows().isEmpty()) {
            result.add(EmptyState.of(getTranslation("audit.none"), getTranslation("audit.none.why")));
            return;
        }
        var rows = table == null ? begin() : table;
        found.rows()
                .forEach(row -> rows.row(
                        whole(row.when()),
                        whole(row.who()),
                        whole(row.what()),
                        whole(row.where()),
                        new Span(row.details())));
        result.getChildren().filter(NativeButton.class::isInstance).toList().forEach(result::remove);
        if (found.next() != null) {
            result.add(Buttons.plain(getTranslation("list.more"), click -> more(found.next())));
        }
    }

    private Table begin() {
        var fresh = new Table(
                title(),
                getTranslation("audit.when"),
                getTranslation("audit.who"),
                getTranslation("audit.what"),
                getTranslation("audit.where"),
                getTranslation("audit.details"));
        table = fresh;
        result.add(fresh);
        return fresh;
    }

    private static Span whole(String words) {
        var cell = new Span(words);
        cell.addClassName("nw");
        return cell;
    }

    @Override
    public String title() {
        return getTranslation("nav.audit");
    }
}
