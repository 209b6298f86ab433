package app.yizhan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** axe-core on a page as it stands; on a phone also its colours by night. */
final class Axe {

    private static final String SCRIPT = script();

    /** The rules named, or every rule of axe, best practices included; none of them needs sheets or sounds fetched ahead. */
    private static final String RUN = """
            async (rules) => (await axe.run(document, { resultTypes: ['violations'], preload: false, ...(rules.length ? { runOnly: rules } : {}) })).violations
                .map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' (' + (n.any[0]?.message ?? '') + ')').slice(0, 3).join(', '))""";

    /** All that a page's colours can break: by night nothing else of it changes. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private Axe() {}

    static void findsNothing(Browser.Person person, String what) {
        assertThat(violations(person)).as(what).isEmpty();
    }

    static List<String> violations(Browser.Person person) {
        var all = new ArrayList<String>();
        // reading it takes longer than most pages take to be looked at
        if (person.page.evaluate("() => !window.axe").equals(true)) {
            person.page.evaluate(SCRIPT);
        }
        if (person.page.viewportSize().width < 600) {
            all.addAll(violations(person, ColorScheme.DARK, OF_COLOURS));
        }
        all.addAll(violations(person, ColorScheme.LIGHT, List.of()));
        return all;
    }

    private static List<String> violations(Browser.Person person, ColorScheme scheme, List<String> rules) {
        person.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        person.settled();
        return ((List<?>) person.page.evaluate(RUN, rules))
                .stream().map(found -> scheme + " " + found).toList();
    }

    private static String script() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
