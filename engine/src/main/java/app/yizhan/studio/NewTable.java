package app.yizhan.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table that is to be made; nothing of it is checked yet.
 *
 * @param key its own part of the key, latin: {@code fee} of {@code room-change-fee}; null: made of the English name
 * @param inputs what it looks at: names of fields that decide, and of what else is known by then
 * @param answer what it answers
 * @param output variable in which the answer is; null: made of its English name
 */
public record NewTable(
        @Nullable String key,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable List<String> inputs,
        @Nullable Answer answer,
        @Nullable String output,
        @Nullable String outputName,
        @Nullable String outputNameEn) {

    /** What a table answers. */
    public enum Answer {
        YES_NO("boolean", "false"),
        WORD("string", "\"NONE\""),
        NUMBER("long", "0");

        private final String type;
        private final String first;

        Answer(String type, String first) {
            this.type = type;
            this.first = first;
        }

        /** Of its cells. */
        String type() {
            return type;
        }

        /** Cell of the first row, until somebody says otherwise. */
        String first() {
            return first;
        }
    }
}
