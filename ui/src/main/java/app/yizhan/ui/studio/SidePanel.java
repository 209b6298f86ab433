package app.yizhan.ui.studio;

import app.yizhan.studio.ElementSheet;
import app.yizhan.studio.ElementSheet.Kind;
import app.yizhan.studio.Finding;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Select;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the draft says of the element that is selected on the canvas, and the fields to change it. */
final class SidePanel extends Section {

    private final transient Studio studio;
    private final transient DraftFile drawing;
    private final transient Consumer<ElementSheet> edited;
    private final transient Consumer<String> select;
    private final H2 head = new H2();
    private final Paragraph kind = new Paragraph();
    private final Div chooser = new Div();
    private final Div findings = new Div();
    private final Div body = new Div();
    private transient List<Finding> found = List.of();
    private transient List<Finding> told = List.of();
    private transient @Nullable ElementSheet shown;
    private transient @Nullable ElementForm form;
    private transient @Nullable Picked picked;
    private transient Map<String, String> elements = Map.of();
    private Select choice = new Select(Map.of("", ""), "");
    private boolean draws;

    /**
     * @param studio whose page is not shown anew when something is changed
     * @param edited hears what the draft says of the element once it was changed here
     * @param select selects another element on the canvas
     */
    SidePanel(Studio studio, DraftFile drawing, Consumer<ElementSheet> edited, Consumer<String> select) {
        this.studio = studio;
        this.drawing = drawing;
        this.edited = edited;
        this.select = select;
        addClassName("side-panel");
        head.setId("side-panel-head");
        kind.addClassName("hint");
        findings.getElement().setAttribute("aria-live", "polite");
        getElement().setAttribute("aria-labelledby", "side-panel-head");
        add(head, kind, chooser, findings, body);
        pick("", false);
    }

    /** @param element empty: none */
    void pick(String element, boolean mayDraw) {
        draws = mayDraw;
        var sheet =
                studio.services().elements().sheets().of(studio.key(), element).orElse(null);
        choose(sheet == null ? "" : sheet.id());
        // another element is read from its beginning
        getElement().executeJs("this.scrollTop = 0");
        show(sheet);
    }

    /** The draft may say something else of the element by now. */
    void refresh(List<Finding> now) {
        found = now;
        var before = shown;
        var sheet = before == null
                ? null
                : studio.services()
                        .elements()
                        .sheets()
                        .of(studio.key(), before.id())
                        .orElse(null);
        if (sheet != null && picked != null && form != null && form.follows(sheet)) {
            shown = sheet;
            picked.knows(sheet);
            head.setText(name(sheet));
            form.show(sheet);
        } else if (sheet == null || !sheet.equals(before)) {
            show(sheet);
        }
        findings();
    }

    /** Id of the element whose panel it is. */
    Optional<String> shown() {
        return Optional.ofNullable(shown).map(ElementSheet::id);
    }

    private void show(@Nullable ElementSheet sheet) {
        shown = sheet;
        form = null;
        body.removeAll();
        head.setText(sheet == null ? studio.say("panel.title") : name(sheet));
        kind.setText(studio.say(sheet == null ? "panel.hint" : "panel.kind." + sheet.kind()));
        if (sheet != null) {
            var now = new Picked(studio, drawing, sheet, this::changed);
            picked = now;
            form = draws ? form(now) : null;
            body.add(form == null ? new ElementFacts(now).of() : form);
            if (form != null) {
                kind.add(" " + studio.say("panel.saves"));
            }
        }
        findings();
    }

    private void changed(ElementSheet sheet) {
        shown = sheet;
        head.setText(name(sheet));
        if (form != null) {
            form.show(sheet);
        }
        edited.accept(sheet);
    }

    private String name(ElementSheet sheet) {
        if (sheet.kind() == Kind.WAY || sheet.kind() == Kind.OTHERWISE || sheet.kind() == Kind.NOTHING) {
            return elements.getOrDefault(sheet.id(), studio.say("panel.title"));
        }
        var named =
                studio.locale().getLanguage().equals("en") && !sheet.nameEn().isEmpty() ? sheet.nameEn() : sheet.name();
        return named.isEmpty() ? studio.say("panel.unnamed") : named;
    }

    private static @Nullable ElementForm form(Picked picked) {
        return switch (picked.sheet().kind()) {
            case START -> new StartForm(picked);
            case STEP -> new StepForm(picked);
            case SYSTEM -> new SystemForm(picked);
            case RULE -> new RuleForm(picked);
            case WAY -> new WayForm(picked);
            case TIMER -> new TimerForm(picked);
            case NAMED -> new ElementForm(picked).named();
            case OTHERWISE, NOTHING -> null;
        };
    }

    /** What lint says of this element; what was read aloud already is not filled in once more. */
    private void findings() {
        var of = shown == null ? "" : shown.id();
        var now =
                found.stream().filter(finding -> of.equals(finding.elementId())).toList();
        if (!now.equals(told)) {
            told = now;
            findings.removeAll();
            now.forEach(finding ->
                    findings.add(new Note(finding.isError() ? Note.Tone.LATE : Note.Tone.SOON, finding.message())));
        }
    }

    /** All elements that can be set, for those who do not click on the canvas; a list that somebody is in stays. */
    private void choose(String now) {
        var all = studio.services().elements().sheets().all(studio.key(), studio.locale());
        if (!all.equals(elements) || !(now.isEmpty() || all.containsKey(now))) {
            elements = all;
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", studio.say("panel.none.chosen"));
            options.putAll(elements);
            options.putIfAbsent(now, now);
            choice = new Select(options, now);
            choice.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    select.accept(event.getValue());
                }
            });
            chooser.removeAll();
            chooser.add(new Field("el-pick", studio.say("panel.pick"), false, choice));
        }
        choice.setValue(now);
    }
}
