package app.yizhan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.audit.internal.Sealer;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.testing.EngineTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class AuditTest {

    @Autowired
    Audit audit;

    @Autowired
    Sealer sealer;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WorkingCalendar calendar;

    private final String chain = TimeOrderedId.next();

    /** Others' entries stay; what a test broke goes. */
    @AfterEach
    void take_the_broken_chain_away() {
        jdbc.update("DELETE FROM audit_entry WHERE chain = ?", chain);
        jdbc.update("DELETE FROM audit_value WHERE chain = ?", chain);
        jdbc.update("DELETE FROM audit_chain WHERE chain = ?", chain);
        jdbc.update("DELETE FROM audit_seal");
        jdbc.update("UPDATE audit_chain SET last_seq = 0, last_hash = ? WHERE chain = 'seals'", "0".repeat(64));
        jdbc.update("UPDATE audit_chain SET unsealed = 1 WHERE chain <> 'seals' AND last_seq > 0");
    }

    @Test
    void entries_are_linked_and_verify() {
        write(3);
        var entries = audit.entries(chain);
        assertThat(entries).extracting(AuditEntry::seq).containsExactly(1, 2, 3);
        assertThat(entries.get(1).prevHash()).isEqualTo(entries.get(0).hash());
        assertThat(entries.get(2).facts())
                .isEqualTo("{\"day\":\"2026-11-23\",\"n\":3,\"names\":[\"李𠮷\"],\"nothing\":null}");
        assertThat(audit.verify().firstBroken()).isNull();
        assertThat(audit.verify().entries()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void an_entry_goes_with_its_transaction() {
        transaction.executeWithoutResult(status -> {
            audit.record(chain, null, "test.done", null, Map.of(), Map.of());
            status.setRollbackOnly();
        });
        assertThat(audit.entries(chain)).isEmpty();
        assertThat(audit.verify().ok()).isTrue();
    }

    @Test
    void an_inner_transaction_keeps_its_entries_when_the_outer_is_rolled_back() {
        var inner = new TransactionTemplate(transaction.getTransactionManager());
        inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            audit.record(chain, null, "outer", null, Map.of(), Map.of());
            inner.executeWithoutResult(any -> audit.record(chain, null, "inner", null, Map.of(), Map.of()));
            status.setRollbackOnly();
        });
        assertThat(audit.entries(chain)).extracting(AuditEntry::action).containsExactly("inner");
    }

    @Test
    void a_read_only_transaction_is_told() {
        var reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);
        assertThatThrownBy(() -> reading.executeWithoutResult(
                        any -> audit.record(chain, null, "read", null, Map.of(), Map.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_chain_written_by_many_at_once_stays_whole() throws Exception {
        write(1);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var writes = IntStream.range(0, 40)
                    .<Callable<Void>>mapToObj(n -> () -> {
                        audit.record(n % 2 == 0 ? chain : Audit.SYSTEM, null, "test.done", "n" + n, Map.of(), Map.of());
                        return null;
                    })
                    .toList();
            for (var write : pool.invokeAll(writes)) {
                write.get();
            }
        }
        assertThat(audit.entries(chain)).hasSize(21);
        assertThat(audit.verify().ok()).isTrue();
    }

    @Test
    void personal_values_are_sealed_and_may_go() {
        audit.record(chain, null, "opinion", null, Map.of("code", "OTHER"), Map.of("opinion", "canary 家庭困难"));
        assertThat(audit.personal(chain, 1)).containsEntry("opinion", "canary 家庭困难");
        assertThat(audit.entries(chain).getFirst().facts()).contains("opinion").doesNotContain("canary");
        jdbc.update("UPDATE audit_value SET sealed = NULL WHERE chain = ?", chain);
        assertThat(audit.personal(chain, 1)).isEmpty();
        assertThat(audit.verify().ok()).isTrue();
    }

    @Test
    void a_flipped_byte_is_found() {
        write(3);
        jdbc.update("UPDATE audit_entry SET facts = REPLACE(facts, '23', '24') WHERE chain = ? AND seq = 2", chain);
        assertBroken("entry 2: changed");
    }

    @Test
    void another_actor_is_found() {
        write(2);
        jdbc.update("UPDATE audit_entry SET actor_id = ? WHERE chain = ? AND seq = 1", TimeOrderedId.next(), chain);
        assertBroken("entry 1: changed");
    }

    @Test
    void a_changed_personal_value_is_found() {
        audit.record(chain, null, "opinion", null, Map.of(), Map.of("a", "one", "b", "two"));
        var other = jdbc.queryForObject(
                "SELECT sealed FROM audit_value WHERE chain = ? AND name = 'a'", byte[].class, chain);
        jdbc.update("UPDATE audit_value SET sealed = ? WHERE chain = ? AND name = 'b'", other, chain);
        assertBroken("value b: changed");
    }

    @Test
    void a_deleted_entry_is_found() {
        write(3);
        jdbc.update("DELETE FROM audit_entry WHERE chain = ? AND seq = 2", chain);
        assertBroken("entry 2: changed, missing");
    }

    @Test
    void two_swapped_entries_are_found() {
        write(3);
        for (var move : List.of(List.of(2, 99), List.of(3, 2), List.of(99, 3))) {
            jdbc.update("UPDATE audit_entry SET seq = ? WHERE chain = ? AND seq = ?", move.get(1), chain, move.get(0));
        }
        assertBroken("entry 2: changed");
    }

    @Test
    void a_chain_cut_off_at_its_end_is_found() {
        write(3);
        jdbc.update("DELETE FROM audit_entry WHERE chain = ? AND seq = 3", chain);
        assertBroken("cut off");
    }

    @Test
    void a_chain_cut_off_together_with_its_head_is_found() {
        write(3);
        sealer.seal();
        var second = audit.entries(chain).get(1);
        jdbc.update("DELETE FROM audit_entry WHERE chain = ? AND seq = 3", chain);
        jdbc.update("UPDATE audit_chain SET last_seq = 2, last_hash = ? WHERE chain = ?", second.hash(), chain);
        assertBroken("entry 3: sealed");
    }

    @Test
    void a_case_cut_off_whole_is_found() {
        write(3);
        sealer.seal();
        jdbc.update("DELETE FROM audit_entry WHERE chain = ?", chain);
        jdbc.update("DELETE FROM audit_chain WHERE chain = ?", chain);
        assertBroken("sealed");
    }

    @Test
    void a_missing_head_is_found() {
        write(1);
        jdbc.update("DELETE FROM audit_chain WHERE chain = ?", chain);
        assertBroken("its head is gone");
    }

    @Test
    void a_changed_or_missing_seal_is_found() {
        write(1);
        sealer.seal();
        assertThat(audit.verify().ok()).isTrue();
        assertThat(audit.verify().head()).isNotEqualTo("0".repeat(64));
        jdbc.update("UPDATE audit_seal SET seq = 2 WHERE chain = ?", chain);
        assertThat(audit.verify().firstBroken()).contains("seal");
        jdbc.update("DELETE FROM audit_seal WHERE chain = ?", chain);
        assertThat(audit.verify().firstBroken()).contains("seal");
    }

    @Test
    void sealing_twice_seals_what_is_new() {
        write(1);
        assertThat(sealer.seal()).isPositive();
        assertThat(sealer.seal()).isZero();
        write(1);
        assertThat(sealer.seal()).isEqualTo(1);
        assertThat(audit.verify().ok()).isTrue();
    }

    @Test
    void a_change_of_the_calendar_is_recorded() {
        calendar.saveTerm(calendar.terms().getFirst(), chain);
        assertThat(audit.entries(Audit.SYSTEM))
                .filteredOn(entry -> chain.equals(entry.actorId()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("calendar.changed"));
    }

    private void write(int entries) {
        for (var n = 1; n <= entries; n++) {
            var facts = new HashMap<String, Object>(
                    Map.of("n", n, "day", LocalDate.of(2026, 11, 23), "names", List.of("李𠮷")));
            facts.put("nothing", null);
            audit.record(chain, chain, "test.done", "subject", facts, Map.of());
        }
    }

    private void assertBroken(String where) {
        var verification = audit.verify();
        assertThat(verification.ok()).isFalse();
        assertThat(verification.firstBroken()).contains(chain).contains(where);
    }
}
