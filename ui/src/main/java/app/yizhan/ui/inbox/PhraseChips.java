package app.yizhan.ui.inbox;

import app.yizhan.approval.Phrases.Phrase;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** 常用语: one press writes a sentence of one's own into the opinion; what was just typed can be kept, and any can be taken away. */
final class PhraseChips extends Div {

    private final transient OpenTask desk;
    private final TextArea area;
    private boolean sorting;

    PhraseChips(OpenTask desk, TextArea area) {
        this.desk = desk;
        this.area = area;
        addClassName("phrases");
        getElement().setAttribute("role", "group").setAttribute("aria-label", desk.say("phrase.all"));
        show();
    }

    private void show() {
        removeAll();
        var own = desk.services().phrases().of(desk.reader().id());
        own.forEach(phrase -> add(sorting ? goes(phrase) : writes(phrase)));
        if (!sorting) {
            var keep = chip("", this::keep);
            keep.add(new Icon("plus"));
            keep.add(desk.say("phrase.keep"));
            add(keep);
        }
        if (!own.isEmpty()) {
            var sort = chip(desk.say(sorting ? "phrase.sorted" : "phrase.sort"), () -> {
                sorting = !sorting;
                show();
            });
            sort.addClassName("ter");
            add(sort);
        }
    }

    private NativeButton writes(Phrase phrase) {
        return chip(phrase.words(), () -> {
            var before = area.getValue().strip();
            area.setValue(before.isEmpty() ? phrase.words() : before + phrase.words());
            // kept in the browser like what is typed
            area.getElement().executeJs("this.dispatchEvent(new Event('input', {bubbles: true}))");
            area.focus();
        });
    }

    private NativeButton goes(Phrase phrase) {
        var chip = chip(phrase.words(), () -> {
            desk.services().phrases().remove(phrase.id(), desk.reader().id());
            show();
        });
        chip.add(new Icon("x"));
        chip.setAriaLabel(desk.say("phrase.drop", phrase.words()));
        return chip;
    }

    private void keep() {
        if (area.getValue().isBlank()) {
            Toast.show(desk.say("phrase.none"));
            area.focus();
            return;
        }
        try {
            desk.services().phrases().add(area.getValue(), desk.reader().id());
            show();
        } catch (Refusal refused) {
            Toast.show(desk.page().refusals().fields(refused).values().stream()
                    .findFirst()
                    .orElseGet(() -> desk.page().of(refused)));
        }
    }

    private static NativeButton chip(String words, Runnable act) {
        var chip = Buttons.plain(words, click -> act.run());
        chip.removeClassName("btn");
        chip.addClassName("chip");
        return chip;
    }
}
