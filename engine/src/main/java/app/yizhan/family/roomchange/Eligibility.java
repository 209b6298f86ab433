package app.yizhan.family.roomchange;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.family.roomchange.internal.PartnerMapper;
import app.yizhan.organisation.Person;
import app.yizhan.request.RequestsById;
import app.yizhan.setting.DateRange;
import app.yizhan.setting.Settings;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Who may ask for another room now: window and freeze, one open request, so many changes a term. */
@Component
class Eligibility {

    private final RequestsById requests;
    private final PartnerMapper partners;
    private final WorkingCalendar calendar;
    private final Settings settings;
    private final SchoolClock clock;

    Eligibility(
            RequestsById requests,
            PartnerMapper partners,
            WorkingCalendar calendar,
            Settings settings,
            SchoolClock clock) {
        this.requests = requests;
        this.partners = partners;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** When requests are taken; one that was taken may be corrected later. */
    void checkOpen() {
        var today = clock.today();
        var windows = settings.dateRanges(RoomChange.WINDOWS);
        if (!windows.isEmpty() && windows.stream().noneMatch(w -> w.contains(today))) {
            throw RoomChangeRefused.outsideWindow(windows.stream()
                    .filter(w -> w.from().isAfter(today))
                    .min(Comparator.comparing(DateRange::from))
                    .orElse(null));
        }
        checkNotFrozen(today, today);
    }

    /** Nobody moves while the beds are frozen. */
    void checkNotFrozenToday() {
        checkNotFrozen(clock.today(), clock.today());
    }

    /** The days in which the student has to move must be days on which they may. */
    void checkMoveIsPossible() {
        checkNotFrozen(clock.today(), clock.today().plusDays(RoomChange.DAYS_TO_MOVE));
    }

    private void checkNotFrozen(LocalDate first, LocalDate last) {
        settings.dateRanges(RoomChange.FREEZES).stream()
                .filter(f -> !f.from().isAfter(last) && !f.to().isBefore(first))
                .min(Comparator.comparing(DateRange::from))
                .ifPresent(f -> {
                    throw RoomChangeRefused.frozen(f.to());
                });
    }

    void check(Person applicant, String requestId) {
        var today = clock.today();
        checkBelongs(applicant);
        if (requests.countOpenWith(applicant.id(), RoomChange.KEY, requestId) > 0) {
            throw RoomChangeRefused.requestOpen();
        }
        calendar.termOf(today)
                .filter(term ->
                        changes(applicant, term.firstDay(), term.lastDay()) >= settings.number(RoomChange.PER_TERM))
                .ifPresent(term -> {
                    throw RoomChangeRefused.termLimit(settings.number(RoomChange.PER_TERM), term.lastDay());
                });
    }

    void checkPartner(Person applicant, Person partner, String requestId) {
        var today = clock.today();
        checkBelongs(partner);
        if (requests.countOpenWith(partner.id(), RoomChange.KEY, requestId) > 0) {
            throw RoomChangeRefused.partnerBusy(partner.name());
        }
        calendar.termOf(today)
                .filter(term ->
                        changes(partner, term.firstDay(), term.lastDay()) >= settings.number(RoomChange.PER_TERM))
                .ifPresent(term -> {
                    throw RoomChangeRefused.partnerTermLimit(partner.name());
                });
        partners.lastRefusal(applicant.id(), partner.id())
                .map(at -> at.toLocalDate().plusDays(settings.number(RoomChange.PARTNER_PAUSE_DAYS)))
                .filter(again -> today.isBefore(again))
                .ifPresent(again -> {
                    throw RoomChangeRefused.partnerRefused(partner.name(), again);
                });
    }

    void checkBelongs(Person student) {
        if (student.hasLeft(clock.today())) {
            throw RoomChangeRefused.studentLeft(student.name());
        }
    }

    private int changes(Person student, LocalDate from, LocalDate to) {
        return requests.countWithResult(student.id(), RoomChange.KEY, RoomChange.ROOM_CHANGED, from, to);
    }
}
