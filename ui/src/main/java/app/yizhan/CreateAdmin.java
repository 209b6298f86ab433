package app.yizhan;

/** The command {@code create-admin}. */
final class CreateAdmin {

    static final String COMMAND = "create-admin";

    private CreateAdmin() {}

    static int run(String[] args) {
        throw new UnsupportedOperationException(COMMAND);
    }
}
