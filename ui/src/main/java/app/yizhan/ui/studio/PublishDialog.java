package app.yizhan.ui.studio;

import app.yizhan.refusal.Refusal;
import app.yizhan.studio.Impact;
import app.yizhan.studio.Publish;
import app.yizhan.studio.Publish.Migrate;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Radios;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.part.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Publishes a draft: what changed, what happens to running cases, and the password once more. */
final class PublishDialog {

    /** The page shows how far the others are. */
    private static final Duration WAITED = Duration.ofSeconds(3);

    private final Studio studio;
    private final Radios cases;
    private final MappingFields mapping;
    private final TextArea comment = new TextArea(2);
    private final TextBox password = new TextBox("password");
    private final Field commentField;
    private final Field passwordField;
    private final Div answer = new Div();
    private final Sheet sheet;
    private final String key = UUID.randomUUID().toString();

    private PublishDialog(Studio studio, Impact impact) {
        this.studio = studio;
        cases = cases(impact);
        mapping = new MappingFields(studio, impact);
        // where no case moves, none has to be told where to go on
        cases.onChange(value -> mapping.setVisible(!value.equals(Migrate.NONE.name())));
        commentField = new Field("publish-comment", studio.say("studio.comment"), true, comment);
        password.getElement().setAttribute("autocomplete", "current-password");
        passwordField = new Field("publish-password", studio.say("reassign.password"), true, password);
        answer.getElement().setAttribute("aria-live", "polite");
        var column = new Div(cases, mapping, commentField, passwordField, answer);
        column.addClassName("col");
        sheet = new Sheet(studio.say("studio.publish"), new Paragraph(studio.say("studio.publish.hint")), column);
        sheet.acts(studio.say("studio.leave"), Buttons.primary(studio.say("studio.publish"), click -> publish()));
    }

    static void open(Studio studio, Impact impact) {
        new PublishDialog(studio, impact).sheet.open();
    }

    private Radios cases(Impact impact) {
        int movable =
                impact.running().stream().mapToInt(Impact.OfVersion::migratable).sum();
        int all = impact.running().stream().mapToInt(Impact.OfVersion::count).sum();
        return new Radios(
                "publish-cases",
                studio.say("studio.cases"),
                List.of(option(Migrate.MIGRATABLE, movable), option(Migrate.NONE, all), option(Migrate.ALL, all)),
                Migrate.MIGRATABLE.name());
    }

    private Radios.Option option(Migrate migrate, int count) {
        var text = "studio.cases." + migrate;
        return new Radios.Option(migrate.name(), studio.say(text, count), studio.say(text + ".what"), null);
    }

    private void publish() {
        answer.removeAll();
        commentField.error(comment.getValue().isBlank() ? studio.say("studio.comment.missing") : null);
        if (comment.getValue().isBlank()) {
            return;
        }
        try {
            if (studio.services().passwords().isRight(studio.me(), password.getValue())) {
                published(studio.services().publishing().publish(asked(), WAITED));
            } else {
                passwordField.error(studio.say("reassign.password.wrong"));
            }
        } catch (Refusal refused) {
            answer.add(new Note(Note.Tone.LATE, Refused.sentence(studio, refused)));
        }
    }

    private Publish asked() {
        return new Publish(
                studio.model().key(),
                comment.getValue(),
                Migrate.valueOf(cases.value()),
                mapping.isVisible() ? mapping.value() : Map.of(),
                key,
                studio.me().id(),
                studio.page().locale());
    }

    private void published(Publish.Result done) {
        sheet.close();
        int stay = done.kept() + done.failed().size();
        Toast.show(
                done.pending() > 0
                        ? studio.say("studio.published.moving", done.version(), done.pending())
                        : studio.say("studio.published.n", done.version(), done.migrated(), stay));
        studio.changed().run();
    }
}
