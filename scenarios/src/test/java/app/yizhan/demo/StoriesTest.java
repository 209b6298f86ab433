package app.yizhan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.Action;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.catalog.Step;
import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import app.yizhan.testing.EngineTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the stories of the demo say of steps, fields and options is what models and forms have; that they play well is DemoDataIT's. */
@EngineTest
@DisplayName("Stories of the demo")
class StoriesTest {

    @Autowired
    Stories stories;

    @Autowired
    Families families;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void each_service_has_one_with_an_answer_to_each_step_that_fills_in_a_form() {
        assertThat(stories.all())
                .extracting(Story::service)
                .containsExactlyElementsOf(families.all().stream()
                        .map(Family::key)
                        .filter(key -> !key.startsWith("trial-"))
                        .sorted()
                        .toList());
        for (var story : stories.all()) {
            var family = families.latest(story.service());
            var asked = family.steps().values().stream()
                    .filter(step -> family.formOf(step)
                            .map(StoriesTest::asksForSomething)
                            .orElse(false))
                    .map(Step::key)
                    .toList();
            assertThat(story.answers().keySet()).as(story.service()).containsAll(asked);
        }
    }

    @Test
    void they_know_only_what_models_and_forms_have() {
        var wrong = new ArrayList<String>();
        for (var story : stories.all()) {
            var family = families.latest(story.service());
            story.wishes().forEach(wish -> check(story.service(), family.startForm(), wish.form(), wrong));
            story.last().forEach(last -> {
                check(story.service(), family.startForm(), last.form(), wrong);
                if (!family.steps().containsKey(last.step())) {
                    wrong.add(story.service() + " has no " + last.step());
                }
            });
            story.answers().forEach((key, answers) -> {
                var step = family.steps().get(key);
                if (step == null) {
                    wrong.add(story.service() + " has no " + key);
                } else {
                    answers.forEach(it -> check(family, step, it, wrong));
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private void check(Family family, Step step, Story.Answer answer, List<String> wrong) {
        var offered = step.kind() == Step.Kind.WORK
                ? answer.action() == Action.SUBMIT
                : step.actions().contains(answer.action().name().toLowerCase(Locale.ROOT));
        if (!offered) {
            wrong.add(step.key() + " does not offer " + answer.action());
        }
        boolean says = answer.action() == Action.REJECT || answer.action() == Action.RETURN;
        if (says && answer.opinions().isEmpty() || answer.action() == Action.REJECT && answer.code() == null) {
            wrong.add(step.key() + " is refused without a reason");
        }
        if (answer.action() == Action.REJECT && !codes(family.key()).contains(answer.code())) {
            wrong.add(step.key() + " knows no reason " + answer.code());
        }
        var form = family.formOf(step);
        if (form.isEmpty() && !answer.data().isEmpty()) {
            wrong.add(step.key() + " has no form");
        }
        form.ifPresent(it -> check(step.key(), it, answer.data(), wrong));
        answer.when().keySet().stream()
                .filter(key -> family.field(key).isEmpty())
                .forEach(key -> wrong.add(step.key() + " looks at " + key));
    }

    private List<String> codes(String service) {
        var own = jdbc.queryForList("SELECT code FROM reason_code WHERE service = ?", String.class, service);
        return own.isEmpty()
                ? jdbc.queryForList("SELECT code FROM reason_code WHERE service = '*'", String.class)
                : own;
    }

    private static void check(String where, FormSchema form, Map<String, Object> told, List<String> wrong) {
        told.forEach((key, value) -> {
            var field = form.field(key).filter(it -> !it.computed());
            if (field.isEmpty()) {
                wrong.add(where + " has no " + key);
            } else if (field.get().type().equals("choice")) {
                choices(value).stream()
                        .filter(it -> !field.get().options().contains(it))
                        .forEach(it -> wrong.add(where + " does not offer " + it + " for " + key));
            }
        });
    }

    private static List<?> choices(Object value) {
        return value instanceof List<?> all ? all : List.of(value);
    }

    private static boolean asksForSomething(FormSchema form) {
        return form.fields().stream().anyMatch(FormField::required);
    }
}
