package app.yizhan.ui.party;

import app.yizhan.party.DevelopmentPlan;
import app.yizhan.party.DevelopmentPlans;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets how many a committee may admit in a year; nothing typed means that nothing is planned. */
final class PlanSheet {

    private PlanSheet() {}

    static void open(DevelopmentPlan plan, DevelopmentPlans plans, PageWords page, String me, Runnable changed) {
        var places = new TextBox();
        places.setValue(plan.places() == null ? "" : plan.places().toString());
        var field = new Field("plan-places", page.say("plan.places"), false, places)
                .hint(page.say("plan.places.hint", String.valueOf(plan.taken())));
        var sheet = new Sheet(page.say("plan.change"), new Paragraph(page.say("plan.then")), field);
        var requestKey = UUID.randomUUID().toString();
        sheet.acts(page.say("plan.leave"), Buttons.primary(page.say("plan.save"), click -> {
            field.error(null);
            try {
                plans.set(plan.committee().id(), plan.year(), number(places.getValue()), requestKey, me);
                sheet.close();
                changed.run();
            } catch (Refusal refused) {
                field.error(page.refusals().fields(refused).getOrDefault("places", page.of(refused)));
            }
        }));
        sheet.open();
    }

    private static @Nullable Integer number(String text) {
        try {
            return text.isBlank() ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new InvalidFields("places", "field.type.number", Map.of());
        }
    }
}
