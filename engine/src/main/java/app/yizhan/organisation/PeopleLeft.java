package app.yizhan.organisation;

import java.util.List;

/**
 * Published in the transaction of the import in which people leave the school: what waits for one of them by name has to be
 * given to somebody else.
 */
public record PeopleLeft(List<String> personIds) {

    public PeopleLeft {
        personIds = List.copyOf(personIds);
    }
}
