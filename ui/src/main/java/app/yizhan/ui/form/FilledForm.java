package app.yizhan.ui.form;

import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestDetail.PathStep;
import app.yizhan.request.Submitted;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;

/** What pages have in common that show a service's form in its frame. */
abstract class FilledForm extends Div implements Titled, FormDisplay {

    final transient PageWords page;
    transient CaseWords words;
    transient FormFields fields;
    transient FormFrame frame;

    FilledForm(PageWords page) {
        this.page = page;
    }

    @Override
    public Map<String, Object> values() {
        return fields.values();
    }

    @Override
    public void path(List<PathStep> steps) {
        frame.path(steps);
    }

    @Override
    public void missing(InvalidFields refusal) {
        var sentences = page.refusals().fields(refusal);
        fields.errors(sentences);
        frame.errors().show(sentences, this::target, this::label);
    }

    /** @return id of the part that the error of a field leads to */
    String target(String key) {
        return fields.target(key);
    }

    String label(String key) {
        return words.family().field(key).map(words::label).orElse(key);
    }

    @Override
    public void refused(Refusal refusal) {
        fields.errors(Map.of());
        frame.errors().show(page.of(refusal));
        fields.ask(refusal.code());
    }

    @Override
    public void submitted(Submitted request) {
        frame.forgetWords();
        Toast.show(getTranslation("form.submitted", request.number()));
        getUI().ifPresent(ui -> ui.navigate("requests/" + request.id()));
    }

    @Override
    public String title() {
        return words.name();
    }

    @Override
    public boolean ownsBottom() {
        return true;
    }
}
