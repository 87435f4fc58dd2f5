package org.mingfa.cli.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cli.CommandRun;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.testkit.SampleGeneration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RiskCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String LOAN = """
        stage: first_instance
        role: plaintiff
        as_of: 2026-11-24
        facts:
          claim_type: general
          breach_known: 2022-10-10
          interrupted: false
          injury_earlier: false
          obstacle: false
          waiver_act: none
        """;

    /** A day that no run of this test will find past. */
    private static final String GUARANTEE = """
        stage: first_instance
        role: plaintiff
        as_of: 2026-11-24
        facts:
          guarantee_involved: true
          guarantee_acted: false
          guarantee_type: joint
          guarantee_date: 2024-01-05
          guarantee_clause: agreed
          guarantee_until: 2099-01-05
          main_due: 2026-01-05
        """;

    private static final String CRIMINAL = """
        {"stage": "一审", "role": "被告", "facts": {"case_kind": "criminal", "confidentiality": "不清楚"}}
        """;

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("facts.yaml"), text);
    }

    @Test
    void warnsOfAnExpiredClaim() throws IOException {
        CommandRun run = CommandRun.of("risk", "assess", file(LOAN).toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("一审，原告（按 2026-11-24 的法律）")
                .contains("【重大】按您填写的情况，诉讼时效可能已经届满（确定）")
                .contains("期限：诉讼时效届满日，2025-10-10")
                .contains("已经过去的，还能怎么办：\n  2025-10-10  已过 410 天  诉讼时效届满日\n    查找能使时效中断的证据")
                .containsPattern("\n  [a-z_]+  \\p{IsHan}")
                .contains("《民法典》第一百八十八条（2021-01-01 施行的文本）");
        assertThat(run.err()).contains("仅供参考");
    }

    @Test
    void answersAsTheServiceDoes() throws IOException {
        CommandRun run = CommandRun.of("risk", "assess", file(LOAN).toString(), "--json");
        JsonNode answer = JSON.readTree(run.out());
        assertThat(answer.propertyNames())
                .containsExactly(
                        "stage",
                        "role",
                        "as_of",
                        "exclusions",
                        "prompts",
                        "deadlines",
                        "pending_deadlines",
                        "not_assessed",
                        "information",
                        "next_questions",
                        "decisive",
                        "further",
                        "standing",
                        "progress",
                        "set_aside",
                        "disclaimer");
        JsonNode prompt = answer.get("prompts").get(0);
        assertThat(prompt.get("rule").asString()).isEqualTo("R-LIM-01");
        assertThat(prompt.get("deadline").get("day").asString()).isEqualTo("2025-10-10");
        assertThat(prompt.get("deadline").get("calendar").asString()).isEmpty();
    }

    @Test
    void readsJsonFromStandardInput() {
        CommandRun run = withInput(CRIMINAL, "risk", "assess", "-", "--json", "--as-of", "2026-11-24");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode answer = JSON.readTree(run.out());
        assertThat(answer.get("exclusions").size()).isEqualTo(1);
        assertThat(answer.get("prompts").size()).isZero();
    }

    @Test
    void namesLineAndNearestOfAMistake() throws IOException {
        CommandRun key = CommandRun.of(
                "risk", "assess", file("stage: 一审\nrole: 原告\nfact: {}\n").toString());
        assertThat(key.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(key.err()).contains("facts.yaml:3 不认识的键 \"fact\"，是否想写 \"facts\"？");
        CommandRun fact = CommandRun.of(
                "risk",
                "assess",
                file(LOAN.replace("breach_known", "breach_knwon")).toString());
        assertThat(fact.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(fact.err()).contains("是否想写 \"breach_known\"？");
        for (String wrong : List.of("", "[1]", "stage: 三审\nrole: 原告\n", "stage: 一审\nrole: 上诉人\n", "stage: [")) {
            assertThat(CommandRun.of("risk", "assess", file(wrong).toString()).exitCode())
                    .as(wrong)
                    .isEqualTo(ExitCode.BAD_INPUT);
        }
        assertThat(CommandRun.of("risk", "assess", folder.resolve("none.yaml").toString())
                        .exitCode())
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(CommandRun.of("risk").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void writesANoticeThatQuotesTheLiveGeneration() throws IOException {
        publish("三年");
        String facts = file(LOAN).toString();
        for (String[] form : new String[][] {{"notice.docx", "PK"}, {"notice.html", "<!"}, {"notice.pdf", "%P"}}) {
            Path notice = folder.resolve(form[0]);
            CommandRun run =
                    CommandRun.of("risk", "assess", facts, "--notice", notice.toString(), "--data", folder.toString());
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(new String(Files.readAllBytes(notice), 0, 2, StandardCharsets.ISO_8859_1))
                    .isEqualTo(form[1]);
        }
    }

    @Test
    void noticeIsADocumentFile() throws IOException {
        CommandRun run = CommandRun.of("risk", "assess", file(LOAN).toString(), "--notice", folder + "/n.txt");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("应以 .docx、.html 或 .pdf 结尾");
    }

    @Test
    void noticeNeedsAGenerationAndAFolder() throws IOException {
        String facts = file(LOAN).toString();
        assertThat(CommandRun.of("risk", "assess", facts, "--notice", folder + "/n.docx", "--data", folder.toString())
                        .exitCode())
                .isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(CommandRun.of("risk", "assess", facts, "--notice", folder + "/none/n.docx")
                        .err())
                .contains("--notice：文件夹不存在：");
    }

    @Test
    void writesTheDeadlinesAsACalendarFile() throws IOException {
        Path calendar = folder.resolve("days.ics");
        CommandRun run = CommandRun.of("risk", "assess", file(GUARANTEE).toString(), "--calendar", calendar.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(calendar))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20990105\r\n")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(CommandRun.of("risk", "assess", file(CRIMINAL).toString(), "--calendar", folder + "/none/d.ics")
                        .exitCode())
                .isEqualTo(ExitCode.BAD_INPUT);
        Path none = folder.resolve("none.ics");
        assertThat(CommandRun.of("risk", "assess", file(CRIMINAL).toString(), "--calendar", none.toString())
                        .err())
                .contains("没有算出期限");
        assertThat(none).doesNotExist();
    }

    @Test
    void interviewGoesForwardBackAndThroughTheReview() {
        // about: 民间借贷; step: 还没有起诉; side: plaintiff; a day was agreed; back; kept; which day, only understood, then in
        // full; enough; review: change answer 3 to 否; enough; done
        CommandRun run = withInput(
                "1\n1\n1\n是\nb\n\n去年三月\n2023.12.20\nq\n3\n否\nq\n\n", "risk", "ask", "--as-of", "2026-11-24", "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("是为什么事起的纠纷？", "民间借贷（借钱不还，有借条、欠条或者转账）", "案件到了哪一步？", "您是哪一方？")
                .contains("现在的回答：是；直接回车保留")
                .contains("是 2025-03-01 到 2025-03-31 之间的哪一天？请填具体的日期")
                .contains("！要注意：诉讼时效将于2026年12月21日届满", "您的回答：");
        JsonNode answer = JSON.readTree(run.out());
        assertThat(answer.get("set_aside").toString()).isEqualTo("[\"breach_known\"]");
    }

    /** No day was agreed, so it asks for the demand and not for the day; a demand of next year is asked for again. */
    @Test
    void interviewAsksAgainForADayThatIsStillToCome() {
        CommandRun run = withInput(
                "1\n1\n1\n否\n2027-01-05\n2023-11-01\n2023-12-01\nq\n\n", "risk", "ask", "--as-of", "2026-11-24");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("“第一次要求还（付）钱是哪一天？”问的是已经发生的事，最晚填评估的那一天（2026年11月24日）")
                .contains("！要注意：诉讼时效将于2026年12月1日届满")
                .doesNotContain("约定对方最晚哪一天还", "没有看懂");
        assertThat(run.out())
                .contains("您的期限：\n  2026-12-01  还有 7 天（紧急）  诉讼时效届满日")
                .contains("最有用的问题：")
                .doesNotContain("_");
    }

    /** No rule prompts yet: the day itself, moved from a Sunday, shows on which articles it rests, and what is to be checked. */
    @Test
    void aFarDayShowsItsArticle() {
        CommandRun run = withInput(
                "stage: first_instance\nrole: plaintiff\nfacts: {dispute: loan, term_agreed: true, breach_known: 2026-09-30}\n",
                "risk",
                "assess",
                "-",
                "--as-of",
                "2026-11-24");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("2029-10-04  还有 1045 天  诉讼时效届满日\n    最后一日原为 2029-09-30，是休息日而顺延.*"
                        + "\n    依据：.*《民法典》第一百八十八条（2021-01-01 施行的文本）.*《民法典》第二百零三条第一款（2021-01-01 施行的文本）")
                .contains("    需核实：节假日安排未公布");
    }

    @Test
    void anAnswerThatAnEarlierOneMakesImpossibleIsAskedForAgain() {
        CommandRun run = withInput(
                "1\n1\n1\n否\n2023-11-01\n2023-12-01\nb\nb\n2024-01-05\n2024-02-01\nq\n\n",
                "risk",
                "ask",
                "--as-of",
                "2026-11-24");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("早于“第一次要求还（付）钱是哪一天？”（2024年1月5日）。请核对这两个日期。原来的回答不再算数。")
                .doesNotContain("没有看懂");
        assertThat(run.out()).contains("到2027年2月1日届满").doesNotContain("2026年12月1日");
    }

    @Test
    void fileThatTellsOfWhatIsToComeIsRefused() throws IOException {
        CommandRun run = CommandRun.of(
                "risk",
                "assess",
                file(LOAN + "  interruption_date: 2027-10-10\n").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains("facts.yaml：interruption_date：“最近一次是哪一天？”问的是已经发生的事")
                .contains("2026年11月24日");
    }

    @Test
    void afterTheShortWayOneMayLookFurtherByTopic() {
        String unsure = "不清楚\n".repeat(40);
        CommandRun run =
                withInput(unsure + "1\n" + unsure, "risk", "ask", "--stage", "执行", "--role", "third_party", "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("最要紧的都问到了。还想看哪方面？输入编号继续，直接回车看结果。");
    }

    @Test
    void interviewThatHangsUpStillAnswers() {
        CommandRun run = withInput("", "risk", "ask", "--stage", "一审", "--role", "plaintiff", "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(JSON.readTree(run.out()).get("decisive").asInt()).isPositive();
        assertThat(withInput("", "risk", "ask").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(withInput("", "risk", "ask", "--stage", "二审", "--role", "原告").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whoKnowsNothingIsToldWhatToFindOut() {
        String unsure = "不清楚\n".repeat(400);
        CommandRun run = withInput(unsure, "risk", "ask", "--stage", "执行", "--role", "申请执行人");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).doesNotContain("没有看懂");
        assertThat(run.out())
                .contains("现在的回答都是“不清楚”，什么也判断不了；这不等于没有风险。", "先弄清这几件事（诉讼服务热线 12368")
                .doesNotContain("没有发现");
    }

    /** An invented code in which article 188 says what the rules rely on, and one in which it says something else. */
    @Test
    void auditFindsTheMissingAndTheAlteredArticle() throws IOException {
        publish("三年");
        Map<String, String> faithful = findingsOfLimitation("live");
        assertThat(faithful.get("188")).isNull();
        assertThat(faithful.get("192")).isEqualTo("no_such_article"); // the sample ends at 190

        String first = generation();
        publish("四年");
        assertThat(findingsOfLimitation("live").get("188")).isEqualTo("figure_missing");
        assertThat(findingsOfLimitation(first).get("188")).isNull();

        CommandRun text = CommandRun.of("risk", "audit", "--data", folder.toString(), "--as-of", "2026-11-24");
        assertThat(text.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(text.out())
                .contains("需核对 R-LIM-01 rules/limitation/R-LIM-01.yaml:")
                .contains("中没有“三年”");
        assertThat(CommandRun.of("risk", "audit", "--data", folder.toString(), "--generation", "none")
                        .exitCode())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    /** Kind of finding by article of R-LIM-01's articles of the code. */
    private Map<String, String> findingsOfLimitation(String generation) {
        List<String> words = new java.util.ArrayList<>(
                List.of("risk", "audit", "--json", "--data", folder.toString(), "--as-of", "2026-11-24"));
        if (!generation.equals("live")) {
            words.addAll(List.of("--generation", generation));
        }
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.CHECK_FAILED);
        JsonNode report = JSON.readTree(run.out());
        assertThat(report.get("passed").asBoolean()).isFalse();
        Map<String, String> kinds = new java.util.HashMap<>();
        StreamSupport.stream(report.get("findings").spliterator(), false)
                .filter(finding -> finding.get("owner").asString().equals("R-LIM-01"))
                .forEach(finding -> {
                    String source = finding.get("source").asString();
                    if (source.equals("《民法典》第一百八十八条")) {
                        kinds.put("188", finding.get("kind").asString());
                    } else if (source.equals("《民法典》第一百九十二条")) {
                        kinds.put("192", finding.get("kind").asString());
                    }
                });
        return kinds;
    }

    private String generation() throws IOException {
        return new GenerationStore(folder).live().orElseThrow();
    }

    /** Publishes a code of 190 invented articles. */
    private void publish(String period) throws IOException {
        String[] articles = IntStream.rangeClosed(1, 190)
                .mapToObj(number -> number == 188 ? "样例第一百八十八条：期间为" + period + "。" : "样例条文。")
                .toArray(String[]::new);
        new SampleGeneration()
                .law("sample-code", "中华人民共和国民法典", LocalDate.of(2021, 1, 1), null, articles)
                .publish(new GenerationStore(folder), period.equals("三年") ? "faithful" : "altered");
    }

    private static CommandRun withInput(String input, String... words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return CommandRun.of(words);
        } finally {
            System.setIn(before);
        }
    }
}
