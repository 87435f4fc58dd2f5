package org.mingfa.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.similar.search.Trait;

/** Training of the weights of similarity from several sets, on the starter corpus's invented cases. */
class TrainSimilarCommandTest {

    /** What ten of the invented cases are about, by the number of the case. */
    private static final String[] STORIES = {
        "1 出借人凭借条要求归还借款本金和利息，借款人说预先扣除了利息",
        "2 借款到期未还，保证人是否还要承担责任",
        "4 公司没有签订书面劳动合同，劳动者要求双倍工资",
        "7 婚约解除以后男方要求返还彩礼",
        "8 业主拖欠物业费，物业公司要求支付违约金",
        "9 买方收货后不付货款，卖方要求付款和逾期损失",
        "10 车辆相撞致人受伤，要求保险公司赔偿医疗费",
        "11 承租人提前退租，出租人不退押金",
        "12 父亲去世以后子女要求继承房屋",
        "15 健身公司闭店，会员要求退还预付的费用"
    };

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        TrainingRun.buildStarter(path("data"));
        StringBuilder topics = new StringBuilder();
        StringBuilder labels = new StringBuilder();
        for (int i = 0; i < STORIES.length; i++) {
            String[] story = STORIES[i].split(" ");
            topics.append("{\"id\":\"%d\",\"text\":\"%s\"}\n".formatted(i, story[1]));
            labels.append(
                    "{\"id\":\"%d\",\"doc\":\"sample-%03d\",\"label\":1}\n".formatted(i, Integer.parseInt(story[0])));
            labels.append("{\"id\":\"%d\",\"doc\":\"sample-019\",\"label\":0}\n".formatted(i));
        }
        Files.writeString(folder.resolve("topics.jsonl"), topics);
        Files.writeString(folder.resolve("few.jsonl"), topics.substring(0, topics.indexOf("\n")));
        Files.writeString(folder.resolve("labels.jsonl"), labels);
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }

    private static TrainingRun train(String... more) {
        List<String> all = new ArrayList<>(
                List.of("train", "similar", "--topics", path("topics.jsonl"), "--qrels", path("labels.jsonl")));
        all.addAll(List.of(more));
        return TrainingRun.of(all.toArray(String[]::new));
    }

    @Test
    void learnsFromSeveralSetsAndSaysWhatTheFoldsSay() throws IOException {
        String[] both = {
            "--in",
            path("data"),
            "--topics",
            path("topics.jsonl"),
            "--qrels",
            path("labels.jsonl"),
            "--in",
            path("data")
        };
        TrainingRun run = train(with(both, "--out", path("weights.tsv"), "--origin", "自编"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("weights.tsv"));
        List<String> card = lines.stream().filter(line -> line.startsWith("# ")).toList();
        assertThat(card).hasSize(4);
        assertThat(card.getFirst()).contains("--topics").endsWith("；自编");
        assertThat(card.subList(2, 4)).allSatisfy(set -> assertThat(set).contains("10 题", "未见过的折", "等权"));
        assertThat(lines.subList(card.size() + 1, lines.size()))
                .hasSize(Trait.values().length)
                .anyMatch(line -> !line.endsWith("\t1.0"));

        assertThat(train(with(both, "--out", path("again.tsv"), "--origin", "自编"))
                        .exitCode())
                .isZero();
        assertThat(folder.resolve("again.tsv")).hasSameTextualContentAs(folder.resolve("weights.tsv"));
    }

    private static String[] with(String[] first, String... more) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void asksTheDataDirectoryAtHandWhereASetNamesNone() {
        TrainingRun run = train("--data", path("data"), "--out", path("own.tsv"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("nDCG@10/judged-only");
    }

    @Test
    void refusesASetOfTooFewTopics() {
        TrainingRun run = train("--topics", path("few.jsonl"), "--qrels", path("labels.jsonl"), "--data", path("data"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("只有 1 个案例问题");
        assertThat(folder.resolve("aspect-weights.tsv")).doesNotExist();
    }
}
