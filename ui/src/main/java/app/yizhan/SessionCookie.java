package app.yizhan;

import jakarta.servlet.ServletContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/** The session's cookie travels by https only where the base address is one; else a phone in the same network could not log in. */
@Component
class SessionCookie implements ServletContextInitializer {

    private final String baseAddress;

    SessionCookie(@Value("${yizhan.base-address}") String baseAddress) {
        this.baseAddress = baseAddress;
    }

    @Override
    public void onStartup(ServletContext context) {
        context.getSessionCookieConfig().setSecure(baseAddress.startsWith("https:"));
    }
}
