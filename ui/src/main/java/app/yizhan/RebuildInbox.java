package app.yizhan;

import app.yizhan.inbox.InboxRebuild;
import app.yizhan.notification.Texts;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The command {@code rebuild-inbox}: derives all inboxes again and says what was mended; on a server while people work. */
final class RebuildInbox {

    static final String COMMAND = "rebuild-inbox";

    private RebuildInbox() {}

    /** @return the exit code: 0 */
    static int run(String[] args) {
        var application = new SpringApplicationBuilder(CreateAdmin.Features.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("yizhan.jobs=false", "logging.level.root=warn");
        try (var context = application.run(args)) {
            var done = context.getBean(InboxRebuild.class).run();
            var facts = Map.of(
                    "requests",
                    done.requests(),
                    "missing",
                    done.missing(),
                    "extra",
                    done.extra(),
                    "wrong",
                    done.wrong());
            Terminal.open().tell(context.getBean(Texts.class).text(Locale.getDefault(), "command.inbox.done", facts));
            return 0;
        }
    }
}
