package app.yizhan.ui.form;

import app.yizhan.behalf.ServiceWindow;
import app.yizhan.form.Attachments;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A service's form at a service window: about the student in {@code ?student=}, filled in by the clerk. */
@Route(value = "enter", layout = MainLayout.class)
@PermitAll
class EnterView extends FilledForm implements HasUrlParameter<String>, EnterPresenter.Display {

    /** What the page needs beside what every form does. */
    @Component
    record Services(FormView.Services form, ServiceWindow window, Attachments attachments, People people) {}

    private final transient Services services;
    private final transient Person me;
    private transient SheetInput sheet;

    EnterView(Services services, CurrentPerson current, PageWords page) {
        super(page);
        this.services = services;
        this.me = current.person();
    }

    @Override
    public void setParameter(BeforeEvent event, String service) {
        var student = student(event);
        var family = services.window().service(service, student, me.id());
        var form = services.form();
        words = new CaseWords(family, form.words(), getLocale());
        fields = FormFields.forAnother(family.startForm(), words, student, me, form.inputs());
        sheet = new SheetInput(services.attachments(), page, me.id());
        var presenter = new EnterPresenter(service, student, me.id(), services.window(), form.path(), this);
        var known = form.known().of(student, service, getLocale());
        frame = new FormFrame(words, page, known, fields, acts(presenter, student));
        frame.tell(form.tables().of(family, getLocale()));
        frame.keepUnder("enter/" + service + "/" + student.id() + "/" + me.id());
        frame.first(sheet);
        frame.first(new Note(Note.Tone.INFO, "person", getTranslation("behalf.for", student.name(), student.number()))
                .with(getTranslation("behalf.for.what")));
        removeAll();
        add(frame);
        form.starters().shut(family, student).ifPresent(shut -> frame.shut(page.of(shut)));
        fields.fill(form.prefill().of(service, student.id()));
        fields.onChange(presenter::foretell);
        presenter.foretell();
        frame.keepWordsSealed(form.kept(), me.id());
    }

    private FormFrame.Acts acts(EnterPresenter presenter, Person student) {
        var promise = getTranslation("behalf.told", student.name());
        return new FormFrame.Acts(presenter::submit, null, student.name(), promise, "form.known.entered");
    }

    private Person student(BeforeEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("student")
                .flatMap(services.people()::find)
                .orElseThrow(() -> new NotFound("person"));
    }

    @Override
    public @Nullable String sheetId() {
        return sheet.sheetId();
    }

    @Override
    public void missing(InvalidFields refusal) {
        super.missing(refusal);
        sheet.error(page.refusals().fields(refusal).get(SheetInput.KEY));
    }

    @Override
    String target(String key) {
        return key.equals(SheetInput.KEY) ? SheetInput.ID : super.target(key);
    }

    @Override
    String label(String key) {
        return key.equals(SheetInput.KEY) ? page.say("behalf.sheet") : super.label(key);
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("behalf", getTranslation("nav.behalf")));
    }
}
