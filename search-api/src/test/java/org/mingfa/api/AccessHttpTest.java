package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.access.TokenFile;
import org.mingfa.access.TokenOrder;
import org.mingfa.answers.AccessRole;
import org.mingfa.api.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** Who may do what: every operation of the description, asked by everybody; and the table of it in docs/security.md. */
class AccessHttpTest {

    private static final String EXPIRED = "a-secret-that-was-good-until-2020-01-02";
    private static final String REVOKED = "a-secret-that-was-taken-back-long-ago";
    private static final Path TABLE = Path.of(System.getProperty("mingfa.root"), "docs", "security.md");
    private static final String BEGIN = "<!-- access table -->\n";
    private static final String END = "<!-- end of access table -->\n";

    @TempDir
    private static Path folder;

    private static RunningService service;
    private static int clients;

    /** An address as it is asked, and whose it is: null for everybody's. */
    private record Door(String method, String path, String asked, AccessRole role) {}

    @BeforeAll
    static void start() throws IOException {
        SampleGeneration.build(folder, "g1");
        prepare(folder);
        service = RunningService.start(
                folder,
                "--mingfa.judges",
                "closed",
                "--mingfa.proxies",
                "127.0.0.1",
                "--mingfa.limits.requests-per-minute",
                "0");
    }

    private static void prepare(Path data) {
        Clock then = Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC);
        TokenFile tokens = new TokenFile(data, then);
        for (AccessRole role : AccessRole.values()) {
            tokens.add(new TokenOrder(role.word(), role, "浙01", null, RunningService.token(role)));
            tokens.add(new TokenOrder(
                    role.word() + "-expired", role, null, LocalDate.of(2020, 1, 2), EXPIRED + role.word()));
            tokens.add(new TokenOrder(role.word() + "-revoked", role, null, null, REVOKED + role.word()));
            tokens.revoke(role.word() + "-revoked");
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        JsonNode described = service.get("/v1/openapi.json").json();
        described
                .get("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    AccessRole role = null;
                    for (JsonNode way : operation.path("security")) {
                        role = way.isEmpty()
                                ? role
                                : AccessRole.of(way.propertyNames().iterator().next());
                    }
                    doors.add(new Door(method.toUpperCase(java.util.Locale.ROOT), path, asked(path), role));
                }));
        for (String page : List.of("/judge", "/judge/verify")) {
            doors.add(new Door("GET", page, page, AccessRole.JUDGE));
        }
        doors.add(new Door("GET", "/operator", "/operator", AccessRole.OPERATOR));
        for (String form : List.of("/operator/generations/{id}:promote", "/operator/generations:rollback")) {
            doors.add(new Door("POST", form, asked(form), AccessRole.OPERATOR));
        }
        doors.add(new Door("POST", "/mcp", "/mcp", null));
        doors.add(new Door("POST", "/judge/mcp", "/judge/mcp", AccessRole.JUDGE));
        return doors;
    }

    private static String asked(String path) {
        return path.replace("{law}", "garden-2020").replaceAll("\\{[a-z]+}", "9");
    }

    /** Each from an address of its own: who guesses has to wait. */
    private static Answer ask(Door door, String token) {
        HttpRequest.Builder request = service.request(door.asked())
                .header("X-Forwarded-For", "10.1." + clients / 250 + "." + clients++ % 250)
                .header("Content-Type", "application/json")
                .method(
                        door.method(),
                        door.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        return service.send(
                token == null
                        ? request.build()
                        : request.header("Authorization", "Bearer " + token).build());
    }

    /** 通 where the answer is the endpoint's own, else the code of the refusal. */
    private static String outcome(Answer answer) {
        return List.of(401, 403, 429).contains(answer.status()) ? answer.code() : "通";
    }

    @Test
    void everyOperationIsOpenToItsRoleAndShutToAllOthers() {
        List<String> wrong = new ArrayList<>();
        for (Door door : doors()) {
            Map<String, String> expected = new TreeMap<>();
            Map<String, String> found = new TreeMap<>();
            Map<String, String> offers = new HashMap<>();
            offers.put("none", null);
            offers.put("wrong", "nobody-ever-had-this-one-0123456789");
            for (AccessRole role : AccessRole.values()) {
                offers.put(role.word(), RunningService.token(role));
                offers.put(role.word() + " expired", EXPIRED + role.word());
                offers.put(role.word() + " revoked", REVOKED + role.word());
            }
            offers.forEach((who, token) -> {
                expected.put(who, expected(door, who));
                found.put(who, outcome(ask(door, token)));
            });
            if (!found.equals(expected)) {
                wrong.add(door.method() + " " + door.path() + ": " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String expected(Door door, String who) {
        if (door.role() == null || who.equals(door.role().word())) {
            return "通";
        }
        boolean isAnotherRole =
                Arrays.stream(AccessRole.values()).anyMatch(role -> role.word().equals(who));
        return who.equals("none") ? "H030" : isAnotherRole ? "H031" : "H032";
    }

    @Test
    void theTableInThePapersIsWhatTheServiceDoes() throws IOException {
        StringBuilder table = new StringBuilder("| 地址 | 无凭据 | "
                + Arrays.stream(AccessRole.values()).map(AccessRole::title).collect(Collectors.joining(" | "))
                + " |\n|---|---|---|---|---|---|\n");
        for (Door door : doors()) {
            table.append("| `")
                    .append(door.method())
                    .append(' ')
                    .append(door.path())
                    .append("` | ");
            table.append(outcome(ask(door, null)));
            for (AccessRole role : AccessRole.values()) {
                table.append(" | ").append(outcome(ask(door, RunningService.token(role))));
            }
            table.append(" |\n");
        }
        String papers = Files.readString(TABLE);
        int begin = papers.indexOf(BEGIN) + BEGIN.length();
        int end = papers.indexOf(END);
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(TABLE, papers.substring(0, begin) + table + papers.substring(end));
        }
        assertThat(papers.substring(begin, end)).isEqualTo(table.toString());
    }

    @Test
    void whoGuessesHasToWaitAndIsToldHowLong() {
        String right = "Bearer " + RunningService.token(AccessRole.OPERATOR);
        Answer waiting;
        Answer known;
        long begun;
        int guesser = 0;
        do { // on a machine that stood still for the second that is to be waited, the wait is over before it is asked
            // for
            String address = "10.9.9." + guesser++;
            begun = System.nanoTime();
            for (int i = 0; i < 5; i++) {
                assertThat(asked(address, "Bearer guess").code()).isEqualTo("H032");
            }
            waiting = asked(address, "Bearer guess");
            known = asked(address, right);
        } while (System.nanoTime() - begun > 1_000_000_000L && guesser < 100);
        assertThat(waiting.status()).isEqualTo(429);
        assertThat(waiting.code()).isEqualTo("H041");
        assertThat(waiting.header("Retry-After")).isEqualTo("1");
        assertThat(known.code()).isEqualTo("H041");
        assertThat(asked("10.9.9.200", right).status()).isEqualTo(200);
    }

    private static Answer asked(String address, String authorization) {
        return service.get("/v1/operations/usage", "X-Forwarded-For", address, "Authorization", authorization);
    }

    @Test
    void aRefusalIsAProblemOfOursWithoutSessionOrCookie() {
        Answer refused = service.get("/v1/operations/usage");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"mingfa\"");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(refused.pointer()).isEqualTo("/Authorization");
        for (Answer answer : List.of(
                refused,
                service.get("/v1/search?q=a"),
                service.get("/v1/operations/usage", "Authorization", "Bearer " + RunningService.TOKEN))) {
            assertThat(answer.http().headers().map())
                    .doesNotContainKeys("set-cookie", "x-xss-protection", "expires", "pragma");
        }
    }

    @Test
    void basicOpensOnlyWhatABrowserMayAsk() {
        String basic = "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString(
                                ("x:" + RunningService.TOKEN).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(service.get("/v1/operations/usage", "Authorization", basic).code())
                .isEqualTo("H030");
    }

    @Test
    void aTokenFileThatIsDamagedOrOpenToOthersIsSaidAndNothingPasses(@TempDir Path data) throws IOException {
        SampleGeneration.build(data, "g1");
        String[] operator = {"Authorization", "Bearer " + RunningService.TOKEN};
        try (RunningService alone = RunningService.start(data)) {
            Path file = data.resolve("access/tokens.json");
            String good = Files.readString(file);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            Answer open = alone.get("/v1/operations/usage", operator);
            assertThat(open.status()).isEqualTo(503);
            assertThat(open.text()).contains("chmod 600");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            for (String damaged :
                    List.of("{\"tokens\": [{\"name\":", "null", "", "{\"tokens\":[null]}", "{\"tokens\":[{}]}")) {
                Files.writeString(file, damaged);
                Answer answer = alone.get("/v1/operations/usage", operator);
                assertThat(answer.code()).as(damaged).isEqualTo("H051");
                assertThat(answer.text()).contains("已损坏");
                assertThat(alone.get("/v1/operations/usage").code()).isEqualTo("H030");
            }
            Files.writeString(file, good);
            assertThat(alone.get("/v1/operations/usage", operator).status()).isEqualTo(200);
            Files.delete(file);
            assertThat(alone.get("/v1/operations/usage", operator).code()).isEqualTo("H031");
            assertThat(alone.get("/v1/operations/usage").text()).contains("mingfa token add");
            assertThat(alone.get("/v1/search?q=a").status()).isEqualTo(200);
        }
    }

    /** The browser of a judge who has signed in adds the credentials; the audit said that the judge had done it. */
    @Test
    void aFormOfAnotherSiteIsRefusedWhateverCredentialsItCarries() {
        String basic = "Basic "
                + Base64.getEncoder().encodeToString(("x:" + RunningService.token(AccessRole.JUDGE)).getBytes());
        for (List<String> foreign : List.of(
                List.of("Sec-Fetch-Site", "cross-site"),
                List.of("Sec-Fetch-Site", "same-site"),
                List.of("Origin", "null"),
                List.of("Origin", "https://evil.example"))) {
            Answer refused = posted(basic, foreign);
            assertThat(List.of(refused.status(), refused.code()))
                    .as("%s", foreign)
                    .isEqualTo(List.of(403, "H031"));
            assertThat(posted("Bearer " + RunningService.token(AccessRole.JUDGE), foreign)
                            .status())
                    .isEqualTo(403);
        }
        for (List<String> own : List.of(
                List.of("Sec-Fetch-Site", "same-origin"),
                List.of("Sec-Fetch-Site", "none"),
                List.of("Origin", "http://127.0.0.1:1"))) {
            assertThat(posted(basic, own).status()).as("%s", own).isEqualTo(200);
        }
    }

    /** Whose own machine needs no credential visits a page that uses up his turns; it could not read the answer. */
    @Test
    void aPageOfAnotherSiteMayNotSendWithoutCredentialsEither() {
        for (String site : List.of("cross-site", "same-origin", "none")) {
            Answer answer = service.send(service.request("/v1/risk/notices")
                    .header("Sec-Fetch-Site", site)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"stage\":\"first_instance\",\"role\":\"plaintiff\"}"))
                    .build());
            assertThat(answer.status()).as(site).isEqualTo(site.equals("cross-site") ? 403 : 200);
        }
    }

    @Test
    void twoCredentialsAreNone() {
        Answer answer = service.send(service.request("/v1/operations/usage")
                .header("Authorization", "Bearer " + RunningService.token(AccessRole.OPERATOR))
                .header("Authorization", "Bearer other")
                .build());
        assertThat(List.of(answer.status(), answer.code())).isEqualTo(List.of(400, "H016"));
    }

    private static Answer posted(String authorization, List<String> header) {
        return service.send(service.request("/v1/documents:text")
                .header("Authorization", authorization)
                .header(header.getFirst(), header.getLast())
                .header("X-Forwarded-For", "192.0.2.77")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("第一条 甲"))
                .build());
    }
}
