package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.yizhan.document.DocumentPrinting;
import app.yizhan.organisation.People;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.TimelineEntry;
import app.yizhan.seal.DeskPaper;
import app.yizhan.seal.PaperDesk;
import app.yizhan.seal.PaperMistakes;
import app.yizhan.seal.PaperMistakes.Mistake;
import app.yizhan.seal.SealDesks;
import app.yizhan.seal.Sealing;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.StatementCount;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
@DisplayName("Papers that are stamped by hand and handed out")
class PaperDeskTest extends OnCertificates {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    PaperDesk desk;

    @Autowired
    PaperMistakes mistakes;

    @Autowired
    SealDesks desks;

    @Autowired
    StatementCount statements;

    @Autowired
    People people;

    @Autowired
    DocumentPrinting printing;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    @AfterEach
    void begin() {
        forgetPapers();
        scenario.beginAt(MONDAY.atTime(9, 0));
    }

    @Test
    void a_paper_is_stamped_its_student_is_told_and_it_is_taken() {
        var request = certificate("student03");
        var paper = only(request, "student03");
        for (var clerk : List.of("seal01", "college01")) {
            assertThat(desks.open(id(clerk), ZH)).as(clerk).singleElement().satisfies(it -> {
                assertThat(it.number()).isEqualTo(paper.number());
                assertThat(it.title()).isEqualTo("在读证明");
                assertThat(it.stampedAt()).isNull();
            });
        }
        desk.stamped(paper.id(), "行政楼 108", null, id("college01"));
        assertThat(told("student03", request)).isEqualTo(1);
        assertThat(sealing(paper)).satisfies(it -> {
            assertThat(it.byHand()).isTrue();
            assertThat(it.place()).isEqualTo("行政楼 108");
            assertThat(it.handout())
                    .isNotNull()
                    .extracting(Sealing.Handout::collectedOn)
                    .isNull();
        });
        scenario.beginAt(MONDAY.plusDays(2).atTime(9, 0));
        desk.collected(paper.id(), "王小明（代领）", MONDAY.plusDays(1), null, id("seal01"));
        assertThat(sealing(paper).handout())
                .extracting(Sealing.Handout::collectedOn, Sealing.Handout::collectedBy)
                .containsExactly(MONDAY.plusDays(1), "王小明（代领）");
        assertThat(desks.open(id("seal01"), ZH)).isEmpty();
        assertThat(desks.collected(id("seal01"), ZH))
                .extracting(DeskPaper::number)
                .containsExactly(paper.number());
        assertThat(scenario.seenBy("student03", request).timeline())
                .filteredOn(entry -> entry.action().startsWith("PAPER_"))
                .extracting(TimelineEntry::action, TimelineEntry::actorId)
                .containsExactly(tuple("PAPER_STAMPED", id("college01")), tuple("PAPER_COLLECTED", id("seal01")));
    }

    @Test
    void another_unit_s_papers_are_nobody_s_business_and_whoever_stamps_one_may_print_it() throws IOException {
        var paper = only(certificate("student04"), "student04");
        for (var stranger : List.of("seal02", "housing01", "dorm01", "student01", "admin")) {
            assertThatThrownBy(() -> desk.stamped(paper.id(), "there", null, id(stranger)))
                    .as(stranger)
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> printing.pdf(paper.id(), id(stranger)))
                    .as(stranger)
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> desk.stamped("nonsense", "there", null, id("seal01")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desks.open(id("dorm01"), ZH)).isInstanceOf(NotFound.class);
        assertThat(desks.open(id("housing01"), ZH)).as("its own alone").isEmpty();
        assertThat(printing.pdf(paper.id(), id("seal01"))).isNotEmpty();
        assertThat(only(certificate("student05", "RESIDENCE"), "student05").id())
                .isEqualTo(desks.open(id("housing01"), ZH).getFirst().documentId());
    }

    @Test
    void what_makes_no_sense_is_refused_and_changes_nothing() {
        var request = certificate("student06");
        var paper = only(request, "student06");
        refused("PAPER_NOT_STAMPED", () -> desk.collected(paper.id(), "某人", null, null, id("seal01")));
        for (var place : Stream.of(null, " ", "x".repeat(101), "a\u0000b").toList()) {
            assertThatThrownBy(() -> desk.stamped(paper.id(), place, null, id("seal01")))
                    .isInstanceOf(InvalidFields.class);
        }
        desk.stamped(paper.id(), "行政楼 108", null, id("seal01"));
        refused("PAPER_STAMPED", () -> desk.stamped(paper.id(), "elsewhere", null, id("college01")));
        for (var day : List.of(MONDAY.minusDays(1), MONDAY.plusDays(1), LocalDate.MAX, LocalDate.MIN)) {
            assertThatThrownBy(() -> desk.collected(paper.id(), "某人", day, null, id("seal01")))
                    .isInstanceOf(InvalidFields.class);
        }
        desk.collected(paper.id(), "某人", null, null, id("seal01"));
        refused("PAPER_COLLECTED", () -> desk.collected(paper.id(), "another", null, null, id("seal01")));
        assertThat(told("student06", request)).isEqualTo(1);
        var revoked = only(certificate("student07"), "student07");
        transactions.executeWithoutResult(
                status -> documents.revoke(revoked.requestId(), "certificate", "wrong", id("college01")));
        refused("PAPER_REVOKED", () -> desk.stamped(revoked.id(), "行政楼 108", null, id("seal01")));
        assertThat(desks.open(id("seal01"), ZH)).isEmpty();
    }

    @Test
    void of_two_clerks_at_the_same_moment_one_stamps_it() {
        var request = certificate("student08");
        var paper = only(request, "student08");
        var both = Stream.of("seal01", "college01")
                .map(clerk -> CompletableFuture.supplyAsync(
                        () -> catchThrowable(() -> desk.stamped(paper.id(), "from " + clerk, null, id(clerk)))))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join))
                .satisfiesOnlyOnce(thrown -> assertThat(thrown).isNull())
                .satisfiesOnlyOnce(thrown -> assertThat(thrown).hasMessageContaining("PAPER_STAMPED"));
        assertThat(told("student08", request)).isEqualTo(1);
    }

    @Test
    void what_was_recorded_by_mistake_is_taken_back_at_its_desk_and_the_student_hears_of_it() {
        var request = certificate("student10");
        var paper = only(request, "student10");
        desk.stamped(paper.id(), "行政楼 108", null, id("college01"));
        desk.collected(paper.id(), "某人", null, null, id("seal01"));
        refused("PAPER_COLLECTED", () -> mistakes.notStamped(paper.id(), said("章盖歪了"), null, id("college01")));
        assertThatThrownBy(() -> mistakes.notCollected(paper.id(), said("拿错了"), null, id("seal02")))
                .as("another unit's desk")
                .isInstanceOf(NotFound.class);
        var first = mistakes.notCollected(paper.id(), said("领走的是另一份"), "back-1", id("college01"));
        assertThat(mistakes.notCollected(paper.id(), said("领走的是另一份"), "back-1", id("college01")))
                .as("what a colleague recorded, taken back once")
                .isEqualTo(first);
        refused("PAPER_NOT_COLLECTED", () -> mistakes.notCollected(paper.id(), said("再来一次"), null, id("seal01")));
        assertThat(sealing(paper).handout())
                .extracting(Sealing.Handout::collectedOn, Sealing.Handout::collectedBy)
                .containsExactly(null, "");
        assertThat(desks.open(id("seal01"), ZH)).singleElement().satisfies(it -> {
            assertThat(it.recordedBy()).isEqualTo(id("college01"));
            assertThat(it.recorder())
                    .isEqualTo(people.findByAccount("college01").orElseThrow().name());
        });
        mistakes.notStamped(paper.id(), said("章盖歪了"), null, id("seal01"));
        assertThat(sealing(paper).handout()).isNull();
        assertThat(unread("student10", request)).containsExactly("paper-not-ready");
        desk.stamped(paper.id(), "行政楼 110", null, id("seal01"));
        assertThat(unread("student10", request)).containsExactly("paper-ready");
        assertThat(scenario.seenBy("student10", request).timeline())
                .filteredOn(entry -> entry.action().endsWith("_WITHDRAWN"))
                .extracting(TimelineEntry::action, TimelineEntry::actorId, TimelineEntry::opinion)
                .containsExactly(
                        tuple("PAPER_COLLECTION_WITHDRAWN", id("college01"), "领走的是另一份"),
                        tuple("PAPER_STAMP_WITHDRAWN", id("seal01"), "章盖歪了"));
    }

    @Test
    void what_cannot_be_taken_back_stays() {
        var paper = only(certificate("student11"), "student11");
        refused("PAPER_NOT_STAMPED", () -> mistakes.notStamped(paper.id(), said("没有盖过"), null, id("seal01")));
        desk.stamped(paper.id(), "行政楼 108", "stamp-1", id("seal01"));
        desk.stamped(paper.id(), "行政楼 108", "stamp-1", id("seal01"));
        for (var reason : Stream.of(null, " ", "x".repeat(101), "a\u0000b").toList()) {
            assertThatThrownBy(() -> mistakes.notStamped(paper.id(), said(reason), null, id("seal01")))
                    .isInstanceOf(InvalidFields.class);
        }
        assertThatThrownBy(() -> mistakes.notStamped(paper.id(), said("章盖歪了"), null, id("seal02")))
                .isInstanceOf(NotFound.class);
        var both = Stream.of("one", "other")
                .map(key -> CompletableFuture.supplyAsync(
                        () -> catchThrowable(() -> mistakes.notStamped(paper.id(), said("章盖歪了"), key, id("seal01")))))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join))
                .satisfiesOnlyOnce(thrown -> assertThat(thrown).isNull())
                .satisfiesOnlyOnce(thrown -> assertThat(thrown).hasMessageContaining("PAPER_NOT_STAMPED"));
    }

    /** Its dialog was open while a colleague put it right. */
    @Test
    void what_a_colleague_recorded_meanwhile_is_not_taken_back() {
        var paper = only(certificate("student12"), "student12");
        desk.stamped(paper.id(), "行政楼 108", null, id("college01"));
        var seen = new Mistake("章盖歪了", desks.open(id("seal01"), ZH).getFirst().recordedAt());
        assertThat(seen.recordedAt()).isNotNull();
        mistakes.notStamped(paper.id(), seen, null, id("college01"));
        scenario.beginAt(MONDAY.atTime(10, 0));
        desk.stamped(paper.id(), "行政楼 110", null, id("college01"));
        refused("PAPER_CHANGED", () -> mistakes.notStamped(paper.id(), seen, null, id("seal01")));
        assertThat(sealing(paper).place()).isEqualTo("行政楼 110");
        desk.collected(paper.id(), "某人", null, null, id("college01"));
        var taken = desks.collected(id("seal01"), ZH).getFirst();
        scenario.beginAt(MONDAY.atTime(11, 0));
        refused(
                "PAPER_CHANGED",
                () -> mistakes.notCollected(paper.id(), new Mistake("拿错了", taken.stampedAt()), null, id("seal01")));
        mistakes.notCollected(paper.id(), new Mistake("拿错了", taken.recordedAt()), null, id("seal01"));
        assertThat(desks.collected(id("seal01"), ZH)).isEmpty();
    }

    @Test
    void the_names_of_many_clerks_come_with_their_papers() throws Exception {
        var one = only(certificate("student13"), "student13");
        desk.stamped(one.id(), "行政楼 108", null, id("college01"));
        var few = namesRead();
        var other = only(certificate("student14"), "student14");
        desk.stamped(other.id(), "行政楼 108", null, id("seal01"));
        assertThat(namesRead()).isEqualTo(few);
    }

    private List<String> namesRead() throws Exception {
        return statements.sentBy(() -> desks.open(id("seal01"), ZH)).stream()
                .filter(name -> name.contains("PersonMapper"))
                .toList();
    }

    @Test
    void who_took_it_is_kept_sealed_and_forgotten_with_the_words_of_the_case() {
        var request = certificate("student09");
        var paper = only(request, "student09");
        desk.stamped(paper.id(), "行政楼 108", null, id("seal01"));
        desk.collected(paper.id(), "张三丰", null, null, id("seal01"));
        assertThat(desk.delete(request)).isEqualTo(1);
        assertThat(sealing(paper).handout())
                .extracting(Sealing.Handout::collectedOn, Sealing.Handout::collectedBy)
                .containsExactly(MONDAY, "");
    }

    /** Nothing would delete it later: the words of a case are deleted once. */
    @Test
    void what_is_recorded_after_the_words_are_deleted_keeps_no_words() {
        var request = certificate("student09");
        var paper = only(request, "student09");
        desk.stamped(paper.id(), "行政楼 108", null, id("seal01"));
        jdbc.update("UPDATE request SET values_deleted_at = ended_at WHERE id = ?", request);
        desk.collected(paper.id(), "张三丰", null, null, id("seal01"));
        assertThat(sealing(paper).handout())
                .extracting(Sealing.Handout::collectedOn, Sealing.Handout::collectedBy)
                .containsExactly(MONDAY, "");
        mistakes.notCollected(paper.id(), said("领走的是张三丰的另一份"), null, id("seal01"));
        assertThat(jdbc.queryForList(
                        "SELECT opinion FROM timeline_entry WHERE request_id = ? AND action = 'PAPER_COLLECTION_WITHDRAWN'",
                        String.class,
                        request))
                .containsExactly((String) null);
    }

    private static Mistake said(@Nullable String reason) {
        return new Mistake(reason, null);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThat(catchThrowableOfType(Refusal.class, act).code()).isEqualTo(code);
    }

    private List<String> unread(String account, String request) {
        return jdbc.queryForList(
                "SELECT kind FROM message WHERE person_id = ? AND request_id = ? AND dropped_at IS NULL"
                        + " AND kind LIKE 'paper-%' ORDER BY id",
                String.class, id(account), request);
    }

    private int told(String account, String request) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM message WHERE kind = 'paper-ready' AND person_id = ? AND request_id = ?",
                Integer.class,
                id(account),
                request);
    }

    private String certificate(String account) {
        return certificate(account, "ENROLMENT");
    }
}
