package app.yizhan.api;

/** How ids look; an address with anything else in their place does not exist. */
final class Ids {

    static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private Ids() {}
}
