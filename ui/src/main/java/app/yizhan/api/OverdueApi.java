package app.yizhan.api;

import app.yizhan.catalog.Families;
import app.yizhan.escalation.OverdueBoard;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits in the units that the caller looks after. */
@RestController
@RequestMapping("/api/v1/ops")
class OverdueApi {

    /**
     * @param unit id of the class, or of the college for those who see the whole school
     * @param late the first that are overdue and that the caller may open, longest first
     */
    record OverdueLine(
            @Nullable String unit,
            @Nullable String unitName,
            String service,
            String serviceName,
            String step,
            String stepName,
            int waiting,
            int dueSoon,
            int overdue,
            OffsetDateTime oldest,
            List<LateTask> late) {}

    record LateTask(String requestId, String number, String applicant, OffsetDateTime due) {}

    private final OverdueBoard board;
    private final Families families;

    OverdueApi(OverdueBoard board, Families families) {
        this.board = board;
        this.families = families;
    }

    @GetMapping("/overdue")
    Items<OverdueLine> overdue(Caller caller) {
        return new Items<>(
                board.of(caller.id()).stream()
                        .map(line -> line(line, caller.locale()))
                        .toList(),
                null);
    }

    private OverdueLine line(OverdueBoard.Line line, Locale locale) {
        var family = families.of(line.definitionId());
        return new OverdueLine(
                line.unitId(),
                "en".equals(locale.getLanguage()) ? line.unitNameEn() : line.unitName(),
                line.service(),
                family.name(locale),
                line.step(),
                family.stepName(locale, line.step()),
                line.waiting(),
                line.dueSoon(),
                line.overdue(),
                Instants.of(line.oldest()),
                line.late().stream().map(OverdueApi::late).toList());
    }

    private static LateTask late(OverdueBoard.Late late) {
        return new LateTask(late.requestId(), late.number(), late.applicant(), Instants.of(late.due()));
    }
}
