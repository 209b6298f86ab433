package app.yizhan.api;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.figures.Compared;
import app.yizhan.figures.OverdueStep;
import app.yizhan.figures.Period;
import app.yizhan.figures.ToCall;
import app.yizhan.figures.WeekCases;
import app.yizhan.figures.WeekFigure;
import app.yizhan.figures.WeekPrinting;
import app.yizhan.figures.WeekReason;
import app.yizhan.figures.WeekReport;
import app.yizhan.figures.WeekRooms;
import app.yizhan.figures.WeekWords;
import app.yizhan.figures.Weeks;
import app.yizhan.visiting.UnvisitedRoom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A week of the units that the caller looks after, beside the week before and the same week of the term before. */
@RestController
@RequestMapping("/api/v1/figures")
class WeekApi {

    /**
     * @param termBefore Monday of the same week of the term before; null: there is none, and nothing of it is counted
     * @param scope the colleges that it is about, or the whole school, in words
     * @param overdue now, whatever week was asked for
     */
    record WeekAnswer(
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate termBefore,
            OffsetDateTime at,
            String scope,
            List<FigureLine> figures,
            List<WeekServiceLine> services,
            List<WeekReasonLine> reasons,
            List<OverdueStepLine> overdue) {}

    record FigureLine(WeekFigure figure, String name, String definition, Compared count) {}

    record WeekServiceLine(String service, String name, Map<WeekFigure, Compared> counts) {}

    record WeekReasonLine(String service, String action, String reasonCode, String name, Compared count) {}

    /** @param unit class, or college for those who see the whole school */
    record OverdueStepLine(
            @Nullable String unit,
            @Nullable String unitName,
            String service,
            String step,
            String name,
            int overdue,
            OffsetDateTime oldest,
            List<ToCall> toCall) {}

    private final Weeks weeks;
    private final WeekRooms rooms;
    private final WeekPrinting printing;
    private final WeekWords words;
    private final SchoolClock clock;

    WeekApi(Weeks weeks, WeekRooms rooms, WeekPrinting printing, WeekWords words, SchoolClock clock) {
        this.weeks = weeks;
        this.rooms = rooms;
        this.printing = printing;
        this.words = words;
        this.clock = clock;
    }

    /** Any day of the week; without one this week. */
    @GetMapping("/week")
    WeekAnswer week(@RequestParam @Nullable LocalDate week, Caller caller) {
        return answer(weeks.of(caller.id(), period(week).first()), caller.locale());
    }

    @GetMapping(path = "/week.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(@RequestParam @Nullable LocalDate week, Caller caller) {
        var monday = period(week).first();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"week-" + monday + ".pdf\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(printing.pdf(caller.id(), monday, caller.locale()));
    }

    /** The requests behind a number; {@code unit} is an id of the answer, or {@code none}. */
    @GetMapping("/week/cases")
    Items<FiguresApi.CaseLine> cases(
            @RequestParam WeekFigure figure,
            @RequestParam @Nullable LocalDate week,
            @RequestParam @Nullable String service,
            @RequestParam @Nullable String step,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "" + Items.USUAL) int limit,
            Caller caller) {
        var asked = new WeekCases(period(week), figure, service, step, unit, reason);
        return Items.of(weeks.cases(caller.id(), asked, cursor, Items.limit(limit)), FiguresApi::line);
    }

    /** The rooms behind {@code UNVISITED}, by their codes. */
    @GetMapping("/week/rooms")
    Items<UnvisitedRoom> rooms(
            @RequestParam @Nullable LocalDate week,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "" + Items.USUAL) int limit,
            Caller caller) {
        return Items.of(rooms.of(caller.id(), period(week), cursor, Items.limit(limit)), room -> room);
    }

    private Period period(@Nullable LocalDate week) {
        return Period.weekOf(week == null ? clock.today() : Days.within("week", week));
    }

    private WeekAnswer answer(WeekReport week, Locale locale) {
        var before = week.termBefore();
        return new WeekAnswer(
                week.period().first(),
                week.period().last(),
                before == null ? null : before.first(),
                Instants.of(week.at()),
                words.scope(week, locale),
                week.counts().entrySet().stream()
                        .map(count -> figure(count.getKey(), count.getValue(), locale))
                        .toList(),
                week.services().stream()
                        .map(line -> new WeekServiceLine(
                                line.service(), words.service(line.service(), locale), line.counts()))
                        .toList(),
                week.reasons().stream().map(line -> reason(line, locale)).toList(),
                week.overdue().stream().map(line -> overdue(line, locale)).toList());
    }

    private FigureLine figure(WeekFigure figure, Compared count, Locale locale) {
        return new FigureLine(figure, words.name(figure, locale), words.means(figure, locale), count);
    }

    private static WeekReasonLine reason(WeekReason line, Locale locale) {
        var given = line.given();
        return new WeekReasonLine(
                given.service(), given.action(), given.reasonCode(), given.name(locale), line.times());
    }

    private OverdueStepLine overdue(OverdueStep line, Locale locale) {
        return new OverdueStepLine(
                line.unitId(),
                line.unitId() == null ? null : words.unit(line, locale),
                line.service(),
                line.step(),
                words.step(line, locale),
                line.overdue(),
                Instants.of(line.oldest()),
                line.toCall());
    }
}
