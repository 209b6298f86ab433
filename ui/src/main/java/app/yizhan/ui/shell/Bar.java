package app.yizhan.ui.shell;

import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Icon;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/** Above the page: where it is, the other language, and the bell. On a phone the way back takes the place of the mark. */
final class Bar extends Header {

    private final Anchor back = Buttons.inside(new Anchor("."));
    private final Span mark = Brand.mark();
    private final Div crumb = new Div();

    Bar(int unread) {
        addClassName("bar");
        back.addClassNames("btn", "ico", "ph", "way-back");
        back.add(new Icon("left"));
        back.getElement().setAttribute("aria-label", getTranslation("shell.back"));
        mark.addClassName("ph");
        crumb.addClassNames("crumb", "grow");
        add(back, mark, crumb, language(), bell(unread), account());
    }

    void show(Titled page) {
        var parent = page.parent();
        back.setVisible(parent.isPresent());
        mark.setVisible(parent.isEmpty());
        var wide = new Span();
        wide.addClassName("dt");
        parent.ifPresent(p -> {
            back.setHref(p.path());
            wide.add(Buttons.inside(new Anchor(p.path(), p.name())), new Span(" / "));
        });
        wide.add(strong(page.title()));
        var narrow = strong(page.title());
        narrow.addClassName("ph");
        crumb.removeAll();
        crumb.add(wide, narrow);
    }

    private static Span strong(String words) {
        var strong = new Span(words);
        strong.addClassName("here-now");
        return strong;
    }

    private Anchor language() {
        var link = new Anchor("ui/language?to=" + (getLocale().getLanguage().equals("en") ? "zh" : "en"));
        link.setText(getTranslation("shell.other-language"));
        link.addClassNames("btn", "ter", "dt", "language");
        link.getElement().setAttribute("lang", getLocale().getLanguage().equals("en") ? "zh-CN" : "en");
        link.setRouterIgnore(true);
        return link;
    }

    private Anchor bell(int unread) {
        var bell = Buttons.inside(new Anchor("messages"));
        bell.addClassNames("btn", "ico");
        bell.add(new Icon("bell"));
        bell.getElement().setAttribute("aria-label", getTranslation("shell.messages"));
        var dot = new Span();
        dot.addClassName("dot");
        dot.getElement().setAttribute("data-dot", "unread");
        dot.getElement().setAttribute("hidden", unread == 0);
        bell.add(dot);
        return bell;
    }

    private Anchor account() {
        var account = Buttons.inside(new Anchor("account"));
        account.addClassNames("btn", "ico", "ph");
        account.add(new Icon("person"));
        account.getElement().setAttribute("aria-label", getTranslation("shell.account"));
        return account;
    }
}
