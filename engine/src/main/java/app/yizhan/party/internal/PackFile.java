package app.yizhan.party.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** A pack as it is shipped: {@code party/<code>.json} on the class path. Fields as in the tables; what is left out is empty. */
public record PackFile(String code, List<StepLine> steps, List<RuleLine> rules) {

    /** A step, in its place. */
    public record StepLine(
            String code,
            int stage,
            @Nullable String act,
            @Nullable String needs,
            String actor,
            @Nullable String smallActor,
            @Nullable String aboveActor,
            @Nullable String onlyUnder) {}

    /** A rule, in its place. */
    public record RuleLine(
            String code,
            String step,
            String kind,
            @Nullable List<String> base,
            @Nullable List<String> act,
            String value,
            String unit,
            @Nullable String bound,
            @Nullable Boolean special,
            @Nullable Boolean defines,
            boolean hard,
            @Nullable String refusal,
            @Nullable String alternative,
            @Nullable String presumes,
            @Nullable String article,
            String source) {}

    /** Oldest first. */
    public static List<PackFile> all() {
        try {
            var json = JsonMapper.builder().build();
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:party/*.json"))
                    .map(file -> read(json, file))
                    .sorted(Comparator.comparing(PackFile::code))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PackFile read(JsonMapper json, Resource file) {
        try (var in = file.getInputStream()) {
            return json.readValue(in, PackFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file.getFilename(), e);
        }
    }

    /** The rows of its steps. */
    public List<StepRow> stepRows() {
        return steps.stream()
                .map(step -> new StepRow(
                        code,
                        step.code(),
                        steps.indexOf(step),
                        step.stage(),
                        orEmpty(step.act()),
                        orEmpty(step.needs()),
                        step.actor(),
                        orEmpty(step.smallActor()),
                        orEmpty(step.aboveActor()),
                        orEmpty(step.onlyUnder())))
                .toList();
    }

    /** The rows of its rules. */
    public List<RuleRow> ruleRows() {
        return rules.stream().map(rule -> row(rule, rules.indexOf(rule))).toList();
    }

    private RuleRow row(RuleLine rule, int pos) {
        return new RuleRow(
                code,
                rule.code(),
                pos,
                rule.step(),
                rule.kind(),
                joined(rule.base()),
                joined(rule.act()),
                rule.value(),
                rule.unit(),
                orEmpty(rule.bound()),
                Boolean.TRUE.equals(rule.special()),
                Boolean.TRUE.equals(rule.defines()),
                rule.hard(),
                orEmpty(rule.refusal()),
                orEmpty(rule.alternative()),
                orEmpty(rule.presumes()),
                orEmpty(rule.article()),
                rule.source(),
                false);
    }

    private static String joined(@Nullable List<String> names) {
        return names == null ? "" : String.join(",", names);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
