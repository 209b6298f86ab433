package app.yizhan.publicity;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Units;
import app.yizhan.party.PartyPublicity.Span;
import app.yizhan.publicity.PostedNotice.Mine;
import app.yizhan.publicity.internal.ObjectionRow;
import app.yizhan.publicity.internal.PublicityMapper;
import app.yizhan.publicity.internal.PublicityRow;
import app.yizhan.publicity.internal.SubjectRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board that everybody reads: what hangs today, without anything that need not be known; what is over is on it no more. */
@Service
public class PublicityBoard {

    /** More hang at no school at a time. */
    private static final int MOST = 200;

    /** By so many days no calendar that is loaded afterwards moves a last day. */
    private static final int LONGER = 60;

    private final PublicityMapper mapper;
    private final PublicityDays days;
    private final ObjectionText text;
    private final Units units;
    private final SchoolClock clock;

    PublicityBoard(PublicityMapper mapper, PublicityDays days, ObjectionText text, Units units, SchoolClock clock) {
        this.mapper = mapper;
        this.days = days;
        this.text = text;
        this.units = units;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<PostedNotice> today(String readerId) {
        var rows = mapper.hanging(clock.today(), clock.today().minusDays(LONGER), MOST);
        var subjects = open(rows);
        var mine = mine(subjects.values().stream().flatMap(Collection::stream).toList(), readerId);
        return rows.stream()
                .filter(row -> hangs(row, subjects.getOrDefault(row.id(), List.of())))
                .map(row -> posted(row, subjects.get(row.id()), mine))
                .toList();
    }

    boolean hangs(PublicityRow row) {
        return hangs(row, open(List.of(row)).getOrDefault(row.id(), List.of()));
    }

    private boolean hangs(PublicityRow row, List<SubjectRow> subjects) {
        return row.state().equals(PublicityState.HANGS.name())
                && !subjects.isEmpty()
                && !clock.today().isBefore(row.firstDay())
                && !clock.today().isAfter(span(row, subjects).last());
    }

    private Map<String, List<SubjectRow>> open(List<PublicityRow> rows) {
        return rows.isEmpty()
                ? Map.of()
                : mapper.subjects(rows.stream().map(PublicityRow::id).toList()).stream()
                        .filter(SubjectRow::open)
                        .collect(Collectors.groupingBy(SubjectRow::publicityId));
    }

    private Span span(PublicityRow row, List<SubjectRow> subjects) {
        return days.of(row, subjects.stream().map(SubjectRow::pack).distinct().toList());
    }

    private PostedNotice posted(PublicityRow row, List<SubjectRow> subjects, Map<String, Mine> mine) {
        var span = span(row, subjects);
        return new PostedNotice(
                row.id(),
                units.get(row.unitId()),
                row.step(),
                row.firstDay(),
                span.last(),
                span.provisional(),
                row.contact(),
                subjects.stream()
                        .map(one -> new PostedNotice.Person(
                                one.id(),
                                one.name(),
                                one.className(),
                                one.appliedOn(),
                                one.activistOn(),
                                mine.get(one.id())))
                        .toList());
    }

    private Map<String, Mine> mine(List<SubjectRow> subjects, String readerId) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        Map<String, String> bySubject =
                subjects.stream().collect(Collectors.toMap(one -> text.key(one.id(), readerId), SubjectRow::id));
        Map<String, Mine> mine = new HashMap<>();
        mapper.byKeys(
                        subjects.stream().map(SubjectRow::id).sorted().toList(),
                        bySubject.keySet().stream().sorted().toList())
                .forEach(one -> mine.put(one.subjectId(), of(one)));
        return mine;
    }

    private static Mine of(ObjectionRow row) {
        return row.outcome() == null ? Mine.RECEIVED : Mine.VERIFIED;
    }
}
