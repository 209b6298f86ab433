package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page of log-in, where somebody has to wait. */
@ApiTest
class LoginPageTest {

    @Autowired
    Api api;

    @Test
    void says_for_how_many_minutes_one_waits() {
        for (int tries = 0; tries < 5; tries++) {
            assertThat(leadsTo(wrong())).isEqualTo("/login?wrong");
        }
        assertThat(leadsTo(wrong())).isEqualTo("/login?wait=1");
        assertThat(page("/login?wait=1")).contains("等 1 分钟再试");
        assertThat(page("/login?wait=16")).contains("等 16 分钟再试");
        assertThat(page("/login?wait=%3Cb%3E"))
                .as("not what somebody wrote into the address")
                .contains("等 30 分钟再试");
    }

    private static MockHttpServletRequestBuilder wrong() {
        return post("/login")
                .param("username", "nobody-of-this-name")
                .param("password", "wrong")
                .with(csrf());
    }

    private String leadsTo(MockHttpServletRequestBuilder call) {
        return String.valueOf(api.call(call).raw().getRedirectedUrl());
    }

    private String page(String path) {
        return new String(
                api.call(get(java.net.URI.create(path)).header("Accept-Language", "zh-CN"))
                        .raw()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
