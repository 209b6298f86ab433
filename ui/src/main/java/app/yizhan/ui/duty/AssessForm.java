package app.yizhan.ui.duty;

import app.yizhan.duty.Duties;
import app.yizhan.duty.DutyRating;
import app.yizhan.duty.DutySheet;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;

/** An assessment beside the steps of the case. */
final class AssessForm extends DutyForm {

    private final Select rating;
    private final TextArea words = new TextArea(6);

    AssessForm(DutySheet sheet, DutyServices services, String me, Runnable changed) {
        super(sheet, services, me, changed);
        Map<String, String> ratings = new LinkedHashMap<>();
        ratings.put("", services.say("duty.rating.choose"));
        for (var each : DutyRating.values()) {
            ratings.put(each.name(), services.words().notice("duty.rating." + each, Map.of()));
        }
        rating =
                new Select(ratings, sheet.rating() == null ? "" : sheet.rating().name());
        if (sheet.said() != null) {
            words.setValue(sheet.said());
        }
        rows.add(DutyServices.quiet(services.say("duty.assess.how")));
        days();
        rows.add(
                field("rating", true, rating), field("words", true, words).hint(services.say("duty.field.words.hint")));
        end("duty.assess", "duty.assess.do", this::send);
    }

    private void send(String key) {
        var chosen = rating.getValue().isEmpty() ? null : DutyRating.valueOf(rating.getValue());
        var assessment = new Duties.Assessment(day(), chosen, words.getValue(), reason());
        services.duties().assess(sheet.item().id(), assessment, key, me);
    }
}
