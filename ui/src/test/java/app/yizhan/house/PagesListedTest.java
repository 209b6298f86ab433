package app.yizhan.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages that the reader of both languages opens are the application's own routes: none is forgotten. */
class PagesListedTest {

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final String READER = "ui/src/test/java/app/yizhan/journey/LanguageIT.java";

    /** Led to by another address: "/" leads to the hall. */
    private static final Set<String> LED_TO = Set.of("HallView");

    @Test
    void every_page_is_read_in_both_languages_and_at_both_widths() throws IOException {
        assertThat(missing()).isEmpty();
    }

    private static List<String> missing() throws IOException {
        var source = Files.readString(House.ROOT.resolve(READER));
        var texts = TEXT.matcher(source)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        var routes = House.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Route.class))
                .filter(type -> !LED_TO.contains(type.getSimpleName()))
                .toList();
        assertThat(routes).hasSizeGreaterThan(25);
        return routes.stream()
                .filter(page -> texts.stream().noneMatch(text -> opens(text, page)))
                .map(page -> page.getSimpleName() + " /" + route(page))
                .sorted()
                .toList();
    }

    /** A page that needs to be told what it shows is opened by what its address begins with, or by a link that does. */
    private static boolean opens(String text, JavaClass page) {
        var route = route(page);
        int parameter = route.indexOf(':');
        if (parameter > 0) {
            return text.contains(route.substring(0, parameter));
        }
        return needsParameter(page) ? text.contains(route + "/") : text.equals("/" + route);
    }

    private static boolean needsParameter(JavaClass page) {
        return page.isAssignableTo(HasUrlParameter.class)
                && page.getMethods().stream()
                        .filter(method -> method.getName().equals("setParameter"))
                        .flatMap(method -> method.getParameters().stream())
                        .noneMatch(parameter -> parameter.isAnnotatedWith(OptionalParameter.class));
    }

    private static String route(JavaClass page) {
        return page.getAnnotationOfType(Route.class).value();
    }
}
