package app.yizhan.ui.shell;

import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** There is no such page, or it is not for this person: the two look alike. */
@ParentLayout(MainLayout.class)
@PermitAll
public class LostPage extends Div implements HasErrorParameter<NotFoundException>, Titled {

    LostPage() {
        addClassName("narrow");
        var head = new H1(title());
        head.addClassName("sr");
        add(
                head,
                EmptyState.failed(title(), getTranslation("lost.why"), Buttons.link("", getTranslation("lost.home"))));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String title() {
        return getTranslation("lost.title");
    }
}
