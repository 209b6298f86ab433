package app.yizhan.party;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Unit;
import app.yizhan.party.internal.PlanMapper;
import app.yizhan.party.internal.PlanMapper.PlanRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly plan of admissions (发展计划) of each committee. Who is chosen (step 07) takes a place of the year of that act; it is given back when the case ends before
 * the admission (step 17). Source: practice of the organisation departments; the rule text names no numbers.
 */
@Service
public class DevelopmentPlans {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MOST = 100_000;

    private record Said(String committee, int year, String places) {}

    private record Done(int places) {}

    private final PlanMapper mapper;
    private final List<PartyCases> cases;
    private final Committees committees;
    private final PartyRoles roles;
    private final Audit audit;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    DevelopmentPlans(
            PlanMapper mapper,
            List<PartyCases> cases,
            Committees committees,
            PartyRoles roles,
            Audit audit,
            Once once,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.cases = cases;
        this.committees = committees;
        this.roles = roles;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Of each committee that the person acts for, or of all for the organisation department, as the directory orders them.
     *
     * @throws NotFound for everybody else
     * @throws InvalidFields field {@code year}
     */
    @Transactional(readOnly = true)
    public List<DevelopmentPlan> of(int year, String personId) {
        var seen = committees.seenBy(personId);
        if (seen.isEmpty()) {
            throw new NotFound("page");
        }
        checkYear(year);
        var places = mapper.of(year).stream().collect(Collectors.toMap(PlanRow::committeeId, PlanRow::places));
        return seen.stream()
                .map(committee -> plan(committee, year, places.get(committee.id()), ""))
                .toList();
    }

    /** Whether the plans of some committee are the person's business. */
    public boolean mayRead(String personId) {
        return !committees.seenBy(personId).isEmpty();
    }

    /** Whether the person says how many places there are. */
    public boolean maySet(String personId) {
        return roles.isOfOrganisationDepartment(personId);
    }

    /**
     * @param places null: nothing is planned any longer
     * @throws NotFound if there is no such committee, and for whoever is not of the organisation department
     * @throws InvalidFields fields {@code year}, {@code places}; fewer than are taken already cannot be planned
     */
    public DevelopmentPlan set(
            String committeeId, int year, @Nullable Integer places, @Nullable String requestKey, String personId) {
        roles.requireOrganisationDepartment(personId);
        var committee = committees.find(committeeId).orElseThrow(() -> new NotFound("unit"));
        checkYear(year);
        if (places != null) {
            checkRange("places", places, 0, MOST);
        }
        retries.run(() -> once.run(
                personId,
                requestKey,
                "party-plan",
                new Said(committeeId, year, String.valueOf(places)),
                Done.class,
                () -> setOnce(committee, year, places, personId)));
        return plan(committee, year, places, "");
    }

    private Done setOnce(Unit committee, int year, @Nullable Integer places, String personId) {
        var before = mapper.lock(committee.id(), year).orElse(null);
        int taken = plan(committee, year, places, "").taken();
        if (places != null && places < taken) {
            throw new InvalidFields("places", "field.party-plan.taken", Map.of("taken", taken));
        }
        if (places == null) {
            mapper.delete(committee.id(), year);
        } else {
            write(new PlanRow(committee.id(), year, places, clock.now(), personId));
        }
        audit.record(
                Audit.SYSTEM,
                personId,
                "party.plan.set",
                committee.code() + " " + year,
                Map.of("before", String.valueOf(before), "after", String.valueOf(places)),
                Map.of());
        return new Done(taken);
    }

    /** A row that others wait for is changed in its place. */
    private void write(PlanRow row) {
        if (mapper.update(row) == 0) {
            mapper.insert(row);
        }
    }

    /** The committee whose places a branch's applicants take; empty where none stands above it. */
    public Optional<Unit> committeeOf(Unit branch) {
        return committees.of(branch);
    }

    /**
     * Makes sure that the plan of the branch's committee has a place for that case; whoever asks at the same time waits until this transaction is over.
     *
     * @param day of the act by which the applicant is chosen
     * @throws Refusal QUOTA_USED
     */
    public void claim(Unit branch, LocalDate day, String requestId) {
        int year = day.getYear();
        committees
                .of(branch)
                .ifPresent(committee -> mapper.lock(committee.id(), year)
                        .filter(places ->
                                plan(committee, year, places, requestId).taken() >= places)
                        .ifPresent(places -> {
                            throw new Refusal(
                                    Refusal.Kind.CONFLICT, "QUOTA_USED", Map.of("year", year, "places", places));
                        }));
    }

    /** @param except a case that does not count; empty: all do */
    private DevelopmentPlan plan(Unit committee, int year, @Nullable Integer places, String except) {
        var taken = cases.stream()
                .map(all -> all.taken(committee.id(), year, except))
                .toList();
        return new DevelopmentPlan(
                committee,
                year,
                places,
                taken.stream().mapToInt(PartyCases.Taken::reserved).sum(),
                taken.stream().mapToInt(PartyCases.Taken::consumed).sum());
    }

    private static void checkYear(int year) {
        checkRange("year", year, FIRST_YEAR, LAST_YEAR);
    }

    private static void checkRange(String field, int number, int least, int most) {
        if (number < least) {
            throw new InvalidFields(field, "field.number.min", Map.of("min", least));
        }
        if (number > most) {
            throw new InvalidFields(field, "field.number.max", Map.of("max", most));
        }
    }
}
