package app.yizhan.duty;

import app.yizhan.duty.internal.DutyMapper;
import app.yizhan.duty.internal.DutyRow;
import app.yizhan.party.PartyCases;
import app.yizhan.party.PartyPeriods;
import app.yizhan.party.PartyPeriods.Series;
import app.yizhan.request.RequestEnded;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is due in each case: begins it with its stage, settles it by what was done, ends it with the stage or the case. Looked at as
 * often as one likes it says the same; it hangs on the case and its acts, and not on where the engine's token is.
 */
@Component
public class DutyBook {

    private final DutyMapper mapper;
    private final List<PartyCases> cases;
    private final PartyPeriods periods;
    private final DutySeries series;
    private final DutyHolders holders;

    DutyBook(DutyMapper mapper, List<PartyCases> cases, PartyPeriods periods, DutySeries series, DutyHolders holders) {
        this.mapper = mapper;
        this.cases = cases;
        this.periods = periods;
        this.series = series;
        this.holders = holders;
    }

    /** In the caller's transaction, which holds the case: after an act, after one that was taken back, after people changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void look(String requestId) {
        cases.stream().flatMap(each -> each.of(requestId).stream()).findFirst().ifPresent(this::look);
    }

    /** Acts of the case that were written here and not at a step: whoever takes a decision back takes none of them back. */
    public Set<String> writtenBeside(String requestId) {
        return mapper.of(requestId).stream()
                .filter(row -> row.said() != null)
                .flatMap(row -> Stream.ofNullable(row.actId()))
                .collect(Collectors.toSet());
    }

    private void look(PartyCases.Case one) {
        if (one.branchId().isEmpty() || mapper.running(one.requestId()).isEmpty()) {
            return;
        }
        var running = periods.running(one).stream()
                .filter(each -> DutyKind.of(each.act()).isPresent())
                .toList();
        var before = mapper.of(one.requestId());
        before.stream()
                .filter(DutyRow::isOpen)
                .filter(row -> running.stream().noneMatch(each -> DutySeries.isOf(row, each)))
                .forEach(series::end);
        if (before.stream().anyMatch(row -> !row.branchId().equals(one.branchId()))) {
            mapper.move(one.requestId(), one.branchId());
        }
        for (Series each : running) {
            series.settle(one, each).ifPresent(row -> holders.look(row, one));
        }
    }

    @EventListener
    void on(RequestEnded event) {
        mapper.of(event.request().id()).stream().filter(DutyRow::isOpen).forEach(series::end);
    }
}
