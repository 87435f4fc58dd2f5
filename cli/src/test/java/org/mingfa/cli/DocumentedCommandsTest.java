package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.property.Sample;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.search.generation.GenerationStore;

/**
 * Every command in README, the recipes and the skill for assistants is typed as it stands there, on the starter corpus, without a network. What
 * cannot be is named with the reason, and read by the command line all the same.
 */
class DocumentedCommandsTest {

    private static final Pattern COMMAND = Pattern.compile("(?:\\./)?mingfa (-[^`\n]*|[a-z][^`\n]*)");
    private static final Pattern JAVA = Pattern.compile("(?s)```java.*?```");

    /** What stands for what: a name for a user's own is one of these files or ids here; all others are typed as written. */
    private static final Map<String, String> PLACEHOLDERS = Map.ofEntries(
            Map.entry("FOLDER", "flk"),
            Map.entry("文件夹或ZIP", "flk"),
            Map.entry("代理词.txt", "代理词.txt"),
            Map.entry("questions.jsonl", "questions.jsonl"),
            Map.entry("none.jsonl", "none.jsonl"),
            Map.entry("facts.yaml", "facts.yaml"),
            Map.entry("起诉状.docx", "起诉状.docx"),
            Map.entry("learned.tsv", "learned.tsv"),
            Map.entry("queries.jsonl", "queries.jsonl"),
            Map.entry("qrels.jsonl", "qrels.jsonl"),
            Map.entry("report.html", "report.html"),
            Map.entry("usage.json", "usage.json"),
            Map.entry("report.docx", "report.docx"),
            Map.entry("changes.docx", "changes.docx"),
            Map.entry("changes.html", "changes.html"),
            Map.entry("mingfa.tar.gz", "mingfa.tar.gz"),
            Map.entry("run.tsv", "run.tsv"),
            Map.entry("texts.jsonl", "texts.jsonl"));

    /**
     * Why a command is only read: {@link #MAVEN} are the launcher's, {@link #TRAINING} of a module above this one, the others would
     * need what a test has not.
     */
    private enum Reason {
        MAVEN,
        SERVES,
        NETWORK,
        CLUSTER,
        VECTORS,
        TRAINING,
        INVENTED
    }

    /** The commands that are run, in an order in which each finds what it needs; the exit code where it is not 0. */
    private static final String[] RUN = {
        "help",
        "help corpus add",
        "help similar",
        "doctor",
        "search 借条没写利息能要利息吗 --limit 2",
        "search 借条没写利息 --limit 5 --json",
        "3 article 民诉法 122 --history --json",
        "search 低头看手机摔伤 --type case",
        "risk read 去年三月借给同事5万 --json",
        "risk assess facts.yaml --json",
        "form list",
        "form fill 民间借贷 --answers facts.yaml --out 起诉状.docx",
        "calc court-fee --case-type property --amount 100000 --json",
        "corpus coverage --json",
        "corpus known",
        "corpus review",
        "corpus questions",
        "corpus questions --tie",
        "law show",
        "article 民诉法 119 --as-of 2020-06-01",
        "cite verify 代理词.txt",
        "evaluate starter",
        "evaluate plain",
        "evaluate several-questions",
        "evaluate stories",
        "evaluate two-characters",
        "evaluate NAME",
        "evaluate --topics questions.jsonl --as-of any --mode lexical --html report.html --run run.tsv",
        "evaluate --topics F",
        "evaluate --topics queries.jsonl --qrels qrels.jsonl --relevant-from 2 --control cause",
        "evaluate gate ID",
        "evaluate answered",
        "evaluate answered --half all --mode lexical --misjudged",
        "evaluate answered --unanswerable none.jsonl --topics questions.jsonl --as-of any",
        "evaluate answered --labelled questions.jsonl",
        "evaluate publication",
        "evaluate publication --generated 24 --listed",
        "evaluate publication --generated 24 --seed 7 --json",
        "evaluate citations texts.jsonl",
        "evaluate citations texts.jsonl --half heldout --misjudged",
        "risk audit",
        "report template",
        "generation list",
        "report monthly --month 2026-11 --province 浙江 --usage usage.json --out report.docx",
        "report check report.docx --usage usage.json",
        "report stage --from 2026-11 --until 2026-11 --province 浙江 --usage usage.json --out report.html",
        "generation check ID",
        "generation promote ID",
        "corpus update --all --build --check --promote",
        "corpus add flk FOLDER",
        "corpus diff flk",
        "corpus diff flk --out changes.docx",
        "corpus diff --from ID --out changes.html",
        "corpus add NAME FOLDER",
        "corpus update",
        "generation build",
        "corpus remove starter",
        "corpus changes --since 2026-11-01",
        "token add 张法官 --role judge --court 浙01 --expires 2027-06-30",
        "token add 机房 --role operator",
        "token list",
        "token revoke 张法官",
        "token renew-key",
        "audit verify",
        "audit export --since 2026-11-01",
        "corpus add national 文件夹或ZIP",
        "backup mingfa.tar.gz",
        "restore mingfa.tar.gz --check",
        "restore mingfa.tar.gz --replace --accept-tokens",
        "generation gc",
    };

    private static final Map<String, Reason> READ_ONLY = Map.ofEntries(
            Map.entry("test", Reason.MAVEN),
            Map.entry("test -Pshared", Reason.MAVEN),
            Map.entry("test -Dchecks", Reason.MAVEN),
            Map.entry("test -Dproperties.tries=1000", Reason.MAVEN),
            Map.entry("test -pl cli -am", Reason.MAVEN),
            Map.entry("test -pl risk-engine -am", Reason.MAVEN),
            Map.entry("test -pl legal-text,segmentation,search-engine/core -am", Reason.MAVEN),
            Map.entry("test -pl indexer -am", Reason.MAVEN),
            Map.entry("test -pl features/quality/evaluation -am", Reason.MAVEN),
            Map.entry("test -pl search-engine/NAME -am", Reason.MAVEN),
            Map.entry(
                    "test -pl risk-engine,search-api,cli -am -Dtest='*Calc*Test,EdgeVectorTest,WorkedExampleTest,StatutoryFiguresTest,ShippedLawTest,WrittenFormsTest'",
                    Reason.MAVEN),
            Map.entry(
                    "test -pl answers,search-api,cli -am -Dtest='Operation*Test,Interface*Test,AccessHttpTest,FairQueueTest,FacesAgreeTest'",
                    Reason.MAVEN),
            Map.entry(
                    "test -pl search-engine/lucene,answers,search-api,cli -am -Dtest='LuceneSearcherTest,SearchAnswersTest,SearchHttpTest,HostileRequestsTest,Interface*Test,McpHttpTest,FacesAgreeTest'",
                    Reason.MAVEN),
            Map.entry("test -Pelasticsearch -pl search-engine/elasticsearch,search-api,cli -am", Reason.MAVEN),
            Map.entry("usage purge --before 2025-01 --api http://127.0.0.1:8080 --token FILE", Reason.SERVES),
            Map.entry("token add 机房 --role operator --secret-file FILE", Reason.INVENTED),
            Map.entry("generation rollback", Reason.INVENTED),
            Map.entry("serve", Reason.SERVES),
            Map.entry("--yes serve", Reason.SERVES),
            Map.entry("serve --judges open", Reason.SERVES),
            Map.entry("serve --laws national", Reason.NETWORK),
            Map.entry("serve --engine elasticsearch", Reason.CLUSTER),
            Map.entry("generation build --engine elasticsearch", Reason.CLUSTER),
            Map.entry("generation copy ID --engine elasticsearch", Reason.CLUSTER),
            Map.entry(
                    "train learned --topics questions.jsonl --out learned.tsv --origin \"whose, which licence\"",
                    Reason.TRAINING),
            Map.entry("train learned --topics questions.jsonl --out learned.tsv", Reason.TRAINING),
            Map.entry("train ingredients --topics a.jsonl --topics b.jsonl", Reason.TRAINING),
            Map.entry("train answered --out learned.tsv", Reason.TRAINING),
            Map.entry("train answered --learned learned.tsv --out learned.tsv", Reason.TRAINING),
            Map.entry("generation build --learned off --promote", Reason.VECTORS),
            Map.entry("generation build --learned learned.tsv", Reason.VECTORS),
            Map.entry("generation copy ID --engine NAME", Reason.INVENTED),
            Map.entry("corpus review cases --admit G009 --because 来源已逐件审查", Reason.INVENTED),
            Map.entry("mcp", Reason.SERVES),
            Map.entry("law update lpr.yaml", Reason.INVENTED),
            Map.entry("law lpr 2026-07-20 3.00 3.50 --source URL", Reason.INVENTED),
            Map.entry("law figure 职工月平均工资 浙江 2025 9000 --source 公报的名称", Reason.INVENTED),
            Map.entry(
                    "law holidays 2027 --off 2027-01-01..2027-01-03=元旦 --off 2027-02-05..2027-02-11=春节 --off 2027-10-01=国庆节 --work 2027-02-14=春节 --source 通知的文号",
                    Reason.INVENTED),
            Map.entry("corpus add additions 文件夹或zip", Reason.INVENTED),
            Map.entry("corpus add guiding 文件", Reason.INVENTED),
            Map.entry("case 指导性案例24号", Reason.INVENTED),
            Map.entry("corpus compare national lawrefbook", Reason.INVENTED),
            Map.entry("corpus add muser docs.jsonl --format judgments", Reason.INVENTED),
            Map.entry("evaluate --topics pairs.jsonl --documents docs.jsonl", Reason.INVENTED),
            Map.entry(
                    "train similar --topics a.jsonl --qrels labels.jsonl --in DATA-A --topics b.jsonl --documents docs.jsonl --in DATA-B",
                    Reason.TRAINING),
            Map.entry("evaluate", Reason.INVENTED)); // the bare name of the command in a sentence

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        System.setProperty("mingfa.home", System.getProperty("mingfa.root"));
        Files.writeString(folder.resolve("代理词.txt"), "依照《中华人民共和国民法典》第一百八十八条的规定，请求支持。");
        String question = """
                {"id":"1","question":"借钱不还多久就不能起诉了","relevant":[{"law":"中华人民共和国民法典","article":"第一百八十八条"}]}
                """;
        Files.writeString(folder.resolve("questions.jsonl"), question);
        DurableFiles.directories(folder.resolve("data/evaluation"));
        Files.writeString(folder.resolve("data/evaluation/own.jsonl"), question);
        Files.writeString(
                folder.resolve("facts.yaml"), "stage: first_instance\nrole: plaintiff\nfacts: {dispute: loan}\n");
        Files.writeString(folder.resolve("texts.jsonl"), """
                {"id":"t1","text":"依照民法典第一百八十八条。","citations":[{"string":"民法典第一百八十八条","start":2,"end":12,"verdict":"right"}]}
                {"id":"t2","text":"依照民法典第一千八百条。","citations":[{"string":"民法典第一千八百条","start":2,"end":11,"verdict":"no_such_article"}]}
                """);
        Files.writeString(folder.resolve("none.jsonl"), """
                {"id":"1","corpora":"any","kind":"weather","question":"明天下雨吗"}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), """
                {"id":"c1","text":"借条写十万元，借款人只收到九万四千元","causes":["民间借贷纠纷"]}
                """);
        Files.writeString(folder.resolve("qrels.jsonl"), """
                {"id":"c1","doc":"sample-001","label":3}
                {"id":"c1","doc":"sample-002","label":0}
                """);
        Files.writeString(
                Files.createDirectories(folder.resolve("flk/docx")).resolve("样例灯塔法_20200101_aaaaaaaaaa.docx"), """
                样例灯塔法
                （2020年1月1日样例大会通过）
                第一条　灯塔每晚点亮。
                第二条　本法自2020年5月1日起施行。
                """);
        Files.writeString(folder.resolve("usage.json"), """
                {"month":"2026-11","total":0,"usage":[],"feedback":{"useful":0,"all":0}}
                """);
        assertThat(run("generation build --starter").exitCode()).isZero();
    }

    @Test
    void everyDocumentedCommandIsRunOrNamedWithAReason() throws IOException {
        Set<String> known = new LinkedHashSet<>(READ_ONLY.keySet());
        Arrays.stream(RUN).map(DocumentedCommandsTest::words).forEach(known::add);
        assertThat(documented()).containsExactlyInAnyOrderElementsOf(known);
    }

    /** Evaluations are three quarters of the time, and nothing rests on what they leave. */
    @Test
    void theyDoWhatTheyShould() throws IOException {
        List<String> evaluations = Sample.of(
                Arrays.stream(RUN).filter(DocumentedCommandsTest::evaluates).toList());
        for (String row : RUN) {
            if (evaluates(row) && !evaluations.contains(row)) {
                continue;
            }
            CommandRun run = run(words(row));
            int expected = Character.isDigit(row.charAt(0)) ? row.charAt(0) - '0' : ExitCode.DONE;
            assertThat(run.exitCode()).as(row + "\n" + run.err()).isEqualTo(expected);
            assertThat(run.out() + run.err()).as(row).isNotBlank();
        }
    }

    @Test
    void theOthersCanBeRead() {
        READ_ONLY.forEach((command, reason) -> {
            if (!Set.of(Reason.MAVEN, Reason.INVENTED, Reason.TRAINING).contains(reason)) {
                assertThatCode(() -> Mingfa.commandLine().parseArgs(typed(command)))
                        .as(command)
                        .doesNotThrowAnyException();
            }
        });
    }

    private static boolean evaluates(String row) {
        return words(row).startsWith("evaluate ");
    }

    private static String words(String row) {
        return row.replaceFirst("^\\d ", "");
    }

    /** Commands between backticks or on lines of their own, without what a shell would not hand over. */
    private static Set<String> documented() throws IOException {
        Set<String> commands = new LinkedHashSet<>();
        Stream<String> papers = Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md", "corpora/README.md", "deploy/skill/mingfa/SKILL.md"),
                SourceTree.files("/docs/howto/", ".md").stream()
                        .map(SourceTree::name)
                        .map(name -> name.substring(1)));
        for (String paper : papers.toList()) {
            Matcher command =
                    COMMAND.matcher(JAVA.matcher(SourceTree.text(paper)).replaceAll(""));
            while (command.find()) {
                for (String one : command.group(1).split(" && (?:\\./)?mingfa ")) {
                    commands.add(one.replaceFirst(" +#.*", "").strip());
                }
            }
        }
        return commands;
    }

    private static CommandRun run(String command) throws IOException {
        return CommandRun.of(typed(command));
    }

    private static String[] typed(String command) throws IOException {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command);
        while (word.find()) {
            words.add(word.group(1) == null ? placed(word.group(2), command) : word.group(1));
        }
        if (command.equals("generation build") || command.equals("generation build --starter")) {
            words.addAll(List.of("--vectors", "off")); // the same by words alone, in a tenth of the time
        }
        words.addAll(List.of("--data", folder.resolve("data").toString()));
        return words.toArray(String[]::new);
    }

    private static String placed(String word, String command) throws IOException {
        if (PLACEHOLDERS.containsKey(word)) {
            return folder.resolve(PLACEHOLDERS.get(word)).toString();
        }
        return switch (word) {
            case "ID" -> new GenerationStore(folder.resolve("data")).live().orElse("none");
            case "2027-06-30" -> LocalDate.now().plusYears(1).toString(); // when a token ends must be still to come
            case "F" -> folder.resolve("questions.jsonl").toString();
            case "NAME" -> command.startsWith("evaluate") ? "own" : "more";
            default -> word;
        };
    }
}
