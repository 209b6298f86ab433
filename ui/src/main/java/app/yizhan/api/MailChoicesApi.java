package app.yizhan.api;

import app.yizhan.notification.MailChoice;
import app.yizhan.notification.MailChoices;
import app.yizhan.notification.MailTime;
import app.yizhan.notification.Texts;
import app.yizhan.refusal.InvalidFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When I want which mails. */
@RestController
@RequestMapping("/api/v1/me/mails")
class MailChoicesApi {

    record MailKind(String kind, String name, MailTime time, boolean mayBeOff) {}

    /** @param time AT_ONCE, DIGEST or OFF */
    record Choice(@Nullable String time) {}

    private final MailChoices choices;
    private final Texts texts;

    MailChoicesApi(MailChoices choices, Texts texts) {
        this.choices = choices;
        this.texts = texts;
    }

    @GetMapping
    Items<MailKind> mails(Caller caller) {
        return new Items<>(
                choices.of(caller.id()).stream()
                        .map(choice -> kind(choice, caller.locale()))
                        .toList(),
                null);
    }

    @PutMapping("/{kind}")
    Items<MailKind> choose(@PathVariable String kind, @RequestBody Choice body, Caller caller) {
        choices.choose(caller.id(), kind, time(body.time()));
        return mails(caller);
    }

    private static MailTime time(@Nullable String name) {
        return Arrays.stream(MailTime.values())
                .filter(time -> time.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidFields("time", "api.field.mail-time", Map.of()));
    }

    private MailKind kind(MailChoice choice, Locale locale) {
        return new MailKind(
                choice.kind(), texts.text(locale, "notice." + choice.kind()), choice.time(), choice.mayBeOff());
    }
}
