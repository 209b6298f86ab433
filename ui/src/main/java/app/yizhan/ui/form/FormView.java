package app.yizhan.ui.form;

import app.yizhan.catalog.Families;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Drafts;
import app.yizhan.request.Path;
import app.yizhan.request.Prefill;
import app.yizhan.request.Requests;
import app.yizhan.request.Starters;
import app.yizhan.request.TableWords;
import app.yizhan.request.Words;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Route(value = "apply", layout = MainLayout.class)
@PermitAll
class FormView extends FilledForm implements HasUrlParameter<String>, FormPresenter.Display {

    private final transient Services services;
    private final transient Person person;

    /** What the page needs to know and to do. */
    @Component
    record Services(
            Families families,
            Starters starters,
            Requests requests,
            Drafts drafts,
            Path path,
            Prefill prefill,
            Words words,
            List<FieldInputType> inputs,
            KnownFacts known,
            TableWords tables,
            KeptWords kept) {}

    FormView(Services services, CurrentPerson current, PageWords page) {
        super(page);
        this.services = services;
        this.person = current.person();
    }

    @Override
    public void setParameter(BeforeEvent event, String service) {
        var family = services.families()
                .find(service)
                .filter(f -> services.starters().mayStart(f, person))
                .orElseThrow(() -> new NotFound("service"));
        words = new CaseWords(family, services.words(), getLocale());
        var form = family.startForm();
        var writable = form.fields().stream().map(f -> f.key()).collect(Collectors.toSet());
        fields = new FormFields(form, writable, words, person, services.inputs(), Map.of());
        var presenter =
                new FormPresenter(service, person.id(), services.requests(), services.drafts(), services.path(), this);
        var known = services.known().of(person, service, getLocale());
        frame = new FormFrame(words, page, known, fields, acts(presenter));
        frame.tell(services.tables().of(family, getLocale()));
        frame.keepUnder(service + "/" + person.id());
        removeAll();
        add(frame);
        services.starters().shut(family, person).ifPresent(shut -> frame.shut(page.of(shut)));
        fields.fill(services.prefill().of(service, person.id()));
        presenter.open();
        fields.fill(LinkedValues.of(event, form));
        fields.onChange(presenter::changed);
        frame.keepWords(services.kept(), person.id());
    }

    private FormFrame.Acts acts(FormPresenter presenter) {
        return new FormFrame.Acts(
                presenter::submit,
                presenter::save,
                getTranslation("path.you"),
                getTranslation("form.withdraw"),
                person.isStudent() ? "form.known" : "form.known.staff");
    }

    @Override
    public void fill(Map<String, Object> values) {
        fields.fill(values);
    }

    @Override
    public void saved(LocalDateTime at, Map<String, Object> values) {
        frame.saved(at, values);
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("hall", getTranslation("nav.hall")));
    }
}
