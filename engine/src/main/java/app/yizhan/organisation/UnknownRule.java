package app.yizhan.organisation;

/** A model asks for a rule that no bean answers, or writes it wrongly. */
public class UnknownRule extends IllegalArgumentException {

    public UnknownRule(String rule) {
        super("No assignment rule answers '" + rule + "'");
    }
}
