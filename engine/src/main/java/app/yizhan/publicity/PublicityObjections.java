package app.yizhan.publicity;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.form.PlainText;
import app.yizhan.organisation.Aliases;
import app.yizhan.organisation.People;
import app.yizhan.publicity.internal.ObjectionRow;
import app.yizhan.publicity.internal.ObjectionRow.Origin;
import app.yizhan.publicity.internal.PublicityMapper;
import app.yizhan.publicity.internal.PublicityRow;
import app.yizhan.publicity.internal.SubjectRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes what is said against somebody whom a notice names. Whoever hands it in here goes by an alias, as in the box for suggestions
 * (decision 0020); who signs is named in one sealed value, read by those who look into it.
 */
@Service
public class PublicityObjections {

    /** What a call that hands in gets. */
    public record Answer(String id) {}

    /** @param signed whether the person wants to be known to those who look into it */
    public record Said(@Nullable String subjectId, @Nullable String words, boolean signed) {}

    /** What came by word, phone or letter. @param from who said it, if they signed; empty: nobody did */
    public record Received(
            @Nullable String subjectId,
            @Nullable String words,
            Channel channel,
            @Nullable LocalDate day,
            @Nullable String from) {}

    private static final int NAME = 100;

    private final PublicityMapper mapper;
    private final PublicityRights rights;
    private final PublicityBoard board;
    private final PublicityNotices notices;
    private final ObjectionRules rules;
    private final ObjectionText text;
    private final Aliases aliases;
    private final People people;
    private final Audit audit;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    PublicityObjections(
            PublicityMapper mapper,
            PublicityRights rights,
            PublicityBoard board,
            PublicityNotices notices,
            ObjectionRules rules,
            ObjectionText text,
            Aliases aliases,
            People people,
            Audit audit,
            Once once,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.rights = rights;
        this.board = board;
        this.notices = notices;
        this.rules = rules;
        this.text = text;
        this.aliases = aliases;
        this.people = people;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Hands in an objection while the notice hangs.
     *
     * @throws NotFound if no such notice hangs today
     * @throws Refusal OBJECTION_TWICE
     * @throws InvalidFields fields {@code subject}, {@code words}
     */
    public Answer handIn(String publicityId, Said said, @Nullable String requestKey, String personId) {
        var words = ObjectionRules.words(said.words());
        var holder = aliases.keyHolder(personId, requestKey);
        return retries.run(() -> once.run(
                holder,
                requestKey,
                "object " + publicityId,
                said,
                Answer.class,
                () -> handedIn(publicityId, said, words, personId)));
    }

    private Answer handedIn(String publicityId, Said said, String words, String personId) {
        var row = mapper.lock(publicityId)
                .flatMap(mapper::find)
                .filter(board::hangs)
                .orElseThrow(() -> new NotFound("publicity"));
        var subject = rules.subject(row, said.subjectId());
        var key = text.key(subject.id(), personId);
        if (!mapper.byKeys(List.of(subject.id()), List.of(key)).isEmpty()) {
            throw PublicityRefused.twice();
        }
        var person = people.get(personId);
        // whoever signs is known to those who look into it, not to the database: no address stands beside the alias
        var alias = aliases.open(person, false);
        var author = said.signed() ? text.author(personId, person.name() + " " + person.number()) : null;
        var origin = new Origin(Channel.HERE.name(), alias.id(), key, author, null);
        return taken(row, subject, clock.today(), origin, words, alias.id());
    }

    /**
     * Writes down what was said or written to the branch; until the notice is concluded.
     *
     * @throws NotFound if there is no such notice, or the person does not lead it
     * @throws Refusal PUBLICITY_OVER
     * @throws InvalidFields fields {@code subject}, {@code words}, {@code channel}, {@code day}, {@code from}
     */
    public Answer writeDown(String publicityId, Received received, @Nullable String requestKey, String personId) {
        var words = ObjectionRules.words(received.words());
        var from = PlainText.words("from", received.from(), NAME);
        return retries.run(() ->
                once.run(personId, requestKey, "object received " + publicityId, received, Answer.class, () -> {
                    var row = rights.lockLed(publicityId, personId);
                    var subject = rules.subject(row, received.subjectId());
                    var day = rules.day(row, received.day());
                    var author = from.isEmpty() ? null : text.author("", from);
                    var origin = new Origin(ObjectionRules.channel(received.channel()), null, null, author, personId);
                    return taken(row, subject, day, origin, words, personId);
                }));
    }

    private Answer taken(
            PublicityRow row, SubjectRow subject, LocalDate day, Origin origin, String words, String actorId) {
        var due = rules.due(day);
        var objection = ObjectionRow.taken(
                TimeOrderedId.next(), subject.id(), row.id(), day, clock.now(), due, origin, text.seal(words));
        mapper.insertObjection(objection, PublicityDays.morningAfter(due));
        notices.objected(row, objection);
        audit.record(
                Audit.SYSTEM,
                actorId,
                "publicity.objected",
                row.id(),
                Map.of("objection", objection.id(), "channel", objection.channel()),
                Map.of());
        return new Answer(objection.id());
    }
}
