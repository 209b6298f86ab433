package app.yizhan.ui.operation;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.Gap;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.housing.OverlapCheck;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Roles;
import app.yizhan.request.Cancellations;
import app.yizhan.request.RequestsById;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** What leaves the server and whether the record is whole. */
@Route(value = "operations", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class OperationsView extends Div implements Titled {

    OperationsView(
            Notifications notifications,
            People people,
            Audit audit,
            Cancellations cancellations,
            RequestsById requests,
            OverlapCheck beds,
            WorkingCalendar calendar,
            CurrentPerson current,
            PageWords page) {
        addClassNames("wide", "dense", "stack-cards");
        var head = new H1(title());
        head.addClassName("page-head");
        add(head);
        if (beds.found() > 0) {
            add(new Note(Note.Tone.LATE, getTranslation("ops.overlaps", beds.found())));
        }
        calendar.gaps().forEach(gap -> add(gap(gap, page)));
        add(
                new OutboxCard(notifications, people, page).card(),
                new CancelCard(cancellations, requests, page, current.id()).card(),
                record(audit));
    }

    private Note gap(Gap gap, PageWords page) {
        return new Note(Note.Tone.LATE, page.say("calendar.gap." + gap.kind(), Map.of("what", gap.what())))
                .with(new Anchor("calendar", getTranslation("nav.calendar")));
    }

    private Card record(Audit audit) {
        var answer = new Div();
        answer.getElement().setAttribute("aria-live", "polite");
        var check = Buttons.plain(getTranslation("ops.verify"), click -> {
            var found = audit.verify();
            answer.removeAll();
            answer.add(new Note(
                    found.ok() ? Note.Tone.INFO : Note.Tone.LATE,
                    getTranslation(found.ok() ? "ops.verify.ok" : "ops.verify.broken", found.entries())));
        });
        return new Card(getTranslation("ops.record")).with(new Div(check), answer);
    }

    @Override
    public String title() {
        return getTranslation("nav.operations");
    }
}
