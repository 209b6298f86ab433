package app.yizhan.ui.hall;

import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

@Route(value = "hall", layout = MainLayout.class)
@PermitAll
class HallView extends Div implements Titled {

    HallView() {
        addClassName("hall");
        add(new H1(title()));
    }

    @Override
    public String title() {
        return getTranslation("nav.hall");
    }
}
