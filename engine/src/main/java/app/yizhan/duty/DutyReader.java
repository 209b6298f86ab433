package app.yizhan.duty;

import app.yizhan.audit.Audit;
import app.yizhan.duty.DutyRights.Part;
import app.yizhan.duty.DutyRights.Seen;
import app.yizhan.duty.internal.DutyMapper;
import app.yizhan.duty.internal.DutyRow;
import app.yizhan.organisation.People;
import app.yizhan.party.BoardRow;
import app.yizhan.party.PartyBoards;
import app.yizhan.party.PartyCases;
import app.yizhan.party.PartyRule;
import app.yizhan.party.RuleKind;
import app.yizhan.party.RulePacks;
import app.yizhan.refusal.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is due: days for everybody whom a case concerns, words for those who write and weigh them. */
@Service
public class DutyReader {

    private final DutyMapper mapper;
    private final DutyRights rights;
    private final DutyChecks checks;
    private final DutyItems items;
    private final DutyText text;
    private final DutyFiles files;
    private final PartyBoards boards;
    private final RulePacks packs;
    private final People people;
    private final Audit audit;

    DutyReader(
            DutyMapper mapper,
            DutyRights rights,
            DutyChecks checks,
            DutyItems items,
            DutyText text,
            DutyFiles files,
            PartyBoards boards,
            RulePacks packs,
            People people,
            Audit audit) {
        this.mapper = mapper;
        this.rights = rights;
        this.checks = checks;
        this.items = items;
        this.text = text;
        this.files = files;
        this.boards = boards;
        this.packs = packs;
        this.people = people;
        this.audit = audit;
    }

    /**
     * Of a branch, as far as its board shows the reader the cases.
     *
     * @param branchId null: the first that the person may open
     * @throws NotFound if there is no such branch, or it is none of the person's
     */
    @Transactional(readOnly = true)
    public DutyBoard board(@Nullable String branchId, String personId) {
        var board = boards.of(branchId, personId);
        var seen = board.rows().stream()
                .map(BoardRow::of)
                .collect(Collectors.toMap(PartyCases.Case::requestId, one -> rights.seen(one, personId)));
        Function<DutyRow, Seen> sight = row -> seen.get(row.requestId()).orElseThrow();
        return new DutyBoard(
                board.branch(),
                items.of(rows(board.branch().id(), DutyState.OPEN, seen), sight, personId),
                items.of(
                        rows(board.branch().id(), DutyState.DONE, seen).stream()
                                .filter(row -> sight.apply(row).is(Part.LEADS))
                                .toList(),
                        sight,
                        personId),
                board.others());
    }

    private List<DutyRow> rows(String branch, DutyState state, Map<String, Optional<Seen>> seen) {
        return mapper.ofBranch(branch, state.name(), DutyMapper.MOST).stream()
                .filter(row ->
                        seen.getOrDefault(row.requestId(), Optional.empty()).isPresent())
                .toList();
    }

    /** All of a case, the latest first; empty if the case is not the person's business. */
    @Transactional(readOnly = true)
    public Optional<List<DutyItem>> ofCase(String requestId, String personId) {
        return rights.find(requestId, personId).map(seen -> items.of(mapper.of(requestId), row -> seen, personId));
    }

    /**
     * For showing it: whoever opens what another wrote leaves a trace.
     *
     * @throws NotFound if there is none for the person
     */
    @Transactional
    public DutySheet sheet(String id, String personId) {
        var sheet = again(id, personId);
        var row = checks.find(id);
        if (sheet.said() != null && !isOwn(row, personId)) {
            Map<String, Object> facts = Map.of("duty", id, "kind", row.kind(), "n", row.n());
            audit.record(row.requestId(), personId, "duty.read", row.requestId(), facts, Map.of());
        }
        return sheet;
    }

    /** Of a report all of it is the applicant's, whoever noted where it lies: nobody else's words are opened. */
    private boolean isOwn(DutyRow row, String personId) {
        return personId.equals(row.recordedBy())
                || rights.of(row.requestId(), personId).is(Part.APPLICANT);
    }

    /**
     * The same after an act of the reader, who had it open.
     *
     * @throws NotFound if there is none for the person
     */
    @Transactional(readOnly = true)
    public DutySheet again(String id, String personId) {
        var row = checks.find(id);
        var seen = rights.of(row.requestId(), personId);
        var said = reads(row, seen) ? text.said(row) : Optional.<DutyText.Said>empty();
        var item = items.of(List.of(row), any -> seen, personId).getFirst();
        return new DutySheet(
                item,
                said.map(DutyText.Said::text).orElse(null),
                said.isPresent() ? files.named(row.fileIds()) : List.of(),
                said.map(DutyText.Said::place).filter(place -> !place.isEmpty()).orElse(null),
                said.map(DutyText.Said::rating).orElse(null),
                said.map(DutyText.Said::lateReason)
                        .filter(why -> !why.isEmpty())
                        .orElse(null),
                row.actId() != null && row.said() == null,
                row.isDone() ? name(row.recordedBy()) : null,
                DutyChecks.version(row),
                name(row.confirmedBy()),
                reads(row, seen) ? text.remark(row) : null,
                rule(row, seen),
                checks.may(row, seen, item, personId));
    }

    /** An applicant never reads what was written of them; those above read days. */
    private static boolean reads(DutyRow row, Seen seen) {
        return switch (seen.part()) {
            case APPLICANT -> row.kind().equals(DutyKind.REPORT.name());
            case NAMED, LEADS -> true;
            case ABOVE -> false;
        };
    }

    private @Nullable PartyRule rule(DutyRow row, Seen seen) {
        return packs.find(seen.of().pack()).stream()
                .flatMap(pack -> pack.rulesOf(row.step()).stream())
                .filter(rule -> rule.kind() == RuleKind.PERIOD)
                .filter(rule -> DutyKind.valueOf(row.kind()).isOf(rule))
                .filter(rule -> row.span().equals(rule.value() + " " + rule.unit()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String name(@Nullable String personId) {
        return personId == null ? null : people.get(personId).name();
    }
}
