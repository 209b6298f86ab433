package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.yizhan.document.DocumentPrinting;
import app.yizhan.document.Documents;
import app.yizhan.document.IssuedDocument;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.TimelineEntry;
import app.yizhan.seal.DeskPaper;
import app.yizhan.seal.PaperDesk;
import app.yizhan.seal.SealDesks;
import app.yizhan.seal.Sealing;
import app.yizhan.seal.Seals;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
@DisplayName("Papers that are stamped by hand and handed out")
class PaperDeskTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Scenario scenario;

    @Autowired
    PaperDesk desk;

    @Autowired
    SealDesks desks;

    @Autowired
    Seals seals;

    @Autowired
    Documents documents;

    @Autowired
    DocumentPrinting printing;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate jdbc;

    /** What other tests left to be stamped is no matter here, and theirs is not what this one leaves. */
    @BeforeEach
    @AfterEach
    void forget() {
        jdbc.update("DELETE FROM paper_handout");
        jdbc.update("DELETE FROM document_sealing");
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
        desk.stamped(paper.id(), "行政楼 108", id("college01"));
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
        desk.collected(paper.id(), "王小明（代领）", MONDAY.plusDays(1), id("seal01"));
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
            assertThatThrownBy(() -> desk.stamped(paper.id(), "there", id(stranger)))
                    .as(stranger)
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> printing.pdf(paper.id(), id(stranger)))
                    .as(stranger)
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> desk.stamped("nonsense", "there", id("seal01")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desks.open(id("dorm01"), ZH)).isInstanceOf(NotFound.class);
        assertThat(desks.open(id("housing01"), ZH)).as("its own alone").isEmpty();
        assertThat(printing.pdf(paper.id(), id("seal01"))).isNotEmpty();
        assertThat(only(residence("student05"), "student05").id())
                .isEqualTo(desks.open(id("housing01"), ZH).getFirst().documentId());
    }

    @Test
    void what_makes_no_sense_is_refused_and_changes_nothing() {
        var request = certificate("student06");
        var paper = only(request, "student06");
        refused("PAPER_NOT_STAMPED", () -> desk.collected(paper.id(), "某人", null, id("seal01")));
        for (var place : Stream.of(null, " ", "x".repeat(101), "a\u0000b").toList()) {
            assertThatThrownBy(() -> desk.stamped(paper.id(), place, id("seal01")))
                    .isInstanceOf(InvalidFields.class);
        }
        desk.stamped(paper.id(), "行政楼 108", id("seal01"));
        refused("PAPER_STAMPED", () -> desk.stamped(paper.id(), "elsewhere", id("college01")));
        for (var day : List.of(MONDAY.minusDays(1), MONDAY.plusDays(1), LocalDate.MAX, LocalDate.MIN)) {
            assertThatThrownBy(() -> desk.collected(paper.id(), "某人", day, id("seal01")))
                    .isInstanceOf(InvalidFields.class);
        }
        desk.collected(paper.id(), "某人", null, id("seal01"));
        refused("PAPER_COLLECTED", () -> desk.collected(paper.id(), "another", null, id("seal01")));
        assertThat(told("student06", request)).isEqualTo(1);
        var revoked = only(certificate("student07"), "student07");
        transactions.executeWithoutResult(
                status -> documents.revoke(revoked.requestId(), "certificate", "wrong", id("college01")));
        refused("PAPER_REVOKED", () -> desk.stamped(revoked.id(), "行政楼 108", id("seal01")));
        assertThat(desks.open(id("seal01"), ZH)).isEmpty();
    }

    @Test
    void of_two_clerks_at_the_same_moment_one_stamps_it() {
        var request = certificate("student08");
        var paper = only(request, "student08");
        var both = Stream.of("seal01", "college01")
                .map(clerk -> CompletableFuture.supplyAsync(
                        () -> catchThrowable(() -> desk.stamped(paper.id(), "from " + clerk, id(clerk)))))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join))
                .satisfiesOnlyOnce(thrown -> assertThat(thrown).isNull())
                .satisfiesOnlyOnce(thrown -> assertThat(thrown).hasMessageContaining("PAPER_STAMPED"));
        assertThat(told("student08", request)).isEqualTo(1);
    }

    @Test
    void who_took_it_is_kept_sealed_and_forgotten_with_the_words_of_the_case() {
        var request = certificate("student09");
        var paper = only(request, "student09");
        desk.stamped(paper.id(), "行政楼 108", id("seal01"));
        desk.collected(paper.id(), "张三丰", null, id("seal01"));
        assertThat(desk.delete(request)).isEqualTo(1);
        assertThat(sealing(paper).handout())
                .extracting(Sealing.Handout::collectedOn, Sealing.Handout::collectedBy)
                .containsExactly(MONDAY, "");
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThat(catchThrowableOfType(Refusal.class, act).code()).isEqualTo(code);
    }

    private int told(String account, String request) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM message WHERE kind = 'paper-ready' AND person_id = ? AND request_id = ?",
                Integer.class,
                id(account),
                request);
    }

    private String certificate(String account) {
        return submit(account, "ENROLMENT");
    }

    private String residence(String account) {
        return submit(account, "RESIDENCE");
    }

    private String submit(String account, String type) {
        return scenario.submit(
                "certificate", account, Map.of("type", type, "use", "办理签证", "copies", 1, "language", "ZH"));
    }

    private IssuedDocument only(String request, String account) {
        var issued = documents.of(request, id(account), ZH);
        assertThat(issued).hasSize(1);
        return issued.getFirst();
    }

    private Sealing sealing(IssuedDocument document) {
        return seals.of(List.of(document.id())).get(document.id());
    }

    private String id(String account) {
        return scenario.id(account);
    }
}
