package app.yizhan;

import app.yizhan.demo.DemoTerm;
import app.yizhan.demo.Played;
import app.yizhan.notification.Texts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The command {@code demo-data}: makes the demo's college in the past and lets its people live through the weeks until today. */
final class DemoData {

    static final String COMMAND = "demo-data";

    private DemoData() {}

    /** @return the exit code: 0, or 1 if the folder holds a college already */
    static int run(String[] args) {
        var application = new SpringApplicationBuilder(CreateAdmin.Features.class)
                .web(WebApplicationType.NONE)
                .profiles("demo")
                .logStartupInfo(false)
                // what a power cut takes from an hour of play can be played again
                .properties(
                        "yizhan.jobs=false",
                        "yizhan.demo.weeks=12",
                        "yizhan.write-delay=1000",
                        "logging.level.root=warn");
        try (var context = application.run(args)) {
            var term = context.getBean(DemoTerm.class);
            var told = new Told(Terminal.open(), context.getBean(Texts.class), Locale.getDefault());
            if (!term.mayBegin()) {
                told.say("command.term.taken", Map.of());
                return 1;
            }
            told.end(term.play(told::week));
            return 0;
        }
    }

    /** What the terminal says meanwhile. */
    private record Told(Terminal terminal, Texts texts, Locale language) {

        void say(String key, Map<String, Object> facts) {
            terminal.tell(texts.text(language, key, facts));
        }

        void week(LocalDate next, int requests) {
            say("command.term.week", Map.of("day", next.toString(), "requests", requests));
        }

        void end(Played played) {
            var refused = played.refused().entrySet().stream()
                    .map(it -> it.getKey() + " " + it.getValue())
                    .sorted()
                    .collect(Collectors.joining(", "));
            say(
                    "command.term.done",
                    Map.of(
                            "requests", played.requests(),
                            "decisions", played.decisions(),
                            "ratings", played.ratings(),
                            "refused", refused));
            say("command.term.idle", Map.of("accounts", String.join(", ", played.idle())));
        }
    }
}
