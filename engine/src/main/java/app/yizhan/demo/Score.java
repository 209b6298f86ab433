package app.yizhan.demo;

import app.yizhan.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what a played term comes to. */
final class Score {

    private final Map<String, Integer> refused = new TreeMap<>();
    private int requests;
    private int decisions;
    private int ratings;

    Played played(List<String> idle) {
        return new Played(requests, decisions, ratings, Map.copyOf(refused), idle);
    }

    int requests() {
        return requests;
    }

    void handedIn() {
        requests++;
    }

    void decided() {
        decisions++;
    }

    void rated() {
        ratings++;
    }

    /** A refusal is an answer as people get it too; it is counted, and the term goes on. */
    void attempt(Runnable act) {
        try {
            act.run();
        } catch (Refusal e) {
            var fields = e.fields().stream().map(Refusal.Field::field).collect(Collectors.joining(" "));
            refused.merge((e.code() + " " + fields).strip(), 1, Integer::sum);
        }
    }
}
