package app.yizhan.ui.shell;

import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Something broke while a page was made: that nothing typed is lost, one button, and a number to quote. */
@ParentLayout(MainLayout.class)
@PermitAll
public class FailedPage extends Div implements HasErrorParameter<Exception>, Titled {

    FailedPage() {
        addClassName("narrow");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = Failures.note(parameter.getException());
        var again = Buttons.primary(
                getTranslation("failed.again"),
                click -> getUI().ifPresent(ui -> ui.getPage().reload()));
        var head = new H1(title());
        head.addClassName("sr");
        add(head, EmptyState.failed(title(), getTranslation("failed.why", number), again));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String title() {
        return getTranslation("failed.title");
    }
}
