package app.yizhan.api;

import app.yizhan.api.InboxApi.Card;
import app.yizhan.api.InboxApi.InboxItem;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.inbox.CopyEntry;
import app.yizhan.inbox.DoneEntry;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.inbox.WaitingEntry;
import app.yizhan.notification.Texts;
import app.yizhan.request.Words;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of the boxes, in the reader's words; none asks the database for anything. */
@Component
class InboxAnswers {

    private final Families families;
    private final Words words;
    private final Texts texts;
    private final Sentences sentences;
    private final SchoolClock clock;

    InboxAnswers(Families families, Words words, Texts texts, Sentences sentences, SchoolClock clock) {
        this.families = families;
        this.words = words;
        this.texts = texts;
        this.sentences = sentences;
        this.clock = clock;
    }

    InboxItem todo(InboxEntry entry, Locale locale) {
        var family = families.of(entry.definitionId());
        var card = Card.of(
                family,
                locale,
                entry.requestId(),
                entry.number(),
                entry.step(),
                words.title(family, entry.card(), locale),
                entry.applicant(),
                entry.unitName());
        return new InboxItem(
                entry.slotId(),
                card,
                Instants.of(entry.createdAt()),
                Instants.orNull(entry.due()),
                entry.due() != null && entry.due().isBefore(clock.now()),
                entry.urgent(),
                entry.claimedBy(),
                entry.claimedName(),
                sentences.capacity(entry.actingAs(), locale),
                entry.actingFor() == null ? null : entry.actingFor().name(),
                null,
                null,
                null,
                sentences.why(entry.why(), locale));
    }

    /** Its time is that at which the first of those got it who have it now. */
    InboxItem waiting(WaitingEntry entry, Locale locale) {
        var family = families.of(entry.definitionId());
        return new InboxItem(
                entry.slotId(),
                plain(
                        family,
                        locale,
                        entry.requestId(),
                        entry.number(),
                        entry.step(),
                        entry.applicant(),
                        entry.unitName()),
                Instants.of(entry.since()),
                Instants.orNull(entry.due()),
                entry.due() != null && entry.due().isBefore(clock.now()),
                false,
                null,
                null,
                sentences.capacity(entry.actingAs(), locale),
                null,
                null,
                null,
                entry.with(),
                "");
    }

    /** The title is made of what the row has. */
    private Card plain(
            Family family,
            Locale locale,
            String requestId,
            String number,
            String step,
            String applicant,
            @Nullable String unit) {
        var title =
                texts.text(locale, "api.done.title", Map.of("applicant", applicant, "service", family.name(locale)));
        return Card.of(family, locale, requestId, number, step, title, applicant, unit);
    }

    InboxItem copied(CopyEntry entry, Locale locale) {
        var family = families.of(entry.definitionId());
        var card = Card.of(
                family,
                locale,
                entry.requestId(),
                entry.number(),
                entry.step(),
                words.title(family, entry.card(), locale),
                entry.applicant(),
                entry.unitName());
        return new InboxItem(
                null,
                card,
                Instants.of(entry.at()),
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                entry.words() == null ? "" : entry.words());
    }

    /** What the applicant wrote may be deleted or not the reader's any longer: the title is made of what the row has. */
    InboxItem done(DoneEntry entry, Locale locale) {
        var family = families.of(entry.definitionId());
        var card = plain(
                family, locale, entry.requestId(), entry.number(), entry.step(), entry.applicant(), entry.unitName());
        return new InboxItem(
                entry.slotId(),
                card,
                Instants.of(entry.at()),
                null,
                false,
                false,
                null,
                null,
                sentences.capacity(entry.capacity(), locale),
                entry.actingFor(),
                entry.action(),
                Instants.orNull(entry.undoneAt()),
                null,
                "");
    }
}
