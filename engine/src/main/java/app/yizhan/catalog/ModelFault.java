package app.yizhan.catalog;

/** A model says something that nobody can keep to; the message names the element, the property and its value. */
public class ModelFault extends IllegalArgumentException {

    public ModelFault(String element, String property, String value, String why) {
        super(element + ", " + property + " = \"" + value + "\": " + why);
    }
}
