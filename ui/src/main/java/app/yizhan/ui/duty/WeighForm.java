package app.yizhan.ui.duty;

import app.yizhan.duty.DutySheet;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.TextArea;
import com.vaadin.flow.component.html.Div;

/** The branch agrees to what was written, or gives it back and says why. */
final class WeighForm extends DutyForm {

    private final TextArea remark = new TextArea(3);

    WeighForm(DutySheet sheet, DutyServices services, String me, Runnable changed) {
        super(sheet, services, me, changed);
        var field = field("remark", false, remark);
        also("words", field);
        also("reason", field);
        boolean mayGiveBack = sheet.may().giveBack();
        rows.add(field.hint(services.say(mayGiveBack ? "duty.field.remark.hint" : "duty.field.remark.stands")));
        if (mayGiveBack) {
            rows.add(new Div(Buttons.plain(services.say("duty.give-back"), click -> run(this::giveBack))));
        }
        end("duty.weigh", "duty.confirm", this::confirm);
    }

    private void confirm(String key) {
        services.confirmations().confirm(sheet.item().id(), remark.getValue(), sheet.version(), key, me);
    }

    private void giveBack(String key) {
        services.confirmations().giveBack(sheet.item().id(), remark.getValue(), key + "b", me);
    }
}
