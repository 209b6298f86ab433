package app.yizhan.form;

import java.util.Locale;
import java.util.Map;

/** A type of field that a feature contributes: how its values are read and shown. */
public interface FieldType {

    /** What a value was refused for. */
    final class Unacceptable extends Exception {

        private final String key;
        private final transient Map<String, Object> args;

        /** @param key text key of the message beside the field */
        public Unacceptable(String key, Map<String, Object> args) {
            super(key);
            this.key = key;
            this.args = args;
        }

        public String key() {
            return key;
        }

        public Map<String, Object> args() {
            return args;
        }
    }

    String type();

    /**
     * @param raw as it came from JSON or a page, never null
     * @param writerId person who hands it in
     * @return the value as it is stored, JSON-serialisable
     */
    Object read(Object raw, FormField field, String writerId) throws Unacceptable;

    /** The value in words for people. */
    String show(Object value, FormField field, Locale locale);
}
