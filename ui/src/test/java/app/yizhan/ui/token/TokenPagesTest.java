package app.yizhan.ui.token;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.organisation.DirectoryScopes;
import app.yizhan.token.ServiceToken.State;
import app.yizhan.token.ServiceTokens;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.part.Checks;
import app.yizhan.ui.part.TextBox;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The page of service tokens")
class TokenPagesTest extends Pages {

    @Autowired
    private ServiceTokens tokens;

    @Test
    void a_token_is_issued_told_once_and_revoked() {
        var name = "教务系统 " + UUID.randomUUID();
        as("admin");
        UI.getCurrent().navigate("tokens");
        press("发令牌");
        assertThat(words()).contains("名称写对接的系统", "至少选一项用途");
        $(TextBox.class).withId("t-name").single().setValue(name);
        $(Checks.class).single().set(List.of(DirectoryScopes.IMPORT));
        press("发令牌");
        var secret = $(Code.class).single().getText();
        assertThat(tokens.recognise(secret)).isPresent();
        assertThat(words()).contains(name + " 的令牌", "只显示这一次", "导入名册");

        UI.getCurrent().navigate("settings");
        UI.getCurrent().navigate("tokens");
        assertThat(words()).contains(name).doesNotContain(secret);
        click($(NativeButton.class)
                .withAttribute("aria-label", "作废" + name + " 的令牌")
                .single());
        press("作废令牌");
        assertThat(tokens.recognise(secret))
                .map(token -> token.state(clock.today()))
                .contains(State.REVOKED);
        assertThat(words()).contains("已作废");

        as("auditor");
        UI.getCurrent().navigate("audit");
        press("查询");
        assertThat(words()).contains("发服务令牌", "作废服务令牌", "名称：" + name.substring(0, 5));
    }

    @Test
    void a_day_stands_in_its_box_as_the_page_s_language_says_it() {
        as("admin");
        UI.getCurrent().navigate("tokens");
        var until = $(TextBox.class).withId("t-until").single();
        until.setValue("2031-03-05");
        assertThat(until.getElement().getAttribute("data-day")).isEqualTo("2031年3月5日 周三");
        until.clear();
        assertThat(until.getElement().hasAttribute("data-day")).isFalse();
    }
}
