package app.yizhan.ui.studio;

import app.yizhan.refusal.Refusal;
import app.yizhan.studio.ElementSheet;
import app.yizhan.studio.ModelSheet;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The element that is selected on the canvas, and how its panel changes it. */
final class Picked {

    /** Something that is done to the draft by somebody who reads the page in that language. */
    interface Edit {
        void by(String personId, Locale locale);
    }

    private final Studio studio;
    private final DraftFile drawing;
    private final Consumer<ElementSheet> edited;
    private ElementSheet sheet;

    /** @param edited hears what the draft says of the element after each change that was made at one of its fields */
    Picked(Studio studio, DraftFile drawing, ElementSheet sheet, Consumer<ElementSheet> edited) {
        this.studio = studio;
        this.drawing = drawing;
        this.sheet = sheet;
        this.edited = edited;
    }

    Studio studio() {
        return studio;
    }

    String say(String key, Object... args) {
        return studio.say(key, args);
    }

    StudioServices.Elements services() {
        return studio.services().elements();
    }

    ElementSheet sheet() {
        return sheet;
    }

    /** What the draft says of it by now. */
    void knows(ElementSheet now) {
        sheet = now;
    }

    String id() {
        return sheet.id();
    }

    /** As the sheet of the service has it; empty where the draft cannot be read as a service. */
    Optional<ModelSheet.Step> onTheSheet() {
        return studio.services().sheet(studio.key(), studio.locale()).stream()
                .flatMap(found -> found.steps().stream())
                .filter(step -> step.key().equals(id()))
                .findFirst();
    }

    /** Changes a property of the step, unless it says that already. */
    void say(String property, String value, Consumer<@Nullable String> wrong) {
        wrong.accept(null);
        if (!value.equals(sheet.says(property))) {
            save((me, locale) -> services().steps().say(studio.key(), id(), property, value, me, locale), wrong);
        }
    }

    /** @param wrong told what was wrong with it, or null */
    void save(Edit edit, Consumer<@Nullable String> wrong) {
        wrong.accept(null);
        try {
            drawing.edit(() -> edit.by(studio.me().id(), studio.locale()));
            services().sheets().of(studio.key(), id()).ifPresent(found -> {
                sheet = found;
                edited.accept(found);
            });
        } catch (Refusal refused) {
            wrong.accept(Refused.sentence(studio, refused));
        }
    }
}
