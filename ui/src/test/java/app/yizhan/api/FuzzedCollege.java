package app.yizhan.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** What calls are aimed at: people, beds, forms and cases, as the application itself names them. */
final class FuzzedCollege {

    private static final List<String> STUDENTS = List.of(
            "student01",
            "student02",
            "student03",
            "student04",
            "student06",
            "student07",
            "student08",
            "student11",
            "student12",
            "student13",
            "student14",
            "student15");
    private static final List<String> STAFF =
            List.of("counselor01", "college01", "housing01", "dorm01", "teacher01", "affairs01", "people01", "auditor");
    private static final int OPEN_CASES = 40;

    private record Case(String account, String request) {}

    private record Task(String account, String id) {}

    /** One call as it is sent. @param service that a request is for, where it is one */
    record Sample(String account, String path, String type, byte[] body, String service) {}

    private final Loopback http;
    private final List<Described> calls;
    private final Map<String, FormSamples> forms = new LinkedHashMap<>();
    private final List<String> people = new ArrayList<>();
    private final List<Case> cases = new CopyOnWriteArrayList<>();
    private final List<Task> tasks = new CopyOnWriteArrayList<>();

    private FuzzedCollege(Loopback http) {
        this.http = http;
        calls = Described.changing(http.description("admin"));
        STUDENTS.forEach(this::add);
        STAFF.forEach(this::add);
        var beds = new ArrayList<String>();
        for (var building : List.of("b01", "b02")) {
            http.get("housing01", "/housing/buildings/" + building + "/beds")
                    .json()
                    .forEach(bed -> {
                        if (bed.path("state").asString().equals("FREE")) {
                            beds.add(bed.path("bed").asString());
                        }
                    });
        }
        for (var service : http.get("student01", "/services").json()) {
            var key = service.path("key").asString();
            var form = http.get("student01", "/services/" + key + "/form").json();
            forms.put(key, new FormSamples(form, beds, people));
        }
    }

    static FuzzedCollege read(Loopback http) {
        return new FuzzedCollege(http);
    }

    private void add(String account) {
        people.add(http.get(account, "/me").json().path("userId").asString());
    }

    Loopback http() {
        return http;
    }

    List<Described> calls() {
        return calls;
    }

    Described handingIn() {
        return calls.stream()
                .filter(call -> call.path().equals("/requests"))
                .findFirst()
                .orElseThrow();
    }

    Set<String> services() {
        return new TreeSet<>(forms.keySet());
    }

    /** A request was taken: it and what waits for its first reader are aimed at from now on. */
    void taken(String account, Loopback.Answer answer) {
        var id = answer.json().path("id").asString();
        cases.add(new Case(account, id));
        if (cases.size() > OPEN_CASES) {
            cases.removeFirst();
        }
        if (cases.size() % 4 != 0) {
            return;
        }
        for (var staff : STAFF.subList(0, 5)) {
            for (JsonNode entry : http.get(staff, "/inbox?limit=5").json().path("items")) {
                tasks.add(new Task(staff, entry.path("taskId").asString()));
            }
        }
        while (tasks.size() > OPEN_CASES) {
            tasks.removeFirst();
        }
    }

    Sample sample(Described call, Junk junk) {
        var service = junk.oneOf(List.copyOf(forms.keySet()));
        var target = cases.isEmpty() ? new Case("student01", nobody()) : junk.oneOf(List.copyOf(cases));
        var task = tasks.isEmpty() ? new Task("counselor01", nobody()) : junk.oneOf(List.copyOf(tasks));
        var path = call.path()
                .replace("{key}", junk.likely() ? service : junk.pathPart())
                .replace("{room}", junk.likely() ? "b01-203" : junk.pathPart())
                .replace("{taskId}", junk.likely() ? task.id() : nobody())
                .replace("{id}", junk.likely() ? target.request() : junk.pathPart())
                .replaceAll("\\{\\w+}", junk.pathPart());
        var account = junk.likely() ? caller(call.path(), target, task, junk) : junk.oneOf(STAFF);
        if (call.file()) {
            return upload(account, path, junk);
        }
        var body = new BodySamples(junk, this, service, target.request(), task.id()).of(call);
        return new Sample(
                account, path, Loopback.JSON, junk.spoiled(body, form(service).locked()), service);
    }

    private static Sample upload(String account, String path, Junk junk) {
        var file = junk.file();
        var boundary = "fuzz" + Math.abs(junk.number());
        var out = new ByteArrayOutputStream();
        var head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n";
        out.writeBytes(head.formatted(boundary, file.getName(), file.getOriginalFilename(), file.getContentType())
                .getBytes(StandardCharsets.UTF_8));
        try {
            out.writeBytes(file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new Sample(account, path, "multipart/form-data; boundary=" + boundary, out.toByteArray(), "");
    }

    private static String nobody() {
        return UUID.randomUUID().toString();
    }

    /** Who gets furthest: the owner of what the call is aimed at, or an administrator. */
    private static String caller(String path, Case target, Task task, Junk junk) {
        return switch (path.split("/")[1]) {
            case "ops", "demo" -> "admin";
            case "feeds", "roles" -> "people01";
            case "tasks" -> task.account();
            case "requests" ->
                path.endsWith("emergency") ? "admin" : path.contains("{id}") ? target.account() : junk.oneOf(STUDENTS);
            case "services", "attachments" -> junk.oneOf(STUDENTS);
            default -> junk.oneOf(STAFF);
        };
    }

    FormSamples form(String service) {
        return forms.get(service);
    }

    List<String> people() {
        return people;
    }
}
