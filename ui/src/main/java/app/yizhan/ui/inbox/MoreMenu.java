package app.yizhan.ui.inbox;

import app.yizhan.approval.Action;
import app.yizhan.ui.part.Buttons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;

/** What is done less often than deciding: the browser's own popover, so that Esc and a press beside it close it. */
final class MoreMenu extends Div {

    private static final List<Action> VERBS = List.of(Action.TRANSFER, Action.DELEGATE, Action.SIGNERS, Action.CC);
    static final Map<Action, String> KEYS =
            Map.of(Action.TRANSFER, "t", Action.DELEGATE, "d", Action.SIGNERS, "s", Action.CC, "c");

    MoreMenu(OpenTask desk) {
        addClassName("more");
        var id = "more-" + desk.slotId();
        var open = Buttons.plain(desk.say("verb.more"), click -> {});
        open.getElement().setAttribute("popovertarget", id).setAttribute("aria-haspopup", "true");
        var menu = new UnorderedList();
        menu.setId(id);
        menu.addClassName("more-menu");
        menu.getElement().setAttribute("popover", "auto");
        VERBS.stream()
                .filter(desk.task().actions()::contains)
                .forEach(verb -> menu.add(new ListItem(item(verb, id, desk))));
        add(open, menu);
        setVisible(menu.getComponentCount() > 0);
    }

    private static NativeButton item(Action verb, String menu, OpenTask desk) {
        var item = new NativeButton("", click -> {
            if (verb == Action.SIGNERS) {
                SignersSheet.open(desk);
            } else {
                HandoverSheets.open(verb, desk);
            }
        });
        var what = new Span(desk.say("verb.short." + verb));
        what.addClassNames("s", "q");
        item.add(new Span(desk.say("action." + verb)), KeyCap.of(KEYS.get(verb)), what);
        item.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-key", KEYS.get(verb))
                .setAttribute("popovertarget", menu)
                .setAttribute("popovertargetaction", "hide");
        return item;
    }
}
