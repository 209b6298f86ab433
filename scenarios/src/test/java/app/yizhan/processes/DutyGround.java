package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.yizhan.duty.Duties;
import app.yizhan.duty.DutyConfirmations;
import app.yizhan.duty.DutyItem;
import app.yizhan.duty.DutyKind;
import app.yizhan.duty.DutyReader;
import app.yizhan.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes again and again in a case: to find it, write it, read it and hear of it. */
abstract class DutyGround extends PartyMembershipGround {

    static final String OTHER = "contact02";
    static final String WORDS = "said and written down at some length";

    @Autowired
    Duties duties;

    @Autowired
    DutyConfirmations confirmations;

    @Autowired
    DutyReader reader;

    DutyItem open(String request, DutyKind kind) {
        return items(request).stream()
                .filter(item -> item.isOpen() && item.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    List<String> toRead() {
        return reader.board(null, scenario.id(SECRETARY)).toRead().stream()
                .map(DutyItem::id)
                .toList();
    }

    List<DutyItem> items(String request) {
        return reader.ofCase(request, scenario.id(SECRETARY)).orElseThrow();
    }

    void report(String account, DutyItem item, LocalDate day, String text, @Nullable String reason) {
        duties.report(item.id(), new Duties.Report(day, text, List.of(), null, reason), null, scenario.id(account));
    }

    int told(String kind, String account, DutyItem item) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM message WHERE kind = ? AND person_id = ? AND dedupe_key LIKE ?",
                Integer.class,
                kind,
                scenario.id(account),
                "%" + item.id() + "%");
    }

    static void refuses(String code, Runnable act) {
        assertThat(catchThrowableOfType(Refusal.class, act::run).code()).isEqualTo(code);
    }
}
