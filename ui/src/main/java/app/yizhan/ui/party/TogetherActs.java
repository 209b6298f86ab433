package app.yizhan.ui.party;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.party.PackRulings;
import app.yizhan.party.RulePack;
import app.yizhan.party.Ruling;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** What is said of, or agreed to in, a whole pack: for whoever has read all of it beside the official text. */
final class TogetherActs extends Div {

    private final transient PageWords page;
    private final transient Runnable changed;

    private TogetherActs(PageWords page, Runnable changed) {
        this.page = page;
        this.changed = changed;
        addClassNames("row", "wrap");
    }

    /** Empty where nothing of it can be done. */
    static Optional<TogetherActs> of(
            RulePack pack, PackRulings rulings, People people, PageWords page, String me, Runnable changed) {
        var acts = new TogetherActs(page, changed);
        var open = rulings.open(pack.code());
        if (pack.toBeChecked() > open.size()) {
            acts.offer(page.say("rules.state.rest"), () -> rulings.stateRest(pack.code(), me));
        }
        open.stream()
                .map(Ruling::statedBy)
                .filter(by -> !by.equals(me))
                .distinct()
                .forEach(by -> {
                    var who = people.find(by).map(Person::name).orElse("");
                    acts.offer(
                            page.say("rules.confirm.all", page.name(who)),
                            () -> rulings.agreeToAll(pack.code(), by, me));
                });
        return acts.getComponentCount() == 0 ? Optional.empty() : Optional.of(acts);
    }

    private void offer(String words, Runnable act) {
        add(Buttons.plain(words, click -> {
            try {
                act.run();
            } catch (Refusal over) {
                Toast.show(page.of(over)); // somebody else was faster; the page shows what holds now
            }
            changed.run();
        }));
    }
}
