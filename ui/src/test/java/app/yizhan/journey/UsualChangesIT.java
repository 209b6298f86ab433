package app.yizhan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What administrators change most, each on the sheet and without a diagram, and looked at where it is meant to be seen. */
@OwnDemo
@DisplayName("The ten usual changes of a service")
class UsualChangesIT extends Journey {

    private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");

    @AfterEach
    void nothing_is_left_open_or_shut() {
        var program = new Program(app);
        List.of("room-change", "suggestion", "leave").forEach(program::discardsDraft);
        List.of("room-change", "certificate").forEach(program::takesRequestsOf);
    }

    @Test
    void limit_signer_of_one_college_copy_and_words_of_a_message() {
        var program = new Program(app);
        int before = program.version("room-change");
        var running = program.asksForBedIn("student01", "b01");
        program.approves("counselor01", running);
        var due = due(program, "college01", running);
        try (var admin = browser.as("admin", DESK, "zh-CN")) {
            admin.open("/studio/room-change");
            admin.button("学院审核的时限是 2 个工作日").click();
            admin.page.locator("#limit-number").fill("3");
            save(admin);
            admin.button("学院审核由申请人所在学院的学工办办理").click();
            admin.page.locator("#asked-unit").selectOption("xx");
            admin.page.locator("#asked-rule").selectOption("head-of-college(deputy-secretary)");
            save(admin);
            admin.button("学院审核抄送给").click();
            tick(admin, "全校的财务处");
            save(admin);
            open(admin, "通知");
            admin.button("修改：等你办的").click();
            admin.page.locator("#text-0-zh").fill("{applicant}想换寝室，请在两天内看一看：{who}");
            admin.button("保存到草稿").click();
            assertThat(admin.page.locator(".sheet-dialog")).containsText("“who”没有东西可填");
            admin.page.locator("#text-0-zh").fill("{applicant}想换寝室，请看一看：{step}");
            admin.page.locator("#text-0-en").fill("{applicant} would like another room: {step}");
            save(admin);
            var draft = admin.page.locator("main");
            assertThat(draft).containsText("“学院审核”的时限：2 → 3 个工作日");
            assertThat(draft).containsText("“学院审核”的抄送：– → 全校的财务处");
            assertThat(draft).containsText("信息工程学院：申请人所在学院的学院副书记");
            assertThat(draft).containsText("检查没有发现问题");
            assertThat(draft).containsText(Pattern.compile("[1-9]\\d* 件可换到新版"));
            Axe.findsNothing(admin, "a sheet with a draft");
            publish(admin, "与学院商定");
            assertThat(admin.errors()).isEmpty();
        }
        assertThat(due(program, "college01", running))
                .as("a working day more, also where it waits")
                .isAfter(due);
        program.approves("college01", running);
        assertThat(numbers(program, "finance01", "copied")).contains(running);
        var next = program.asksForBedIn("student02", "b01");
        try (var counselor = browser.as("counselor01", DESK, "zh-CN")) {
            counselor.open("/messages");
            assertThat(counselor.page.locator("main")).containsText("想换寝室，请看一看：辅导员审核");
        }
        program.approves("counselor01", next);
        assertThat(numbers(program, "college01", "todo")).doesNotContain(next);
        assertThat(program.task("dean01", next)).isNotBlank();
        // others ask the college's office
        program.post("admin", "/models/room-change/rollback", Map.of("version", before));
    }

    @Test
    void above_three_days_also_the_deputy_secretary() {
        var program = new Program(app);
        try (var admin = browser.as("admin", DESK, "zh-CN")) {
            admin.open("/settings");
            admin.page.locator("#s-leave-pack").selectOption("hatu");
            admin.button("保存 ?请假审批规则").click();
            admin.settled();
            assertThat(preview(program)).doesNotContain("Task_DeputySecretaryReview");
            admin.open("/studio/leave");
            open(admin, "请假由谁批：丙校");
            admin.button("请假由谁批：丙校第 2 行").click();
            admin.page.locator("#cell-0").fill("三天");
            admin.button("作为新的一行加在上面").click();
            assertThat(admin.page.locator("#cell-0-error")).containsText("不能这样写");
            admin.page.locator("#cell-0").fill("≤ 3");
            admin.button("作为新的一行加在上面").click();
            closed(admin);
            admin.button("请假由谁批：丙校第 3 行").click();
            choose(admin, "结果：学院副书记审批", "是");
            choose(admin, "结果：最高审批层级", "学院副书记");
            save(admin);
            assertThat(admin.page.locator("main")).containsText("决策表“请假由谁批：丙校”的行数：3 → 4");
            publish(admin, "三天以上要副书记批");
            assertThat(preview(program)).contains("Task_DeputySecretaryReview");
            assertThat(admin.errors()).isEmpty();
        }
    }

    @Test
    void one_more_field_is_required_and_one_more_document_attached() {
        try (var admin = browser.as("admin", DESK, "zh-CN")) {
            admin.open("/studio/suggestion");
            admin.button("在哪里现在是选填").click();
            admin.button("改为必填").click();
            closed(admin);
            admin.button("加一份要交的材料").click();
            admin.page.locator("#document-label").fill("现场照片原件");
            admin.button("保存到草稿").click();
            assertThat(admin.page.locator("#document-label-en-error")).isVisible();
            assertThat(admin.page.locator("#document-label")).hasValue("现场照片原件");
            admin.page.locator("#document-label-en").fill("Original photo");
            save(admin);
            assertThat(admin.page.locator("main")).containsText("新增“现场照片原件”");
            publish(admin, "以后要有地点和照片");
            assertThat(admin.errors()).isEmpty();
        }
        try (var student = browser.as("student03", PHONE, "en-GB")) {
            student.open("/apply/suggestion");
            assertThat(student.page.locator("main")).containsText("Original photo");
            student.button("Submit").last().click();
            student.settled();
            var errors = student.page.locator(".err:visible");
            assertThat(errors.first()).isVisible();
            assertThat(student.page
                            .locator("[aria-invalid=true]:visible, .choice:has(.err:visible), .f:has(.err:visible)")
                            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Where|Original photo"))))
                    .hasCount(2);
        }
    }

    @Test
    void a_window_is_shut_until_march_and_a_service_is_paused_today() {
        var program = new Program(app);
        var running = program.asksForBedIn("student04", "b01");
        var march = march();
        try (var admin = browser.as("admin", DESK, "zh-CN");
                var student = browser.as("student05", PHONE, "en-GB")) {
            admin.open("/studio/certificate");
            pause(admin, march.toString(), "学院印章送检", "The seals are being checked");
            assertThat(admin.page.locator("main")).containsText("3月1日");
            admin.open("/studio/room-change");
            pause(admin, "", "宿舍楼检修", "The buildings are being repaired");
            student.open("/");
            var hall = student.page.locator("main");
            assertThat(hall).containsText("No requests are taken for now: The seals are being checked");
            assertThat(hall).containsText("1 Mar");
            assertThat(hall).containsText("No requests are taken for now: The buildings are being repaired");
            student.open("/apply/room-change");
            assertThat(student.page.locator("main")).containsText("The buildings are being repaired");
            program.approves("counselor01", running);
            admin.open("/studio/room-change");
            admin.button("恢复受理").click();
            admin.page.locator(".sheet-dialog .btn.pri").click();
            closed(admin);
            student.open("/");
            assertThat(hall).not().containsText("The buildings are being repaired");
            assertThat(hall).containsText("The seals are being checked");
            assertThat(admin.errors()).isEmpty();
        }
    }

    @Test
    void a_shut_service_says_when_it_opens() {
        var opens = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20);
        window(opens + ".." + opens.plusDays(5));
        try (var student = browser.as("student07", 390, "zh-CN")) {
            student.open("/hall");
            var shut = student.page.locator(".svc a.shut");
            assertThat(shut).containsText("调换寝室");
            assertThat(shut).containsText("申请期从 %d月%d日".formatted(opens.getMonthValue(), opens.getDayOfMonth()));
            shut.click();
            assertThat(student.page.locator("main .note.soon").first()).containsText("现在不在申请期");
        } finally {
            window("");
        }
    }

    private static void window(String ranges) {
        try (var admin = browser.as("admin", 1440, "zh-CN")) {
            admin.open("/settings");
            admin.page.locator("#s-room-change-windows").fill(ranges);
            admin.button("保存调换寝室申请期").click();
            assertThat(admin.page.locator(".toast")).isVisible();
        }
    }

    @Test
    void a_limit_is_changed_on_the_sheet_published_and_taken_back() {
        var program = new Program(app);
        var request = program.asksForBedIn("student05", "b01");
        int version = program.version("room-change");
        try (var admin = browser.as("admin", 1440, "en-GB")) {
            admin.open("/studio");
            admin.page.locator("a[href='studio/room-change']").click();
            admin.page.getByLabel("The limit of College review is").click();
            admin.page.locator("#limit-number").fill("3");
            admin.page.locator("#limit-number").blur();
            admin.button("Save to the draft").click();
            assertThat(admin.page.locator("main")).containsText("Step College review: 2 → 3 working days");
            assertThat(admin.page.locator("main")).containsText("can go on with the new one");
            Axe.findsNothing(admin, "a draft with its impact");
            publishInEnglish(admin);
            assertThat(admin.page.locator(".toast")).containsText("Version %d is published".formatted(version + 1));
            assertThat(admin.page.locator("main")).containsText("3 working days");
            admin.button("Go back to version " + version).click();
            admin.page.locator("#back-password").fill("yizhan");
            admin.page.locator("#back-password").blur();
            admin.button("Go back to version " + version).last().click();
            assertThat(admin.page.locator(".toast")).containsText("Version %d is published".formatted(version + 2));
            assertThat(admin.page.locator("main")).containsText("2 working days");
            assertThat(admin.errors()).isEmpty();
        }
        var said = program.get("student05", "/requests/" + request)
                .path("timeline")
                .toString();
        assertThat(said).contains("MIGRATED");
        program.post("student05", "/requests/" + request + "/withdraw", Map.of());
    }

    private static void publishInEnglish(Browser.Person admin) {
        admin.button("Publish").click();
        admin.page.locator("#publish-comment").fill("The colleges asked for a day more.");
        admin.page.locator("#publish-password").fill("yizhan");
        admin.page.locator("#publish-password").blur();
        Axe.findsNothing(admin, "the dialog that publishes");
        admin.button("Publish").last().click();
    }

    @Test
    void a_new_reason_to_reject_is_offered_at_once() {
        var program = new Program(app);
        var request = program.asksForBedIn("student06", "b01");
        try (var admin = browser.as("admin", DESK, "zh-CN");
                var counselor = browser.as("counselor01", DESK, "zh-CN")) {
            admin.open("/studio/room-change");
            admin.button("加一条理由").click();
            admin.page.locator("#reason-zh").fill("本学期已调整过宿舍");
            admin.page.locator("#reason-en").fill("Moved this term already");
            admin.page.locator(".sheet-dialog .btn.pri").click();
            closed(admin);
            assertThat(admin.page.locator("main")).containsText("本学期已调整过宿舍");
            counselor.open("/inbox");
            counselor.button("驳回").first().click();
            assertThat(counselor.page.locator("option", new Page.LocatorOptions().setHasText("本学期已调整过宿舍")))
                    .hasCount(1);
            assertThat(admin.errors()).isEmpty();
        }
        // another test reads the counselor's messages, of which several of a kind are one
        program.post("student06", "/requests/" + request + "/withdraw", Map.of());
    }

    @Test
    void a_step_is_put_in_beside_the_diagram_running_cases_move_and_it_is_taken_back() {
        var program = new Program(app);
        var running = cases(program);
        var first = running.get("student11");
        var before = program.version("room-change");
        try (var admin = browser.as("admin", DESK, "zh-CN");
                var teacher = browser.as("teacher01", DESK, "zh-CN")) {
            admin.open("/studio/room-change/diagram");
            putIn(admin);
            setUp(admin);
            admin.open("/studio/room-change");
            var draft = admin.page.locator("main");
            assertThat(draft).containsText("新增“班主任确认”");
            assertThat(draft).containsText("检查没有发现问题");
            assertThat(draft).containsText(Pattern.compile("[12]\\d 件可换到新版"));
            publish(admin, "班主任先确认");
            assertThat(draft).containsText("班主任确认");
            program.approves("counselor01", first);
            teacher.open("/inbox");
            assertThat(teacher.page.locator("main")).containsText("班主任确认");
            program.decides("teacher01", first, Map.of("action", "SUBMIT"));
            assertThat(program.task("college01", first)).isNotBlank();
            admin.button("退回第 " + before + " 版").click();
            admin.page.locator("#back-password").fill("yizhan");
            admin.page.locator(".sheet-dialog .btn.pri").click();
            closed(admin);
            assertThat(draft.locator("table").first()).not().containsText("班主任确认");
            assertThat(admin.errors()).isEmpty();
            assertThat(teacher.errors()).isEmpty();
        }
        assertThat(program.version("room-change")).isEqualTo(before + 2);
        // another test reads the counselor's messages, of which several of a kind are one
        running.forEach((account, request) -> program.post(account, "/requests/" + request + "/withdraw", Map.of()));
    }

    /** By keyboard alone: the way is chosen in the panel, and the step put on it. */
    private static void putIn(Browser.Person admin) {
        var page = admin.page;
        choose(admin, "选一个元素", "辅导员通过？ → 学院审核");
        assertThat(page.locator(".side-panel h2")).hasText("辅导员通过？ → 学院审核");
        assertThat(page.locator(".djs-connection.selected")).hasCount(1);
        admin.button("接一个审批步骤").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".djs-direct-editing-content")).isVisible();
        page.keyboard().type("班主任确认");
        page.keyboard().press("Enter");
        assertThat(page.locator(".side-panel")).containsText("“班主任确认”还没有定谁来办");
        assertThat(page.locator(".findings")).containsText("“班主任确认”还没有定谁来办");
        Axe.findsNothing(admin, "a new step beside the diagram");
    }

    private static void setUp(Browser.Person admin) {
        var page = admin.page;
        var panel = page.locator(".side-panel");
        page.locator("#el-kind").selectOption("work");
        page.locator("#el-assign").selectOption("class-teacher-of-student");
        assertThat(panel).containsText("点开看是谁");
        assertThat(panel).not().containsText("还没有定谁来办");
        page.locator("#el-name-en").fill("Class teacher confirms");
        admin.button("改时限和提醒").click();
        page.locator("#ladder-number").fill("2");
        admin.button("加一次提醒").click();
        save(admin);
        assertThat(panel).containsText("开始后 1 个工作日：提醒");
        page.locator(".djs-container svg").first().focus();
        page.keyboard().press("Control+z");
        assertThat(panel).not().containsText("开始后 1 个工作日：提醒");
        page.keyboard().press("Control+y");
        assertThat(panel).containsText("开始后 1 个工作日：提醒");
        assertThat(page.locator("main")).containsText("检查没有发现问题");
        var bpmn = (String) page.evaluate("() => document.querySelector('yz-modeler').xml()");
        assertThat(bpmn).contains("value=\"class-teacher-of-student\"", "value=\"2wd; 1wd:remind\"");
    }

    /** Of everybody with an account whom no other journey here asks for; the first is of the class of teacher01. */
    private static Map<String, String> cases(Program program) {
        var men = new ArrayDeque<>(program.freeBeds("student07", "b01"));
        var women = new ArrayDeque<>(program.freeBeds("student11", "b02"));
        Map<String, String> running = new LinkedHashMap<>();
        IntStream.rangeClosed(11, 20)
                .mapToObj(n -> "student" + n)
                .forEach(account -> running.put(account, program.asksForBed(account, women.remove())));
        List.of("student07", "student08", "student09", "student10", "monitor01", "floor01", "building01")
                .forEach(account -> running.put(account, program.asksForBed(account, men.remove())));
        return running;
    }

    private static void save(Browser.Person admin) {
        admin.button("保存到草稿").click();
        closed(admin);
    }

    static void closed(Browser.Person admin) {
        assertThat(admin.page.locator(".sheet-dialog .btn.pri:visible")).hasCount(0);
        admin.settled();
    }

    private static void open(Browser.Person admin, String fold) {
        admin.page
                .locator("summary", new Page.LocatorOptions().setHasText(fold))
                .first()
                .click();
        admin.settled();
    }

    private static void tick(Browser.Person admin, String words) {
        admin.page
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(words))
                .check();
    }

    private static void choose(Browser.Person admin, String label, String option) {
        admin.page
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
    }

    private static void pause(Browser.Person admin, String until, String reason, String reasonEn) {
        admin.button("暂停受理").click();
        admin.page.locator("#pause-until").fill(until);
        admin.page.locator("#pause-reason").fill(reason);
        admin.page.locator("#pause-reason-en").fill(reasonEn);
        admin.page.locator(".sheet-dialog .btn.pri").click();
        closed(admin);
        assertThat(admin.page.locator("main")).containsText(reason);
    }

    /** On the page of a service whose draft is to be the next version. */
    static void publish(Browser.Person admin, String comment) {
        admin.page
                .locator(".btn.pri", new Page.LocatorOptions().setHasText("发布"))
                .first()
                .click();
        admin.page.locator("#publish-comment").fill(comment);
        admin.page.locator("#publish-password").fill("yizhan");
        admin.page.locator(".sheet-dialog .btn.pri").click();
        closed(admin);
        assertThat(admin.page.locator("main")).containsText(comment);
    }

    private static LocalDateTime due(Program program, String account, String request) {
        var task = program.get(account, "/tasks/" + program.task(account, request));
        return OffsetDateTime.parse(task.path("due").asString())
                .atZoneSameInstant(SCHOOL)
                .toLocalDateTime();
    }

    private static List<String> numbers(Program program, String account, String box) {
        return program.get(account, "/inbox?limit=200&box=" + box)
                .path("items")
                .valueStream()
                .map((JsonNode item) -> item.path("requestId").asString())
                .toList();
    }

    /** Keys of the steps that a leave of five days would walk. */
    private static String preview(Program program) {
        var from = LocalDate.now(SCHOOL).plusDays(10);
        var data = Map.of(
                "kind", "NEW",
                "type", "PERSONAL",
                "start", from + "T08:00",
                "end", from.plusDays(4) + "T20:00",
                "phone", "13800000000",
                "reason", "A wedding in the family");
        return String.valueOf(program.post("student07", "/services/leave/preview", Map.of("data", data)));
    }

    /** The next first of March that is still to come. */
    private static LocalDate march() {
        var today = LocalDate.now(SCHOOL);
        var march = LocalDate.of(today.getYear(), 3, 1);
        return march.isAfter(today) ? march : march.plusYears(1);
    }
}
