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
            case "reassign",
                    "cancel",
                    "emergency",
                    "directory",
                    "access-events",
                    "tokens",
                    "models",
                    "forms",
                    "tables",
                    "lint",
                    "impact",
                    "publish",
                    "rollback",
                    "pause",
                    "resume",
                    "retry",
                    "move",
                    "acts",
                    "reasons" -> "admin";
            case "roles" -> "people01";
            case "students", "form" -> "window01";
            case "take-back" -> "counselor01";
            case "settle" -> "affairs01";
            case "end", "place", "permissions", "{unit}", "stamped", "collected", "not-stamped", "not-collected" ->
                "seal01";
            case "withdraw", "nudge", "rating", "support", "object" -> APPLICANT;
            case "unsealings" -> "auditor";
            case "answer" -> call.contains("/party/") ? "org02" : "auditor";
            case "statements", "school-rules", "{year}" -> "org01";
            case "check", "meetings", "change", "attendance", "count", "not-held", "confirm", "results" -> "branch01";
            case "publicity", "restart", "stop", "conclude", "received", "verifier", "upheld" -> "branch01";
            case "inquiries", "again", "answered", "drop", "papers", "take-out" -> "branch01";
            case "objections" -> "student19";
            case "finding" -> "member01";
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
        if (end(call).matches("preview|draft|clock|access-events|check|impact|lint|\\{kind}")) {
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
            case "withdraw", "nudge", "object" -> body.put("reason", null);
            case "cancel", "emergency" -> body.put("reason", "The student cannot be reached since Monday.");
            case "clock" -> body.put("advance", "not a time");
            case "{kind}" -> body.put("time", "DIGEST");
            case "rating" -> {
                body.put("stars", 4);
                body.put("words", "as promised");
            }
            case "access-events" -> {
                body.put("personKey", staff);
                body.put("door", "gate 1");
                body.put("at", "2026-09-01T22:15:00+08:00");
                body.put("direction", "IN");
            }
            case "support" -> body.put("support", true);
            case "{room}" -> body.put("way", "IN");
            case "students", "form" -> {
                body.remove("requestKey");
                body.put("number", "20230001");
                body.put("name", "nobody");
            }
            case "take-back" -> body.put("reason", "It was a roommate.");
            case "settle" -> body.put("finding", "The sheet is genuine.");
            case "originals" -> {
                body.put("file", target.request());
                body.put("seenOn", "2026-09-01");
                body.put("keptWhere", "handed back");
            }
            case "end", "permissions", "place" -> seal(body, end);
            case "stamped", "collected", "not-stamped", "not-collected" -> paper(body, end);
            case "impact" -> body.put("mapping", Map.of());
            case "publish" -> {
                body.put("comment", "as agreed");
                body.put("migrate", "NONE");
            }
            case "rollback" -> body.put("version", 1);
            case "pause" -> {
                body.put("reason", "系统维护");
                body.put("reasonEn", "The system is looked after");
            }
            case "move" -> {
                body.put("place", "Task_CounselorReview:" + target.request());
                body.put("target", "Task_PartnerConsent");
                body.put("reason", "The counselor is away.");
            }
            case "retry" -> body.put("note", "The disk has room again.");
            case "models" -> service(body);
            case "forms", "tables" -> part(body, end);
            case "reasons" -> {
                body.put("name", "说不清楚");
                body.put("nameEn", "Cannot be told");
            }
            case "unsealings" -> {
                body.put("number", "house-2026-000001");
                body.put("reason", "Somebody is threatened and must be found.");
            }
            case "answer" -> body.put("agree", true);
            case "{year}" -> body.put("places", 30);
            case "check" -> check(body);
            case "statements" -> {
                body.put("value", "-14");
                body.put("article", "");
                body.put("source", "read in the official text");
            }
            case "school-rules" -> schoolRule(body);
            case "phrases" -> body.put("words", "Everything is there.");
            case "meetings", "change", "attendance", "count" -> meeting(body, end, target);
            case "not-held" -> body.put("reason", "Three of seven came.");
            case "inquiries", "again", "answered" -> inquiry(body);
            case "assessment", "give-back", "report" -> duty(body);
            case "papers" -> {
                body.put("papers", Arrays.asList("talk", "activist"));
                body.put("dated", "2026-11-02");
                body.put("keptWhere", "cupboard 2");
            }
            case "publicity",
                    "restart",
                    "stop",
                    "conclude",
                    "received",
                    "verifier",
                    "upheld",
                    "objections",
                    "finding" -> publicity(body, end, target);
            case "confirm" -> {
                body.put("lateReason", "written down later");
                body.put("revision", 0);
            }
            case "roles" -> role(body);
            case "substitutions" -> absence(body);
            case "tokens" -> token(body);
            case "reassign" -> reassigning(body);
            case "acts" -> {
                body.remove("requestKey");
                body.put("kind", "ADVANCE");
                body.put("by", "1wd");
            }
            default -> {}
        }
    }

    private static void service(Map<String, Object> body) {
        body.put("key", "made-" + UUID.randomUUID().toString().substring(0, 8));
        body.put("name", "借用教室");
        body.put("nameEn", "Borrow a room");
        body.put("description", "借一间教室");
        body.put("descriptionEn", "A room for an evening");
        body.put("line", "cert");
        body.put("starters", Arrays.asList("STUDENT"));
        body.put("steps", Arrays.asList(new LinkedHashMap<>(Map.of("assign", "college-office", "limit", "2wd"))));
        body.put("promise", "3wd");
        body.put("retentionDays", 1826);
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("label", "几个人");
        field.put("labelEn", "How many");
        field.put("type", "NUMBER");
        field.put("required", true);
        field.put("decides", true);
        body.put("fields", Arrays.asList(field));
    }

    private static void part(Map<String, Object> body, String end) {
        body.remove("requestKey");
        body.put("key", "made" + UUID.randomUUID().toString().substring(0, 8));
        if (end.equals("tables")) {
            body.put("name", "要不要看");
            body.put("nameEn", "To be looked at");
            body.put("inputs", Arrays.asList("collegeReviewOutcome"));
            body.put("answer", "YES_NO");
            body.put("outputName", "要看");
            body.put("outputNameEn", "Look at it");
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

    private static void schoolRule(Map<String, Object> body) {
        body.put("step", "02");
        body.put("kind", "DEADLINE");
        body.put("base", Arrays.asList("applyDate"));
        body.put("act", "talkDate");
        body.put("value", "20");
        body.put("unit", "DAYS");
        body.put("hard", false);
        body.put("source", "rules of the school");
    }

    /** The junk is thrown at the facts: they stand where the forms of other calls have theirs. */
    private static void check(Map<String, Object> body) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("activistDate", "2025-09-16");
        facts.put("candidateDate", "2026-09-16");
        facts.put("assessmentDates", Arrays.asList("2026-03-16", "2026-09-16"));
        facts.put("branchFullMembers", 6);
        body.put("pack", "RP-2026");
        body.put("step", "07");
        body.put("facts", facts);
    }

    private void meeting(Map<String, Object> body, String end, Target target) {
        switch (end) {
            case "attendance" -> {
                body.put("present", Arrays.asList(api.id("branch01"), api.id("member01")));
                body.put("written", List.of());
                body.put("tellers", Arrays.asList(api.id("branch01"), api.id("member01")));
            }
            case "count" -> {
                body.put("yes", 5);
                body.put("no", 1);
                body.put("abstain", 0);
                body.put("invalid", 0);
                body.put("data", new LinkedHashMap<>(Map.of("resolution", "agreed")));
            }
            default -> {
                body.put("kind", "BRANCH_MEETING");
                body.put(
                        "unit",
                        api.get("branch01", "/party/board").at("/branch/id").asString());
                body.put("startsAt", "2098-09-01T14:00:00+08:00");
                body.put("place", "Teaching building 201");
                body.put("chair", api.id("branch01"));
                body.put("recorder", api.id("member01"));
                body.put("candidates", Arrays.asList(target.request()));
                body.put("apart", new LinkedHashMap<>());
            }
        }
    }

    private static void duty(Map<String, Object> body) {
        body.put("day", "2026-11-02");
        body.put("rating", "GOOD");
        body.put("words", "studies hard and helps others");
        body.put("text", "what I think of it");
        body.put("files", List.of());
        body.put("place", "the branch's cupboard");
        body.put("lateReason", "written down later");
        body.put("reason", "say more");
        body.put("version", "2026-11-02T10:00:00");
    }

    private static void inquiry(Map<String, Object> body) {
        body.put("relation", "father");
        body.put("name", "somebody");
        body.put("office", "the office of a town");
        body.put("way", "LETTER");
        body.put("sentOn", "2026-11-02");
        body.put("day", "2026-11-02");
        body.put("outcome", "CLEAR");
        body.put("answer", "nothing was found");
    }

    private void publicity(Map<String, Object> body, String end, Target target) {
        switch (end) {
            case "stop" -> body.put("reason", "Hung by mistake.");
            case "conclude" -> {
                body.put("day", "2026-12-01");
                body.put("lateReason", "written down later");
            }
            case "verifier" -> body.put("verifier", api.id("member01"));
            case "finding" -> {
                body.put("outcome", "UNFOUNDED");
                body.put("finding", "Three people were asked.");
            }
            case "upheld" -> {
                body.put("action", "RETURN");
                body.put("target", "Task_S06Cultivate");
                body.put("opinion", "cultivated on");
            }
            case "objections", "received" -> {
                body.put("subject", target.request());
                body.put("words", "copied in an examination");
                body.put("signed", false);
                body.put("channel", "PHONE");
                body.put("day", "2026-12-01");
                body.put("from", "a caller");
            }
            default -> {
                body.put(
                        "unit",
                        api.get("branch01", "/party/board").at("/branch/id").asString());
                body.put("candidates", Arrays.asList(target.request()));
                body.put("firstDay", "2098-09-01");
                body.put("lastDay", "2098-09-09");
                body.put("place", "Teaching building 201");
                body.put("contact", "office 201");
                body.put("reason", "A name was misspelt.");
            }
        }
    }

    private static void paper(Map<String, Object> body, String end) {
        switch (end) {
            case "stamped" -> body.put("place", "Administration 108");
            case "collected" -> {
                body.put("by", "whoever asked for it");
                body.put("day", "2026-11-23");
            }
            default -> {
                body.put("reason", "It was another paper.");
                body.put("recordedAt", "2026-11-23T10:00:00+08:00");
            }
        }
    }

    private static void seal(Map<String, Object> body, String end) {
        body.remove("requestKey");
        switch (end) {
            case "end" -> body.put("day", "2098-09-01");
            case "place" -> body.put("place", "Administration 108");
            default -> {
                body.put("service", "certificate");
                body.put("kind", "certificate");
                body.put("variant", "RESIDENCE");
            }
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
