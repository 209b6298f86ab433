package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.catalog.FamilyContents;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Cancellations;
import app.yizhan.setting.Settings;
import app.yizhan.studio.ElementEdits;
import app.yizhan.studio.ElementSheet;
import app.yizhan.studio.ElementSheets;
import app.yizhan.studio.Finding;
import app.yizhan.studio.ModelDrafts;
import app.yizhan.studio.ModelLint;
import app.yizhan.studio.ModelSheets;
import app.yizhan.studio.NewService;
import app.yizhan.studio.NewService.Field;
import app.yizhan.studio.NewService.Option;
import app.yizhan.studio.NewService.Step;
import app.yizhan.studio.NewService.Type;
import app.yizhan.studio.NewServices;
import app.yizhan.studio.NewTable;
import app.yizhan.studio.PartEdits;
import app.yizhan.studio.Publish;
import app.yizhan.studio.Publish.Migrate;
import app.yizhan.studio.Publishing;
import app.yizhan.studio.TableEdits;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@DisplayName("A service made from nothing")
class NewServiceTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final String KEY = "trial-lost-card";
    private static final String RULE = "Task_NPays";
    private static final String DRAWN = """
            <bpmn:businessRuleTask id="Task_NPays" name="谁出钱"/><bpmn:sequenceFlow id="Flow_Pays_Approved" sourceRef="Task_NPays" targetRef="EndEvent_Approved"/>""";
    private static final String SHAPE = """
            <bpmndi:BPMNShape id="Task_NPays_di" bpmnElement="Task_NPays"><dc:Bounds x="0" y="0" width="100" height="80"/></bpmndi:BPMNShape>""";
    private static final List<Step> STEPS = List.of(
            new Step("counselor-of-student", "1wd"),
            new Step("college-office", "2wd"),
            new Step("role(HOUSING_CENTRE)", "4h"));

    @Autowired
    Scenario scenario;

    @Autowired
    NewServices newServices;

    @Autowired
    PartEdits parts;

    @Autowired
    ElementEdits elements;

    @Autowired
    ElementSheets elementSheets;

    @Autowired
    ModelDrafts drafts;

    @Autowired
    ModelLint lint;

    @Autowired
    ModelSheets sheets;

    @Autowired
    TableEdits tables;

    @Autowired
    FamilyContents contents;

    @Autowired
    Publishing publishing;

    @Autowired
    Settings settings;

    @Autowired
    Cancellations cancellations;

    @Autowired
    CaseInvariants invariants;

    private String admin = "";

    @BeforeEach
    void begin() {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        admin = scenario.id("admin");
        settings.change("studio.four-eyes", "false", admin);
    }

    @AfterEach
    void no_draft_is_left() {
        drafts.all().forEach(draft -> drafts.discard(draft.service(), draft.holderId()));
        settings.change("studio.four-eyes", "true", admin);
        invariants.hold();
    }

    @Test
    void is_a_draft_of_which_lint_finds_nothing_however_many_decide_and_with_a_table_or_without() {
        for (int steps = 1; steps <= STEPS.size(); steps++) {
            for (boolean table : new boolean[] {false, true}) {
                var key = "made-" + steps + (table ? "t" : "");
                newServices.create(said(key, STEPS.subList(0, steps), table), null, admin, ZH);
                var files = drafts.draftOrNewest(key);
                assertThat(lint.lint(files, ZH)).as(key).isEmpty();
                assertThat(contents.read(files).tables()).hasSize(table ? 1 : 0);
                assertThat(sheets.of(key, Locale.ENGLISH).steps()).hasSize(steps);
                drafts.discard(key, admin);
                assertThat(drafts.find(key)).isEmpty();
            }
        }
    }

    @Test
    void runs_to_every_end_as_soon_as_it_is_published() {
        newServices.create(said(KEY, STEPS.subList(0, 2), true), null, admin, ZH);
        var row = sheets.of(KEY, ZH).tables().getFirst().rows().getFirst().id();
        tables.insert(KEY, KEY + "-route", row, TableEdits.Place.ABOVE, List.of("\"FIRST\"", "-", "false"), admin, ZH);
        assertThat(lint.lint(drafts.draftOrNewest(KEY), ZH)).noneMatch(Finding::isError);
        publishing.publish(new Publish(KEY, "from nothing", Migrate.NONE, Map.of(), null, admin, ZH));
        var form = form("AGAIN");
        assertThat(scenario.predicted(KEY, "student01", form))
                .containsExactly("Task_CounselorReview", "Task_CollegeOfficeReview");
        assertThat(scenario.predicted(KEY, "student01", form("FIRST"))).containsExactly("Task_CounselorReview");

        var approved = scenario.submit(KEY, "student01", form);
        scenario.as("counselor01").returnToApplicant(approved, "which card?");
        scenario.as("student01").done(approved, form);
        scenario.as("counselor01").approve(approved);
        scenario.as("college01").approve(approved);
        ended(approved, "EndEvent_Approved");

        var once = scenario.submit(KEY, "student01", form("FIRST"));
        scenario.as("counselor01").approve(once);
        ended(once, "EndEvent_Approved");
        assertThat(scenario.seenBy("student01", once).title()).isEqualTo("校园卡补办");

        var refused = scenario.submit(KEY, "student01", form);
        scenario.as("counselor01").approve(refused);
        scenario.as("college01").reject(refused, "DOC_MISSING");
        ended(refused, "EndEvent_Rejected");

        var withdrawn = scenario.submit(KEY, "student01", form);
        scenario.withdraw(withdrawn, "student01");
        ended(withdrawn, "EndEvent_Withdrawn");

        var cancelled = scenario.submit(KEY, "student01", form);
        cancellations.cancel(cancelled, "handed in twice by mistake", null, admin);
        ended(cancelled, "EndEvent_Cancelled");

        assertThatThrownBy(() -> newServices.create(said(KEY, STEPS, false), null, admin, ZH))
                .isInstanceOf(InvalidFields.class);
        newServices.create(copyOf("trial-card-copy", KEY), null, admin, ZH);
        var copied = drafts.draftOrNewest("trial-card-copy");
        assertThat(lint.lint(copied, ZH)).noneMatch(Finding::isError);
        assertThat(contents.read(copied).tables()).containsExactly("trial-card-copy-route");
        assertThat(contents.read(copied).fields()).contains("empty2").doesNotContain("empty");
        assertThat(sheets.of("trial-card-copy", ZH).name()).isEqualTo("校园卡挂失");
        assertThat(newServices.copied(ZH)).containsKey(KEY).doesNotContainKey("room-change");
        assertThat(newServices.notCopied(ZH))
                .anyMatch(why -> why.startsWith("调换寝室：“"))
                .noneMatch(why -> why.startsWith("校园卡"));
    }

    @Test
    void has_a_form_and_a_table_made_where_a_step_needs_them_and_taken_away_where_nothing_does() {
        newServices.create(said("trial-card-parts", STEPS.subList(0, 1), true), null, admin, ZH);
        assertThatThrownBy(() -> parts.form("trial-card-parts", "handover", "Task_Gone", admin, ZH))
                .isInstanceOf(NotFound.class);
        var form = parts.form("trial-card-parts", "handover", "Task_CounselorReview", admin, ZH);
        assertThat(form).isEqualTo("trial-card-parts-handover");
        assertThat(parts.inputs("trial-card-parts", Locale.ENGLISH)).containsEntry("fee", "Fee");
        var table = parts.table("trial-card-parts", table("fee", "howOften"), "", admin, ZH);
        assertThat(table).isEqualTo("trial-card-parts-who-pays");
        rule();
        elements.asks("trial-card-parts", RULE, table, admin, ZH);
        assertThat(sheet(RULE))
                .extracting(ElementSheet::kind, ElementSheet::step, ElementSheet::answer)
                .containsExactly(ElementSheet.Kind.RULE, table, "studentPays");
        assertThat(sheet("StartEvent_Submitted").form()).isEqualTo("trial-card-parts-start");
        assertThat(lint.lint(drafts.draftOrNewest("trial-card-parts"), ZH)).noneMatch(Finding::isError);
        used(() -> parts.removeForm("trial-card-parts", form, admin, ZH));
        used(() -> parts.removeForm("trial-card-parts", "trial-card-parts-start", admin, ZH));
        used(() -> parts.removeTable("trial-card-parts", table, admin, ZH));
        wrongPart("key", () -> parts.form("trial-card-parts", "handover", "", admin, ZH));
        wrongPart("key", () -> parts.form("trial-card-parts", "../x", "", admin, ZH));
        wrongPart("form", () -> elements.form("trial-card-parts", "StartEvent_Submitted", "", admin, ZH));
        wrongPart("inputs", () -> parts.table("trial-card-parts", table("nothing"), "", admin, ZH));
        publishing.publish(new Publish("trial-card-parts", "parts", Migrate.NONE, Map.of(), null, admin, ZH));
        var request = scenario.submit("trial-card-parts", "student02", form("AGAIN"));
        scenario.as("counselor01").approve(request);
        ended(request, "EndEvent_Approved");
        elements.form("trial-card-parts", "Task_CounselorReview", "", admin, ZH);
        parts.removeForm("trial-card-parts", form, admin, ZH);
        assertThat(drafts.draftOrNewest("trial-card-parts").files()).doesNotContainKey(form + ".form");
        var spare = parts.table(
                "trial-card-parts",
                new NewTable("spare", "备用", "Spare", List.of("fee"), NewTable.Answer.NUMBER, null, "几天", "Days"),
                "",
                admin,
                ZH);
        assertThat(drafts.draftOrNewest("trial-card-parts").text("texts_zh.properties"))
                .get()
                .asString()
                .contains("output.days=");
        used(() -> parts.removeTable("late-return", "late-return-cut-off", admin, ZH));
        used(() -> parts.removeTable("floor-walk", "floor-walk-item", admin, ZH));
        parts.removeTable("trial-card-parts", spare, admin, ZH);
        assertThat(drafts.draftOrNewest("trial-card-parts").text("texts_zh.properties"))
                .get()
                .asString()
                .doesNotContain("output.days=", "table.trial-card-parts-spare=")
                .contains("output.studentPays=");
    }

    private static NewTable table(String... inputs) {
        return new NewTable(
                null, "谁出钱", "Who pays", List.of(inputs), NewTable.Answer.YES_NO, null, "学生出", "Student pays");
    }

    /** Draws a rule between the counselor's approval and the end. */
    private void rule() {
        var bpmn = drafts.draftOrNewest("trial-card-parts")
                .text("trial-card-parts.bpmn")
                .orElseThrow();
        drafts.saveFile(
                "trial-card-parts",
                "trial-card-parts.bpmn",
                bpmn.replace("targetRef=\"EndEvent_Approved\"", "targetRef=\"" + RULE + "\"")
                        .replace(
                                "<bpmn:endEvent id=\"EndEvent_Approved\"",
                                DRAWN + "<bpmn:endEvent id=\"EndEvent_Approved\"")
                        .replace("</bpmndi:BPMNPlane>", SHAPE + "</bpmndi:BPMNPlane>")
                        .getBytes(StandardCharsets.UTF_8),
                false,
                admin,
                ZH);
    }

    private ElementSheet sheet(String element) {
        return elementSheets.of("trial-card-parts", element).orElseThrow();
    }

    private static void used(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("PART_USED"));
    }

    private static void wrongPart(String field, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.fields())
                                .extracting(Refusal.Field::field)
                                .containsExactly(field));
    }

    @Test
    void is_called_like_nothing_that_there_is() {
        for (var key : List.of(
                "room-change",
                "room",
                "room-change-now",
                "roomchange",
                "new",
                "request",
                "1st",
                "Über",
                "a--b",
                "../x",
                "x".repeat(10_000),
                "<b>x</b>",
                "house",
                "guide",
                "subtitle",
                "a b")) {
            wrong("key", said(key, STEPS, false));
            assertThatThrownBy(() -> drafts.saveFile(key, key + ".bpmn", new byte[] {'x'}, false, admin, ZH))
                    .as(key)
                    .isInstanceOf(Refusal.class);
        }
        assertThat(newServices.suggestedKey("Room change")).isEqualTo("room-change2");
        assertThat(newServices.suggestedKey("2nd Key & Card")).isEqualTo("key-card");
        assertThat(newServices.suggestedKey("钥匙")).isEmpty();
        assertThat(drafts.all()).isEmpty();
    }

    @Test
    void says_what_is_wrong_with_it_all_at_once_and_begins_nothing() {
        var markup = new NewService(
                "nonsense",
                "<b>卡</b>",
                "x".repeat(10_000),
                "${''.getClass()}",
                "",
                "moon",
                List.of("STUDENT", "ADMIN"),
                null,
                List.of(new Step("role(ADMIN)", "soon"), new Step("college-office", null)),
                "0wd",
                -1,
                List.of(
                        new Field("one", "=1+1", "One", Type.TEXT, true, true, null),
                        new Field("one", "二", "{{two}}", Type.CHOICE, true, false, List.of()),
                        new Field("collegeOfficeReviewOutcome", "三", "Three", null, true, false, null),
                        new Field("not", "四", "Four", Type.TEXT, true, false, null)),
                null);
        assertThatThrownBy(() -> newServices.create(markup, null, admin, ZH))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.fields())
                                .extracting(Refusal.Field::field)
                                .containsExactlyInAnyOrder(
                                        "name",
                                        "nameEn",
                                        "description",
                                        "descriptionEn",
                                        "line",
                                        "starters",
                                        "promise",
                                        "retentionDays",
                                        "steps.0.assign",
                                        "steps.0.limit",
                                        "steps.1.limit",
                                        "fields.0.label",
                                        "fields.0.decides",
                                        "fields.1.labelEn",
                                        "fields.1.key",
                                        "fields.1.options",
                                        "fields.2.key",
                                        "fields.2.type",
                                        "fields.3.key"));
        wrong("steps", said("nothing-here", List.of(), false));
        wrong("copyOf", copyOf("nothing-here", "leave"));
        wrong("copyOf", copyOf("nothing-here", "no-such-service"));
        assertThat(drafts.all()).isEmpty();
    }

    @Test
    void of_two_administrators_at_the_same_moment_one_makes_it_and_the_other_hears_of_it() throws Exception {
        var together = new CyclicBarrier(2);
        List<Callable<String>> both = new ArrayList<>();
        for (var account : List.of("admin", "college01")) {
            var person = scenario.id(account);
            both.add(() -> {
                together.await();
                try {
                    return newServices
                            .create(said("same-moment", STEPS, false), null, person, ZH)
                            .holderId();
                } catch (InvalidFields refused) {
                    return refused.fields().getFirst().key();
                }
            });
        }
        try (var hands = Executors.newFixedThreadPool(2)) {
            List<String> answers = new ArrayList<>();
            for (var answer : hands.invokeAll(both)) {
                answers.add(answer.get());
            }
            assertThat(answers).contains("made.key.taken").anyMatch(answer -> !answer.equals("made.key.taken"));
        }
        var again = said("once-more", STEPS, false);
        var once = newServices.create(again, "my-call", admin, ZH);
        assertThat(newServices.create(again, "my-call", admin, ZH)).isEqualTo(once);
        drafts.discard("once-more", admin);
        assertThat(newServices.create(again, "my-call", admin, ZH)).isEqualTo(once);
    }

    private void ended(String request, String result) {
        assertThat(scenario.request(request).result()).isEqualTo(result);
    }

    private void wrong(String field, NewService said) {
        assertThatThrownBy(() -> newServices.create(said, null, admin, ZH))
                .as("%s", said.key())
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.fields())
                                .extracting(Refusal.Field::field)
                                .containsExactly(field));
    }

    private static Map<String, Object> form(String how) {
        return Map.of(
                "howOften", how, "fee", 20, "reason", "Left on the bus.", "day", "2026-11-20", "phone", "13800138000");
    }

    private static NewService said(String key, List<Step> steps, boolean table) {
        return new NewService(
                key,
                "校园卡补办",
                "Lost campus card",
                "校园卡丢了，补一张",
                "A new campus card for one that was lost",
                "house",
                List.of("STUDENT"),
                List.of("STUDENT_AFFAIRS"),
                steps,
                "3wd",
                null,
                List.of(
                        new Field(
                                null,
                                "第几次补办",
                                "How often",
                                Type.CHOICE,
                                true,
                                table,
                                List.of(
                                        new Option("FIRST", "第一次", "The first time"),
                                        new Option(null, "又一次", "Again"))),
                        new Field("fee", "工本费", "Fee", Type.NUMBER, false, table, null),
                        new Field(null, "怎么丢的", "Reason", Type.LONG_TEXT, true, false, null),
                        new Field(null, "哪天丢的", "Day", Type.DATE, true, false, null),
                        new Field(null, "联系电话", "Phone", Type.PHONE, true, false, null),
                        new Field(null, "卡里没钱", "Empty", Type.YES_NO, false, false, null),
                        new Field(null, "证件", "Papers", Type.FILES, false, false, null),
                        new Field(null, "在哪丢的", "Where", Type.PLACE, false, false, null),
                        new Field(
                                null,
                                "还丢了什么",
                                "What else",
                                Type.CHOICES,
                                false,
                                false,
                                List.of(new Option(null, "钥匙", "Keys"), new Option(null, "手机", "Phone"))),
                        new Field(null, "卡号", "Number", Type.TEXT, false, false, null)),
                null);
    }

    private static NewService copyOf(String key, String of) {
        return new NewService(
                key, "校园卡挂失", "Card blocked", "挂失", "Blocks a card", null, null, null, null, null, null, null, of);
    }
}
