package app.yizhan.access;

/** A passage that cannot be taken; {@code access.<code>} is its sentence. */
class BadPassage extends RuntimeException {

    private final String code;

    BadPassage(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
