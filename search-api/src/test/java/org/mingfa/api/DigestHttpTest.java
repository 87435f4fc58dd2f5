package org.mingfa.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mingfa.api.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** A digest is shown, and never as the law. */
class DigestHttpTest {

    private static final String LAW = "/v1/laws/" + encode("秋千办法", UTF_8);
    private static final String MARK = "要点（非法律原文）";

    @AutoClose
    private static final RunningService SERVICE = RunningService.start();

    @Test
    void anArticleSaysWhatItIsWhereverItIsShownOrCopied() {
        JsonNode page = SERVICE.get(LAW + "/articles/5").json();
        assertThat(page.at("/law/nature").asString()).isEqualTo("要点");
        assertThat(page.at("/law/note").asString()).startsWith(MARK);
        assertThat(page.get("citation").asString()).isEqualTo("《秋千管理办法》（2021年）第五条的" + MARK);
        assertThat(page.get("excerpt").asString())
                .isEqualTo("【" + MARK + "】\n秋千每年检修。\n——《秋千管理办法》（2021年）第五条的" + MARK + "（现行有效；检索结果仅供参考，以官方公布的文本为准。）");
        assertThat(page.get("previous").toString()).isEqualTo("{\"number\":\"第一条\",\"ordinal\":\"1\",\"gap\":true}");
        assertThat(page.at("/versions/1/nature").asString()).isEqualTo("要点");
    }

    @Test
    void contentsSayHowManyAreHeldAndWhereTheGapsAre() {
        JsonNode law = SERVICE.get(LAW).json();
        assertThat(law.get("articles").asInt()).isEqualTo(2);
        assertThat(law.get("held").asString()).isEqualTo("本库收录要点 2 条，未必是该法的全部条文。");
        assertThat(law.at("/contents/0/entries")
                        .valueStream()
                        .map(entry -> entry.get("gap").asBoolean()))
                .containsExactly(false, true);
    }

    @Test
    void anArticleThatIsLeftOutIsNotHeld() {
        Answer answer = SERVICE.get(LAW + "/articles/3");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("H026");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/article");
        assertThat(answer.json().get("detail").asString())
                .contains("这不表示该法没有这一条")
                .contains("第一条、第五条");
    }

    @Test
    void twoDigestsAreNotCompared() {
        Answer answer = SERVICE.get(LAW + "/articles/1/history");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("H029");
        assertThat(answer.json().get("detail").asString()).contains("要点之间的差别不是法律的修改");
    }
}
