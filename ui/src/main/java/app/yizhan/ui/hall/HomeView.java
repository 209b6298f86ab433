package app.yizhan.ui.hall;

import app.yizhan.organisation.Roles;
import app.yizhan.ui.security.CurrentPerson;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The address without a path: students start in the hall, auditors at the record, all others at their inbox. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private final transient CurrentPerson current;

    HomeView(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(current.is(Roles.STUDENT) ? "hall" : current.is(Roles.AUDITOR) ? "audit" : "inbox");
    }
}
