package app.yizhan.ui.party;

import app.yizhan.organisation.People;
import app.yizhan.party.PackRulings;
import app.yizhan.party.PartyRoles;
import app.yizhan.party.RulePacks;
import app.yizhan.party.SchoolRules;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** A rule pack step by step, where each rule stands, and who has confirmed it. */
@Route(value = "party/rules", layout = MainLayout.class)
@RolesAllowed({
    PartyRoles.SECRETARY,
    PartyRoles.BRANCH_COMMITTEE,
    PartyRoles.CONTACT,
    PartyRoles.GENERAL,
    PartyRoles.COMMITTEE,
    PartyRoles.ORGANISATION,
    PartyRoles.SCHOOL
})
class PartyRulesView extends Div implements Titled, HasUrlParameter<String> {

    private final transient RulePacks packs;
    private final transient PackRulings rulings;
    private final transient SchoolRules school;
    private final transient PartyRoles roles;
    private final transient VerdictPart parts;
    private final transient People people;
    private final String me;
    private final Div body = new Div();

    PartyRulesView(
            RulePacks packs,
            PackRulings rulings,
            SchoolRules school,
            PartyRoles roles,
            VerdictPart parts,
            People people,
            CurrentPerson current) {
        this.packs = packs;
        this.rulings = rulings;
        this.school = school;
        this.roles = roles;
        this.parts = parts;
        this.people = people;
        this.me = current.id();
        addClassNames("wide", "dense", "col");
        body.addClassName("col");
        var head = new H1(title());
        head.addClassName("page-head");
        add(head, body);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String code) {
        roles.require(me);
        show(code == null ? packs.all().getFirst().code() : packs.get(code).code());
    }

    private void show(String code) {
        var pack = packs.get(code);
        boolean mayRule = roles.isOfOrganisationDepartment(me);
        body.removeAll();
        body.add(
                choice(code),
                new Paragraph(getTranslation("rules.count", pack.rules().size(), pack.toBeChecked())));
        if (pack.toBeChecked() > 0) {
            body.add(new Note(Note.Tone.SOON, getTranslation("rules.unchecked"))
                    .with(getTranslation("rules.unchecked.then")));
        }
        if (mayRule) {
            TogetherActs.of(pack, rulings, people, parts.page(), me, () -> show(code))
                    .ifPresent(acts -> body.add(new Card(getTranslation("rules.together")).with(acts)));
        }
        body.add(new RuleTables(pack, rulings, school, parts, people, me, mayRule, () -> show(code)));
        if (mayRule) {
            body.add(new Card(getTranslation("rules.school"))
                    .with(new NativeDetails(
                            getTranslation("rules.school.add"),
                            new SchoolRuleForm(pack, school, parts, me, () -> show(code)))));
        }
    }

    private Div choice(String code) {
        var chips = new Div();
        chips.addClassName("chips");
        parts.party()
                .names(packs.all(), getLocale())
                .forEach((other, name) -> chips.add(Buttons.chip(
                        name,
                        other.equals(code),
                        click -> getUI().ifPresent(ui -> ui.navigate("party/rules/" + other)))));
        return chips;
    }

    @Override
    public String title() {
        return getTranslation("nav.party-rules");
    }
}
