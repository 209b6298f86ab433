package app.yizhan.ui.studio;

import app.yizhan.organisation.Roles;
import app.yizhan.refusal.Refusal;
import app.yizhan.rehearsal.Rehearsal;
import app.yizhan.rehearsal.RehearsalAct;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Ticking;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The draft of a service tried out on a copy of the school: applied for, decided, and with time passing. */
@Route(value = "studio/:service/rehearsal", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class RehearsalView extends ServicePage implements BeforeEnterObserver, BeforeLeaveObserver {

    private final transient Rehearsing rehearsing;
    private final transient RehearsalForm.Kept kept = new RehearsalForm.Kept();
    private final Div stage = new Div();
    private final Div answer = new Div();
    private final transient RehearsalWaiting waiting = new RehearsalWaiting();
    private final transient Ticking ticking = new Ticking(stage, this::look);
    private transient Studio studio;
    private transient @Nullable Rehearsal shown;

    RehearsalView(StudioServices services, Rehearsing rehearsing, PageWords page, CurrentPerson current) {
        super(services, page, current);
        this.rehearsing = rehearsing;
        stage.addClassName("stack-cards");
        answer.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        studio = begin(event.getRouteParameters().get("service").orElse(""), this::show);
        add(head(), tabs(studio, StudioTabs.Tab.REHEARSAL), answer, stage);
        show();
    }

    /** Whoever goes elsewhere is done with what this page showed; who loads the page again finds it. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        end();
    }

    private Optional<Rehearsal> rehearsal() {
        return rehearsing.rehearsals().of(studio.key(), studio.me().id());
    }

    private void look() {
        var starting = rehearsal().filter(it -> it.state() == Rehearsal.State.STARTING);
        starting.ifPresentOrElse(waiting::tell, this::show);
    }

    private void show() {
        stage.removeAll();
        shown = rehearsal().orElse(null);
        var state = shown == null ? Rehearsal.State.ENDED : shown.state();
        ticking.run(state == Rehearsal.State.STARTING);
        switch (state) {
            case STARTING ->
                stage.add(waiting.card(
                        studio, rehearsal().filter(Rehearsal::isRepeated).isPresent()));
            case READY -> rehearsal().ifPresent(this::ready);
            case FAILED -> {
                rehearsal().map(Rehearsal::failure).ifPresent(this::refused);
                invite();
            }
            case ENDED -> invite();
        }
    }

    private void invite() {
        stage.add(RehearsalWaiting.invite(studio, this::start));
    }

    private void ready(Rehearsal rehearsal) {
        try {
            var desk = new RehearsalDesk(studio, rehearsing, rehearsal, rehearsal.sight(), this::act);
            stage.add(new RehearsalClock(desk, this::back, this::start, this::stop).card());
            RehearsalBoard.of(desk, kept).forEach(stage::add);
        } catch (Refusal refused) {
            refused(refused);
            stage.removeAll();
            stage.add(RehearsalWaiting.instead(studio, refused, this::start, this::stop));
        }
    }

    private void start() {
        answered(this::refused, () -> rehearsing.start(studio));
    }

    private void back() {
        answered(this::refused, () -> rehearsing.back(studio));
    }

    private void stop() {
        end();
        show();
    }

    private void end() {
        Optional.ofNullable(shown).ifPresent(Rehearsal::end);
    }

    private void act(RehearsalAct act, Consumer<Refusal> refusals) {
        answered(refusals, () -> rehearsing.act(studio, act));
    }

    private void answered(Consumer<Refusal> refusals, Runnable act) {
        answer.removeAll();
        try {
            act.run();
            show();
        } catch (Refusal refused) {
            refusals.accept(refused);
        }
    }

    private void refused(Refusal refused) {
        var note = new Note(Note.Tone.LATE, page.of(refused));
        page.refusals().fields(refused).values().forEach(note::with);
        answer.removeAll();
        answer.add(note);
    }

    @Override
    public String title() {
        return getTranslation("rehearsal.title", name());
    }
}
