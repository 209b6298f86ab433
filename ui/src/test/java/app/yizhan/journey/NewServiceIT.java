package app.yizhan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A service made from nothing: key replacement")
class NewServiceIT extends Journey {

    private static final String KEY = "key-replacement";

    @AfterEach
    void discard() {
        var program = new Program(app);
        if (program.get("admin", "/models").toString().contains("\"" + KEY + "\"")) {
            program.discardsDraft(KEY);
        }
    }

    @Test
    void an_administrator_makes_it_a_student_uses_it_the_manager_decides_and_it_is_changed() {
        try (var admin = browser.as("admin", DESK, "zh-CN")) {
            admin.open("/studio");
            admin.page.locator("main a[href='studio/new']").click();
            says(admin);
            draft(admin);
            partOnTheSpot(admin);
            UsualChangesIT.publish(admin, "新开的服务");
            assertThat(admin.errors()).isEmpty();
        }
        var program = new Program(app);
        applies();
        decides();
        try (var admin = browser.as("admin", DESK, "zh-CN")) {
            admin.open("/studio/" + KEY);
            admin.button("宿管员审批的时限是 1 个工作日").click();
            admin.page.locator("#limit-number").fill("2");
            admin.button("保存到草稿").click();
            UsualChangesIT.closed(admin);
            UsualChangesIT.publish(admin, "宿管员多一天");
            assertThat(admin.errors()).isEmpty();
        }
        assertThat(program.version(KEY)).isEqualTo(2);
    }

    /** What is forgotten is named, and what was written stays. */
    private static void says(Browser.Person admin) {
        var page = admin.page;
        page.locator("#new-name").fill("钥匙补办");
        page.locator("#new-name-en").fill("Key replacement");
        page.locator("#new-name-en").press("Tab");
        assertThat(page.locator("#new-key")).hasValue(KEY);
        page.locator("#new-about").fill("钥匙丢了，补配一把");
        page.locator("#step-1-who").selectOption("manager-of-own-building");
        page.locator("#step-1-number").fill("1");
        admin.button("加一步").click();
        page.locator("#step-2-who").selectOption("role(HOUSING_CENTRE)");
        page.locator("#field-1-label").fill("第几次补办");
        page.locator("#field-1-label-en").fill("How often");
        page.locator("#field-1-type").selectOption("CHOICE");
        page.locator("#field-1-options").fill("第一次\n又一次");
        page.locator("#field-1-options-en").fill("The first time\nAgain");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("按它定要谁批"))
                .first()
                .check();
        admin.button("加一项").click();
        page.locator("#field-2-label").fill("怎么丢的");
        page.locator("#field-2-label-en").fill("How it was lost");
        page.locator("#field-2-type").selectOption("LONG_TEXT");
        admin.button("建成草稿").click();
        assertThat(page.locator("#new-about-en-error")).isVisible();
        assertThat(page.locator(".errors")).containsText("一句话说明（英文）");
        assertThat(page.locator("#field-2-label")).hasValue("怎么丢的");
        admin.settled();
        Axe.findsNothing(admin, "a new service with something forgotten");
        page.locator("#new-about-en").fill("A new key for one that was lost");
        admin.button("建成草稿").click();
        page.waitForURL("**/studio/" + KEY);
        admin.settled();
    }

    /** The first key is the manager's to grant, another one the housing centre's too. */
    private static void draft(Browser.Person admin) {
        var page = admin.page;
        var main = page.locator("main");
        assertThat(main).containsText("检查没有发现问题");
        assertThat(main).containsText("申请人所住楼的宿管员");
        page.locator("summary", new Page.LocatorOptions().setHasText("由谁批"))
                .first()
                .click();
        admin.button("由谁批第 1 行").click();
        page.locator("#cell-0").selectOption(new SelectOption().setLabel("第一次"));
        page.locator("#cell-1").selectOption(new SelectOption().setLabel("否"));
        admin.button("作为新的一行加在上面").click();
        UsualChangesIT.closed(admin);
        assertThat(main).containsText("检查没有发现问题");
    }

    /** A form is made and opened, and taken away again as nothing uses it. */
    private static void partOnTheSpot(Browser.Person admin) {
        var page = admin.page;
        page.locator(".page-tabs a[href$='/forms']").click();
        admin.button("新建表单").click();
        page.locator("#part-key").fill("Handover!");
        page.locator(".sheet-dialog .btn.pri").click();
        assertThat(page.locator("#part-key-error")).containsText("不能作代号");
        page.locator("#part-key").fill("handover");
        page.locator(".sheet-dialog .btn.pri").click();
        page.waitForURL("**/forms/" + KEY + "-handover");
        assertThat(page.locator("yz-form .fjs-palette-field").first()).isVisible();
        page.locator(".page-tabs a[href$='/forms']").click();
        admin.button("删去" + KEY + "-handover").click();
        page.locator(".sheet-dialog .btn.pri").click();
        UsualChangesIT.closed(admin);
        assertThat(page.locator("main")).not().containsText("handover");
        page.locator(".page-tabs a").first().click();
        admin.settled();
    }

    /** On a phone, found in the hall without a restart. */
    private static void applies() {
        try (var student = browser.as("student20", PHONE, "zh-CN")) {
            student.open("/");
            var entry = student.page.locator("main a[href='apply/" + KEY + "']").first();
            assertThat(entry).containsText("钥匙补办");
            entry.click();
            student.settled();
            student.page
                    .locator("label.radio", new Page.LocatorOptions().setHasText("第一次"))
                    .click();
            student.page.locator("#f-howItWasLost").fill("放在自习室，回去就不见了。");
            student.settled();
            Axe.findsNothing(student, "the form of a service that was made");
            student.button("提交申请").last().click();
            student.page.waitForURL("**/requests/**");
            student.settled();
            assertThat(student.page.locator("main")).containsText("宿管员审批");
            assertThat(student.errors()).isEmpty();
        }
    }

    private static void decides() {
        var program = new Program(app);
        var request = program.get("student20", "/requests?limit=1")
                .path("items")
                .path(0)
                .path("id")
                .asString();
        var task = program.task("dorm01", request);
        try (var manager = browser.as("dorm01", DESK, "zh-CN")) {
            manager.opensTask(task);
            assertThat(manager.page.locator("main")).containsText("放在自习室");
            manager.button("同意").click();
            assertThat(manager.page.locator("main a[href$='%s']".formatted(task)))
                    .hasCount(0);
            assertThat(manager.errors()).isEmpty();
        }
        assertThat(program.get("student20", "/requests/" + request)
                        .path("result")
                        .asString())
                .isEqualTo("EndEvent_Approved");
    }
}
