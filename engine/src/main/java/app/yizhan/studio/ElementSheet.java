package app.yizhan.studio;

import java.util.List;
import java.util.Map;

/**
 * What the draft says of one element of its diagram, as its side panel shows it.
 *
 * @param name in the model, the zh text
 * @param nameEn empty where there is none yet
 * @param properties what it says beyond plain BPMN, by name
 * @param form id of the form of a step or start; empty: a step only shows the request
 * @param step expression of the model step that a system step calls, key of the table that a rule asks; empty: none yet
 * @param answer variable in which the answer of a rule's table is; empty: none
 * @param condition of a way; empty: it has none
 * @param time of a timer, as the model writes it
 */
public record ElementSheet(
        String id,
        Kind kind,
        String name,
        String nameEn,
        Map<String, String> properties,
        String form,
        String step,
        String answer,
        String condition,
        Time time) {

    /** What can be set at an element. */
    public enum Kind {
        /** With which a case starts. */
        START,
        /** A step of people. */
        STEP,
        /** A step of the system. */
        SYSTEM,
        /** A step that asks one decision table. */
        RULE,
        /** A way that is gone under a condition. */
        WAY,
        /** The way that is gone where no condition holds. */
        OTHERWISE,
        TIMER,
        /** Its name only. */
        NAMED,
        /** Nothing. */
        NOTHING
    }

    /**
     * When a timer is over.
     *
     * @param date whether the text is a day or a moment and not a duration
     */
    public record Time(String text, boolean date) {
        static final Time NONE = new Time("", false);
    }

    /** What it says under that name; empty where it says nothing. */
    public String says(String property) {
        return properties.getOrDefault(property, "");
    }

    /** Those that a list names. */
    public List<String> lists(String property) {
        return Names.list(says(property));
    }
}
