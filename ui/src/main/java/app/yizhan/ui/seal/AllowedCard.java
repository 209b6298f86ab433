package app.yizhan.ui.seal;

import app.yizhan.refusal.Refusal;
import app.yizhan.seal.KeptSeals;
import app.yizhan.seal.SealKeeping;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** Which documents carry the seal with nobody asked. */
final class AllowedCard extends Section {

    private final transient KeptSeals kept;
    private final transient SealKeeping keeping;
    private final transient PageWords page;
    private final String me;
    private final transient Runnable changed;

    AllowedCard(KeptSeals kept, SealKeeping keeping, PageWords page, String me, Runnable changed) {
        this.kept = kept;
        this.keeping = keeping;
        this.page = page;
        this.me = me;
        this.changed = changed;
        addClassName("card");
        var top = new Div(new H2(page.say("seals.allowed")));
        top.addClassName("hd");
        var table = new Table(
                page.say("seals.allowed"), page.say("seals.document"), page.say("seals.how"), page.say("seals.act"));
        kept.kinds().forEach(allowed -> table.row(new Span(title(allowed)), new Span(how(allowed)), button(allowed)));
        var body = new Div(new Paragraph(page.say("seals.allowed.hint")), table);
        body.addClassNames("bd", "col");
        add(top, body);
    }

    private String title(KeptSeals.Allowed allowed) {
        var way = page.say("seals.kind." + (allowed.kind().kind().equals("certificate") ? "at-once" : "by-office"));
        return page.say("seals.kind", allowed.kind().title(), way);
    }

    private String how(KeptSeals.Allowed allowed) {
        return allowed.allowedAt() == null
                ? page.say("seals.asked")
                : page.say(
                        "seals.by-itself",
                        page.name(allowed.allowedBy()),
                        page.times().at(allowed.allowedAt()));
    }

    private NativeButton button(KeptSeals.Allowed allowed) {
        boolean stands = allowed.permissionId() != null;
        var button = Buttons.quiet(page.say(stands ? "seals.disallow" : "seals.allow"), click -> change(allowed));
        button.setAriaLabel(page.say(stands ? "seals.disallow.of" : "seals.allow.of", title(allowed)));
        return button;
    }

    private void change(KeptSeals.Allowed allowed) {
        try {
            var kind = allowed.kind();
            if (allowed.permissionId() == null) {
                keeping.allow(kept.unit().id(), kind.service(), kind.kind(), kind.variant(), me);
            } else {
                keeping.disallow(kept.unit().id(), allowed.permissionId(), me);
            }
        } catch (Refusal refused) {
            Toast.show(page.of(refused));
        }
        changed.run();
    }
}
