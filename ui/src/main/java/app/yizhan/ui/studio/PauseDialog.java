package app.yizhan.ui.studio;

import app.yizhan.refusal.InvalidFields;
import app.yizhan.ui.part.TextBox;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes no requests of a service for a while, at once and without a version; or takes them again. */
final class PauseDialog {

    private PauseDialog() {}

    static void pause(Studio studio) {
        var dialog = new EditDialog(studio, studio.say("studio.pause.act"), studio.say("studio.pause.hint"));
        var until = dialog.field(
                "until",
                "pause-until",
                studio.say("studio.pause.until"),
                false,
                TextBox.day(studio.page().times()));
        dialog.hint(studio.say("studio.pause.until.hint"));
        var reason = dialog.field("reason", "pause-reason", studio.say("studio.pause.reason"), true, new TextBox());
        var reasonEn =
                dialog.field("reasonEn", "pause-reason-en", studio.say("studio.pause.reason.en"), true, new TextBox());
        dialog.open(
                studio.say("studio.pause.act"),
                () -> studio.services()
                        .live()
                        .pauses()
                        .pause(
                                studio.key(),
                                day(until.getValue()),
                                reason.getValue(),
                                reasonEn.getValue(),
                                null,
                                studio.me().id()));
    }

    static void open(Studio studio) {
        var dialog = new EditDialog(studio, studio.say("studio.pause.end"), studio.say("studio.pause.end.hint"));
        dialog.open(
                studio.say("studio.pause.end"),
                () -> studio.services()
                        .live()
                        .pauses()
                        .open(studio.key(), studio.me().id()));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new InvalidFields("until", "field.type.date", Map.of());
        }
    }
}
