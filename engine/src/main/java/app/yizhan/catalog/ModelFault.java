package app.yizhan.catalog;

/** A model says something that nobody can keep to; the message names the element, the property and its value. */
public class ModelFault extends IllegalArgumentException {

    private final String element;
    private final String property;
    private final String value;

    public ModelFault(String element, String property, String value, String why) {
        super(element + ", " + property + " = \"" + value + "\": " + why);
        this.element = element;
        this.property = property;
        this.value = value;
    }

    /** Id of the element. */
    public String element() {
        return element;
    }

    public String property() {
        return property;
    }

    public String value() {
        return value;
    }
}
