package app.yizhan.ui.studio;

import app.yizhan.approval.RejectReason;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What those who reject or return may give as a reason; it holds at once, without a version. */
final class ReasonsCard {

    private final Studio studio;

    ReasonsCard(Studio studio) {
        this.studio = studio;
    }

    Card card() {
        var table = new Table(studio.say("studio.reasons"), studio.say("studio.reason"), studio.say("studio.act"));
        studio.services()
                .live()
                .reasons()
                .of(studio.key())
                .forEach(reason -> table.row(new Span(reason.name(studio.locale())), retire(reason)));
        var hint = new Paragraph(studio.say("studio.reasons.hint"));
        hint.addClassName("hint");
        return new Card(studio.say("studio.reasons"), Buttons.plain(studio.say("studio.reason.add"), click -> add()))
                .with(hint, table);
    }

    private Component retire(RejectReason reason) {
        var name = reason.name(studio.locale());
        var retire = Buttons.quiet(studio.say("studio.reason.retire"), click -> {
            var dialog = new EditDialog(studio, name, studio.say("studio.reason.retire.hint"));
            dialog.open(
                    studio.say("studio.reason.retire"),
                    () -> studio.services()
                            .live()
                            .reasons()
                            .retire(studio.key(), reason.code(), studio.me().id()));
        });
        retire.setAriaLabel(studio.say("studio.reason.retire.one", name));
        return retire;
    }

    private void add() {
        var dialog = new EditDialog(studio, studio.say("studio.reason.add"), studio.say("studio.reason.add.hint"));
        var name = dialog.field("name", "reason-zh", studio.say("studio.reason.zh"), true, new TextBox());
        var nameEn = dialog.field("nameEn", "reason-en", studio.say("studio.reason.en"), true, new TextBox());
        dialog.open(
                studio.say("studio.reason.add"),
                () -> studio.services()
                        .live()
                        .reasons()
                        .add(
                                studio.key(),
                                name.getValue(),
                                nameEn.getValue(),
                                null,
                                studio.me().id()));
    }
}
