package app.yizhan;

import app.yizhan.notification.Texts;
import app.yizhan.organisation.Accounts;
import app.yizhan.refusal.Refusal;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The command {@code create-admin}: asks for account, name and password and makes the first administrator. It starts the
 * features without pages and jobs, on the same configuration as the application.
 */
final class CreateAdmin {

    static final String COMMAND = "create-admin";

    private final Accounts accounts;
    private final Texts texts;
    private final Terminal terminal;
    private final Locale language;

    CreateAdmin(Accounts accounts, Texts texts, Terminal terminal, Locale language) {
        this.accounts = accounts;
        this.texts = texts;
        this.terminal = terminal;
        this.language = language;
    }

    /** @return the exit code: 0, or 1 if nothing was changed */
    static int run(String[] args) {
        var application = new SpringApplicationBuilder(Features.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("yizhan.jobs=false", "logging.level.root=warn");
        try (var context = application.run(args)) {
            var command = new CreateAdmin(
                    context.getBean(Accounts.class),
                    context.getBean(Texts.class),
                    Terminal.open(),
                    Locale.getDefault());
            return command.ask();
        }
    }

    int ask() {
        var account = terminal.ask(say("command.admin.account", Map.of()));
        var name = terminal.ask(say("command.admin.name", Map.of()));
        var password = terminal.askHidden(say("command.admin.password", Map.of()));
        if (terminal.isHiding() && !password.equals(terminal.askHidden(say("command.admin.again", Map.of())))) {
            terminal.tell(say("command.admin.different", Map.of()));
            return 1;
        }
        try {
            accounts.createAdmin(account, name, password);
        } catch (Refusal refusal) {
            terminal.tell(say("refusal." + refusal.code(), refusal.args()));
            refusal.fields().forEach(field -> terminal.tell(say(field.key(), field.args())));
            return 1;
        }
        terminal.tell(say("command.admin.done", Map.of("account", account)));
        return 0;
    }

    private String say(String key, Map<String, ?> args) {
        return texts.text(language, key, args);
    }

    /** Everything but the pages and the API. No component itself, so that the application's own scan passes it by. */
    @EnableAutoConfiguration(exclude = {SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class})
    @ComponentScan(
            basePackages = "app.yizhan",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {"app\\.yizhan\\.(ui|api)\\..*", "app\\.yizhan\\.(?!YizhanEngine)[A-Z].*"}))
    static class Features {}
}
