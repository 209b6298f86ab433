package app.yizhan.notification;

import app.yizhan.notification.internal.ChoiceMapper;
import app.yizhan.notification.internal.Kinds;
import app.yizhan.notification.internal.MessageMapper;
import app.yizhan.refusal.NotFound;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When each person wants which mails. Urgent ones leave at once whatever was chosen; messages in the application stay complete. */
@Service
public class MailChoices {

    private final ChoiceMapper choices;
    private final Kinds kinds;
    private final MessageMapper messages;
    private final Recipients recipients;

    MailChoices(ChoiceMapper choices, Kinds kinds, MessageMapper messages, Recipients recipients) {
        this.choices = choices;
        this.messages = messages;
        this.kinds = kinds;
        this.recipients = recipients;
    }

    /** Every kind that can reach the person or did, those that ask for something first. */
    public List<MailChoice> of(String personId) {
        Map<String, MailTime> chosen = choices.of(personId).stream()
                .collect(Collectors.toMap(ChoiceMapper.ChoiceRow::kind, ChoiceMapper.ChoiceRow::mailTime));
        boolean student = recipients
                .find(personId)
                .map(r -> r.audience() == Recipient.Audience.STUDENT)
                .orElse(false);
        var held = recipients.rolesOf(personId);
        var told = messages.kinds(recipients.boxesOf(personId));
        return kinds.all().stream()
                .filter(kind -> kind.reaches(student, held) || told.contains(kind.key()))
                .map(kind -> new MailChoice(
                        kind.key(), chosen.getOrDefault(kind.key(), MailTime.AT_ONCE), kind.mayBeOff(), kind.service()))
                .toList();
    }

    /**
     * Holds for mails that have not left yet, too.
     *
     * @throws NotFound if there is no such kind
     * @throws MailNeeded if somebody waits on what the kind asks for
     */
    @Transactional
    public void choose(String personId, String kind, MailTime time) {
        var known = kinds.find(kind).orElseThrow(() -> new NotFound("notice-kind"));
        if (time == MailTime.OFF && !known.mayBeOff()) {
            throw new MailNeeded(kind);
        }
        choices.remove(personId, kind);
        if (time != MailTime.AT_ONCE) {
            choices.add(personId, kind, time);
        }
    }

    /** The same for every kind that the person may get and wants at all: what is off stays off. @throws MailNeeded for OFF */
    @Transactional
    public void chooseAll(String personId, MailTime time) {
        of(personId).stream()
                .filter(choice -> choice.time() != MailTime.OFF)
                .forEach(choice -> choose(personId, choice.kind(), time));
    }
}
