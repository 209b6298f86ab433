package app.yizhan.publicity;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Units;
import app.yizhan.party.PartyPublicity.Span;
import app.yizhan.publicity.PublicityRights.Sight;
import app.yizhan.publicity.PublicitySheet.Objection;
import app.yizhan.publicity.PublicitySheet.Subject;
import app.yizhan.publicity.PublicitySheet.Who;
import app.yizhan.publicity.internal.ObjectionRow;
import app.yizhan.publicity.internal.PublicityMapper;
import app.yizhan.publicity.internal.PublicityRow;
import app.yizhan.publicity.internal.SubjectRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a notice together for one reader. */
@Component
class PublicitySheets {

    /**
     * A notice with all that belongs to it, as it is now.
     *
     * @param barred ids of those whom it names whose objections other leaders deal with
     */
    record Read(
            PublicityRow row,
            Span span,
            List<SubjectRow> subjects,
            List<ObjectionRow> said,
            Sight sight,
            Set<String> barred,
            String readerId) {

        /** Whether what was said is the reader's business: those above decide on what was found, and need not know who said what. */
        boolean reads(ObjectionRow one) {
            return sight == Sight.LEADS && !barred.contains(one.subjectId()) || readerId.equals(one.verifierId());
        }
    }

    private final PublicityMapper mapper;
    private final Verifications verifications;
    private final ObjectionText text;
    private final People people;
    private final Units units;

    PublicitySheets(
            PublicityMapper mapper, Verifications verifications, ObjectionText text, People people, Units units) {
        this.mapper = mapper;
        this.verifications = verifications;
        this.text = text;
        this.people = people;
        this.units = units;
    }

    PublicitySheet of(Read read) {
        var row = read.row();
        var names = names(read);
        return new PublicitySheet(
                row.id(),
                units.get(row.unitId()),
                row.step(),
                row.place(),
                row.contact(),
                row.firstDay(),
                read.span().last(),
                read.span().provisional(),
                row.edition(),
                PublicityState.valueOf(row.state()),
                row.lateReason(),
                row.endedReason(),
                past(row),
                read.subjects().stream()
                        .map(subject -> subject(read, subject, names))
                        .filter(subject -> read.sight() != Sight.VERIFIES
                                || !subject.objections().isEmpty())
                        .toList(),
                read.sight() == Sight.LEADS);
    }

    private Map<String, Person> names(Read read) {
        return people
                .byIds(read.said().stream()
                        .map(ObjectionRow::verifierId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private List<PublicitySheet.Past> past(PublicityRow row) {
        return mapper.past(row.id()).stream()
                .map(past -> new PublicitySheet.Past(
                        past.firstDay(), past.lastDay(), past.place(), past.reason(), past.endedAt()))
                .toList();
    }

    private Subject subject(Read read, SubjectRow subject, Map<String, Person> names) {
        var said = read.said().stream()
                .filter(one -> one.subjectId().equals(subject.id()))
                .toList();
        boolean asks = read.sight() == Sight.LEADS
                && !read.barred().contains(subject.id())
                && said.stream().anyMatch(one -> one.outcome() == null);
        return new Subject(
                subject.id(),
                read.sight() == Sight.VERIFIES ? null : subject.requestId(),
                subject.name(),
                subject.className(),
                subject.appliedOn(),
                subject.activistOn(),
                subject.outcome(),
                subject.open(),
                said.stream()
                        .filter(one -> read.sight() != Sight.VERIFIES
                                || read.readerId().equals(one.verifierId()))
                        .map(one -> objection(read, one, names))
                        .toList(),
                asks
                        ? verifications.verifiers(read.row(), subject, said).stream()
                                .map(PublicitySheets::who)
                                .toList()
                        : List.of());
    }

    private Objection objection(Read read, ObjectionRow row, Map<String, Person> names) {
        boolean reads = read.reads(row);
        return new Objection(
                row.id(),
                row.receivedOn(),
                Channel.valueOf(row.channel()),
                reads ? text.authorName(row) : null,
                reads ? text.words(row) : null,
                row.verifierId() == null ? null : who(names.get(row.verifierId())),
                row.due(),
                row.outcome() == null ? null : ObjectionOutcome.valueOf(row.outcome()),
                reads ? text.finding(row) : null,
                read.readerId().equals(row.verifierId()));
    }

    private static @Nullable Who who(@Nullable Person person) {
        return person == null ? null : new Who(person.id(), person.name());
    }
}
