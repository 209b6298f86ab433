package app.yizhan.organisation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where an assignment rule would find nobody now.
 *
 * @param everywhere nobody in the whole school; there are no places then
 * @param places classes, colleges or buildings, ordered by code
 */
public record Unfilled(boolean everywhere, List<Place> places) {

    /** A class, a college or a building. */
    public record Place(String code, String name, String nameEn) {

        public String name(Locale locale) {
            return locale.getLanguage().equals("en") ? nameEn : name;
        }
    }

    /** Somebody is found everywhere, or it hangs on what a request says. */
    public static final Unfilled NOWHERE = new Unfilled(false, List.of());

    public static final Unfilled EVERYWHERE = new Unfilled(true, List.of());

    /** @param known how many places there are: none at all means that nobody can be asked anywhere */
    public static Unfilled of(List<Place> empty, int known) {
        return empty.size() == known ? EVERYWHERE : new Unfilled(false, List.copyOf(empty));
    }

    public boolean isNowhere() {
        return !everywhere && places.isEmpty();
    }

    /** Where neither of two rules finds anybody. */
    Unfilled and(Unfilled other) {
        if (everywhere || other.everywhere) {
            return everywhere ? other : this;
        }
        Set<Place> both = new LinkedHashSet<>(places);
        both.retainAll(other.places);
        return new Unfilled(false, List.copyOf(both));
    }
}
