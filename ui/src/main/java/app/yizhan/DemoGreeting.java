package app.yizhan;

import app.yizhan.notification.Texts;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever typed {@code make run} where to go and whom to log in as, in both languages. */
@Component
@Profile("demo")
class DemoGreeting {

    private final Texts texts;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    DemoGreeting(Texts texts) {
        this.texts = texts;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var address = "http://localhost:" + web.getWebServer().getPort();
            for (var language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
                out.println();
                out.println(texts.text(language, "demo.greeting", Map.of("address", address)));
            }
            out.println();
        }
    }
}
