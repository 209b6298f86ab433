package app.yizhan.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service that is to be made, checked: every name is plain text, every key is free. */
record NewPlan(
        String key,
        Said name,
        Said description,
        String line,
        List<String> starters,
        List<String> viewers,
        List<Step> steps,
        String promise,
        int retentionDays,
        List<Field> fields) {

    /** In both languages. */
    record Said(String zh, String en) {}

    /**
     * @param stem what its element ids are made of, e.g. {@code CounselorReview}
     * @param who whom it asks, in a word
     * @param needed name of what the table answers: whether the step is asked; null: it always is
     */
    record Step(
            String stem,
            Said who,
            String assign,
            String limit,
            @Nullable String needed) {

        String task() {
            return "Task_" + stem;
        }

        /** Name of the variable that it gives. */
        String outcome() {
            return variable(stem) + "Outcome";
        }
    }

    record Field(
            String key, Said label, NewService.Type type, boolean required, boolean decides, List<Option> options) {

        /** What people write of themselves is sealed, and in no list or title. */
        boolean sealed() {
            return switch (type) {
                case LONG_TEXT, PHONE, FILES -> true;
                default -> false;
            };
        }
    }

    record Option(String value, Said label) {}

    static String variable(String stem) {
        return Character.toLowerCase(stem.charAt(0)) + stem.substring(1);
    }

    String startForm() {
        return key + "-start";
    }

    /** Of the decision table, where it has one. */
    String table() {
        return key + "-route";
    }

    boolean hasTable() {
        return fields.stream().anyMatch(Field::decides);
    }
}
