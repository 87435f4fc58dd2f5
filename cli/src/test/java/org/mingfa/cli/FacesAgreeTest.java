package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.cli.ServiceProcess.encoded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.cli.text.ExitCode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code --json} of a command and the body over HTTP are the same bytes for the same question on the same generation; only
 * the time it took may differ.
 */
class FacesAgreeTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String LOCK = ".service.lock";

    private static final String TEXT = """
            依照《中华人民共和国民法典》第一百八十八条、第九百九十九条之一，合同法第52条第5项，
            《民间借贷规定》第二十五条，参照（2024）沪0101民初1号。
            民法典第一百八十八条规定：“向人民法院请求保护民事权利的诉讼时效期间为二年。”
            """;

    private static final String LOAN = "被告向原告借款五万元，出具借条，没有约定利息，到期后经多次催要未归还。";

    /** Claims that expired: with a deadline. */
    private static final String LATE = """
            {"stage": "first_instance", "role": "plaintiff", "as_of": "2026-11-24", "facts": {"claim_type": "general",
            "breach_known": "2022-10-10", "interrupted": "false", "injury_earlier": "false", "obstacle": "false"}}
            """;

    /** Outside of the pilot; nothing else is assessed. */
    private static final String CRIMINAL = """
            {"stage": "一审", "role": "被告", "facts": {"case_kind": "criminal", "confidentiality": "不清楚"}}
            """;

    @TempDir
    private static Path data;

    /** The same generations without the file by which a command finds the service: here it reads by itself. */
    @TempDir
    private static Path apart;

    /** That file, and no generation: here only the service can answer. */
    @TempDir
    private static Path near;

    @SuppressWarnings("NullAway.Init")
    private static ServiceProcess service;

    /**
     * The same question to both faces.
     *
     * @param body empty for a GET
     */
    record FaceRequest(List<String> command, String path, String body) {
        static FaceRequest get(String path, String... command) {
            return new FaceRequest(List.of(command), path, "");
        }

        static FaceRequest post(String path, String body, String... command) {
            return new FaceRequest(List.of(command), path, body);
        }

        String overHttp() throws IOException, InterruptedException {
            return body.isEmpty() ? service.get(path) : service.post(path, body);
        }
    }

    @BeforeAll
    static void serve() throws IOException, InterruptedException {
        System.setProperty("mingfa.home", System.getProperty("mingfa.root"));
        Path own = Files.createDirectories(data.resolve("own"));
        Files.writeString(own.resolve("2010.txt"), lighthouse(2010, "灯塔整夜点亮。"));
        Files.writeString(own.resolve("2020.txt"), lighthouse(2020, "灯塔整夜自动点亮。"));
        Path starter = Path.of(System.getProperty("mingfa.root"), "corpora", "starter");
        run(data, "corpus", "add", "own", own.toString(), "--format", "files");
        run(data, "corpus", "add", "starter", starter.toString(), "--format", "digests");
        run(data, "generation", "build", "--vectors", "off");
        Files.writeString(data.resolve("text.txt"), TEXT);
        Files.writeString(data.resolve("loan.txt"), LOAN);
        Files.writeString(data.resolve("late.yaml"), LATE);
        Files.writeString(data.resolve("criminal.json"), CRIMINAL);
        service = ServiceProcess.start(data, "--judges", "open"); // a command sends no credential
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(file -> !file.endsWith(LOCK)).toList()) {
                Files.createSymbolicLink(apart.resolve(file.getFileName()), file);
            }
        }
        Files.createLink(near.resolve(LOCK), data.resolve(LOCK));
        Files.copy(data.resolve("live"), near.resolve("live"));
    }

    /** An invented rule in one of its versions: a text that may be compared, as digests may not. */
    static String lighthouse(int year, String article) {
        return """
                样例灯塔规定
                （%d年1月1日样例大会通过）
                第一条　%s
                第二条　本规定自%d年5月1日起施行。
                """.formatted(year, article, year);
    }

    @AfterAll
    static void end() throws InterruptedException {
        service.close();
    }

    static Stream<FaceRequest> questions() {
        return Stream.of(searches(), laws(), computed()).flatMap(asked -> asked);
    }

    private static Stream<FaceRequest> searches() {
        return Stream.of(
                // words; narrowed; a citation; a day before the law; every version, with scores
                FaceRequest.get("/v1/search?q=" + encoded("民间借贷利率上限"), "search", "民间借贷利率上限"),
                FaceRequest.get(
                        "/v1/search?q=" + encoded("拖欠工资 仲裁") + "&type=interpretation&type=case&limit=3",
                        "search 拖欠工资 仲裁 --type interpretation --type case --limit 3".split(" ")),
                FaceRequest.get("/v1/search?q=" + encoded("民法典 188"), "search", "民法典", "188"),
                FaceRequest.get(
                        "/v1/search?q=" + encoded("诉讼时效") + "&as_of=2016-01-01",
                        "search",
                        "诉讼时效",
                        "--as-of",
                        "2016-01-01"),
                FaceRequest.get(
                        "/v1/search?q=" + encoded("没钱还怎么办") + "&as_of=any&explain=true",
                        "search",
                        "没钱还怎么办",
                        "--as-of",
                        "any",
                        "--explain"),
                // behind earlier questions
                FaceRequest.post(
                        "/v1/search",
                        "{\"q\":\"那要多久\",\"context\":[\"借款的诉讼时效\",\"民法典第188条\"]}",
                        "search",
                        "那要多久",
                        "--context",
                        "借款的诉讼时效",
                        "--context",
                        "民法典第188条"),
                // an article that is not held, alone and with other words; cases alone
                FaceRequest.get("/v1/search?q=" + encoded("民诉法第一百一十九条"), "search", "民诉法第一百一十九条"),
                FaceRequest.get("/v1/search?q=" + encoded("刑法234 伤害"), "search", "刑法234", "伤害"),
                FaceRequest.get("/v1/search?q=" + encoded("拖欠工资") + "&type=case", "search", "拖欠工资", "--type", "case"));
    }

    private static Stream<FaceRequest> laws() {
        String civilCode = "/v1/laws/" + encoded("民法典") + "/articles/188";
        return Stream.of(
                // a case by its number
                FaceRequest.get("/v1/cases/" + encoded("（2024）示0101民初1号"), "case", "(2024)示0101民初1号"),
                // an article today, on a day, in every version; by its Chinese number
                FaceRequest.get(civilCode, "article", "民法典", "188"),
                FaceRequest.get(
                        "/v1/laws/" + encoded("民诉法") + "/articles/" + encoded("第一百二十二条") + "?as_of=2022-06-01",
                        "article 民诉法 第一百二十二条 --as-of 2022-06-01".split(" ")),
                FaceRequest.get(civilCode + "?as_of=any", "article", "民法典", "188", "--as-of", "any"),
                FaceRequest.get(
                        "/v1/laws/" + encoded("样例灯塔规定") + "/articles/1/history", "article", "样例灯塔规定", "1", "--history"),
                // which law applies on two days, and what is held at all
                FaceRequest.get(
                        "/v1/laws/" + encoded("样例灯塔规定") + "/applicable?facts=2015-01-01&filed=2022-01-01&article=1",
                        "article 样例灯塔规定 1 --facts 2015-01-01 --filed 2022-01-01".split(" ")),
                FaceRequest.get("/v1/coverage", "corpus", "coverage"),
                FaceRequest.get("/v1/changes", "corpus", "changes"),
                FaceRequest.get("/v1/operations/tokens", "token", "list"),
                FaceRequest.get(civilCode + "/cited-by", "article", "民法典", "188", "--cited-by"));
    }

    private static Stream<FaceRequest> computed() {
        String text = JSON.writeValueAsString(Map.of("text", TEXT));
        return Stream.of(
                FaceRequest.post("/v1/citations:find", text, "cite", "find", "text.txt"),
                FaceRequest.post("/v1/citations:verify", text, "cite", "verify", "text.txt"),
                FaceRequest.post("/v1/documents:text", LATE, "cite", "text", "late.yaml"),
                // similar cases by the guidance, and among chosen ones
                FaceRequest.post(
                        "/v1/cases:similar",
                        JSON.writeValueAsString(
                                Map.of("facts", LOAN, "court", "示例市示例区人民法院", "as_of", "2026-11-25", "limit", 3)),
                        "similar loan.txt --court 示例市示例区人民法院 --as-of 2026-11-25 --limit 3".split(" ")),
                FaceRequest.post(
                        "/v1/cases:similar",
                        JSON.writeValueAsString(Map.of(
                                "facts",
                                LOAN,
                                "cause",
                                "民间借贷纠纷",
                                "cited",
                                List.of("民法典第六百八十条"),
                                "as_of",
                                "2026-11-25",
                                "within",
                                List.of("1", "2"))),
                        "similar loan.txt --cause 民间借贷纠纷 --cite 民法典第六百八十条 --within 1 --within 2 --as-of 2026-11-25"
                                .split(" ")),
                // numbers and texts; a list; the law of a day
                FaceRequest.post(
                        "/v1/calculators/court_fee",
                        "{\"case_type\": \"property\", \"amount\": 50000}",
                        "calc court-fee --case-type property --amount 50000".split(" ")),
                FaceRequest.post(
                        "/v1/calculators/court_fee",
                        "{\"case_type\": \"property\", \"amounts\": [\"20000\", 30000], \"as_of\": \"2020-01-01\"}",
                        "calc court-fee --case-type property --amounts [\"20000\",30000] --as-of 2020-01-01"
                                .split(" ")),
                FaceRequest.post(
                        "/v1/calculators/payment_order_fee",
                        "{\"amount\": \"10000.5\"}",
                        "calc payment-order-fee --amount 10000.5".split(" ")),
                FaceRequest.get("/v1/calculators", "calc", "--list"),
                FaceRequest.post("/v1/risk/assessments", LATE, "risk", "assess", "late.yaml"),
                FaceRequest.post("/v1/risk/assessments", CRIMINAL, "risk", "assess", "criminal.json"),
                FaceRequest.post(
                        "/v1/risk/readings",
                        JSON.writeValueAsString(Map.of("text", "我去年三月借给同事5万，说好年底还，月息两分")),
                        "risk",
                        "read",
                        "我去年三月借给同事5万，说好年底还，月息两分"),
                FaceRequest.get("/v1/forms", "form", "list"),
                FaceRequest.get("/v1/operations/generations", "generation", "list"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answerTheSameBytes(FaceRequest asked) throws Exception {
        String overHttp = asked.overHttp();
        CommandRun printed = run(apart, with(asked.command(), "--json"));
        assertThat(untimed(printed.out())).isEqualTo(untimed(overHttp) + System.lineSeparator());
    }

    static Stream<FaceRequest> questionsToTheService() {
        return questions()
                .filter(asked -> List.of("search", "article", "similar", "cite")
                        .contains(asked.command().getFirst()))
                .filter(asked -> !asked.command().contains("text")); // read of a file, not of a generation
    }

    /** As text and as JSON, byte for byte, whether a command reads by itself or asks the service. */
    @ParameterizedTest
    @MethodSource("questionsToTheService")
    void aCommandSaysTheSameWhenItAsksTheService(FaceRequest asked) throws Exception {
        for (String form : List.of("--json", "--yes")) {
            CommandRun own = run(apart, with(asked.command(), form));
            CommandRun ofTheService = run(near, with(asked.command(), form));
            assertThat(untimed(ofTheService.out())).as(ofTheService.err()).isEqualTo(untimed(own.out()));
            assertThat(ofTheService.err()).isEqualTo(own.err());
            assertThat(ofTheService.exitCode()).isEqualTo(own.exitCode());
        }
    }

    @Test
    void aRefusalIsTheCommandsOwn() {
        String[] command = "article 民法典 9999".split(" ");
        CommandRun asked = run(data, command);
        assertThat(asked).isEqualTo(run(apart, command));
        assertThat(asked.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void agreeOnTheNextPageOfWhatCitesAnArticle() throws Exception {
        List<String> command =
                List.of("article 民法典 675 --cited-by --type interpretation --type case --limit 1".split(" "));
        String path = "/v1/laws/" + encoded("民法典") + "/articles/675/cited-by?type=interpretation&type=case&limit=1";
        String first = run(apart, with(command, "--json")).out();
        assertThat(first).isEqualTo(service.get(path) + System.lineSeparator());
        String cursor = JSON.readTree(first).path("cursor").asString();
        assertThat(run(apart, with(command, "--json", "--cursor", cursor)).out())
                .isNotEqualTo(first)
                .isEqualTo(service.get(path + "&cursor=" + encoded(cursor)) + System.lineSeparator());
    }

    /** The words with further ones; those that name a file of ours name it from the root. */
    private static String[] with(List<String> command, String... more) {
        return Stream.concat(command.stream(), Stream.of(more))
                .map(word ->
                        Files.exists(data.resolve(word)) ? data.resolve(word).toString() : word)
                .toArray(String[]::new);
    }

    /** A text with wrong citations ends with another exit code than one without. */
    private static CommandRun run(Path directory, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", directory.toString()));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.exitCode())
                .as(String.join(" ", words) + ": " + run.err())
                .isIn(ExitCode.DONE, ExitCode.CHECK_FAILED, ExitCode.BAD_INPUT);
        return run;
    }

    private static String untimed(String answer) {
        return answer.replaceFirst("\"took_ms\":\\d+", "\"took_ms\":N");
    }
}
