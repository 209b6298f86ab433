package app.yizhan.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives out names of people: a surname and a solar term. The first 1,400 people have different names. */
final class Names {

    private final Words words;
    private final List<String> surnames;
    private final List<String> given;
    private final Set<String> fixed = new HashSet<>();
    private int next;

    Names(Words words) {
        this.words = words;
        this.surnames = words.list("surnames");
        this.given = words.list("given");
        DemoAccounts.all().forEach(it -> words.person(it.account()).ifPresent(fixed::add));
    }

    String of(String account) {
        return words.person(account).orElseGet(this::free);
    }

    private String free() {
        String name;
        do {
            // each round over the surnames shifts the given names by one
            var round = next / surnames.size();
            name = surnames.get(next % surnames.size()) + given.get((next + round) % given.size());
            next++;
        } while (fixed.contains(name));
        return name;
    }
}
