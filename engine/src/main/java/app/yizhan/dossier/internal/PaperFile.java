package app.yizhan.dossier.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** Papers and forms as they are shipped: {@code dossier/papers.json} and {@code dossier/forms/<code>.json}. What is left out is empty. */
public final class PaperFile {

    /** A paper, in its place. */
    public record PaperLine(
            String code,
            String step,
            @Nullable String fact,
            @Nullable String form,
            @Nullable String scan) {}

    /** A form. */
    public record FormLine(String code, @Nullable Boolean applicant, List<PartLine> parts) {}

    /** A part of a form. */
    public record PartLine(@Nullable String title, @Nullable String each, List<List<CellLine>> rows) {}

    /** A cell of a row. */
    public record CellLine(
            @Nullable String of,
            @Nullable String label,
            @Nullable Integer lines,
            @Nullable Boolean veiled,
            @Nullable List<String> sign,
            @Nullable String day) {}

    private record Papers(List<PaperLine> papers) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PaperFile() {}

    /** In the order in which they lie in a file. */
    public static List<PaperLine> papers() {
        return read(resolver().getResource("classpath:dossier/papers.json"), Papers.class)
                .papers();
    }

    /** By their codes. */
    public static List<FormLine> forms() {
        try {
            return Stream.of(resolver().getResources("classpath*:dossier/forms/*.json"))
                    .map(file -> read(file, FormLine.class))
                    .sorted(Comparator.comparing(FormLine::code))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PathMatchingResourcePatternResolver resolver() {
        return new PathMatchingResourcePatternResolver();
    }

    private static <T> T read(Resource file, Class<T> type) {
        try (var in = file.getInputStream()) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(file.getFilename(), e);
        }
    }
}
