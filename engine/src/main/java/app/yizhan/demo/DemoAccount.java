package app.yizhan.demo;

/**
 * An account of the demonstration college for a person who tries the system.
 *
 * @param account log-in name
 * @param role key of the role it shows; its name is the text {@code role.<role>}
 */
public record DemoAccount(String account, String role) {

    /** Text key of the role's name. */
    public String textKey() {
        return "role." + role;
    }
}
