package org.mingfa.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.publication.names.NameTagger;

/** Training of the tagger of names on invented judgments. */
class TrainNamesCommandTest {

    private static final List<String> PARTIES =
            List.of("赵海峰、钱玉兰", "孙建军、李小梅", "周志强、吴春燕", "郑国栋、王丽君", "冯永贵、陈秀芳", "褚明辉、卫晓红", "蒋立新、沈桂英", "韩庆丰、杨素珍");

    @TempDir
    private Path folder;

    @Test
    void learnsWhereNamesStand() throws IOException {
        StringBuilder judgments = new StringBuilder();
        for (String pair : PARTIES) {
            String[] party = pair.split("、");
            judgments.append(
                    "{\"text\":\"原告：%1$s，男，汉族。\\n被告：%2$s，女，汉族。\\n经审理查明，2021年3月，%1$s将三万元交给%2$s，%2$s收到后写了收条。其后%1$s多次催要，%2$s没有归还。\\n判决如下：\\n一、被告%2$s归还原告%1$s借款三万元。\"}\n"
                            .formatted(party[0], party[1]));
        }
        Files.writeString(folder.resolve("judgments.jsonl"), judgments);
        Files.writeString(folder.resolve("marked.txt"), "# 虚构\n后来⟦p:1|老周⟧托⟦p:2|牛满仓⟧捎来两万元。\n");
        Path out = folder.resolve("names.bin");

        TrainingRun run = TrainingRun.of(
                "train",
                "names",
                "--judgments",
                path("judgments.jsonl"),
                "--marked",
                path("marked.txt"),
                "--out",
                out.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("裁判文书 8 件，虚构文字 1 段");
        try (InputStream in = Files.newInputStream(out)) {
            String text = "2022年5月，段文博将三万元交给苗青青，苗青青收到后写了收条。";
            assertThat(NameTagger.read(in).find(text, List.of(), 0.5))
                    .extracting(span -> text.substring(span.start(), span.end()))
                    .containsExactly("段文博", "苗青青", "苗青青");
        }
    }

    @Test
    void refusesWhatIsNoJudgment() throws IOException {
        Files.writeString(folder.resolve("judgments.jsonl"), "{\"text\":\"短\"}\n");
        Files.writeString(folder.resolve("broken.jsonl"), "不是 JSON\n");

        assertThat(TrainingRun.of("train", "names", "--judgments", path("judgments.jsonl"))
                        .err())
                .contains("没有裁判文书");
        assertThat(TrainingRun.of("train", "names", "--judgments", path("broken.jsonl"))
                        .err())
                .contains("broken.jsonl 不是每行一个 JSON 对象");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
