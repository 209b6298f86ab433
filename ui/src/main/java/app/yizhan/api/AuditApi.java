package app.yizhan.api;

import app.yizhan.audit.Audit;
import app.yizhan.audit.AuditEntry;
import app.yizhan.audit.AuditKind;
import app.yizhan.audit.AuditQuery;
import app.yizhan.audit.AuditSearch;
import app.yizhan.audit.AuditVerification;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.Roles;
import app.yizhan.record.EmergencyReadings;
import app.yizhan.token.ServiceTokens;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether the record is whole, for auditors and administrators; what stands in it, for auditors. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

    private static final int DAYS = 7;

    /**
     * @param token name of the program if it was one that acted, by its token
     * @param facts canonical JSON as it is hashed; personal values are salted hashes
     * @param reason of an emergency reading; that it was read here is recorded
     */
    record EntryItem(
            OffsetDateTime at,
            @Nullable String actor,
            @Nullable String token,
            String action,
            String chain,
            int seq,
            @Nullable String subject,
            String facts,
            String hash,
            @Nullable String reason) {}

    private final Audit audit;
    private final AuditSearch search;
    private final EmergencyReadings emergencies;
    private final ServiceTokens tokens;
    private final Offices offices;
    private final SchoolClock clock;

    AuditApi(
            Audit audit,
            AuditSearch search,
            EmergencyReadings emergencies,
            ServiceTokens tokens,
            Offices offices,
            SchoolClock clock) {
        this.audit = audit;
        this.search = search;
        this.emergencies = emergencies;
        this.tokens = tokens;
        this.offices = offices;
        this.clock = clock;
    }

    @GetMapping("/verify")
    AuditVerification verify(Caller caller) {
        offices.require(caller, Roles.AUDITOR, Roles.ADMIN);
        return audit.verify();
    }

    /** Newest first, of the last seven days unless days are given; the question itself is recorded. */
    @GetMapping("/entries")
    Items<EntryItem> entries(
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String request,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Items.USUAL) int limit,
            Caller caller) {
        offices.require(caller, Roles.AUDITOR);
        if (isNoId(person) || isNoId(Audit.SYSTEM.equals(request) ? null : request)) {
            return Items.none();
        }
        var last = to == null ? clock.today() : AuditQuery.day("to", to);
        var asked = new AuditQuery(
                person,
                request,
                kind == null ? null : Choices.of(AuditKind.class, "kind", kind),
                from == null ? last.minusDays(DAYS) : from,
                last);
        var page = search.find(asked, cursor, Items.limit(limit), caller.id());
        var programs = tokens.names(page.entries().stream()
                .flatMap(entry -> Stream.ofNullable(entry.actorId()))
                .collect(Collectors.toSet()));
        return new Items<>(
                page.entries().stream()
                        .map(entry -> item(entry, programs, caller))
                        .toList(),
                page.next());
    }

    /** The database would rather not compare what is no id with ids. */
    private static boolean isNoId(@Nullable String asked) {
        return asked != null && !TimeOrderedId.couldBe(asked);
    }

    private EntryItem item(AuditEntry entry, Map<String, String> programs, Caller caller) {
        return new EntryItem(
                Instants.of(entry.at()),
                entry.actorId(),
                entry.actorId() == null ? null : programs.get(entry.actorId()),
                entry.action(),
                entry.chain(),
                entry.seq(),
                entry.subject(),
                entry.facts(),
                entry.hash(),
                emergencies.reason(entry, caller.id()).orElse(null));
    }
}
