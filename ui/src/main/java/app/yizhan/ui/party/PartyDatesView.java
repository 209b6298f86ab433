package app.yizhan.ui.party;

import app.yizhan.party.PartyRoles;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** The secretary's date calculator: a pack, a step, what is known, and what the rules say of it. Nothing is kept. */
@Route(value = "party/dates", layout = MainLayout.class)
@RolesAllowed({
    PartyRoles.SECRETARY,
    PartyRoles.BRANCH_COMMITTEE,
    PartyRoles.CONTACT,
    PartyRoles.GENERAL,
    PartyRoles.COMMITTEE,
    PartyRoles.ORGANISATION,
    PartyRoles.SCHOOL
})
class PartyDatesView extends Div implements Titled {

    private static final String FIRST_ASKED = "02";

    private final transient DatesPresenter presenter;
    private final transient VerdictPart verdicts;
    private final transient PageWords words;
    private final String me;
    private final Select pack;
    private Select step;
    private final Div steps = new Div();
    private final FactInputs facts;
    private final Div result = new Div();

    PartyDatesView(DatesPresenter presenter, VerdictPart verdicts, PageWords words, CurrentPerson current) {
        this.presenter = presenter;
        this.verdicts = verdicts;
        this.words = words;
        this.me = current.id();
        presenter.open(me);
        addClassNames("narrow", "col");
        result.addClassName("below-bar");
        result.getElement().setAttribute("aria-live", "polite");
        pack = new Select(presenter.packs(words.locale()), presenter.pack());
        step = steps(FIRST_ASKED);
        facts = new FactInputs(verdicts.party(), words);
        pack.addValueChangeListener(event -> {
            step = steps(step.getValue());
            ask();
        });
        var head = new H1(title());
        head.addClassName("page-head");
        var which = new Div(new Field("dates-pack", words.say("dates.pack"), true, pack), steps);
        which.addClassName("two");
        var form = new Div(which, facts, new Div(Buttons.primary(words.say("dates.ask"), click -> answer())));
        form.addClassName("col");
        add(head, new Paragraph(words.say("dates.hint")), new Card(words.say("dates.facts")).with(form), result);
        ask();
    }

    /** A step that another pack does not have gives way to the first. */
    private Select steps(String chosen) {
        var names = presenter.steps(pack.getValue(), words.locale());
        var select = new Select(names, names.containsKey(chosen) ? chosen : FIRST_ASKED);
        select.addValueChangeListener(event -> ask());
        steps.removeAll();
        steps.add(new Field("dates-step", words.say("dates.step"), true, select));
        return select;
    }

    private void ask() {
        facts.show(
                presenter.facts(pack.getValue(), step.getValue()),
                fact -> presenter.isNeeded(pack.getValue(), step.getValue(), fact));
        result.removeAll();
    }

    private void answer() {
        result.removeAll();
        try {
            var verdict = presenter.ask(pack.getValue(), step.getValue(), facts.typed(), me);
            facts.wrong(Map.of());
            result.add(verdicts.of(verdict));
        } catch (Refusal refused) {
            facts.wrong(words.refusals().fields(refused))
                    .forEach(sentence -> result.add(new Note(Note.Tone.LATE, sentence)));
        }
        if (result.getComponentCount() > 0) {
            result.scrollIntoView();
        }
    }

    @Override
    public String title() {
        return getTranslation("nav.party-dates");
    }
}
