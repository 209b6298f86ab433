package app.yizhan.ui.setting;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.Refusal;
import app.yizhan.setting.Setting;
import app.yizhan.setting.SettingDefinition;
import app.yizhan.setting.SettingDefinition.Type;
import app.yizhan.setting.Settings;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What administrators may change while the application runs; each value is saved for itself and recorded. */
@Route(value = "settings", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class SettingsView extends Div implements Titled {

    private final transient Settings settings;
    private final transient People people;
    private final transient PageWords words;
    private final String me;

    SettingsView(Settings settings, People people, PageWords words, CurrentPerson current) {
        this.settings = settings;
        this.people = people;
        this.words = words;
        this.me = current.id();
        addClassNames("narrow", "dense");
        var head = new H1(title());
        head.addClassName("page-head");
        add(head, new Paragraph(getTranslation("settings.hint")));
        var byFeature = settings.all().stream()
                .collect(Collectors.groupingBy(
                        s -> feature(s.definition().name()), LinkedHashMap::new, Collectors.toList()));
        byFeature.forEach((feature, all) -> {
            var card = new Card(words.say("settings.feature." + feature));
            all.forEach(setting -> card.with(row(setting)));
            add(card);
        });
    }

    private static String feature(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private Div row(Setting setting) {
        String name = setting.definition().name();
        var control = control(setting);
        var field = new Field("s-" + name.replace('.', '-'), words.say("setting." + name), false, control);
        field.hint(help(setting));
        var save = Buttons.plain(getTranslation("settings.save"), click -> save(name, control.getValue(), field));
        save.setAriaLabel(getTranslation("settings.save.one", words.say("setting." + name)));
        var row = new Div(field, save);
        row.addClassName("setting");
        return row;
    }

    private String help(Setting setting) {
        String help = words.say("setting." + setting.definition().name() + ".help");
        if (setting.changedAt() == null || setting.changedBy() == null) {
            return help;
        }
        String who = people.find(setting.changedBy()).map(Person::name).orElse("");
        return help + " " + words.say("settings.changed", who, words.times().at(setting.changedAt()));
    }

    private AbstractField<?, String> control(Setting setting) {
        var choices = choices(setting.definition());
        if (!choices.isEmpty()) {
            return new Select(choices, setting.value());
        }
        var box = new TextBox(setting.definition().type() == Type.NUMBER ? "number" : "text");
        box.setValue(setting.value());
        return box;
    }

    private Map<String, String> choices(SettingDefinition definition) {
        var choices = new LinkedHashMap<String, String>();
        if (definition.type() == Type.FLAG) {
            choices.put("true", words.say("word.yes"));
            choices.put("false", words.say("word.no"));
        }
        definition
                .options()
                .forEach(option -> choices.put(option, words.say("setting." + definition.name() + "." + option)));
        return choices;
    }

    private void save(String name, String value, Field field) {
        try {
            settings.change(name, value, me);
            field.error(null);
            Toast.show(getTranslation("settings.saved"));
        } catch (Refusal refused) {
            field.error(words.refusals().fields(refused).values().stream()
                    .findFirst()
                    .orElseGet(() -> words.of(refused)));
        }
    }

    @Override
    public String title() {
        return getTranslation("nav.settings");
    }
}
