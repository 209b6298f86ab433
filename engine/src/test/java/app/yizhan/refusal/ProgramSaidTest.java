package app.yizhan.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a program said, without what people wrote")
class ProgramSaidTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            delimiter = '|',
            value = {
                "can't parse 'I feel ill' today | can't parse …",
                "the case's text is 'I don't feel well | the case's text is …",
                "parse'I feel ill' | parse…",
                "“我病了”不能读 | …",
                "value=\"I feel ill | value=…",
                "No space left on device | No space left on device"
            })
    void a_message_ends_where_it_begins_to_quote(String said, String kept) {
        assertThat(ProgramSaid.message(said)).isEqualTo(kept);
    }

    @Test
    void a_quotation_over_several_lines_does_not_come_back_after_the_first() {
        assertThat(ProgramSaid.message("cannot read 'I feel\nill\ntoday' at 3")).isEqualTo("cannot read …");
    }

    @Test
    void a_trace_is_places_and_types_only() {
        var said = """
                app.yizhan.Broken: cannot read 'I feel
                ill
                Caused by a cold: I stay
                 at home I feel (better)
                \tat app.yizhan.Step.run(Step.java:12)
                \tat java.base/java.lang.Thread.run(Unknown Source)
                \tat app.yizhan.Step$$SpringCGLIB$$0.run(<generated>)
                Caused by: java.sql.SQLException: Data too long: I feel ill
                \tat app.yizhan.Step.write(Step.java)
                \t... 12 more
                """;
        assertThat(ProgramSaid.trace(said)).isEqualTo("""
                app.yizhan.Broken
                \tat app.yizhan.Step.run(Step.java:12)
                \tat java.base/java.lang.Thread.run(Unknown Source)
                \tat app.yizhan.Step$$SpringCGLIB$$0.run(<generated>)
                Caused by: java.sql.SQLException
                \tat app.yizhan.Step.write(Step.java)
                \t... 12 more""");
    }
}
