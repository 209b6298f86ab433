package app.yizhan.ui.operation;

import app.yizhan.notification.Notifications;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Roles;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What leaves the server, and what could not. */
@Route(value = "operations/outbox", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class OutboxView extends OpsPage {

    OutboxView(Notifications notifications, People people, PageWords page) {
        begin(OpsTabs.Tab.OUTBOX);
        add(new OutboxCard(notifications, people, page).card());
    }

    @Override
    public String title() {
        return getTranslation("ops.outbox");
    }
}
