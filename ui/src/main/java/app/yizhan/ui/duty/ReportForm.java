package app.yizhan.ui.duty;

import app.yizhan.duty.Duties;
import app.yizhan.duty.DutySheet;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import java.util.List;

/** A report of thoughts: one's own in words, files or both; of others, that the original on paper came. */
final class ReportForm extends DutyForm {

    private final TextArea text = new TextArea(12);
    private final TextBox place = new TextBox();
    private final ReportFiles files;

    ReportForm(DutySheet sheet, DutyServices services, String me, Runnable changed) {
        super(sheet, services, me, changed);
        files = new ReportFiles(services, me);
        boolean own = sheet.may().handIn();
        rows.add(DutyServices.quiet(services.say(own ? "duty.report.how" : "duty.note.how")));
        days();
        if (own) {
            if (sheet.said() != null) {
                text.setValue(sheet.said());
            }
            sheet.files().forEach(file -> files.has(file.id(), file.name()));
            rows.add(
                    field("text", false, text).hint(services.say("duty.field.text.hint")),
                    field("files", false, files).hint(services.say("files.hint")));
        }
        rows.add(field("place", !own, place).hint(services.say("duty.field.place.hint")));
        end(own ? "duty.report" : "duty.note", own ? "duty.report.do" : "duty.note.do", this::send);
    }

    private void send(String key) {
        boolean own = sheet.may().handIn();
        var report = new Duties.Report(
                day(), own ? text.getValue() : null, own ? files.ids() : List.of(), place.getValue(), reason());
        services.duties().report(sheet.item().id(), report, key, me);
    }
}
