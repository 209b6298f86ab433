package app.yizhan.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** For each call a body that would be taken, and somebody who may send it. */
final class FuzzBodies {

    /** @param free another bed, for calls that ask for one */
    record Target(String request, String task, String free) {}

    static final String APPLICANT = "student19";
    static final String OFFICE = "counselor01";
    private static final String OTHER = "counselor02";

    private final Api api;
    private final String staff;

    /** @param staff number of somebody who may be given a role */
    FuzzBodies(Api api, String staff) {
        this.api = api;
        this.staff = staff;
    }

    static String caller(String call) {
        return switch (end(call)) {
            case "reassign", "cancel", "emergency", "directory", "tokens", "lint", "impact", "publish", "rollback" ->
                "admin";
            case "roles" -> "people01";
            case "withdraw", "nudge", "rating", "support" -> APPLICANT;
            case "unsealings", "answer" -> "auditor";
            case "preview", "requests", "draft" -> "student20";
            default -> OFFICE;
        };
    }

    /** What of the call's path says what is done. */
    static String end(String call) {
        return call.substring(call.lastIndexOf('/') + 1);
    }

    Map<String, Object> good(String call, Target target) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("requestKey", null);
        fill(body, end(call), target);
        if (end(call).matches("preview|draft|clock|impact|lint|\\{kind}")) {
            body.remove("requestKey");
        }
        return body;
    }

    private void fill(Map<String, Object> body, String end, Target target) {
        switch (end) {
            case "requests" -> {
                body.put("service", "room-change");
                body.put("data", Api.moveTo(target.free()));
            }
            case "preview", "draft" -> body.put("data", Api.moveTo(target.free()));
            case "decision", "batch-decision" -> decision(body, end, target);
            case "transfer", "delegate", "cc" -> {
                body.put("to", Arrays.asList(api.id(OTHER)));
                body.put("opinion", "please");
            }
            case "signers" -> {
                body.put("add", Arrays.asList(api.id(OTHER)));
                body.put("remove", List.of());
                body.put("place", "BEFORE");
            }
            case "withdraw", "nudge" -> body.put("reason", null);
            case "cancel", "emergency" -> body.put("reason", "The student cannot be reached since Monday.");
            case "clock" -> body.put("advance", "not a time");
            case "{kind}" -> body.put("time", "DIGEST");
            case "rating" -> {
                body.put("stars", 4);
                body.put("words", "as promised");
            }
            case "support" -> body.put("support", true);
            case "impact" -> body.put("mapping", Map.of());
            case "publish" -> {
                body.put("comment", "as agreed");
                body.put("migrate", "NONE");
            }
            case "rollback" -> body.put("version", 1);
            case "unsealings" -> {
                body.put("number", "house-2026-000001");
                body.put("reason", "Somebody is threatened and must be found.");
            }
            case "answer" -> body.put("agree", true);
            case "phrases" -> body.put("words", "Everything is there.");
            case "roles" -> role(body);
            case "substitutions" -> absence(body);
            case "tokens" -> token(body);
            case "reassign" -> reassigning(body);
            default -> {}
        }
    }

    private static void decision(Map<String, Object> body, String end, Target target) {
        body.put("action", "RETURN");
        body.put("opinion", "which exam?");
        body.put("reasonCode", "OTHER");
        if (end.equals("decision")) {
            body.put("target", "APPLICANT");
            body.put("files", List.of());
            body.put("data", new LinkedHashMap<>(Map.of("mediationNote", "both were heard on Monday")));
        } else {
            body.put("taskIds", Arrays.asList(target.task(), target.request()));
        }
    }

    private void role(Map<String, Object> body) {
        body.put("number", staff);
        body.put("role", "LEADER");
        body.put("scopeType", "school");
        body.put("scope", "school");
        body.put("from", "2098-09-01");
        body.put("to", "2099-09-01");
    }

    private void absence(Map<String, Object> body) {
        body.put("absentee", api.id(OFFICE));
        body.put("substitute", api.id(OTHER));
        body.put("from", "2098-09-01");
        body.put("to", "2099-09-01");
        body.put("services", Arrays.asList("room-change"));
        body.put("reason", "a course");
    }

    private static void token(Map<String, Object> body) {
        body.put("name", "feed " + UUID.randomUUID());
        body.put("scopes", Arrays.asList("feeds.directory"));
        body.put("validUntil", LocalDate.now().plusMonths(6).toString());
    }

    /** Only says what would happen, unless that is what the junk breaks. */
    private void reassigning(Map<String, Object> body) {
        body.put("from", api.id(OFFICE));
        body.put("to", api.id(OTHER));
        body.put("services", Arrays.asList("room-change"));
        body.put("dryRun", true);
    }
}
