package app.yizhan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** axe-core on a page as it stands; on a phone by day and by night. */
final class Axe {

    private static final String SCRIPT = script();

    /** Every rule of axe, best practices included. */
    private static final String RUN = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' (' + (n.any[0]?.message ?? '') + ')').slice(0, 3).join(', '))""";

    private Axe() {}

    static void findsNothing(Browser.Person person, String what) {
        assertThat(violations(person)).as(what).isEmpty();
    }

    static List<String> violations(Browser.Person person) {
        var all = new ArrayList<String>();
        boolean phone = person.page.viewportSize().width < 600;
        for (var scheme : phone ? List.of(ColorScheme.DARK, ColorScheme.LIGHT) : List.of(ColorScheme.LIGHT)) {
            person.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            person.settled();
            person.page.evaluate(SCRIPT);
            ((List<?>) person.page.evaluate(RUN)).forEach(found -> all.add(scheme + " " + found));
        }
        return all;
    }

    private static String script() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
