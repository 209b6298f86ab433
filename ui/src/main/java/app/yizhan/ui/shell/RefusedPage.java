package app.yizhan.ui.shell;

import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** The domain refused to show a page: its sentence, and a way on. */
@ParentLayout(MainLayout.class)
@PermitAll
public class RefusedPage extends Div implements HasErrorParameter<Refusal>, Titled {

    private final transient PageWords page;

    RefusedPage(PageWords page) {
        this.page = page;
        addClassName("narrow");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
        var refusal = parameter.getException();
        var head = new H1(title());
        head.addClassName("sr");
        add(head, EmptyState.of(title(), page.of(refusal), Buttons.link("", getTranslation("lost.home"))));
        return refusal.kind() == Refusal.Kind.NOT_FOUND
                ? HttpServletResponse.SC_NOT_FOUND
                : HttpServletResponse.SC_CONFLICT;
    }

    @Override
    public String title() {
        return getTranslation("lost.title");
    }
}
